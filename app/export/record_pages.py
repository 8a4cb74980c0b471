"""The pages of a client's record: each a picture by itself, and all together one print file."""

from __future__ import annotations

from typing import Self

from PySide6.QtGui import QPainter

from app.export.bare_figures import BareFigures
from app.export.few_colours import FewColours
from app.export.page import PaperPage
from app.export.painting import Asked, Painting
from app.export.picture import painted
from app.export.print_file import PrintFile
from app.export.shapes import Bodies, Shapes, TracedOnce
from models.body.atlas import Atlas

SCREEN = 96
"""Dots to the inch of the pictures: to be looked at; the print file is to be printed."""


class RecordPages:
    """Takes the pages of one record; of what they have in common each is painted or traced once."""

    def __init__(self, title: str, figures: Bodies, atlas: Atlas, stopped: Asked | None = None) -> None:
        self._figures, self._stopped = figures, stopped
        self._traced, self._bare = TracedOnce(Shapes(figures, atlas)), BareFigures()
        self._colours = FewColours()
        self._file = PrintFile(title, figures, self._traced, self._bare, stopped)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, page: PaperPage) -> bytes:
        """Add a page to the print file, and return it as a picture (PNG). Raises Stopped."""
        self._file.add(page)
        drawn = painted(page, SCREEN, lambda painter, scale: self._paint(painter, scale, page))
        self._traced.forget()
        return self._colours.png(drawn, SCREEN)

    def print_file(self) -> bytes:
        """All pages that were added as one print file (PDF), which takes no more then."""
        self._file.close()
        return self._file.content()

    def _paint(self, painter: QPainter, scale: float, page: PaperPage) -> None:
        painting = Painting(painter, scale, self._figures, self._traced, self._stopped, bare=self._bare)
        painting.whole(page, None)

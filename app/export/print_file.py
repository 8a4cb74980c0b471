"""A page as a print file (PDF) whose text can be read, copied and searched, painted on any thread."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from app.export.bare_figures import BareFigures
from app.export.page import PaperPage, Weight
from app.export.painting import Asked, Painting, Progress, ask
from app.export.shapes import Bodies, Outlines, Shapes
from app.export.tags import tagged
from app.export.thinned import thinned
from app.export.typeset import font
from app.words import export as words
from models.body.atlas import Atlas

INCH = 25.4
DPI = 1200
"""Units to an inch: the finest place on the page is 0.02 mm."""
LANGUAGE = "en"
"""The language of the words on a page, unless it was made in another."""
_AS_TYPED = ("liga", "clig", "dlig", "hlig", "calt", "tnum")
"""Features that put another sign in a letter's place, of which no reader knows what was typed."""


def pdf(
    page: PaperPage,
    figures: Bodies,
    atlas: Atlas,
    progress: Progress | None = None,
    stopped: Asked | None = None,
    *,
    language: str = LANGUAGE,
    drawn: str | None = None,
) -> bytes:
    """The bytes of a PDF file in a language; `drawn` says what is drawn on it, if not bodies with marks.

    Raises Stopped as soon as `stopped` says so; `progress` hears shares of 1."""
    file = PrintFile(page.title, figures, Shapes(figures, atlas), stopped=stopped)
    try:
        file.add(page, progress)
    finally:
        file.close()
    ask(stopped)
    return file.content(language, drawn)


class PrintFile:
    """A PDF file that pages are added to while it is open; what it holds is there once it was closed."""

    def __init__(
        self,
        title: str,
        figures: Bodies,
        shapes: Outlines,
        bare: BareFigures | None = None,
        stopped: Asked | None = None,
    ) -> None:
        """With `bare` each body stands in the file once, as a picture that all its pages show."""
        self._figures, self._shapes, self._bare, self._stopped = figures, shapes, bare, stopped
        self._kept = QByteArray()
        self._buffer = QBuffer(self._kept)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setTitle(title)
        self._writer.setCreator("Nerveline")
        self._writer.setResolution(DPI)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._painter = QPainter()
        self._painting: Painting | None = None

    def close(self) -> None:
        """Add no more; to be called whether or not all pages could be painted."""
        if self._painter.isActive():
            self._painter.end()

    def add(self, page: PaperPage, progress: Progress | None = None) -> None:
        """Add a page; raises Stopped."""
        self._writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))
        if self._painting is None:
            self._painting = self._begun()
        else:
            self._writer.newPage()
        self._painting.whole(page, progress)

    def content(self, language: str = LANGUAGE, drawn: str | None = None) -> bytes:
        """The bytes of the file; `drawn` says what is drawn in it, if not bodies with marks."""
        return to_be_read(bytes(self._kept.data()), words.drawn() if drawn is None else drawn, language)

    def _begun(self) -> Painting:
        self._painter.begin(self._writer)
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        return Painting(
            self._painter,
            DPI / INCH,
            self._figures,
            self._shapes,
            self._stopped,
            finish=thinned,
            typeface=readable,
            bare=self._bare,
        )


def readable(pixels: float, weight: Weight, spaced: bool) -> QFont:
    """The type of a page whose letters are kept as they were typed."""
    made = font(pixels, weight, spaced=spaced)
    for feature in _AS_TYPED:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def to_be_read(file: bytes, drawn: str = "", language: str = LANGUAGE) -> bytes:
    """What Qt wrote, to be read by anybody: spaces are spaces, lines are tagged, and the language is told.

    `drawn` says what is drawn beside the words, if it says anything.
    """
    return tagged(_with_spaces(file), language, drawn)


def _with_spaces(file: bytes) -> bytes:
    """The file in which the sign of a space stands for a space.

    WORKAROUND: Qt looks up which letter has the sign, and the first that it finds is the tabulator (seen in
    6.11; no report known). Both have four digits, so that nothing in the file moves.
    """
    letters = re.compile(rb"\[[^\]]*\]")
    return re.sub(
        rb"beginbfrange.*?endbfrange",
        lambda table: letters.sub(lambda row: row[0].replace(b"<0009>", b"<0020>"), table[0]),
        file,
        flags=re.DOTALL,
    )

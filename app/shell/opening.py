"""The first page: a body and two lines, painted before all else is loaded, by as little of Qt as can be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from app.style.palette import Palette
from app.style.typeface import FAMILY
from app.widgets.figure_view import BodyFigures, paint_figure
from app.words.start import PROGRAM, opening
from models.body.view import Body, View

WORDS_AT, FIGURE_FROM, FIGURE_TO = 0.125, 0.54, 0.91
"""Where words and body stand, as shares of the width: as on the page that greets newcomers."""
EDGE = 24
DISPLAY, BODY, LINE = 34, 15, 32
QUIET = 0.7
"""Opacity of ink that reads like quiet ink."""


class Opening(QWidget):
    """`painted` is emitted each time the body has been painted.

    It has neither layout nor controls, and its colours come from its palette: a pen or brush of a colour
    would make PySide6 build the namespace Qt first (see `solid`).
    """

    painted = Signal()

    def __init__(self, palette: Palette, figures: BodyFigures) -> None:
        super().__init__()
        self._figures = figures
        self.setAutoFillBackground(True)
        self.wear(palette)
        self.setAccessibleName(f"{PROGRAM}. {opening()}")

    def wear(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.paper))
        colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.ink))
        self.setPalette(colours)
        self.update()

    def draw(self) -> None:
        """Read the body that this page shows; raises AssetError when it is missing or damaged."""
        self._figures.of(Body.FEMALE, View.BACK)

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        painter = QPainter(self)
        room = QRectF(FIGURE_FROM * width, EDGE, (FIGURE_TO - FIGURE_FROM) * width, height - 2 * EDGE)
        paint_figure(painter, self._palette, self._figures.of(Body.FEMALE, View.BACK), View.BACK, room)
        at = QPointF(WORDS_AT * width, height / 2)
        _write(painter, at, PROGRAM, DISPLAY)
        painter.setOpacity(QUIET)
        _write(painter, at + QPointF(0, LINE), opening(), BODY)
        painter.end()
        self.painted.emit()


def _write(painter: QPainter, at: QPointF, words: str, pixels: int) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.drawText(at, words)

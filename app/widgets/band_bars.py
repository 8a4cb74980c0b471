"""Three rising bars: how closely marks resemble a pattern; the word stands beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.style.theme import Theme
from models.inference.finding import Band

HEIGHTS = (8, 13, 18)
WIDE, GAP = 5, 3


class BandBars(QWidget):
    """As many bars are full as the band is strong."""

    def __init__(self, theme: Theme, band: Band) -> None:
        super().__init__()
        self._theme, self._band = theme, band
        self.setFixedSize(len(HEIGHTS) * (WIDE + GAP) - GAP + 2, HEIGHTS[-1] + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, height in enumerate(HEIGHTS):
            full = place < self._band
            painter.setBrush(self._theme.colour("action" if full else "pressed"))
            left, top = 1 + place * (WIDE + GAP), self.height() - 1 - height
            painter.drawRoundedRect(QRectF(left, top, WIDE, height), 2, 2)
        painter.end()

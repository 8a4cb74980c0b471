"""Numbers that stand on a picture and on the rows that speak of it, and the fine threads between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.style.client_size import ClientSize
from app.style.theme import FAMILY, Theme

RADIUS = 0.62
"""Of a number's disc, in heights of the words."""
GROUND, WORDS = QColor("#2B2A28"), QColor("#FFFFFF")
"""A number looks alike on skin, on paper and in the dark."""
HALO, THREAD = 5.0, 2.0
"""Pixels: a thread is seen on skin and on ink alike."""

Ends = tuple[QPointF, QPointF]


def radius(look: ClientSize) -> float:
    """Pixels from the middle of a number to its edge."""
    return look.text * RADIUS


def paint_number(painter: QPainter, anchor: QPointF, at: QPointF, number: int, size: float) -> None:
    """A number in a dark disc, so many pixels from its middle to its edge, and a line to what it is about."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(WORDS, HALO))
    painter.drawLine(anchor, at)
    painter.setPen(QPen(GROUND, THREAD))
    painter.drawLine(anchor, at)
    painter.setPen(QPen(WORDS, size / 9))
    painter.setBrush(GROUND)
    painter.drawEllipse(at, size, size)
    font = QFont(FAMILY)
    font.setPixelSize(round(size * (1.25 if number < 10 else 1.0)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(WORDS)
    box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


class Number(QWidget):
    """The number of a row; it says nothing by itself, the row's words do."""

    def __init__(self, look: ClientSize, number: int) -> None:
        super().__init__()
        self._number, self._radius = number, radius(look)
        side = round(2 * self._radius) + 4
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QRectF(self.rect()).center()
        paint_number(painter, middle, middle, self._number, self._radius)
        painter.end()


class Threads(QWidget):
    """Lies over a page and draws a thread from each place to its row; hands go through it."""

    def __init__(self, page: QWidget, theme: Theme, ends: Callable[[], Iterable[Ends]]) -> None:
        super().__init__(page)
        self._theme, self._ends = theme, ends
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end in self._ends():
            path = QPainterPath(start)
            bend = max((end.x() - start.x()) / 3, 0.0)
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
            painter.strokePath(path, QPen(self._theme.colour("surface"), HALO))
            painter.strokePath(path, QPen(self._theme.colour("ink"), THREAD))
        painter.end()

"""The picture "how it may go": three ways from today on, without a number or a date, with its limits."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from app.style.palette import LIGHT, Palette
from app.therapist.cycle.cycle_picture import CycleBrush
from app.words import expected as words
from models.cycle.expecting import DAYS, SESSIONS, Outlook

PLOT = QRectF(150, 150, 640, 410)
"""Where the ways run, in the units of the picture of the cycle."""
_LOOKS = {
    Outlook.LEFT_ALONE: (2.5, "quiet", Qt.PenStyle.DashLine),
    Outlook.SESSIONS: (2.5, "action", Qt.PenStyle.SolidLine),
    Outlook.SESSIONS_AND_MOVING: (5.0, "action", Qt.PenStyle.SolidLine),
}
APART = 46.0
"""Units between the words of two ways at least."""


def paint_expected(
    painter: QPainter, ways: Mapping[Outlook, tuple[float, ...]] | None, palette: Palette = LIGHT
) -> None:
    """Paint the picture in the units of the picture of the cycle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = CycleBrush(painter, palette)
    brush.text(QRectF(24, 16, 900, 50), words.title(), 30, QFont.Weight.Medium)
    if ways is None:
        brush.text(QRectF(24, 80, 900, 60), words.not_said(), 19)
        return
    brush.text(QRectF(24, 64, 1180, 60), words.reading(), 19, colour=palette.quiet)
    _frame(brush)
    most = max(1e-6, *(value for line in ways.values() for value in line)) * 1.12
    ends = {}
    for way, line in ways.items():
        width, colour, style = _LOOKS[way]
        across = PLOT.width() / (len(line) - 1)
        points = [QPointF(PLOT.left() + across * n, _level(value, most)) for n, value in enumerate(line)]
        pen = QPen(QColor(getattr(palette, colour)), width, style, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
        ends[way] = points[-1].y()
    _names(brush, ends)
    brush.text(QRectF(24, 650, 1180, 60), words.limits(), 15, colour=palette.quiet)


def _level(value: float, most: float) -> float:
    return PLOT.bottom() - PLOT.height() * value / most


def _frame(brush: CycleBrush) -> None:
    """The axes in words: from nothing to stronger, from today to afterwards."""
    painter, palette = brush.painter, brush.palette
    worked = SESSIONS[-1] / DAYS * PLOT.width()
    wash = QColor(palette.action)
    wash.setAlpha(20)
    painter.fillRect(QRectF(PLOT.left(), PLOT.top(), worked, PLOT.height()), wash)
    painter.setPen(QPen(QColor(palette.outline), 1.25))
    painter.drawLine(PLOT.bottomLeft(), PLOT.bottomRight())
    painter.drawLine(PLOT.topLeft(), PLOT.bottomLeft())
    left = PLOT.left() - 134
    brush.text(QRectF(left, PLOT.top() - 4, 120, 24), words.stronger(), 15, colour=palette.quiet, right=True)
    brush.text(
        QRectF(left, PLOT.center().y() - 24, 120, 60), words.felt(), 15, QFont.Weight.DemiBold, right=True
    )
    brush.text(QRectF(left, PLOT.bottom() - 16, 120, 24), words.none(), 15, colour=palette.quiet, right=True)
    below = PLOT.bottom() + 8
    brush.text(QRectF(PLOT.left(), below, 120, 24), words.today(), 15, colour=palette.quiet)
    middle = QRectF(PLOT.left() + worked / 2 - 60, below, 260, 24)
    brush.text(middle, words.during(), 15, colour=palette.quiet)
    brush.text(
        QRectF(PLOT.right() - 200, below, 200, 24), words.afterwards(), 15, colour=palette.quiet, right=True
    )


def _names(brush: CycleBrush, ends: Mapping[Outlook, float]) -> None:
    """Each way's words at its end, none over another."""
    low = PLOT.top() - APART
    for way in sorted(ends, key=lambda each: ends[each]):
        y = max(ends[way] - 12, low + APART)
        low = y
        _, colour, _ = _LOOKS[way]
        box = QRectF(PLOT.right() + 16, y, 400, 50)
        heavy = QFont.Weight.DemiBold if way is Outlook.SESSIONS_AND_MOVING else QFont.Weight.Medium
        brush.text(box, words.OUTLOOKS[way](), 17, heavy, getattr(brush.palette, colour))

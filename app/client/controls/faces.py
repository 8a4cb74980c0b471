"""A face for each strength from 0 to 10: calm, then the mouth sinks, the brows rise, the eyes close."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

SKIN = QColor("#F3E3CF")
INK = QColor("#2B2A28")
"""The face looks the same on every ground: its own light skin, its own dark lines."""


def paint_face(painter: QPainter, box: QRectF, strength: int) -> None:
    """Paint the face of a strength into the middle of a box."""
    side = min(box.width(), box.height())
    share = strength / 10
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(side / 2, side / 2)
    pen = QPen(INK, 0.075)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(SKIN)
    painter.drawEllipse(QPointF(0, 0), 0.94, 0.94)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _paint_eyes(painter, share)
    _paint_brows(painter, share)
    painter.drawPath(_mouth(share))
    painter.restore()


def _paint_eyes(painter: QPainter, share: float) -> None:
    for x in (-0.33, 0.33):
        if share > 0.85:  # screwed up: an angle that points to the nose
            inner = QPointF(x * 0.72, -0.16)
            painter.drawLine(QLineF(QPointF(x * 1.4, -0.3), inner))
            painter.drawLine(QLineF(QPointF(x * 1.4, -0.02), inner))
        else:
            painter.setBrush(INK)
            painter.drawEllipse(QPointF(x, -0.16), 0.065, 0.105 * (1 - 0.6 * share))
            painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_brows(painter: QPainter, share: float) -> None:
    if share < 0.25:
        return
    rise = 0.2 * share
    for x in (-1, 1):
        painter.drawLine(QLineF(x * 0.5, -0.46 + rise * 0.4, x * 0.2, -0.46 - rise * 0.6))


def _mouth(share: float) -> QPainterPath:
    """From a straight line to a mouth that hangs, at the strongest open; none smiles, it is about pain."""
    bend = -0.34 * share
    middle = 0.4 + max(0.0, share - 0.5) * 0.12
    path = QPainterPath(QPointF(-0.42, middle - bend * 0.5))
    path.quadTo(QPointF(0, middle + bend), QPointF(0.42, middle - bend * 0.5))
    if share > 0.85:
        path.quadTo(QPointF(0, middle + 0.22), QPointF(-0.42, middle - bend * 0.5))
    return path

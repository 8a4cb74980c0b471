"""The pattern of a swatch as one shape that is cut to it, for programs that repeat none on small shapes."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from app.canvas.marks.patterns import InkPattern
from app.export.page import Box

CORNER = 1.2
"""Radius of a swatch's corners in millimetres of paper."""
PER_MM = 100.0
"""The shape's units in a millimetre of paper: whole numbers of them are as fine as it has to be."""


def cut_to(box: Box, pattern: InkPattern, side: float) -> QPainterPath:
    """What a pattern draws within a swatch, its tiles so many millimetres wide, in hundredths of one."""
    tile, drawn = _tile(pattern), QPainterPath()
    drawn.setFillRule(Qt.FillRule.WindingFill)
    for column in range(floor(box.x / side), ceil((box.x + box.width) / side)):
        for row in range(floor(box.y / side), ceil((box.y + box.height) / side)):
            place = QTransform.fromTranslate(column * side * PER_MM, row * side * PER_MM)
            drawn.addPath(place.scale(side * PER_MM, side * PER_MM).map(tile))
    swatch = QPainterPath()
    area = QRectF(box.x * PER_MM, box.y * PER_MM, box.width * PER_MM, box.height * PER_MM)
    swatch.addRoundedRect(area, CORNER * PER_MM, CORNER * PER_MM)
    return swatch.intersected(drawn)


def _tile(pattern: InkPattern) -> QPainterPath:
    """One tile, its side 1: lines and rings as the areas that their ink covers."""
    pen = QPainterPathStroker()
    pen.setWidth(pattern.weight)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCurveThreshold(0.01)
    drawn, lines = QPainterPath(), QPainterPath()
    drawn.setFillRule(Qt.FillRule.WindingFill)
    for first, *rest in pattern.lines:
        lines.moveTo(*first)
        for point in rest:
            lines.lineTo(*point)
    for x, y, radius in pattern.rings:
        lines.addEllipse(QPointF(x, y), radius, radius)
    drawn.addPath(pen.createStroke(lines))
    for x, y, radius in pattern.dots:
        drawn.addEllipse(QPointF(x, y), radius, radius)
    return drawn

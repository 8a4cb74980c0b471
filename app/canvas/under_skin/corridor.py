"""The corridor: the skin within two centimetres of a stretch of nerve, hatched where the hand minds it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from app.canvas.under_skin.structures import UnderSkin
from models.body.view import Side

ASIDE = 20.0
"""Millimetres on each side of the nerve (reference F2: the nerve's width and one standard deviation)."""
APART, LINE = 9.0, 3.0
"""Millimetres between two lines of the hatch, and how wide one is."""
AMBER = "#E59A2C"
STRENGTH = 0.6


def corridor(under: UnderSkin, nerves: Collection[str], sides: Collection[Side]) -> QPainterPath:
    """The corridor of some stretches of nerve on some sides, in body millimetres of their view."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    wider = QPainterPathStroker()
    wider.setWidth(2 * ASIDE)
    wider.setCapStyle(Qt.PenCapStyle.FlatCap)
    wider.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for each in under.structures:
        if each.id in nerves and each.side in sides:
            whole.addPath(wider.createStroke(each.outline))
            whole.addPath(each.outline)
    return whole.simplified()


def paint_corridor(painter: QPainter, path: QPainterPath) -> None:
    """Hatch a corridor in amber; one unit of the painter is a body millimetre."""
    box = path.boundingRect()
    lines = QPainterPath()
    start = box.left() - box.height()
    for step in range(round((box.width() + box.height()) / APART) + 1):
        x = start + step * APART
        lines.moveTo(x, box.top())
        lines.lineTo(x + box.height(), box.bottom())
    hatch = QPainterPathStroker()
    hatch.setWidth(LINE)
    painter.save()
    painter.setOpacity(painter.opacity() * STRENGTH)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillPath(hatch.createStroke(lines), QColor(AMBER))
    painter.restore()

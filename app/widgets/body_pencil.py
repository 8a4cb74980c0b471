"""What the therapist's hand found, in pencil on a body: rings for tenderness, a thread to where it refers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.canvas.under_skin.shown import StructureKey
from app.style.palette import Palette

RINGS = (4.5, 8.0, 11.5)
"""Radii of the pencil's rings: one for each step of tenderness."""
END = 4.0
"""Half the width of the arrow's head at the end of a thread."""


class PencilRing(NamedTuple):
    """What the therapist's hand found in a muscle: rings in pencil, dashed for the last visit."""

    muscle: StructureKey
    felt: int
    dashed: bool = False


class PencilThread(NamedTuple):
    """Where pressing a muscle is felt as well: a dotted line to the middle of each such place."""

    muscle: StructureKey
    ends: tuple[QPointF, ...]
    """In body millimetres."""


def paint_ring(painter: QPainter, palette: Palette, at: QPointF, ring: PencilRing) -> None:
    """Paint the rings of one muscle around its middle, in pixels."""
    halo, ink = QColor(palette.surface), QColor(palette.quiet if ring.dashed else palette.ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radii = RINGS[: max(1, ring.felt)]
    for radius in radii:
        painter.setPen(QPen(halo, 4))
        painter.drawEllipse(at, radius, radius)
    style = Qt.PenStyle.DashLine if ring.dashed else Qt.PenStyle.SolidLine
    for radius in radii:
        painter.setPen(QPen(ink, 1.5, style))
        painter.drawEllipse(at, radius, radius)
    if ring.felt and not ring.dashed:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(at, 2.5, 2.5)


def paint_thread(painter: QPainter, palette: Palette, at: QPointF, ends: Sequence[QPointF]) -> None:
    """Paint a dotted line from a muscle's middle to each end, in pixels, with an arrow's head there."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for end in ends:
        way = QPainterPath(at)
        way.lineTo(end)
        if way.length() < RINGS[-1]:
            continue
        back = QPointF(way.pointAtPercent(1 - 2 * END / way.length()))
        across = QPointF(end.y() - back.y(), back.x() - end.x()) / (2 * END) * END
        head = QPainterPath(back + across)
        head.lineTo(end)
        head.lineTo(back - across)
        dotted = QPen(QColor(palette.ink), 2.2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
        for pen, path in (
            (QPen(QColor(palette.surface), 5), way),
            (dotted, way),
            (QPen(QColor(palette.surface), 5), head),
            (QPen(QColor(palette.ink), 1.75), head),
        ):
            painter.setPen(pen)
            painter.drawPath(path)

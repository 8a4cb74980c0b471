"""A picture of a body with some muscles laid open, as a value, and its painting in body millimetres."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.under_skin.corridor import corridor, paint_corridor
from app.canvas.under_skin.inside import VEIL, Inside, palette_of
from app.canvas.under_skin.shown import StructureKey
from app.widgets.body_pencil import PencilRing, PencilThread
from app.widgets.body_pins import Pin
from app.widgets.figure_view import BodyFigures
from models.body.layer import BodyLayer
from models.body.view import Body, Side, View


@dataclass(frozen=True, slots=True)
class MusclePicture:
    """What is shown: which body, from where, which part of it, and what stands out."""

    body: Body
    view: View = View.BACK
    part: QRectF = field(default_factory=lambda: QRectF(150, 480, 700, 1280))
    """In body millimetres."""
    muscles: frozenset[StructureKey] = frozenset()
    layers: frozenset[BodyLayer] = frozenset()
    nerve: bool = False
    corridor: frozenset[Side] = frozenset()
    """Sides on which the skin over the sciatic nerve is hatched: no pointed pressure there."""
    pins: tuple[Pin, ...] = ()
    rings: tuple[PencilRing, ...] = ()
    threads: tuple[PencilThread, ...] = ()


def paint_muscles(
    painter: QPainter, figures: BodyFigures, inside: Inside, shown: MusclePicture, *, dark: bool
) -> None:
    """Paint the body of a picture with its muscles; one unit of the painter is a body millimetre."""
    figure = figures.of(shown.body, shown.view)
    figure.paint(painter, DARK_FIGURE if dark else LIGHT_FIGURE)
    palette = palette_of(dark=dark)
    if shown.muscles or shown.layers:
        veil = QColor(palette.paper)
        veil.setAlpha(VEIL)
        painter.fillPath(figure.outline, veil)
    layers = shown.layers | ({BodyLayer.NERVE} if shown.nerve else set())
    under = inside.of(shown.body, shown.view)
    under.paint(painter, palette, layers, shown.muscles)
    if shown.corridor:
        nerves = inside.anatomy.cautions["sciatic_nerve"].corridor
        paint_corridor(painter, corridor(under, nerves, shown.corridor) & figure.outline)

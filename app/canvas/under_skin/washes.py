"""Regions that a layer tints: dermatomes, places for a careful hand, and where a muscle is known to refer.

    for wash in washes(anatomy, layers, referral): …       # which regions, in which pattern, under which name
    paint_washes(painter, figure, found, ratio)            # in body millimetres, over the figure

Each has a pattern as well as a colour, and a name: colour is never the only cue. What is on most maps is
filled, what is only on some is hatched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTransform

from app.canvas.figure import BodyFigure
from app.canvas.marks.patterns import InkPattern, tile
from app.canvas.under_skin.palette import mixed
from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import CareLevel
from models.body.layer import BodyLayer
from models.body.region import region_ids
from models.body.view import Side

STRENGTH = 0.5
"""Opacity of a wash: the body's shading and what is marked stay in sight."""

_PAPER = QColor("#FFFFFF")
_HATCH = (((-0.1, 1.1), (1.1, -0.1)), ((-0.6, 0.6), (0.6, -0.6)), ((0.4, 1.6), (1.6, 0.4)))
_DOTS = ((0.25, 0.25, 0.14), (0.75, 0.75, 0.14))
_CROSS = (((-0.1, 1.1), (1.1, -0.1)), ((-0.1, -0.1), (1.1, 1.1)))

# Neighbouring roots never share a hue: eight hues of one lightness, around the wheel in steps of three.
_ROOTS = {
    "L1": ("#B9D3A0", "#4E6B32"),
    "L2": ("#E8B7A5", "#8A4A33"),
    "L3": ("#A9C9E3", "#33628A"),
    "L4": ("#E6CF8F", "#7C6118"),
    "L5": ("#CDB2DE", "#65418A"),
    "S1": ("#9FD3C7", "#22695A"),
    "S2": ("#E9B3C6", "#8A3357"),
    "S3": ("#C9CFA0", "#5C6328"),
    "S4": ("#C4C4CC", "#4C4C5C"),
}
_CARE = {
    CareLevel.LIGHT: InkPattern("#F6D9A0", "#8F5500", "#B5781C", dots=_DOTS, tile=1.1),
    CareLevel.CARE: InkPattern("#F6D9A0", "#8F5500", "#B5781C", lines=_HATCH, weight=0.08, tile=1.2),
    CareLevel.NO_POINTED_PRESSURE: InkPattern("#F0BE6A", "#8F5500", "#8F5500", dots=_DOTS, tile=0.9),
    CareLevel.AVOID: InkPattern("#EBA857", "#8F5500", "#6B3F00", lines=_CROSS, weight=0.13, tile=0.9),
}
ESSENTIAL = InkPattern(
    "#C58BB4", "#6E2F5E", "#7D3A6B", dots=((*_DOTS, (0.75, 0.25, 0.1), (0.25, 0.75, 0.1))), tile=0.8
)
SPILLOVER = InkPattern("#E9D2E2", "#6E2F5E", "#8F5380", dots=((0.5, 0.5, 0.12),), tile=1.0)


@dataclass(frozen=True, slots=True)
class Wash:
    """Some regions of both sides in one pattern."""

    layer: BodyLayer | None
    """None: the referral of a muscle."""
    name: str
    """Root, caution or muscle: the key to its words."""
    pattern: InkPattern
    regions: tuple[str, ...]
    """Region ids."""
    word: str = ""
    """What is written on the skin, if anything."""


def washes(
    anatomy: Anatomy, layers: Collection[BodyLayer], referral: str | None = None, side: Side | None = None
) -> tuple[Wash, ...]:
    """The washes of these layers, and of the muscle whose referral is asked for, on one side if given."""
    found: list[Wash] = []
    if BodyLayer.DERMATOMES in layers:
        found += _dermatomes(anatomy)
    if BodyLayer.CAUTIONS in layers:
        found += _cautions(anatomy)
    if referral is not None:
        found += _referral(anatomy, referral, side)
    return tuple(found)


def _dermatomes(anatomy: Anatomy) -> Iterator[Wash]:
    """Fringes first: where two roots meet, what is on most maps is painted over what is on some."""
    for row in anatomy.dermatomes:
        fill, line = _ROOTS[row.root]
        pale = InkPattern(
            mixed(QColor(fill), _PAPER, 0.65).name(), line, line, lines=_HATCH, weight=0.08, tile=1.3
        )
        yield Wash(BodyLayer.DERMATOMES, row.root, pale, _ids(row.fringe, None))
    for row in anatomy.dermatomes:
        fill, line = _ROOTS[row.root]
        yield Wash(
            BodyLayer.DERMATOMES, row.root, InkPattern(fill, line, line), _ids(row.core, None), row.root
        )


def _cautions(anatomy: Anatomy) -> Iterator[Wash]:
    for row in anatomy.cautions.values():
        if row.regions:
            yield Wash(BodyLayer.CAUTIONS, row.id, _CARE[row.level], _ids(row.regions, None), row.level.value)


def _referral(anatomy: Anatomy, muscle: str, side: Side | None) -> Iterator[Wash]:
    refers = anatomy.muscles[muscle].refers
    if refers is not None:
        yield Wash(None, muscle, SPILLOVER, _ids(refers.spillover, side))
        yield Wash(None, muscle, ESSENTIAL, _ids(refers.essential, side))


def _ids(bases: Iterable[str], side: Side | None) -> tuple[str, ...]:
    """Region ids of base ids, on one side or both."""
    return tuple(id_ for base in bases for id_ in region_ids(base, side))


def area(wash: Wash, figure: BodyFigure) -> QPainterPath:
    """Where this view shows the wash, as one path, so that no seam shows between its regions."""
    together = QPainterPath()
    together.setFillRule(Qt.FillRule.WindingFill)
    for region in wash.regions:
        if region in figure.regions:
            together.addPath(figure.regions[region])
    return together


def paint_washes(painter: QPainter, figure: BodyFigure, found: Iterable[Wash], fine: float) -> None:
    """Paint the washes; `fine` is the number of device pixels to a pixel of the design."""
    before = painter.opacity()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(before * STRENGTH)
    for wash in found:
        brush = QBrush(tile(wash.pattern, fine))
        # Patterns keep their size on screen and paper, whatever the zoom.
        brush.setTransform(QTransform(painter.worldTransform()).inverted()[0])
        painter.fillPath(area(wash, figure), brush)
    painter.restore()

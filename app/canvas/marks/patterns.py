"""How each sensation and each kind of change looks: colour, dark outline and a pattern, as vectors.

The fills are Okabe and Ito's colours, which people with any kind of colour vision tell apart; the
pattern and the word say the same again, so that a grey copy still reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from models.drawing.stroke import Sensation

Line = tuple[tuple[float, float], ...]
Dot = tuple[float, float, float]

STRENGTH = 0.64
"""Opacity of ink on skin: a marker that lets the body's shading through."""
SKIN = "#EBDDCF"
"""What shows inside the sample of an outline: skin, on dark ground as on light."""
TILE = 9.0
"""Side of one tile in pixels at normal size: a stroke of medium width shows its pattern on a tablet."""


class ChangeKind(Enum):
    """What became of marked skin between two visits."""

    ONLY_THEN = auto()
    ONLY_NOW = auto()
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class InkPattern:
    """How a kind of ink looks: lines and dots in a tile of side 1 that repeats; they may cross its edge."""

    fill: str
    outline: str
    drawn: str
    """The colour of the pattern's lines and dots."""
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    """Filled circles: centre and radius."""
    rings: tuple[Dot, ...] = ()
    weight: float = 0.12
    """Width of lines and rings, as a share of the tile."""
    tile: float = 1.0
    """Side of this pattern's tile in units of TILE."""
    hollow: bool = False
    """Whether the skin shows inside its outline, which is twice as broad then."""


_WAVE = tuple((x / 8, 0.5 + 0.17 * (1, 0.7, 0, -0.7, -1, -0.7, 0, 0.7)[x % 8]) for x in range(-1, 10))

SENSATIONS: dict[Sensation, InkPattern] = {
    Sensation.ACHE: InkPattern(
        "#E69F00",
        "#6B4A00",
        "#8A6000",
        lines=(((-0.1, 1.1), (1.1, -0.1)), ((-0.6, 0.6), (0.6, -0.6)), ((0.4, 1.6), (1.6, 0.4))),
        weight=0.13,
    ),
    Sensation.BURNING: InkPattern("#D55E00", "#5C2600", "#7A3300", lines=(_WAVE,), weight=0.17, tile=0.9),
    Sensation.SHARP: InkPattern(
        "#CC79A7",
        "#5E2747",
        "#6E2F54",
        lines=(((0.26, 0.26), (0.74, 0.74)), ((0.74, 0.26), (0.26, 0.74))),
        weight=0.14,
    ),
    Sensation.ELECTRIC: InkPattern(
        "#0072B2",
        "#00304D",
        "#D6ECF9",
        lines=(((0.34, -0.05), (0.66, 0.3), (0.34, 0.62), (0.38, 0.66), (0.34, 0.95), (0.34, 1.05)),),
        weight=0.11,
    ),
    Sensation.NUMB: InkPattern("#009E73", "#004232", "#D9F5EA", rings=((0.5, 0.5, 0.27),), weight=0.12),
    Sensation.TINGLING: InkPattern(
        "#56B4E9", "#0F4A6B", "#0F4A6B", dots=((0.25, 0.25, 0.17), (0.75, 0.75, 0.17)), tile=0.75
    ),
    Sensation.STIFF: InkPattern(
        "#4D4D4D",
        "#1C1C1C",
        "#E4E1DC",
        lines=(((-0.1, 0.5), (1.1, 0.5)), ((0.5, -0.1), (0.5, 1.1))),
        weight=0.1,
    ),
}

UNSAID = InkPattern(
    "#FFFFFF",
    "#4A4641",
    "#8A857E",
    lines=(((-0.1, -0.1), (1.1, 1.1)), ((-0.6, 0.4), (0.6, 1.6)), ((0.4, -0.6), (1.6, 0.6))),
    weight=0.1,
)
"""White with a falling hatch: skin that is marked, and nobody has said what it feels like."""


def look_of(sensation: Sensation | None) -> InkPattern:
    """How a sensation looks, or ink of which nobody has said what it feels like."""
    return UNSAID if sensation is None else SENSATIONS[sensation]


CHANGES: dict[ChangeKind, InkPattern] = {
    ChangeKind.ONLY_THEN: InkPattern(
        "#A3D4D6", "#0B4F4F", "#0B6161", lines=(((-0.1, 0.5), (1.1, 0.5)),), weight=0.14, tile=0.75
    ),
    ChangeKind.ONLY_NOW: InkPattern("#7E1B7E", "#5A0A5A", "#7E1B7E", hollow=True),
    ChangeKind.BOTH: InkPattern(
        "#402145", "#1F0B22", "#E7D3EA", dots=((0.25, 0.25, 0.14), (0.75, 0.75, 0.14)), tile=0.9
    ),
}
"""Teal is gone, plum is there: an outline alone when new, dark and dotted when it stayed.

None is the hue of a sensation. With each kind of colour blindness they keep at least 15 steps of CIELAB from
every sensation and from each other (a step is about what the eye can tell); pattern and word say it again.
"""


def tile(pattern: InkPattern, scale: float = 1.0) -> QImage:
    """One tile of the pattern, `scale` device pixels for each of TILE, opaque unless the pattern is hollow.

    It repeats without a seam.
    """
    side = max(4, round(TILE * pattern.tile * scale))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent if pattern.hollow else QColor(pattern.fill))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side, side)
    paint_tile(painter, pattern)
    painter.end()
    return image


def paint_tile(painter: QPainter, pattern: InkPattern) -> None:
    """The pattern's lines, dots and rings in a tile of side 1, without its fill."""
    pen = QPen(QColor(pattern.drawn), pattern.weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in pattern.lines:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    for x, y, radius in pattern.rings:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pattern.drawn))
    for x, y, radius in pattern.dots:
        painter.drawEllipse(QPointF(x, y), radius, radius)


def paint_swatch(painter: QPainter, pattern: InkPattern, size: QSizeF, radius: float = 6.0) -> None:
    """A rounded sample of the pattern at the painter's origin, as legends and buttons show it."""
    ratio = painter.device().devicePixelRatioF()
    image = tile(pattern, ratio)
    image.setDevicePixelRatio(ratio)
    brush = QBrush(image)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(SKIN) if pattern.hollow else brush)
    edge = 3.0 if pattern.hollow else 1.5
    painter.setPen(QPen(QColor(pattern.outline), edge))
    inside = QRectF(edge / 2, edge / 2, size.width() - edge, size.height() - edge)
    painter.drawRoundedRect(inside, radius, radius)
    painter.restore()

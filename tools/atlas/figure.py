"""The drawn bodies: flat shapes laid over one another, from the outline over the tones to fine lines."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import norm
from skimage import measure

from app.canvas.figure import EVENNESS, LINE, OUTLINE, TONES
from models.body.view import SOLE, Body, View
from tools.atlas import look
from tools.atlas.figure_curves import Curve, fitted, smoothed
from tools.atlas.figure_lines import lines
from tools.atlas.figure_surface import surface
from tools.atlas.figure_tone import EDGE_BLUR, Picture, picture, shown
from tools.atlas.mesh import Pose, skin

Points = npt.NDArray[np.float64]

RIM = 0.55  # mm; how much of the silhouette shows as outline
EDGE_TOLERANCE = 0.08  # mm
TONE_TOLERANCE = 0.15  # mm
SMOOTHING = 1.2  # mm along a contour
SPECK = 2.0  # mm²; smaller islands of a tone are left out


@dataclass(frozen=True)
class Shape:
    """An area of one colour: overlapping curves leave holes (even–odd)."""

    key: str
    """A palette key: `outline`, `tone0` … `tone21`, `line`."""
    curves: tuple[Curve, ...]


@dataclass(frozen=True)
class Artwork:
    """One body in one view, its shapes in painting order."""

    body: Body
    view: View
    shapes: tuple[Shape, ...]


def pose_of(view: View) -> Pose:
    """How the body stands in this view: in side views the arms leave flank and hip free."""
    return Pose.REACHING if view in (View.LEFT, View.RIGHT) else Pose.STANDING


MIRRORED = {
    View.RIGHT: View.LEFT,
    View.SOLE_RIGHT: View.SOLE_LEFT,
    View.FOOT_TOP_RIGHT: View.FOOT_TOP_LEFT,
    View.FOOT_INNER_RIGHT: View.FOOT_INNER_LEFT,
}
"""Views that are the mirror image of another one."""


def artwork(body: Body, view: View) -> Artwork:
    """Draw this body in this view."""
    if view in MIRRORED:
        return mirrored(_drawn(body, MIRRORED[view]), view)
    return _drawn(body, view)


@functools.cache
def _drawn(body: Body, view: View) -> Artwork:
    pose = pose_of(view)
    form = surface(body, pose)
    axes = look.frame(view, skin(body, pose))
    seen = picture(form, axes, view)
    edge = Shape(OUTLINE, _areas(seen.cover, 0.5, seen, EDGE_TOLERANCE))
    tones = (_tone(level, seen) for level in range(TONES))
    # A sole shows no form before another but its toes, and paper parts those.
    strokes = [] if view.extent is SOLE else lines(form, shown(form, view), axes, seen)
    fine = Shape(LINE, tuple(fitted(stroke, EDGE_TOLERANCE, closed=True) for stroke in strokes))
    return Artwork(body, view, (edge, *tones, fine))


def _tone(level: int, seen: Picture) -> Shape:
    """All that is at least as light as this level, within the rim; the first level is the whole body."""
    # The cover is the silhouette blurred by a normal distribution: its quantiles are distances from the edge.
    # It grows fast, so that it decides only beside the silhouette.
    within = (seen.cover - np.float32(norm.cdf(RIM / EDGE_BLUR))) * 4
    if level == 0:
        return Shape("tone0", _areas(within, 0.0, seen, EDGE_TOLERANCE))
    lit = np.minimum(seen.tone - np.float32((level / TONES) ** EVENNESS), within)
    return Shape(f"tone{level}", _areas(lit, 0.0, seen, TONE_TOLERANCE))


def mirrored(drawn: Artwork, view: View) -> Artwork:
    """The same body from the other side."""
    width = drawn.view.extent.width
    shapes = tuple(
        Shape(
            shape.key,
            tuple(
                Curve(curve.pieces[::-1, ::-1] * (-1, 1) + (width, 0), curve.closed) for curve in shape.curves
            ),
        )
        for shape in drawn.shapes
    )
    return Artwork(drawn.body, view, shapes)


def _areas(
    field: npt.NDArray[np.float32], level: float, seen: Picture, tolerance: float
) -> tuple[Curve, ...]:
    """The outlines of where the field lies above the level, in the view's millimetres."""
    found = []
    for contour in measure.find_contours(field, level):
        points = seen.places(contour)
        if abs(_area(points)) >= SPECK:
            found.append(fitted(smoothed(points[:-1], SMOOTHING), tolerance, closed=True))
    return tuple(found)


def _area(points: Points) -> float:
    x, y = points.T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2

"""The drawn bodies: each body and view as flat shapes laid over one another, from outline over the tones to fine lines."""

from __future__ import annotations

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
    """A palette key: `outline`, `tone0` … `tone19`, `line`."""
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


def artwork(body: Body, view: View) -> Artwork:
    """Draw this body in this view."""
    pose = pose_of(view)
    form = surface(body, pose)
    axes = look.frame(view, skin(body, pose))
    seen = picture(form, axes, view)
    shapes = [Shape(OUTLINE, _areas(seen.cover, 0.5, seen, EDGE_TOLERANCE))]
    # The cover is the silhouette blurred by a normal distribution: its quantiles are distances from the edge.
    inner = float(norm.cdf(RIM / EDGE_BLUR))
    for level in range(TONES):
        field = _within(seen, inner) if level == 0 else np.minimum(seen.tone - (level / TONES) ** EVENNESS, _within(seen, inner))
        shapes.append(Shape(f"tone{level}", _areas(field, 0.0, seen, EDGE_TOLERANCE if level == 0 else TONE_TOLERANCE)))
    strokes = lines(form, shown(form, view), axes, seen)
    shapes.append(Shape(LINE, tuple(fitted(stroke, EDGE_TOLERANCE, closed=True) for stroke in strokes)))
    return Artwork(body, view, tuple(shapes))


def mirrored(drawn: Artwork, view: View) -> Artwork:
    """The same body from the other side."""
    width = drawn.view.extent.width
    shapes = tuple(
        Shape(
            shape.key,
            tuple(Curve(curve.pieces[::-1, ::-1] * (-1, 1) + (width, 0), curve.closed) for curve in shape.curves),
        )
        for shape in drawn.shapes
    )
    return Artwork(drawn.body, view, shapes)


def _within(seen: Picture, inner: float) -> npt.NDArray[np.float32]:
    """Positive inside the rim, growing fast, so that it decides only beside the silhouette."""
    return ((seen.cover - inner) * 4).astype(np.float32)


def _areas(field: npt.NDArray[np.float32], level: float, seen: Picture, tolerance: float) -> tuple[Curve, ...]:
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

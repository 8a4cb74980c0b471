"""A bone as a surface: the skin around many balls, its parts blended into one another.

A part is a row of balls along a line, or a sheet of them through several lines; what a part cuts away is
laid out in the same way. Where two parts meet, their surfaces run into each other over `blend` millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator
from scipy.spatial import cKDTree
from skimage import measure

from tools.atlas.under.sheet import along_line

Points = npt.NDArray[np.float64]
Image = npt.NDArray[np.float32]

STEP = 1.3  # mm between balls at most
FINEST, COARSEST = 0.9, 1.7  # mm between the places at which the distance is asked for
STEPS = 100  # such places along the diagonal of a bone
BEYOND = 11.0  # mm around the balls that are still asked about: more than any blend
PAPER = 3.0  # mm around the whole bone
CALMED = (
    4  # times that every point is drawn towards its neighbours and back, so that no steps of the grid stay
)
DRAW, BACK = 0.5, -0.53  # Taubin 1995: smoothing without shrinking


@dataclass(frozen=True)
class Part:
    """Lines of balls, each of shape (n, 3), and the balls' radii at equal steps from line to line."""

    lines: tuple[Points, ...]
    radii: tuple[float, ...]
    cuts: bool = False
    """Whether it is taken away rather than added."""


class Surface(NamedTuple):
    """Triangles, wound so that normals point out."""

    vertices: Points
    faces: npt.NDArray[np.int32]


class _Balls(NamedTuple):
    middles: Points
    radii: Points

    def distance(self, places: Points) -> Points:
        """Millimetres from each place to the nearest ball's surface, negative inside; BEYOND at most."""
        largest = float(self.radii.max())
        # The ball whose power is least, found as the nearest point in a space of one more dimension.
        lifted = np.column_stack([self.middles, np.sqrt(np.maximum(largest**2 - self.radii**2, 0))])
        away, near = cKDTree(lifted).query(
            np.column_stack([places, np.zeros(len(places))]), distance_upper_bound=largest + 2 * BEYOND
        )
        met = np.isfinite(away)
        found = np.full(len(places), BEYOND)
        own = self.radii[near[met]]
        power = away[met] ** 2 - largest**2
        found[met] = np.sqrt(np.maximum(power + own**2, 0)) - own
        return np.asarray(np.minimum(found, BEYOND))


def surface(parts: list[Part], blend: float, *, both_sides: bool = False) -> Surface:
    """The surface of these parts; with their mirror images when they belong to the midline."""
    laid = [(_balls(part, both_sides), part.cuts) for part in parts]
    solid = [balls for balls, cuts in laid if not cuts]
    low = np.min([(balls.middles - balls.radii[:, None]).min(axis=0) for balls in solid], axis=0) - PAPER
    high = np.max([(balls.middles + balls.radii[:, None]).max(axis=0) for balls in solid], axis=0) + PAPER
    step = float(np.clip(np.linalg.norm(high - low) / STEPS, FINEST, COARSEST))
    axes = [np.arange(start, end + step, step) for start, end in zip(low, high, strict=True)]
    field = np.full([len(axis) for axis in axes], BEYOND, dtype=np.float64)
    for balls, cuts in sorted(laid, key=lambda each: each[1]):
        _lay(field, axes, balls, blend, cuts=cuts)
    vertices, faces, _, _ = measure.marching_cubes(field.astype(np.float32), 0.0, spacing=(step,) * 3)
    return _calmed(vertices.astype(np.float64) + low, np.ascontiguousarray(faces, dtype=np.int32))


def _balls(part: Part, both_sides: bool) -> _Balls:
    """The part's balls, close enough together to be felt as one form."""
    broad = max(float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum()) for line in part.lines)
    across = 1 if broad == 0 else max(2, int(np.ceil(broad / STEP)) + 1)
    rows = np.stack([along_line(line, np.linspace(0, 1, across)) for line in part.lines])
    long = float(np.linalg.norm(np.diff(rows, axis=0), axis=2).sum(axis=0).max()) if len(rows) > 1 else 0.0
    share = np.linspace(0, 1, max(2, int(np.ceil(long / STEP)) + 1)) if len(rows) > 1 else np.zeros(1)
    places = _between(rows, share)
    radii = _profile(part.radii, share)
    middles, sizes = places.reshape(-1, 3), np.repeat(radii, across)
    if both_sides:
        middles, sizes = np.concatenate([middles, middles * (-1, 1, 1)]), np.concatenate([sizes, sizes])
    return _Balls(middles, sizes)


def _between(rows: Points, share: Points) -> Points:
    """Smooth lines through the rows, at shares of the way; shape (len(share), across, 3)."""
    if len(rows) == 1:
        return rows
    return np.stack([along_line(rows[:, k], share) for k in range(rows.shape[1])], axis=1)


def _profile(values: tuple[float, ...], share: Points) -> Points:
    if len(values) == 1:
        return np.full(len(share), values[0])
    return np.asarray(PchipInterpolator(np.linspace(0, 1, len(values)), values)(share))


def _lay(field: Points, axes: list[Points], balls: _Balls, blend: float, *, cuts: bool) -> None:
    """Add the balls to the field of distances, or cut them out of it."""
    reach = balls.radii[:, None] + BEYOND
    low, high = (balls.middles - reach).min(axis=0), (balls.middles + reach).max(axis=0)
    box = tuple(
        slice(*np.searchsorted(axis, (start, end))) for axis, start, end in zip(axes, low, high, strict=True)
    )
    places = np.stack(
        np.meshgrid(*(axis[part] for axis, part in zip(axes, box, strict=True)), indexing="ij"), -1
    )
    away = balls.distance(places.reshape(-1, 3)).reshape(places.shape[:3])
    field[box] = -_joined(-field[box], away, blend) if cuts else _joined(field[box], away, blend)


def _joined(one: Points, other: Points, blend: float) -> Points:
    """The lesser of two distances, rounded where they are nearly alike."""
    near = np.clip(blend - np.abs(one - other), 0, None) / blend
    return np.asarray(np.minimum(one, other) - near**2 * blend / 4)


def _calmed(vertices: Points, faces: npt.NDArray[np.int32]) -> Surface:
    count = len(vertices)
    ends = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    met = np.bincount(ends[:, 0], minlength=count)
    for _ in range(CALMED):
        for share in (DRAW, BACK):
            around = np.stack(
                [np.bincount(ends[:, 0], vertices[ends[:, 1], axis], count) for axis in range(3)], axis=1
            )
            vertices = vertices + share * (around / np.maximum(met, 1)[:, None] - vertices)
    return Surface(vertices, faces)

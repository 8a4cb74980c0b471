"""Points on the skin, whatever body shows them, as places on the neutral body: the space of the rules."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.body.view import Body
from tools.atlas import exposure
from tools.atlas.mesh import Pose, Skin, outer_triangles, skin, triangle_mirror

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int32]

GRAIN = 1.0  # mm², the largest piece of skin that one sample stands for

DIGITS = {
    **{f"finger{n}": tuple(f"finger{n}-{k}" for k in (1, 2, 3)) for n in range(1, 6)},
    **{f"toe{n}": tuple(f"toe{n}-{k}" for k in (1, 2, 3)) for n in range(1, 6)},
}


@dataclass(frozen=True)
class Spot:
    """Points of the skin: triangle number and barycentric share, shape (n,) and (n, 3)."""

    triangle: Numbers
    share: Values

    def on(self, values: Values, triangles: Numbers) -> Values:
        """A field given at the vertices, shape (V,) or (V, k), at these points."""
        found: Values = np.einsum("nk,nk...->n...", self.share, values[triangles[self.triangle]])
        return found

    def __len__(self) -> int:
        return len(self.triangle)


@dataclass(frozen=True)
class Place:
    """What the rules may ask about points of the skin; both halves of the body are folded onto the left."""

    x: Values
    y: Values
    z: Values
    normal: Values
    sky: Values
    """Share of the open sky that the point sees; small in clefts."""
    digits: dict[str, Values]
    """How far the point follows each finger and toe, 0 to 1."""

    @property
    def points(self) -> Values:
        """Shape (n, 3)."""
        return np.stack([self.x, self.y, self.z], axis=1)

    def __len__(self) -> int:
        return len(self.x)


@functools.cache
def neutral() -> Skin:
    """The skin on which cells and regions are laid out."""
    return skin(Body.NEUTRAL, Pose.STANDING)


@functools.cache
def sky() -> Values:
    """Per triangle of the outer skin the share of open sky it sees, alike on both sides."""
    triangles = outer_triangles()
    share = np.mean(
        [exposure.share_of_sky(skin(body, Pose.STANDING).vertices, triangles) for body in Body], axis=0
    )
    both: Values = (share + share[triangle_mirror(triangles, neutral().mirror)]) / 2
    return both


@functools.cache
def _sky_at_vertices() -> Values:
    triangles, count = outer_triangles(), len(neutral().vertices)
    total = sum(np.bincount(triangles[:, corner], sky(), count) for corner in range(3))
    met = sum(np.bincount(triangles[:, corner], minlength=count) for corner in range(3))
    smooth: Values = total / np.maximum(met, 1)
    return smooth


@functools.cache
def _digit_weights() -> dict[str, Values]:
    return {
        digit: neutral().follows(*(f"{bone}.{side}" for bone in bones for side in "LR"))
        for digit, bones in DIGITS.items()
    }


def place(spot: Spot) -> Place:
    """Where these points lie on the neutral body, folded onto its left half."""
    triangles = outer_triangles()
    points = spot.on(neutral().vertices, triangles)
    normals = spot.on(neutral().normals, triangles)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    normals[:, 0] *= np.where(points[:, 0] < 0, -1, 1)
    return Place(
        np.abs(points[:, 0]),
        points[:, 1],
        points[:, 2],
        normals,
        spot.on(_sky_at_vertices(), triangles),
        {digit: spot.on(weight, triangles) for digit, weight in _digit_weights().items()},
    )


@dataclass(frozen=True)
class Samples:
    """The left half of the skin in pieces of at most GRAIN mm², each with its area on every body."""

    spot: Spot
    place: Place
    area: dict[Body, Values]
    """Square millimetres of each piece on each body."""


@functools.cache
def samples() -> Samples:
    """Every triangle of the left half cut into n² like pieces; the samples are their middles."""
    triangles = outer_triangles()
    left = np.flatnonzero(neutral().vertices[triangles].mean(axis=1)[:, 0] > 0)
    cuts = np.ceil(np.sqrt(areas(neutral())[left] / GRAIN)).astype(int)
    numbers, shares, pieces = [], [], []
    for cut in np.unique(cuts):
        middles = _middles(int(cut))
        chosen = left[cuts == cut]
        numbers.append(np.repeat(chosen, len(middles)))
        shares.append(np.tile(middles, (len(chosen), 1)))
        pieces.append(np.full(len(chosen) * len(middles), len(middles)))
    spot = Spot(np.concatenate(numbers).astype(np.int32), np.concatenate(shares))
    parts = np.concatenate(pieces)
    area = {body: areas(skin(body, Pose.STANDING))[spot.triangle] / parts for body in Body}
    return Samples(spot, place(spot), area)


def areas(body: Skin) -> Values:
    """Each triangle's area in square millimetres."""
    corners = body.vertices[body.triangles]
    doubled = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area: Values = np.linalg.norm(doubled, axis=1) / 2
    return area


def _middles(cut: int) -> Values:
    """Barycentric middles of the cut² like triangles into which a triangle falls."""
    rows = []
    for i in range(cut):
        for j in range(cut - i):
            rows.append((i + 1 / 3, j + 1 / 3))
            if i + j < cut - 1:
                rows.append((i + 2 / 3, j + 2 / 3))
    first = np.array(rows) / cut
    return np.column_stack([first, 1 - first.sum(axis=1)])

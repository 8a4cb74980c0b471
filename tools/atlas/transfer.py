"""Landmarks carried from the neutral body to every body: each rides on the skin before and behind it."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from models.body.view import Body
from tools.atlas.measures import landmarks
from tools.atlas.mesh import Pose, Skin, skin
from tools.atlas.surface import Spot, neutral

Values = npt.NDArray[np.float64]

SHALLOW = 16.0  # mm to the nearest vertex
MIDLINE = frozenset({"SH"})


@functools.cache
def landmarks_of(body: Body) -> dict[str, Values]:
    """The left side's landmarks on this body, standing."""
    if body is Body.NEUTRAL:
        return landmarks()
    return {name: _carried(point, skin(body, Pose.STANDING)) for name, point in landmarks().items()}


def both_sides(body: Body) -> dict[str, dict[str, list[float]]]:
    """The landmarks as landmarks.json holds them, to a tenth of a millimetre."""
    table = {}
    for name, point in landmarks_of(body).items():
        left = [round(float(value), 1) for value in point]
        if name in MIDLINE:
            left[0] = 0.0
        table[name] = {"left": left, "right": [-left[0] if left[0] else 0.0, *left[1:]]}
    return table


def _carried(point: Values, other: Skin) -> Values:
    """A point close under the skin keeps its place beside it; a deep one rides between front and back."""
    shown = neutral()
    nearest = int(np.argmin(np.where(_used(), np.linalg.norm(shown.vertices - point, axis=1), np.inf)))
    offset = point - shown.vertices[nearest]
    if np.linalg.norm(offset) < SHALLOW:
        shallow: Values = other.vertices[nearest] + offset
        return shallow
    return _between(point, other)


@functools.cache
def _used() -> npt.NDArray[np.bool_]:
    used = np.zeros(len(neutral().vertices), dtype=bool)
    used[neutral().triangles] = True
    return used


def _between(point: Values, other: Skin) -> Values:
    """The point keeps its share of the way from the skin in front of it to the skin behind it."""
    front, back = _skin_along_z(point)
    shown = neutral()
    here = [spot.on(shown.vertices, shown.triangles)[0] for spot in (front, back)]
    there = [spot.on(other.vertices, other.triangles)[0] for spot in (front, back)]
    share = (point[2] - here[0][2]) / (here[1][2] - here[0][2])
    carried: Values = there[0] + share * (there[1] - there[0])
    return carried


def _skin_along_z(point: Values) -> tuple[Spot, Spot]:
    """Where a line through the point along z enters the neutral body in front and leaves it behind."""
    shown = neutral()
    corners = shown.vertices[shown.triangles]
    flat = corners[:, :, :2] - point[:2]
    near = np.flatnonzero((flat.min(axis=1) <= 0.02).all(axis=1) & (flat.max(axis=1) >= -0.02).all(axis=1))
    a, b, c = flat[near, 0], flat[near, 1], flat[near, 2]

    def cross(p: Values, q: Values) -> Values:
        area: Values = p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0]
        return area

    parts = np.stack([cross(b, c), cross(c, a), cross(a, b)], axis=1)
    total = parts.sum(axis=1)
    ok = np.abs(total) > 1e-9
    shares = parts[ok] / total[ok, None]
    inside = (shares > -1e-3).all(axis=1)
    numbers, shares = near[ok][inside], shares[inside]
    depth = np.einsum("nk,nk->n", shares, corners[numbers][:, :, 2])
    first, last = int(np.argmax(depth)), int(np.argmin(depth))
    return tuple(Spot(numbers[[i]].astype(np.int32), shares[[i]]) for i in (first, last))  # type: ignore[return-value]

"""Soft outlines of marked skin: cells of one view traced to smooth closed curves in body millimetres."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells
from models.body.projection import Projection

Curve = npt.NDArray[np.float64]
"""Control points of a closed curve, shape (N, 2): quadratic from the middle of one edge to the next."""

Shares = npt.NDArray[np.float32]
"""How much of each square is covered, from 0 to 1, shape (height, width)."""

SOFT = 3
"""Half the width of the smoothing window in millimetres: the finest brush (6 mm) still shows."""
STEP = 5
"""Millimetres between control points: closer than that is the grain of the cells, not the client's hand."""

# The crossings of a square of four corners (when inside: upper left 1, upper right 2, lower right 4,
# lower left 8), from edge to edge (0 top, 1 right, 2 bottom, 3 left), the inside always to the left hand.
_CROSSINGS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),),
    2: ((0, 1),),
    3: ((3, 1),),
    4: ((1, 2),),
    5: ((3, 0), (1, 2)),
    6: ((0, 2),),
    7: ((3, 2),),
    8: ((2, 3),),
    9: ((2, 0),),
    10: ((0, 1), (2, 3)),
    11: ((2, 1),),
    12: ((1, 3),),
    13: ((1, 0),),
    14: ((0, 3),),
}


def outlines(projection: Projection, cells: Cells, silhouette: Shares) -> list[Curve]:
    """The outlines of the cells as this view shows them, holes as curves of their own.

    `silhouette` is the share of skin in each square millimetre of the view, shape (height, width); nothing of
    an outline lies beside it.
    """
    image = projection.image_of(cells)
    rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
    if not len(rows):
        return []
    grain, margin = projection.scale, (2 * SOFT + 2) * projection.scale
    top, left = int(rows[0]) // grain * grain, int(columns[0]) // grain * grain
    part = image[top : rows[-1] + 1, left : columns[-1] + 1] > 0
    padded = np.pad(part, [(margin, margin + -part.shape[side] % grain) for side in (0, 1)])
    height, width = padded.shape
    shares = padded.reshape(height // grain, grain, width // grain, grain).mean(axis=(1, 3), dtype=np.float32)
    origin = np.array([left - margin, top - margin]) / grain + 0.5  # the middle of the first pixel
    soft = _softened(shares)
    soft *= _window(silhouette, top // grain - margin // grain, left // grain - margin // grain, soft.shape)
    return [curve + origin for curve in closed(soft)]


def _window(whole: Shares, top: int, left: int, shape: tuple[int, ...]) -> Shares:
    """A part of a picture from this row and column on; nothing lies beyond its edges."""
    part = np.zeros(shape, dtype=np.float32)
    rows, columns = max(top, 0), max(left, 0)
    inside = whole[rows : top + shape[0], columns : left + shape[1]]
    part[rows - top : rows - top + inside.shape[0], columns - left : columns - left + inside.shape[1]] = (
        inside
    )
    return part


def _softened(shares: Shares) -> Shares:
    """Two passes of a running mean, which together are nearly a Gaussian."""
    for axis in (0, 1, 0, 1):
        sums = np.cumsum(shares, axis=axis, dtype=np.float32)
        width = 2 * SOFT + 1
        ahead = np.roll(sums, -SOFT, axis)
        behind = np.roll(sums, SOFT + 1, axis)
        shares = np.clip((ahead - behind) / width, 0, 1)
    return shares


def closed(field: Shares) -> Iterator[Curve]:
    """The curves along which the field is one half, as points in pixels."""
    follows = _crossings(field)
    while follows:
        start, place = follows.popitem()
        loop = [start]
        while place != start:
            loop.append(place)
            place = follows.pop(place)
        count = max(len(loop) // STEP, 3)
        if len(loop) >= 2 * STEP:
            yield _points(field, [loop[index * len(loop) // count] for index in range(count)])


def _crossings(field: Shares) -> dict[int, int]:
    """Which crossing of the half level with the edges between pixels follows which.

    An edge is known by its pixel and whether it runs to the right or down.
    """
    width = field.shape[1]
    inside = field >= 0.5
    kinds = inside[:-1, :-1] + 2 * inside[:-1, 1:] + 4 * inside[1:, 1:] + 8 * inside[1:, :-1]
    rows, columns = np.nonzero((kinds > 0) & (kinds < 15))
    found, all_here = kinds[rows, columns], 2 * (rows * width + columns)
    follows: dict[int, int] = {}
    for kind, pairs in _CROSSINGS.items():
        here = all_here[found == kind]
        edges = (here, here + 3, here + 2 * width, here + 1)
        for start, end in pairs:
            follows.update(zip(edges[start].tolist(), edges[end].tolist(), strict=True))
    return follows


def _points(field: Shares, edges: list[int]) -> Curve:
    """Where the half level crosses these edges."""
    pixels, down = np.divmod(np.array(edges), 2)
    rows, columns = np.divmod(pixels, field.shape[1])
    first = field[rows, columns].astype(np.float64)
    second = field[rows + down, columns + 1 - down].astype(np.float64)
    share = (0.5 - first) / (second - first)
    return np.stack((columns + share * (1 - down), rows + share * down), axis=1)

"""Redraws of a map: the same ink as the hand might have drawn it another time, a little beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Ink, Stroke, sample

REDRAWS = 10
SHIFT = 10.0
"""Sigma of the place, in body millimetres."""
SIZE = 0.08
"""Sigma of the size, as a share of it."""
_SEED = 10


class Miss(NamedTuple):
    """How one redraw misses: so many millimetres to the right and down, and so many times the size."""

    across: float
    down: float
    size: float


def misses() -> tuple[Miss, ...]:
    """The ten ways to miss, always the same: five, and these five mirrored, so that no side is favoured."""
    chance = np.random.default_rng(_SEED)
    drawn = chance.normal(0.0, (SHIFT, SHIFT, SIZE), (REDRAWS // 2, 3)).tolist()
    return tuple(
        Miss(side * across, down, float(np.exp(size))) for across, down, size in drawn for side in (1, -1)
    )


def redrawn(drawing: Drawing) -> Iterator[Drawing]:
    """The ten redraws; what was tapped as a whole region stays, since no hand missed there.

    All ink of a view moves together and grows about its middle, so that neither the order of strokes nor
    where one was lifted makes a difference.
    """
    middle = _middles(drawing)
    for miss in misses():
        yield Drawing(drawing.marks, tuple(_moved(piece, miss, middle) for piece in drawing.ink))


def _middles(drawing: Drawing) -> Mapping[View, tuple[float, float]]:
    reach: dict[View, tuple[float, float, float, float]] = {}
    for piece in drawing.ink:
        if isinstance(piece, Stroke) and piece.samples:
            xs, ys = [point.x for point in piece.samples], [point.y for point in piece.samples]
            left, top, right, bottom = reach.get(piece.view, (xs[0], ys[0], xs[0], ys[0]))
            reach[piece.view] = min(left, *xs), min(top, *ys), max(right, *xs), max(bottom, *ys)
    return {view: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for view, box in reach.items()}


def _moved(piece: Ink, miss: Miss, middle: Mapping[View, tuple[float, float]]) -> Ink:
    if not isinstance(piece, Stroke) or not piece.samples:
        return piece
    x, y = middle[piece.view]
    extent = piece.view.extent
    points = tuple(
        sample(
            min(max(x + (point.x - x) * miss.size + miss.across, 0.0), extent.width),
            min(max(y + (point.y - y) * miss.size + miss.down, 0.0), extent.height),
            point.pressure,
            point.t,
        )
        for point in piece.samples
    )
    return replace(piece, samples=points)

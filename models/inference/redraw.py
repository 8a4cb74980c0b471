"""Redraws of a map: the same ink as the hand might have drawn it another time, a little beside."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import GRAIN, Ink, Sample, Stroke

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
    return (made for made in redrawn_in_steps(drawing) if isinstance(made, Drawing))


def redrawn_in_steps(drawing: Drawing) -> Iterator[Drawing | Ink | None]:
    """The ten redraws, stroke by stroke: each piece of ink as it is moved, and then the redraw itself.

    None comes after each small piece of work before the first of them.
    """
    middle = yield from _middles(drawing)
    for miss in misses():
        yield None  # the first of them brings numpy's dice with it
        ink: list[Ink] = []
        for piece in drawing.ink:
            ink.append(_moved(piece, miss, middle))
            yield ink[-1]
        yield Drawing(drawing.marks, tuple(ink))


def _middles(drawing: Drawing) -> Generator[None, None, Mapping[View, tuple[float, float]]]:
    reach: dict[View, tuple[float, float, float, float]] = {}
    for piece in drawing.ink:
        if isinstance(piece, Stroke) and piece.samples:
            xs, ys, *_ = zip(*piece.samples, strict=True)
            left, top, right, bottom = reach.get(piece.view, (xs[0], ys[0], xs[0], ys[0]))
            reach[piece.view] = min(left, *xs), min(top, *ys), max(right, *xs), max(bottom, *ys)
            yield
    return {view: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for view, box in reach.items()}


def _moved(piece: Ink, miss: Miss, middle: Mapping[View, tuple[float, float]]) -> Ink:
    if not isinstance(piece, Stroke) or not piece.samples:
        return piece
    x, y = middle[piece.view]
    extent = piece.view.extent
    across, down, pressures, times = zip(*piece.samples, strict=True)
    moved = (
        _missed(across, x, miss.size, miss.across, extent.width),
        _missed(down, y, miss.size, miss.down, extent.height),
    )
    return replace(piece, samples=tuple(map(Sample, *moved, pressures, times)))


def _missed(places: Sequence[float], middle: float, size: float, miss: float, end: float) -> list[float]:
    """Places along one axis a little beside, rounded as samples are and never beyond the view."""
    beside = np.clip(middle + (np.array(places) - middle) * size + miss, 0.0, end)
    rounded: list[float] = (np.rint(beside * GRAIN) / GRAIN).tolist()
    return rounded

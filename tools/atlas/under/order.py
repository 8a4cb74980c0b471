"""Which muscle of a view is painted over which: by what the viewer sees first, or as the table says.

Where two muscles press on each other their forms reach into one another by a millimetre or two, and which of
them is seen first is left to chance: of these the table of muscles says which passes over.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tools.atlas.under.drawn import Drawn
from tools.atlas.under.muscle_sight import Sight

Points = npt.NDArray[np.float64]

STEP = 2.0  # mm between the places at which two muscles are compared
CROSSING = 10  # places in common from which on two muscles count as crossing
NOTHING_SAID: Mapping[str, Collection[str]] = MappingProxyType({})


class Shown(NamedTuple):
    """A muscle with the picture that it was drawn from."""

    drawn: Drawn
    seen: Sight


def back_to_front(shown: list[Shown], over: Mapping[str, Collection[str]] = NOTHING_SAID) -> list[Drawn]:
    """Muscles in the order in which they are painted; by id, `over` says which others each passes over."""
    waiting = sorted(shown, key=lambda each: (-each.drawn.depth, each.drawn.id, each.drawn.side))
    behind = _crossings(waiting, over)
    order = []
    left = list(range(len(waiting)))
    while left:
        # Muscles that cross in a ring have no right order: then the one that is least in the way comes first.
        hidden = [sum(behind[other, each] for other in left) for each in left]
        order.append(left.pop(int(np.argmin(hidden))))
    return [waiting[each].drawn for each in order]


def _crossings(shown: list[Shown], over: Mapping[str, Collection[str]]) -> Points:
    """By how much (millimetres times places) the row's muscle lies behind the column's where they cross."""
    behind = np.zeros((len(shown), len(shown)))
    for (i, one), (j, other) in itertools.combinations(enumerate(shown), 2):
        if one.drawn.layer is not other.drawn.layer:
            continue
        nearer = _nearer(one.seen, other.seen)
        if other.drawn.id in over.get(one.drawn.id, ()):
            nearer = abs(nearer)
        elif one.drawn.id in over.get(other.drawn.id, ()):
            nearer = -abs(nearer)
        behind[i, j], behind[j, i] = max(-nearer, 0.0), max(nearer, 0.0)
    return behind


def _nearer(one: Sight, other: Sight) -> float:
    """How much nearer the first lies where both are seen; 0 where they do not cross."""
    low = np.maximum(one.corner, other.corner)
    high = np.minimum(one.far_corner, other.far_corner)
    if (high - low < STEP).any():
        return 0.0
    x, y = np.meshgrid(np.arange(low[0], high[0], STEP), np.arange(low[1], high[1], STEP))
    places = np.stack([x.ravel(), y.ravel()], axis=1)
    first, second = (sight.depth[sight.pixels(places)] for sight in (one, other))
    both = np.isfinite(first) & np.isfinite(second)
    if both.sum() < CROSSING:
        return 0.0
    return float(np.median(first[both] - second[both]) * both.sum())

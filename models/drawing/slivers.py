"""Slivers that no hand means: what an eraser leaves of a stroke, and what a line grazes in passing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from uuid import uuid4

import numpy as np

from models.body.cells import Cells
from models.body.projection import BESIDE, Mask, Points, Projection
from models.drawing.clipping import Line
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Sample, Stroke, sample

REST = 0.15
"""Share of a stroke's or fill's cells under which what an eraser leaves of it goes as well."""
GRAZED_CELLS, GRAZED_SHARE = 10, 0.05
"""Another body part is only grazed with fewer cells than these, and with a lesser share of the stroke's."""


def rests(drawing: Drawing, erased: Cells, of_ink: Callable[[Ink], Cells]) -> list[Stroke | Fill]:
    """The strokes and fills that erasing takes from and of which it leaves less than REST.

    `of_ink` gives the skin under one piece of ink.
    """
    found: list[Stroke | Fill] = []
    taken = Cells.none(erased.count)
    for piece in reversed(drawing.ink):
        cells = of_ink(piece)
        if piece.mark is None:
            taken |= cells
        elif cells & erased:
            left = cells - taken
            if left & erased and len(left - erased) < REST * len(cells):
                found.append(piece)
    return found


def without_grazes(
    stroke: Stroke, projection: Projection, of_ink: Callable[[Ink], Cells]
) -> tuple[Stroke, ...]:
    """The stroke without what it grazes of a body part that does not hang together with what it lies on.

    Where that is in its middle, the stroke becomes two; the first keeps its id. Nearly all grazes nothing.
    `of_ink` gives the skin under one piece of ink.
    """
    way = projection.walked(_points(stroke.samples))
    parts = projection.parts_along(way)
    groups = _hanging_together(set(np.flatnonzero(np.bincount(parts)).tolist()) - {BESIDE}, projection)
    if len(groups) < 2:
        return (stroke,)
    counts = projection.cells_by_part(of_ink(stroke))
    shares = [sum(counts[part] for part in group) for group in groups]
    whole, most = sum(shares), max(shares)
    grazed = [
        part
        for group, share in zip(groups, shares, strict=True)
        if share < min(GRAZED_CELLS, GRAZED_SHARE * whole, most)
        for part in group
    ]
    if not grazed:
        return (stroke,)
    lines = _lines(stroke.samples, way, ~np.isin(parts, grazed), projection)
    return tuple(
        replace(stroke, id=stroke.id if nth == 0 else uuid4(), order=stroke.order + nth, samples=line)
        for nth, line in enumerate(lines)
    )


def _hanging_together(parts: set[int], projection: Projection) -> list[set[int]]:
    """The parts in groups that are joined to one another, directly or by others of them."""
    groups: list[set[int]] = []
    for part in sorted(parts):
        near = [group for group in groups if any(projection.is_joined(part, other) for other in group)]
        groups = [group for group in groups if group not in near] + [{part}.union(*near)]
    return groups


def _lines(samples: Line, way: Points, kept: Mask, projection: Projection) -> Iterator[Line]:
    """What is kept of a line: its own samples, and where it is cut the last spot that is kept."""
    corners = projection.corners(_points(samples))
    for keeps, same in groupby(range(len(way)), lambda nth: bool(kept[nth])):
        if not keeps:
            continue
        stretch = list(same)
        first, last = stretch[0], stretch[-1]
        inner = [samples[nth] for nth in np.flatnonzero((corners >= first) & (corners <= last))]
        before = samples[int(np.searchsorted(corners, first, side="right")) - 1]
        after = samples[int(np.searchsorted(corners, last, side="right")) - 1]
        line = [
            *([] if first in corners else [_at(way[first], before)]),
            *inner,
            *([] if last in corners else [_at(way[last], after)]),
        ]
        yield tuple(line)


def _at(spot: Points, like: Sample) -> Sample:
    return sample(float(spot[0]), float(spot[1]), like.pressure, like.t)


def _points(samples: Line) -> Points:
    return np.array([(each.x, each.y) for each in samples], dtype=np.float64)

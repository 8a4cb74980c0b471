"""A hand that draws a line for each region, misses it by some millimetres and forgets some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.view import WHOLE_VIEWS, Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample

WIDTH = 14.0
"""Body millimetres of the medium brush."""
LENGTH = 0.7
"""Of the region's length as it is seen, a line covers so much."""
LEAST = 20
"""Pixels of a view from which a region can be drawn on in it."""
STEP = 4.0
"""Body millimetres between the points of a line."""
JITTER = 10.0
"""Sigma in body millimetres by which a line misses its place."""
FORGOTTEN = 0.30
"""So many of the regions are not drawn."""
NEAR = 80.0
"""A displaced region lands on one whose middle is so near, in millimetres."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What is felt in some regions, as a description says it."""

    regions: tuple[str, ...]
    sensation: Sensation = Sensation.ACHE
    intensity: float = 6.0


@dataclass(frozen=True, slots=True)
class Line:
    """The line that a steady hand draws for a region."""

    view: View
    points: npt.NDArray[np.float64]
    """Shape (points, 2), in body millimetres."""


class Hand:
    """Draws on one atlas; the same generator gives the same drawings."""

    def __init__(self, atlas: Atlas, chance: np.random.Generator) -> None:
        self._atlas = atlas
        self._chance = chance

    def filled(self, felt: Sequence[Felt]) -> Drawing:
        """Whole regions, as a description is coded."""
        marks = [self._mark(each) for each in felt]
        ink = tuple(
            Fill(self._id(), mark.id, order, region)
            for order, (mark, region) in enumerate(
                (mark, region) for mark, each in zip(marks, felt, strict=True) for region in each.regions
            )
        )
        return Drawing({mark.id: mark for mark in marks}, ink)

    def drawn(self, felt: Sequence[Felt], jitter: float = JITTER, forgotten: float = FORGOTTEN) -> Drawing:
        """A line for each region that is not forgotten; at least one is drawn."""
        lines = [(place, region) for place, each in enumerate(felt) for region in each.regions]
        kept = [line for line in lines if self._chance.random() >= forgotten]
        kept = kept or [lines[self._chance.integers(len(lines))]]
        marks = {place: self._mark(felt[place]) for place in dict.fromkeys(place for place, _ in kept)}
        ink = tuple(
            self._stroke(marks[place].id, order, region, jitter) for order, (place, region) in enumerate(kept)
        )
        return Drawing({mark.id: mark for mark in marks.values()}, ink)

    def displaced(self, felt: Sequence[Felt], dropped: float = 0.25, moved: float = 0.25) -> Sequence[Felt]:
        """What is felt with some regions dropped and some put on a neighbour; at least one stays."""
        found = []
        for each in felt:
            kept = [region for region in each.regions if self._chance.random() >= dropped]
            lands = [
                self._neighbour(region) if self._chance.random() < moved / (1 - dropped) else region
                for region in kept
            ]
            if lands:
                found.append(Felt(tuple(dict.fromkeys(lands)), each.sensation, each.intensity))
        return found or felt[:1]

    def _neighbour(self, region: str) -> str:
        near = self._near[region]
        return near[self._chance.integers(len(near))] if near else region

    def _mark(self, felt: Felt) -> Mark:
        return Mark(self._id(), felt.sensation, felt.intensity)

    def _id(self) -> UUID:
        return UUID(bytes=self._chance.bytes(16), version=4)

    def _stroke(self, mark: UUID, order: int, region: str, jitter: float) -> Stroke:
        line = self._lines[region]
        moved = line.points + self._chance.normal(0.0, jitter, 2)
        extent = line.view.extent
        inside = np.clip(moved, 1.0, [extent.width - 1.0, extent.height - 1.0])
        samples = tuple(sample(float(x), float(y)) for x, y in inside)
        return Stroke(self._id(), mark, order, Body.NEUTRAL, line.view, WIDTH, samples)

    @cached_property
    def _lines(self) -> Mapping[str, Line]:
        """The line of each region in the view that shows most of it."""
        most: dict[str, tuple[int, Line]] = {}
        for view in WHOLE_VIEWS:
            projection = self._atlas.projection(Body.NEUTRAL, view)
            rows, columns = np.nonzero(projection.cells < self._atlas.count)
            numbers = self._atlas.region_numbers[projection.cells[rows, columns]]
            places = (np.stack([columns, rows], axis=1) + 0.5) / projection.scale
            for number in np.unique(numbers).tolist():
                seen = places[numbers == number]
                name = self._atlas.regions[number].id
                if len(seen) > most.get(name, (LEAST,))[0]:
                    most[name] = len(seen), Line(view, _along(seen))
        return {name: line for name, (_, line) in most.items()}

    @cached_property
    def _near(self) -> Mapping[str, tuple[str, ...]]:
        """The regions of the same side whose middles are near."""
        regions = [region for region in self._atlas.regions if region.drawable]
        middle = {
            region.id: self._atlas.places[self._atlas.cells_of(region.id).mask].mean(axis=0)
            for region in regions
        }
        return {
            region.id: tuple(
                other.id
                for other in regions
                if other.id != region.id
                and other.side is region.side
                and np.linalg.norm(middle[other.id] - middle[region.id]) <= NEAR
            )
            for region in regions
        }


def _along(seen: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """A line through the middle of some places, along the way in which they stretch farthest."""
    middle = seen.mean(axis=0)
    spread, ways = np.linalg.eigh(np.cov((seen - middle).T))
    half = LENGTH * np.sqrt(3.0 * spread[-1])
    steps = np.linspace(-half, half, max(2, round(2 * half / STEP)))
    return np.asarray(middle + steps[:, None] * ways[:, -1])

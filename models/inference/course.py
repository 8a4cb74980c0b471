"""How far marks follow the sciatic nerve: the share of each stretch, the farthest one, and the gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.anatomy.anatomy import Anatomy
from models.body.cells import Cells
from models.body.view import Side
from models.compare.coverage import union
from models.inference.evidence import SIDES, Evidence, RegionIndex
from models.inference.signs import NERVE_WORDS
from models.inference.territory import Owner, Territories

TOUCHED = 0.01
"""Share of a stretch from which a mark is said to lie on it, however little the nerve is followed."""


@dataclass(frozen=True, slots=True)
class NerveCourse:
    """One side of the sciatic system under the marks."""

    passed: Mapping[str, float]
    """Share of every stretch that is marked, 0 to 1, from the roots to the toes. Of a nerve of the skin only
    what is numb, tingles, burns or feels electric counts: pain alone does not speak of it."""
    farthest: str | None
    """The marked stretch farthest from the roots; of several equally far, the one marked most."""
    gaps: tuple[str, ...]
    """Unmarked stretches between marked ones."""
    levels: tuple[int, ...]
    """The levels of the route at which the side is marked, from 1, the low back, to 7, the foot."""

    @property
    def touched(self) -> str | None:
        """The stretch that is marked most, from a hundredth on, where none is marked enough to follow."""
        most = max(self.passed, key=lambda segment: self.passed[segment], default=None)
        return most if self.farthest is None and most and self.passed[most] >= TOUCHED else None

    @property
    def on_nerve(self) -> bool:
        """Whether anything that is marked lies along the nerve."""
        return (self.farthest or self.touched) is not None

    @property
    def extent(self) -> int:
        """How far along the route any mark of the side goes: 0 nowhere, 1 low back, 7 foot."""
        return max(self.levels, default=0)


class CourseReader:
    """Follows the nerve through its corridor, or through the regions that lie over it where none is known."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex, corridors: Mapping[Owner, Cells]) -> None:
        self._index = index
        self._segments = anatomy.segments
        self._full = anatomy.scoring.exposure.full_share
        self._marked = anatomy.scoring.exposure.marked
        self._above = {segment: self._upwards(segment) for segment in anatomy.segments}
        over = np.array([[base in row.regions for base in index.bases] for row in anatomy.segments.values()])
        self._mean = over / over.sum(axis=1, keepdims=True)
        self._corridors = Territories.of(corridors) if corridors else None
        self._of_skin = anatomy.nerves_of_the_skin & anatomy.segments.keys()

    def read(self, evidence: Evidence) -> Mapping[Side, NerveCourse]:
        """The course on each side."""
        nervous = [mark for mark in evidence.marks if mark.mark.sensation in NERVE_WORDS]
        shares: dict[str, float] = defaultdict(float)
        for lie in (lie for mark in nervous for lie in mark.lies):
            shares[lie.region.id] += lie.of_region
        passed, spoken = self._by_regions(evidence.shares), self._by_regions(shares)
        if self._corridors is not None:
            self._measure(passed, evidence.skin)
            if nervous:
                self._measure(spoken, union((mark.cells for mark in nervous), evidence.skin.count))
        for side in SIDES:
            passed[side].update((nerve, spoken[side][nerve]) for nerve in self._of_skin)
        return {side: self._course(passed[side], evidence.levels(side, self._index)) for side in SIDES}

    def _measure(self, passed: Mapping[Side, dict[str, float]], skin: Cells) -> None:
        """Put how much of each corridor this skin is in the place of what whole regions say."""
        assert self._corridors is not None
        shares = self._corridors.shared(skin) / self._corridors.sizes
        for owner, share in zip(self._corridors.owners, shares.tolist(), strict=True):
            passed[owner.side][owner.structure] = share

    def _by_regions(self, shares: Mapping[str, float]) -> dict[Side, dict[str, float]]:
        """The share of every stretch: the mean, over its regions, of min(1, share / 0.30).

        A line drawn down the leg follows the nerve without filling the skin over it.
        """
        crossed = np.zeros((len(SIDES), len(self._index.bases)))
        for region, share in shares.items():
            rows, column = self._index.rows[region], self._index.column[self._index.base[region]]
            crossed[list(rows), column] = min(1.0, share / self._full)
        over = (crossed @ self._mean.T).tolist()
        return {
            side: dict(zip(self._segments, of_side, strict=True))
            for side, of_side in zip(SIDES, over, strict=True)
        }

    def _course(self, passed: Mapping[str, float], levels: tuple[int, ...]) -> NerveCourse:
        marked = [segment for segment, share in passed.items() if share >= self._marked]
        farthest = max(marked, key=lambda segment: (len(self._above[segment]), passed[segment]), default=None)
        between = {above for segment in marked for above in self._above[segment]}
        gaps = tuple(
            segment
            for segment in self._segments
            if segment in between and segment not in marked and set(marked) & set(self._above[segment])
        )
        return NerveCourse(passed, farthest, gaps, levels)

    def _upwards(self, segment: str) -> tuple[str, ...]:
        """The stretches between this one and the roots."""
        found = []
        above = self._segments[segment].follows
        while above is not None:
            found.append(above)
            above = self._segments[above].follows
        return tuple(found)

"""How far marks follow the sciatic nerve: the share of each stretch, the farthest one, and the gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.anatomy.anatomy import Anatomy
from models.body.view import Side
from models.inference.evidence import Evidence, RegionIndex


@dataclass(frozen=True, slots=True)
class NerveCourse:
    """One side of the sciatic system under the marks."""

    passed: Mapping[str, float]
    """Share of every stretch that is marked, 0 to 1, from the roots to the toes."""
    farthest: str | None
    """The marked stretch farthest from the roots; of several equally far, the one marked most."""
    gaps: tuple[str, ...]
    """Unmarked stretches between marked ones."""
    extent: int
    """How far along the route any mark of the side goes: 0 nowhere, 1 low back, 7 foot."""


class CourseReader:
    """Follows the nerve through the regions that lie over it."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex) -> None:
        self._index = index
        self._segments = anatomy.segments
        self._full = anatomy.scoring.exposure.full_share
        self._marked = anatomy.scoring.exposure.marked
        self._above = {segment: self._upwards(segment) for segment in anatomy.segments}

    def read(self, evidence: Evidence, side: Side) -> NerveCourse:
        """The course on one side.

        A stretch is passed by the mean, over its regions, of min(1, share / 0.30): a line drawn down the leg
        follows the nerve without filling the skin over it.
        """
        passed = {
            segment.id: sum(self._crossed(evidence, base, side) for base in segment.regions)
            / len(segment.regions)
            for segment in self._segments.values()
        }
        marked = [segment for segment, share in passed.items() if share >= self._marked]
        farthest = max(marked, key=lambda segment: (len(self._above[segment]), passed[segment]), default=None)
        between = {above for segment in marked for above in self._above[segment]}
        gaps = tuple(
            segment
            for segment in self._segments
            if segment in between and segment not in marked and set(marked) & set(self._above[segment])
        )
        return NerveCourse(passed, farthest, gaps, evidence.extent(side, self._index))

    def _crossed(self, evidence: Evidence, base: str, side: Side) -> float:
        share = evidence.shares.get(self._index.region_id(base, side), 0.0)
        return min(1.0, share / self._full)

    def _upwards(self, segment: str) -> tuple[str, ...]:
        """The stretches between this one and the roots."""
        found = []
        above = self._segments[segment].follows
        while above is not None:
            found.append(above)
            above = self._segments[above].follows
        return tuple(found)

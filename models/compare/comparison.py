"""The change between two drawings: skin lost, gained and kept, area, and intensity region by region.

What was not said is not compared: a strength that nobody told is neither better nor worse than another.
Every other difference counts as it stands. What a redraw of the same pain would also change is not yet
told apart from true change (anatomy reference I2, "Noise first").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from uuid import UUID

from models.body.cells import Cells
from models.body.region import Region
from models.compare.coverage import Coverage, union
from models.compare.regions import Places
from models.compare.strongest import Strongest
from models.drawing.drawing import Drawing
from models.drawing.naming import names_saddle
from models.practice.visit import Today

POINTS = 2.0
"""Least change of intensity that people notice, in points of ten (Ostelo 2008, anatomy reference I3)."""
SHARE = 0.3
"""The same as a share of the intensity before."""


class RegionState(StrEnum):
    """What became of the pain in one region."""

    NEW = "new"
    RESOLVED = "resolved"
    WORSE = "worse"
    BETTER = "better"
    PERSISTING = "persisting"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One region then and now: the strongest mark there, None where the region was not marked."""

    region: Region
    before: Strongest | None
    after: Strongest | None
    is_told: bool = True
    """Whether both visits tell what hurts; else nothing is claimed of the region."""

    @property
    def state(self) -> RegionState:
        """The change in one word; a region marked both times persists when a strength was not said."""
        if not self.is_told:
            return RegionState.UNCERTAIN
        if self.before is None:
            return RegionState.NEW
        if self.after is None:
            return RegionState.RESOLVED
        before, after = self.before.known, self.after.known
        if before is None or after is None or not is_noticed(before, after):
            return RegionState.PERSISTING
        return RegionState.WORSE if after > before else RegionState.BETTER

    @property
    def is_compared(self) -> bool:
        """Whether the strengths of both times are known, where the region was marked both times."""
        return all(each is None or each.known is not None for each in (self.before, self.after))


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier and a later drawing; areas on the neutral body, so that the figure changes no number."""

    before: Cells
    after: Cells
    lost: Cells
    gained: Cells
    kept: Cells
    area_before: float
    """Square centimetres."""
    area_after: float
    percent_before: float
    """Share of all skin that can be marked, in percent."""
    percent_after: float
    strongest_before: Strongest | None
    """The strongest of all marks with skin or saddle; None without marks."""
    strongest_after: Strongest | None
    regions: Sequence[RegionChange]
    """All regions marked then or now, in the atlas's order."""
    told: tuple[bool, bool] = (True, True)
    """Whether the earlier and the later visit tell what hurts, as `tells_what_hurts` says of each."""

    @classmethod
    def of(
        cls,
        before: Drawing,
        after: Drawing,
        coverage: Coverage,
        places: Places,
        told: tuple[bool, bool] = (True, True),
    ) -> Self:
        """Compare two drawings, whatever bodies they were drawn on.

        An empty drawing of a visit that tells nothing (`told`) is no body without pain: it changes nothing.
        """
        marks_then, marks_now = coverage.marks(before), coverage.marks(after)
        count = coverage.atlas.count
        then, now = union(marks_then.values(), count), union(marks_now.values(), count)
        marked_then, marked_now = places.marked(before, marks_then), places.marked(after, marks_now)
        return cls(
            before=then,
            after=now,
            lost=then - now,
            gained=now - then,
            kept=then & now,
            area_before=coverage.atlas.area_cm2(then),
            area_after=coverage.atlas.area_cm2(now),
            percent_before=coverage.atlas.percent(then),
            percent_after=coverage.atlas.percent(now),
            strongest_before=strongest(before, marks_then),
            strongest_after=strongest(after, marks_now),
            regions=_changes(places.atlas.regions, marked_then, marked_now, is_told=all(told)),
            told=told,
        )

    @property
    def area_ratio(self) -> float | None:
        """Area now as a multiple of area then; None when nothing was marked then."""
        return self.area_after / self.area_before if self.area_before else None

    @property
    def overlap(self) -> float | None:
        """Jaccard: the share of all skin marked then or now that was marked both times; None without any."""
        either = len(self.lost) + len(self.gained) + len(self.kept)
        return len(self.kept) / either if either else None


def tells_what_hurts(today: Today | None, drawing: Drawing) -> bool:
    """Whether a visit tells what hurts: by marks, or in words that nothing does. Silence tells neither."""
    return bool(drawing.marks) or today is Today.NO_PAIN


def is_noticed(before: float, after: float) -> bool:
    """Whether a change of intensity reaches what people notice: 2 points, or 30 % of what it was."""
    change = abs(after - before)
    return change >= POINTS or (before > 0 and change >= SHARE * before)


def strongest(drawing: Drawing, marks: Mapping[UUID, Cells]) -> Strongest | None:
    """The strongest mark with skin or saddle left; `marks` is what `Coverage.marks` found for the drawing."""
    felt = (mark for mark in drawing.marks.values() if marks[mark.id] or names_saddle(drawing, mark))
    return Strongest.of(felt)


def _changes(
    regions: Sequence[Region], then: Mapping[str, Strongest], now: Mapping[str, Strongest], *, is_told: bool
) -> Sequence[RegionChange]:
    marked = (region for region in regions if region.id in then or region.id in now)
    return [RegionChange(region, then.get(region.id), now.get(region.id), is_told) for region in marked]

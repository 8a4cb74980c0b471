"""The change between two drawings: skin lost, gained and kept, area, and intensity region by region.

Every difference counts as it stands. What a redraw of the same pain would also change is not yet
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
from models.compare.regions import Places, names_saddle
from models.drawing.drawing import Drawing

POINTS = 2.0
"""Least change of intensity that people notice, in points of ten (Ostelo 2008, anatomy reference I3)."""
SHARE = 0.3
"""The same as a share of the intensity before."""


class State(StrEnum):
    """What became of the pain in one region."""

    NEW = "new"
    RESOLVED = "resolved"
    WORSE = "worse"
    BETTER = "better"
    PERSISTING = "persisting"


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One region then and now; an intensity of None means that it was not marked."""

    region: Region
    before: float | None
    after: float | None

    @property
    def state(self) -> State:
        """The change in one word."""
        if self.before is None:
            return State.NEW
        if self.after is None:
            return State.RESOLVED
        if not is_noticed(self.before, self.after):
            return State.PERSISTING
        return State.WORSE if self.after > self.before else State.BETTER


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
    strongest_before: float | None
    """The highest intensity of any mark with skin or saddle; None without marks."""
    strongest_after: float | None
    regions: Sequence[RegionChange]
    """All regions marked then or now, in the atlas's order."""

    @classmethod
    def of(cls, before: Drawing, after: Drawing, coverage: Coverage, places: Places) -> Self:
        """Compare two drawings, whatever bodies they were drawn on."""
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
            strongest_before=_strongest(before, marks_then),
            strongest_after=_strongest(after, marks_now),
            regions=_changes(places.atlas.regions, marked_then, marked_now),
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


def is_noticed(before: float, after: float) -> bool:
    """Whether a change of intensity reaches what people notice: 2 points, or 30 % of what it was."""
    change = abs(after - before)
    return change >= POINTS or (before > 0 and change >= SHARE * before)


def _strongest(drawing: Drawing, marks: Mapping[UUID, Cells]) -> float | None:
    felt = (mark for mark in drawing.marks.values() if marks[mark.id] or names_saddle(drawing, mark))
    return max((mark.intensity for mark in felt), default=None)


def _changes(
    regions: Sequence[Region], then: Mapping[str, float], now: Mapping[str, float]
) -> Sequence[RegionChange]:
    marked = (region for region in regions if region.id in then or region.id in now)
    return [RegionChange(region, then.get(region.id), now.get(region.id)) for region in marked]

"""What two maps say of each other, and what of it is more than a redraw of the same pain shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self
from uuid import UUID

from models.body.cells import Cells
from models.body.region import Region
from models.body.view import Side
from models.compare.extent import ExtentChange
from models.compare.strongest import Strongest
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.practice.session_values import AskedChange, ChangeTold
from models.practice.visit import Today, Visit
from models.practice.visit_summary import MarkSummary

POINTS = 2.0
"""Least change of intensity that people notice, in points of ten (Ostelo 2008, anatomy reference I3)."""
SHARE = 0.3
"""The same as a share of the intensity before."""
BEYOND_ANSWERS = 3.0
"""Points from which a change of intensity is called one: answers given twice differ by 1.0 (Childs 2005)."""


class RegionState(StrEnum):
    """What became of the pain in one region."""

    NEW = "new"
    RESOLVED = "resolved"
    WORSE = "worse"
    BETTER = "better"
    PERSISTING = "persisting"
    UNCERTAIN = "uncertain"
    """Marked at one time only, and a redraw of the other could show the same; or one time tells nothing."""

    @property
    def mirrored(self) -> RegionState:
        """The change the other way round."""
        return _MIRRORED.get(self, self)


_MIRRORED = {
    RegionState.NEW: RegionState.RESOLVED,
    RegionState.RESOLVED: RegionState.NEW,
    RegionState.WORSE: RegionState.BETTER,
    RegionState.BETTER: RegionState.WORSE,
}


class StrengthWord(StrEnum):
    """What became of the strongest pain."""

    NONE = "none"
    MATTERS = "matters"
    """As much as matters to people, yet answers given twice vary as much."""
    LESS = "less"
    MORE = "more"


class Overall(StrEnum):
    """The whole comparison in one word."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    UNCHANGED = "unchanged"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class ComparedMap:
    """A map as it is compared: its drawing, and what the client said to "does anything hurt today?"."""

    drawing: Drawing
    today: Today | None = None
    tells: bool = True
    """Whether it tells what hurts. An empty drawing that tells nothing is no body without pain."""
    marks: tuple[MarkSummary, ...] | None = None
    """Its marks with their skin, where they are known already and the drawing is not read."""
    visit: UUID | None = None
    asked: tuple[AskedChange, ...] = ()
    """What was told of places that differ from the visit before."""

    @classmethod
    def of(cls, visit: Visit, drawing: Drawing, asked: tuple[AskedChange, ...] = ()) -> Self:
        """The map of a visit."""
        tells = tells_what_hurts(visit.today, drawing.marks)
        return cls(drawing, visit.today, tells, visit=visit.id, asked=asked)

    @classmethod
    def of_marks(
        cls, visit: Visit, marks: tuple[MarkSummary, ...], asked: tuple[AskedChange, ...] = ()
    ) -> Self:
        """The map of a visit whose marks are known with their skin, without reading its drawing."""
        there = tuple(each for each in marks if each.skin or each.saddle)
        tells = tells_what_hurts(visit.today, marks)
        return cls(Drawing(), visit.today, tells, there, visit.id, asked)


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One region then and now: the strongest mark there, None where the region was not marked."""

    region: Region
    before: Strongest | None
    after: Strongest | None
    state: RegionState
    by_skin: bool = False
    """Whether it is called better or worse because less or more of it is marked, as strong as it was."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier and a later drawing; areas on the neutral body, so that the figure changes no number."""

    before: Cells
    after: Cells
    gone: Cells
    """Of the earlier skin, what lies farther from the later than a redraw strays."""
    come: Cells
    """Of the later skin, what lies farther from the earlier than a redraw strays."""
    area_before: float
    """Square centimetres."""
    area_after: float
    percent_before: float
    """Share of all skin that can be marked, in percent."""
    percent_after: float
    area_gone: float
    """Square centimetres of `gone`."""
    area_come: float
    strongest_before: Strongest | None
    """The strongest of all marks with skin or saddle; None without marks."""
    strongest_after: Strongest | None
    regions: Sequence[RegionChange]
    """All regions marked then or now, in the atlas's order."""
    extent: Mapping[Side, ExtentChange]
    area_changed: bool
    """Whether the area is larger or smaller than a redraw's would be."""
    moved_to: Side | None
    """The side to which marks have moved from the other one."""
    strength: StrengthWord | None
    """None where one of the two strengths is not known."""
    overall: Overall | None
    """None where one of the two tells nothing."""
    new_kinds: tuple[Sensation, ...]
    """Kinds of feeling that were told now and not then, as drawn; none when one of then was not told."""
    asked: Mapping[str, ChangeTold] = field(default_factory=dict)
    level: float = 1.0
    """How much more than in the studies a redraw was allowed to differ: a studio's own hands."""
    """What was told of regions that differ, by their ids: it counts more than any drawing."""
    told: tuple[bool, bool] = (True, True)
    """Whether the earlier and the later visit tell what hurts."""
    today: tuple[Today | None, Today | None] = (None, None)

    @property
    def lost(self) -> Cells:
        """Skin marked then and not now, as drawn."""
        return self.before - self.after

    @property
    def gained(self) -> Cells:
        """Skin marked now and not then, as drawn."""
        return self.after - self.before

    @property
    def kept(self) -> Cells:
        """Skin marked both times, as drawn."""
        return self.before & self.after

    @property
    def still(self) -> Cells:
        """The later skin that is not new: a redraw of the earlier would cover it, too."""
        return self.after - self.come

    @property
    def area_ratio(self) -> float | None:
        """Area now as a multiple of area then; None when nothing was marked then."""
        return self.area_after / self.area_before if self.area_before else None

    @property
    def overlap(self) -> float | None:
        """Jaccard: the share of all skin marked then or now that was marked both times; None without any."""
        either = len(self.before | self.after)
        return len(self.kept) / either if either else None

    @property
    def side_moved(self) -> bool:
        """Whether marks lie on one side now and lay on the other then."""
        return self.moved_to is not None

    @property
    def strengths(self) -> tuple[float | None, float | None]:
        """The strongest pain then and now: 0 where nothing hurt, None where it is not known."""
        found = zip((self.strongest_before, self.strongest_after), self.today, strict=True)
        before, after = (worst(strongest, today) for strongest, today in found)
        return before, after

    def in_state(self, *states: RegionState) -> list[RegionChange]:
        """The regions in one of these states."""
        return [change for change in self.regions if change.state in states]


def tells_what_hurts(today: Today | None, marks: Collection[object]) -> bool:
    """Whether a visit tells what hurts: by marks, or in words that nothing does. Silence tells neither."""
    return bool(marks) or today is Today.NO_PAIN


def worst(strongest: Strongest | None, today: Today | None) -> float | None:
    """The strongest pain of a visit: 0 where the client said that nothing hurts, None where not known."""
    if strongest is not None:
        return strongest.known
    return 0.0 if today is Today.NO_PAIN else None


def is_noticed(before: float, after: float) -> bool:
    """Whether a change of intensity reaches what people notice: 2 points, or 30 % of what it was."""
    change = abs(after - before)
    return change >= POINTS or (before > 0 and change >= SHARE * before)


def strength_word(before: float | None, after: float | None) -> StrengthWord | None:
    """What became of a strength; None where one of the two is not known."""
    if before is None or after is None:
        return None
    if abs(after - before) >= BEYOND_ANSWERS:
        return StrengthWord.LESS if after < before else StrengthWord.MORE
    return StrengthWord.MATTERS if is_noticed(before, after) else StrengthWord.NONE

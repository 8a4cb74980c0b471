"""Changes of regions by side and part of the body, from the foot up, each part with one word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.body.view import Side
from models.compare.comparison import RegionChange, RegionState
from models.compare.strongest import Strongest


class BodyPart(StrEnum):
    """A part of the body, as regions are grouped; in the order in which changes are told."""

    FOOT = "foot"
    ANKLE = "ankle"
    LOWER_LEG = "leg"
    KNEE = "knee"
    THIGH_BACK = "thigh_back"
    THIGH_OUTER = "thigh_outer"
    THIGH_INNER = "thigh_inner"
    THIGH_FRONT = "thigh_front"
    HIP = "hip_lateral"
    BUTTOCK = "gluteal"
    SADDLE = "pelvis_floor"
    SACRUM = "sacral"
    LOW_BACK = "low_back"
    GROIN = "pelvis_front"
    BELLY = "abdomen"
    UPPER_BACK = "upper_back"
    CHEST = "chest"
    HAND = "hand"
    ARM = "arm"
    SHOULDER = "shoulder"
    NECK = "neck"
    HEAD = "head"


class PartWord(StrEnum):
    """What became of a part."""

    NEW = "new"
    GONE = "gone"
    MORE = "more"
    LESS = "less"
    STILL = "still"
    CHANGED = "changed"
    """More in one place and less in another."""
    UNCERTAIN = "uncertain"


_WORDS = {
    RegionState.NEW: PartWord.NEW,
    RegionState.RESOLVED: PartWord.GONE,
    RegionState.WORSE: PartWord.MORE,
    RegionState.BETTER: PartWord.LESS,
    RegionState.PERSISTING: PartWord.STILL,
    RegionState.UNCERTAIN: PartWord.UNCERTAIN,
}
_UP, _DOWN = {PartWord.NEW, PartWord.MORE}, {PartWord.GONE, PartWord.LESS}


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of the body on one side, with the regions of it that are marked then or now."""

    part: BodyPart
    side: Side
    changes: tuple[RegionChange, ...]

    @property
    def before(self) -> Strongest | None:
        """The strongest of its regions then."""
        return _strongest([change.before for change in self.changes])

    @property
    def after(self) -> Strongest | None:
        """The strongest of its regions now."""
        return _strongest([change.after for change in self.changes])

    @property
    def word(self) -> PartWord:
        """What became of all of it; regions of which nobody can be sure do not count beside others."""
        words = {_WORDS[change.state] for change in self.changes} - {PartWord.UNCERTAIN}
        if len(words) <= 1:
            return next(iter(words), PartWord.UNCERTAIN)
        if words & _UP and words & _DOWN:
            return PartWord.CHANGED
        return PartWord.MORE if words & _UP else PartWord.LESS


def word_of(change: RegionChange) -> PartWord:
    """What became of one region, in the words of parts."""
    return _WORDS[change.state]


def by_parts(changes: Sequence[RegionChange], side: Side) -> list[PartChange]:
    """The changes of one side, or of the midline, by parts from the foot up."""
    groups: dict[str, list[RegionChange]] = {}
    for change in changes:
        if change.region.side is side:
            groups.setdefault(change.region.parent, []).append(change)
    return [PartChange(part, side, tuple(groups[part])) for part in BodyPart if part in groups]


def _strongest(found: Sequence[Strongest | None]) -> Strongest | None:
    """The strongest of several; None where none is marked."""
    there = [each for each in found if each is not None]
    if not there:
        return None
    told = [each.told for each in there if each.told is not None]
    return Strongest(max(told, default=None), max(each.unsaid for each in there))

"""When two maps differ by more than a redraw does: the numbers of docs/adr/0017-redraws.md."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from math import log, sqrt

from models.body.cells import Cells
from models.body.view import Side
from models.compare.comparison import (
    ComparedMap,
    Overall,
    RegionChange,
    RegionState,
    StrengthWord,
    strength_word,
)
from models.compare.extent import SIDES, ExtentChange, ExtentWord, HowFar
from models.compare.strongest import Strongest
from models.drawing.stroke import Sensation
from models.practice.session_values import ChangeTold
from models.practice.visit_summary import MarkSummary

LEAST_OF_REGION = 6.0
"""Square centimetres of one region that have to lie beyond a redraw before it is called new or resolved."""
STILL_THERE = 0.1
"""Share of a region from which it was marked at the other time, too."""
A_THIRD = 1 / 3
"""Share of what was marked of a region below which there is less of it, though it is as strong."""
REACH, LEAST_BEYOND = 40.0, 2.0
"""Millimetres along the route, with so many cm² beyond a redraw that way, from which marks end elsewhere."""
AREA, AREA_OVERALL = 2.3, 3.0
"""Standard deviations of the logarithm of an area from which it changed, and from which all of it did."""
LEAST_OVERALL = 25.0
"""Square centimetres beyond a redraw from which the whole has changed, where nobody asked about them."""
LEAST_OVERALL_ASKED = 15.0
"""The same where somebody did."""
STRONGER = 4.0
"""Points by which the strongest has to change for the whole to change by it alone."""
ONE_SIDED = 0.8
"""Share of the skin from which marks lie on one side."""


@dataclass(frozen=True, slots=True)
class SeenMap:
    """One map as it is counted."""

    map: ComparedMap
    marks: tuple[MarkSummary, ...]
    skin: Cells
    area: float
    marked: Mapping[str, Strongest]
    shares: Mapping[str, float]
    extents: Mapping[Side, HowFar]
    sides: Mapping[Side, float]
    """Share of the marked skin on each side."""

    @property
    def strongest(self) -> Strongest | None:
        """The strongest mark with skin or saddle left."""
        return Strongest.of(each.mark for each in self.marks)

    @property
    def is_empty(self) -> bool:
        """Whether it tells that nothing is marked."""
        return self.map.tells and not self.marks

    @property
    def kinds(self) -> set[Sensation | None]:
        """What the marks feel like."""
        return {each.mark.sensation for each in self.marks}


def region_state(
    then: Strongest | None, now: Strongest | None, shares: tuple[float, float], *, left: bool, came: bool
) -> tuple[RegionState, bool]:
    """What became of a region, and whether its skin says so; `left`, `came`: beyond a redraw."""
    moved = (
        came and left and max(shares) < STILL_THERE
    )  # a little of it, elsewhere within it: neither came nor went
    if came and shares[0] < STILL_THERE and not moved:
        return RegionState.NEW, False
    if left and shares[1] < STILL_THERE and not moved:
        return RegionState.RESOLVED, False
    if then is None or now is None:
        return RegionState.UNCERTAIN, False
    match strength_word(then.known, now.known):
        case StrengthWord.LESS:
            return RegionState.BETTER, False
        case StrengthWord.MORE:
            return RegionState.WORSE, False
        case _:
            less = left and shares[1] < A_THIRD * shares[0]
            more = came and shares[0] < A_THIRD * shares[1]
            state = RegionState.BETTER if less else RegionState.WORSE if more else RegionState.PERSISTING
            return state, less or more


def asked_of(earlier: ComparedMap, later: ComparedMap) -> Mapping[str, ChangeTold]:
    """What was told of regions when the later map was done, compared with just this earlier one."""
    if earlier.visit is None:
        return {}
    return {
        region: each.told for each in later.asked if each.since == earlier.visit for region in each.regions
    }


_AS_TOLD = {
    ChangeTold.GONE: RegionState.RESOLVED,
    ChangeTold.LEFT_OUT: RegionState.PERSISTING,
    ChangeTold.NEW: RegionState.NEW,
    ChangeTold.WAS_THERE: RegionState.PERSISTING,
}


def as_told(change: RegionChange, told: ChangeTold | None) -> RegionChange:
    """A region as it was told of: nobody knows better."""
    then, now = change.before is not None, change.after is not None
    fits = (then and not now) if told in (ChangeTold.GONE, ChangeTold.LEFT_OUT) else (now and not then)
    return change if told is None or not fits else replace(change, state=_AS_TOLD[told], by_skin=False)


def extent_word(then: int, now: int, *, nearer: bool, farther: bool) -> ExtentWord:
    """What became of how far down a side is marked, by its levels and by what was found beyond a redraw."""
    if nearer == farther:
        return ExtentWord.UNCHANGED if then == now and not nearer else ExtentWord.UNCERTAIN
    if farther:
        return ExtentWord.PERIPHERALISED
    if now == 0:
        return ExtentWord.ABOLISHED
    return ExtentWord.COMPLETE if now == 1 else ExtentWord.CENTRALISED


def is_beyond(one: float, other: float, deviations: float) -> bool:
    """Whether two areas in cm² differ by more than so many standard deviations of a redraw."""
    if not (one and other):
        return one != other
    deviation = sqrt(0.13**2 + 1 / sqrt(one * other))
    return abs(log(other / one)) > deviations * deviation


def is_less(
    before: SeenMap, after: SeenMap, much_gone: bool, strengths: tuple[float | None, float | None]
) -> bool:
    """Whether there is clearly less pain after than before, in one respect at least."""
    then, now = strengths
    return (
        much_gone
        or (after.area < before.area and is_beyond(before.area, after.area, AREA_OVERALL))
        or (then is not None and now is not None and then - now >= STRONGER)
        or (after.is_empty and not before.is_empty)
    )


def overall_word(
    before: SeenMap,
    after: SeenMap,
    much: tuple[bool, bool],
    strengths: tuple[float | None, float | None],
    extents: Collection[ExtentChange],
    moved: Side | None,
) -> Overall:
    """The whole comparison in one word; `much` of the skin is gone, or has come.

    Marks that moved to the other side are both, and so is less skin that hurts more.
    """
    gone, come = much
    better = is_less(before, after, gone, strengths) or any(each.is_nearer for each in extents)
    worse = is_less(after, before, come, strengths[::-1]) or any(each.is_farther for each in extents)
    word = strength_word(*strengths)
    if moved is not None or (better and word is StrengthWord.MORE) or (worse and word is StrengthWord.LESS):
        return Overall.MIXED
    if better and worse:
        return Overall.MIXED
    return Overall.IMPROVING if better else Overall.WORSENING if worse else Overall.UNCHANGED


def moved_to(before: SeenMap, after: SeenMap) -> Side | None:
    """The side on which marks lie now, where they lay on the other before."""
    moved = (side for side in SIDES if before.sides[side.other] > ONE_SIDED and after.sides[side] > ONE_SIDED)
    return next(moved, None)


def new_kinds(before: SeenMap, after: SeenMap) -> tuple[Sensation, ...]:
    """Kinds of feeling that are told now and were not then; a mark whose kind nobody told may be any."""
    known = before.kinds
    if None in known:
        return ()
    return tuple(kind for kind in Sensation if kind in after.kinds and kind not in known)

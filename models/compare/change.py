"""What changed between two maps: `change(earlier, later)`, the one place in which change is claimed.

Nobody draws the same pain twice alike. What a redraw of the same pain would also show is no change; the rule
and its rates are in docs/adr/0017-redraws.md. It is the same both ways round, and looks at the skin that is
marked alone: in what order, of how many marks and on which figure it was drawn changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE
from models.body.view import Side
from models.compare.comparison import (
    ComparedMap,
    Comparison,
    Overall,
    RegionChange,
    RegionState,
    StrengthWord,
    strength_word,
    worst,
)
from models.compare.coverage import Coverage, union
from models.compare.extent import SIDES, ExtentChange, ExtentWord, HowFar, Route
from models.compare.nearness import Nearness
from models.compare.regions import Places, felt
from models.compare.strongest import Strongest
from models.drawing.stroke import Sensation
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
STRONGER = 4.0
"""Points by which the strongest has to change for the whole to change by it alone."""
ONE_SIDED = 0.8
"""Share of the skin from which marks lie on one side."""


@dataclass(frozen=True, slots=True)
class _Seen:
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


class Comparer:
    """Compares maps on one atlas, whatever bodies they were drawn on."""

    def __init__(self, atlas: Atlas, coverage: Coverage | None = None) -> None:
        """`coverage` is where the skin of strokes is measured already; one of its own if none is given."""
        self._atlas, self._coverage = atlas, coverage or Coverage(atlas)
        self._places, self._nearness = Places(atlas), Nearness(atlas)
        self._route = Route(atlas, self._places)

    def prepare(self) -> None:
        """Measure now what is measured once, so that the first comparison need not wait for it."""
        self._nearness.prepare()

    def extents(self, marks: Sequence[MarkSummary]) -> Mapping[Side, HowFar]:
        """How far down each side is marked."""
        return self._route.extents(marks, union((each.skin for each in marks), self._atlas.count))

    @property
    def levels_along(self) -> Mapping[int, float]:
        """Where each extent level from the buttock down lies along the route, in millimetres."""
        return self._route.levels_along

    def path(self, marks: Sequence[MarkSummary]) -> Mapping[Side, float]:
        """How far down the nerve marks follow it on each side, 0 to 1."""
        skin = union((each.skin for each in marks), self._atlas.count)
        return {side: self._route.path(skin, side) for side in SIDES}

    def change(self, earlier: ComparedMap, later: ComparedMap) -> Comparison:
        """What changed from the earlier to the later map; where one tells nothing, nothing is claimed."""
        before, after = self._seen(earlier), self._seen(later)
        told = earlier.tells, later.tells
        none = Cells.none(self._atlas.count)
        gone = self._nearness.beyond(before.skin, after.skin) if all(told) else none
        come = self._nearness.beyond(after.skin, before.skin) if all(told) else none
        area_gone, area_come = self._atlas.area_cm2(gone), self._atlas.area_cm2(come)
        regions = self._regions(before, after, gone, come) if all(told) else self._untold(before, after)
        strengths = worst(before.strongest, earlier.today), worst(after.strongest, later.today)
        strength = strength_word(*strengths) if all(told) else None
        better = _is_less(before, after, area_gone, strengths)
        worse = _is_less(after, before, area_come, strengths[::-1])
        return Comparison(
            before=before.skin,
            after=after.skin,
            gone=gone,
            come=come,
            area_before=before.area,
            area_after=after.area,
            percent_before=self._atlas.percent(before.skin),
            percent_after=self._atlas.percent(after.skin),
            area_gone=area_gone,
            area_come=area_come,
            strongest_before=before.strongest,
            strongest_after=after.strongest,
            regions=regions,
            extent={side: self._extent(before, after, side, regions, gone, come) for side in SIDES},
            area_changed=all(told) and _is_beyond(before.area, after.area, AREA),
            moved_to=_moved_to(before, after) if min(area_gone, area_come) >= LEAST_OF_REGION else None,
            strength=strength,
            overall=_overall(better=better, worse=worse) if all(told) else None,
            new_kinds=_new_kinds(before, after) if all(told) else (),
            told=told,
            today=(earlier.today, later.today),
        )

    def _seen(self, compared: ComparedMap) -> _Seen:
        drawing, marks = compared.drawing, compared.marks
        if marks is None:
            marks = felt(drawing, self._coverage.marks(drawing))
        skin = union((each.skin for each in marks), self._atlas.count)
        shares = self._places.shares(skin)
        area = self._atlas.area_cm2(skin)
        marked = self._places.marked_by(marks)
        extents = self._route.extents(marks, skin)
        return _Seen(compared, marks, skin, area, marked, shares, extents, self._sides(skin, area))

    def _sides(self, skin: Cells, area: float) -> Mapping[Side, float]:
        return {
            side: self._atlas.area_cm2(skin & self._atlas.skin_of(side)) / area if area else 0.0
            for side in SIDES
        }

    def _regions(self, before: _Seen, after: _Seen, gone: Cells, come: Cells) -> list[RegionChange]:
        areas = self._places.areas(gone), self._places.areas(come)
        changes = []
        for region in self._atlas.regions:
            then, now = before.marked.get(region.id), after.marked.get(region.id)
            shares = before.shares.get(region.id, 0.0), after.shares.get(region.id, 0.0)
            left, came = (found.get(region.id, 0.0) >= LEAST_OF_REGION for found in areas)
            if region.id == SADDLE or before.is_empty or after.is_empty:
                left, came = then is not None and now is None, now is not None and then is None
            if then is None and now is None and not (left or came):
                continue
            state, by_skin = _state(then, now, shares, left=left, came=came)
            changes.append(RegionChange(region, then, now, state, by_skin))
        return changes

    def _untold(self, before: _Seen, after: _Seen) -> list[RegionChange]:
        marked = [each for each in self._atlas.regions if each.id in {*before.marked, *after.marked}]
        return [
            RegionChange(each, before.marked.get(each.id), after.marked.get(each.id), RegionState.UNCERTAIN)
            for each in marked
        ]

    def _extent(
        self,
        before: _Seen,
        after: _Seen,
        side: Side,
        regions: list[RegionChange],
        gone: Cells,
        come: Cells,
    ) -> ExtentChange:
        then, now = before.extents[side], after.extents[side]
        if not (before.map.tells and after.map.tells):
            return ExtentChange(then, now, ExtentWord.UNCERTAIN)
        from_, to = self._route.counted(then.reach), self._route.counted(now.reach)
        nearer = from_ - to >= REACH and self._route.beyond(gone, side, to) >= LEAST_BEYOND
        farther = to - from_ >= REACH and self._route.beyond(come, side, from_) >= LEAST_BEYOND
        for change in regions:
            level = change.region.extent_level or 0
            if change.region.side in (side, Side.MIDLINE):
                nearer |= now.level < level <= then.level and change.state is RegionState.RESOLVED
                farther |= then.level < level <= now.level and change.state is RegionState.NEW
        return ExtentChange(then, now, _extent_word(then.level, now.level, nearer=nearer, farther=farther))


def _state(
    then: Strongest | None, now: Strongest | None, shares: tuple[float, float], *, left: bool, came: bool
) -> tuple[RegionState, bool]:
    """What became of a region, and whether its skin says so; `left`, `came`: beyond a redraw."""
    if came and shares[0] < STILL_THERE:
        return RegionState.NEW, False
    if left and shares[1] < STILL_THERE:
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


def _extent_word(then: int, now: int, *, nearer: bool, farther: bool) -> ExtentWord:
    if nearer == farther:
        return ExtentWord.UNCHANGED if then == now and not nearer else ExtentWord.UNCERTAIN
    if farther:
        return ExtentWord.PERIPHERALISED
    if now == 0:
        return ExtentWord.ABOLISHED
    return ExtentWord.COMPLETE if now == 1 else ExtentWord.CENTRALISED


def _is_beyond(one: float, other: float, deviations: float) -> bool:
    """Whether two areas in cm² differ by more than so many standard deviations of a redraw."""
    if not (one and other):
        return one != other
    deviation = sqrt(0.13**2 + 1 / sqrt(one * other))
    return abs(log(other / one)) > deviations * deviation


def _is_less(
    before: _Seen, after: _Seen, area_gone: float, strengths: tuple[float | None, float | None]
) -> bool:
    """Whether there is clearly less pain after than before, in one respect at least."""
    then, now = strengths
    return (
        area_gone >= LEAST_OVERALL
        or (after.area < before.area and _is_beyond(before.area, after.area, AREA_OVERALL))
        or (then is not None and now is not None and then - now >= STRONGER)
        or (after.is_empty and not before.is_empty)
    )


def _overall(*, better: bool, worse: bool) -> Overall:
    if better and worse:
        return Overall.MIXED
    return Overall.IMPROVING if better else Overall.WORSENING if worse else Overall.UNCHANGED


def _moved_to(before: _Seen, after: _Seen) -> Side | None:
    """The side on which marks lie now, where they lay on the other before."""
    moved = (side for side in SIDES if before.sides[side.other] > ONE_SIDED and after.sides[side] > ONE_SIDED)
    return next(moved, None)


def _new_kinds(before: _Seen, after: _Seen) -> tuple[Sensation, ...]:
    """Kinds of feeling that are told now and were not then; a mark whose kind nobody told may be any."""
    known = before.kinds
    if None in known:
        return ()
    return tuple(kind for kind in Sensation if kind in after.kinds and kind not in known)

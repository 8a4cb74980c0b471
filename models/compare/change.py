"""What changed between two maps: `change(earlier, later)`, the one place in which change is claimed.

Nobody draws the same pain twice alike. What a redraw of the same pain would also show is no change; the rule
and its rates are in docs/adr/0017-redraws.md. It is the same both ways round, and looks at the skin that is
marked alone: in what order, of how many marks and on which figure it was drawn changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE
from models.body.view import Side
from models.compare.comparison import (
    ComparedMap,
    Comparison,
    RegionChange,
    RegionState,
    strength_word,
    worst,
)
from models.compare.coverage import Coverage, union
from models.compare.extent import SIDES, ExtentChange, ExtentWord, HowFar, Route
from models.compare.nearness import WITHIN, Nearness
from models.compare.own_hand import USUAL
from models.compare.regions import Places, felt
from models.compare.rules import (
    AREA,
    LEAST_BEYOND,
    LEAST_OF_REGION,
    LEAST_OVERALL,
    LEAST_OVERALL_ASKED,
    REACH,
    SeenMap,
    as_told,
    asked_of,
    extent_word,
    is_beyond,
    moved_to,
    new_kinds,
    overall_word,
    region_state,
)
from models.practice.session_values import ChangeTold
from models.practice.visit_summary import MarkSummary


class Comparer:
    """Compares maps on one atlas, whatever bodies they were drawn on."""

    def __init__(self, atlas: Atlas, coverage: Coverage | None = None) -> None:
        """`coverage` is where the skin of strokes is measured already; one of its own if none is given."""
        self._atlas, self._coverage = atlas, coverage or Coverage(atlas)
        self._places, self._nearness = Places(atlas), Nearness(atlas)
        self._route = Route(atlas, self._places)
        self._level = USUAL

    @property
    def level(self) -> float:
        """How much more than usual a redraw may differ here; 1 by default."""
        return self._level

    def widen(self, level: float) -> None:
        """Let a redraw differ by more from now on, as a studio's own clients do; never by less than usual.

        Distances grow by the level and areas by its square.
        """
        self._level = max(USUAL, level)

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
        then, now = self._seen(earlier), self._seen(later)
        told = earlier.tells, later.tells
        none = Cells.none(self._atlas.count)
        asked = asked_of(earlier, later)
        before = self._completed(then, now, self._skin_of(asked, ChangeTold.WAS_THERE))
        after = self._completed(now, then, self._skin_of(asked, ChangeTold.LEFT_OUT))
        gone, come = self._apart(before.skin, after.skin) if all(told) else (none, none)
        area_gone, area_come = self._atlas.area_cm2(gone), self._atlas.area_cm2(come)
        regions = self._regions(before, after, gone, come) if all(told) else self._untold(before, after)
        regions = [as_told(change, asked.get(change.region.id)) for change in regions]
        strengths = worst(before.strongest, earlier.today), worst(after.strongest, later.today)
        strength = strength_word(*strengths) if all(told) else None
        least = LEAST_OVERALL_ASKED if asked else LEAST_OVERALL
        extent = {side: self._extent(before, after, side, regions, gone, come) for side in SIDES}
        moved = moved_to(before, after) if min(area_gone, area_come) >= self._least_of_region else None
        much = area_gone >= least, area_come >= least
        overall = overall_word(before, after, much, strengths, extent.values(), moved)
        return Comparison(
            before=then.skin,
            after=now.skin,
            gone=gone,
            come=come,
            area_before=then.area,
            area_after=now.area,
            percent_before=self._atlas.percent(then.skin),
            percent_after=self._atlas.percent(now.skin),
            area_gone=area_gone,
            area_come=area_come,
            strongest_before=before.strongest,
            strongest_after=after.strongest,
            regions=regions,
            extent=extent,
            area_changed=all(told) and is_beyond(before.area, after.area, AREA),
            moved_to=moved,
            strength=strength,
            overall=overall if all(told) else None,
            new_kinds=new_kinds(before, after) if all(told) else (),
            asked=asked,
            level=self._level,
            told=told,
            today=(earlier.today, later.today),
        )

    def _apart(self, before: Cells, after: Cells) -> tuple[Cells, Cells]:
        """The skin that only the first has, and that only the second has, beyond what a redraw would."""
        within = WITHIN * self._level
        return self._nearness.beyond(before, after, within), self._nearness.beyond(after, before, within)

    @property
    def _least_of_region(self) -> float:
        """Square centimetres beyond a redraw from which a region is new or resolved."""
        return LEAST_OF_REGION * self._level**2

    def _skin_of(self, asked: Mapping[str, ChangeTold], told: ChangeTold) -> Cells:
        """The skin of the regions of which this was told."""
        regions = (region for region, each in asked.items() if each is told)
        return union(map(self._atlas.cells_of, regions), self._atlas.count)

    def _completed(self, drawn: SeenMap, other: SeenMap, still: Cells) -> SeenMap:
        """A map with what of the other one was there, too, and was not drawn: the skin in `still`."""
        added = [MarkSummary(each.mark, each.skin & still) for each in other.marks]
        skin = union((each.skin for each in added), self._atlas.count) | drawn.skin
        if skin == drawn.skin:
            return drawn
        area = self._atlas.area_cm2(skin)
        return replace(
            drawn,
            skin=skin,
            area=area,
            shares=self._places.shares(skin),
            extents=self._route.extents((*drawn.marks, *added), skin),
            sides=self._sides(skin, area),
        )

    def _seen(self, compared: ComparedMap) -> SeenMap:
        drawing, marks = compared.drawing, compared.marks
        if marks is None:
            marks = felt(drawing, self._coverage.marks(drawing))
        skin = union((each.skin for each in marks), self._atlas.count)
        shares = self._places.shares(skin)
        area = self._atlas.area_cm2(skin)
        marked = self._places.marked_by(marks)
        extents = self._route.extents(marks, skin)
        return SeenMap(compared, marks, skin, area, marked, shares, extents, self._sides(skin, area))

    def _sides(self, skin: Cells, area: float) -> Mapping[Side, float]:
        return {
            side: self._atlas.area_cm2(skin & self._atlas.skin_of(side)) / area if area else 0.0
            for side in SIDES
        }

    def _regions(self, before: SeenMap, after: SeenMap, gone: Cells, come: Cells) -> list[RegionChange]:
        areas = self._places.areas(gone), self._places.areas(come)
        changes = []
        for region in self._atlas.regions:
            then, now = before.marked.get(region.id), after.marked.get(region.id)
            shares = before.shares.get(region.id, 0.0), after.shares.get(region.id, 0.0)
            left, came = (found.get(region.id, 0.0) >= self._least_of_region for found in areas)
            if region.id == SADDLE or before.is_empty or after.is_empty:
                left, came = then is not None and now is None, now is not None and then is None
            if then is None and now is None and not (left or came):
                continue
            state, by_skin = region_state(then, now, shares, left=left, came=came)
            changes.append(RegionChange(region, then, now, state, by_skin))
        return changes

    def _untold(self, before: SeenMap, after: SeenMap) -> list[RegionChange]:
        marked = [each for each in self._atlas.regions if each.id in {*before.marked, *after.marked}]
        return [
            RegionChange(each, before.marked.get(each.id), after.marked.get(each.id), RegionState.UNCERTAIN)
            for each in marked
        ]

    def _extent(
        self,
        before: SeenMap,
        after: SeenMap,
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
        return ExtentChange(then, now, extent_word(then.level, now.level, nearer=nearer, farther=farther))

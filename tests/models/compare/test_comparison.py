"""Coverage, regions and change are plain set algebra on the cells of the real atlas."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE
from models.body.view import Body, View
from models.compare.change import Comparer
from models.compare.comparison import (
    ComparedMap,
    Comparison,
    RegionState,
    StrengthWord,
    is_noticed,
    strength_word,
    tells_what_hurts,
)
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.compare.strongest import Strongest
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Sensation, Stroke, sample
from models.practice.visit import Today, Visit
from models.practice.visit_summary import MarkSummary

ATLAS = Atlas.load(Path(__file__).resolve().parents[3] / "assets" / "atlas")
COVERAGE, PLACES = Coverage(ATLAS), Places(ATLAS)
COMPARER = Comparer(ATLAS, COVERAGE)
THIGH = ((580.0, 1000.0), (575.0, 1100.0), (572.0, 1200.0))


def a_mark(intensity: float | None = 5) -> Mark:
    return Mark(uuid4(), Sensation.ACHE, intensity)


def a_stroke(
    mark: Mark | None,
    *points: tuple[float, float],
    view: View = View.BACK,
    body: Body = Body.FEMALE,
    width: float = 14,
) -> Stroke:
    return Stroke(uuid4(), mark.id if mark else None, 0, body, view, width, tuple(sample(*p) for p in points))


def a_fill(mark: Mark, region: str) -> Fill:
    return Fill(uuid4(), mark.id, 0, region)


def a_drawing(marks: list[Mark], *ink: Ink) -> Drawing:
    return Drawing({mark.id: mark for mark in marks}, ink)


def compare(before: Drawing, after: Drawing) -> Comparison:
    return COMPARER.change(ComparedMap(before), ComparedMap(after))


_places = st.tuples(st.floats(520, 620), st.floats(600, 1600))
_regions = st.sampled_from([region.id for region in ATLAS.regions])


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Up to three marks of strokes and fills on any body, some of it rubbed out again."""
    marks = [a_mark(draw(st.none() | st.integers(0, 10))) for _ in range(draw(st.integers(0, 3)))]
    ink: list[Ink] = []
    for mark in [*marks, *draw(st.lists(st.sampled_from([*marks, None]), max_size=4))]:
        if mark is not None and draw(st.booleans()):
            ink.append(a_fill(mark, draw(_regions)))
        else:
            points = draw(st.lists(_places, min_size=1, max_size=3))
            body, width = draw(st.sampled_from(Body)), draw(st.sampled_from([6.0, 14.0, 30.0]))
            ink.append(a_stroke(mark, *points, body=body, width=width))
    return a_drawing(marks, *ink)


@settings(max_examples=40, deadline=None)
@given(drawings(), drawings())
def test_what_was_there_is_lost_or_kept_and_what_is_there_gained_or_kept(then: Drawing, now: Drawing) -> None:
    found = compare(then, now)
    assert found.before == found.lost | found.kept
    assert found.after == found.gained | found.kept
    for one, other in ((found.lost, found.kept), (found.gained, found.kept), (found.lost, found.gained)):
        assert not one & other
    assert found.area_before == pytest.approx(ATLAS.area_cm2(found.lost) + ATLAS.area_cm2(found.kept))


@settings(max_examples=25, deadline=None)
@given(drawings())
def test_a_map_compared_with_itself_has_not_changed(drawing: Drawing) -> None:
    found = compare(drawing, drawing)
    assert not found.lost
    assert not found.gained
    assert all(change.state is RegionState.PERSISTING for change in found.regions)
    assert found.overlap in (None, 1.0)
    assert found.area_ratio in (None, 1.0)


@settings(max_examples=25, deadline=None)
@given(drawings(), drawings())
def test_swapping_the_visits_swaps_the_change(then: Drawing, now: Drawing) -> None:
    forth, back = compare(then, now), compare(now, then)
    assert (forth.lost, forth.gained, forth.kept) == (back.gained, back.lost, back.kept)
    assert (forth.area_before, forth.area_after) == (back.area_after, back.area_before)
    assert forth.overlap == back.overlap
    assert (forth.gone, forth.come, forth.area_changed) == (back.come, back.gone, back.area_changed)
    for one, other in zip(forth.regions, back.regions, strict=True):
        assert (one.region, one.before, one.after) == (other.region, other.after, other.before)
        assert (one.state.mirrored, one.by_skin) == (other.state, other.by_skin)


def test_a_small_mark_that_moved_within_a_region_is_neither_new_nor_gone_whichever_visit_is_first() -> None:
    """Both ways round the region was called new."""
    one, other = a_mark(), a_mark()
    left = a_drawing([one], a_stroke(one, (520, 600), width=30))
    right = a_drawing([other], a_stroke(other, (568, 600), width=30))
    for found in (compare(left, right), compare(right, left)):
        assert [(change.region.id, change.state) for change in found.regions] == [
            ("mid_back_r", RegionState.PERSISTING)
        ]


def test_an_eraser_takes_from_all_ink_before_it_and_none_after() -> None:
    first, second = a_mark(), a_mark()
    line = a_stroke(first, *THIGH)
    over = a_stroke(second, *THIGH)
    rubbed = a_stroke(None, *THIGH, width=30)
    erased = COVERAGE.marks(a_drawing([first, second], line, rubbed, over))
    assert not erased[first.id]
    assert erased[second.id] == COVERAGE.of_ink(over)


def test_skin_of_two_marks_belongs_to_both_and_counts_once() -> None:
    first, second = a_mark(), a_mark()
    drawing = a_drawing([first, second], a_stroke(first, *THIGH), a_stroke(second, *THIGH))
    marks = COVERAGE.marks(drawing)
    assert marks[first.id] == marks[second.id] == COVERAGE.total(drawing)


def test_the_figure_changes_no_number() -> None:
    mark = a_mark()
    fill = a_fill(mark, "buttock_center_r")
    found = compare(Drawing(), a_drawing([mark], fill))
    assert found.area_after == ATLAS.area_on(ATLAS.cells_of("buttock_center_r"), Body.NEUTRAL)


def test_a_region_is_marked_from_a_tenth_of_it_or_a_quarter_of_a_mark() -> None:
    large, small = a_mark(6), a_mark(3)
    dot = a_stroke(small, (560, 560), width=6)
    drawing = a_drawing([large, small], a_fill(large, "calf_upper_outer_r"), dot)
    marked = PLACES.marked(drawing, COVERAGE.marks(drawing))
    assert marked["calf_upper_outer_r"] == Strongest(6)
    dotted = ATLAS.projection(Body.FEMALE, View.BACK).region_at(560, 560)
    assert dotted is not None
    assert PLACES.shares(COVERAGE.of_ink(dot))[dotted.id] < 0.1
    assert marked[dotted.id] == Strongest(3)


def test_the_stronger_of_two_marks_speaks_for_a_region() -> None:
    weak, strong = a_mark(2), a_mark(8)
    drawing = a_drawing([strong, weak], a_fill(strong, "sacrum_r"), a_fill(weak, "sacrum_r"))
    assert PLACES.marked(drawing, COVERAGE.marks(drawing))["sacrum_r"] == Strongest(8)


def test_shares_of_a_whole_region_are_whole() -> None:
    mark = a_mark()
    drawing = a_drawing([mark], a_fill(mark, "sit_bone_l"))
    cells = COVERAGE.marks(drawing)[mark.id]
    assert PLACES.shares(cells) == {"sit_bone_l": 1.0}


def test_the_saddle_has_no_skin_but_is_compared() -> None:
    mark = a_mark(7)
    drawing = a_drawing([mark], a_fill(mark, SADDLE))
    found = compare(Drawing(), drawing)
    assert (found.area_after, found.strongest_after) == (0, Strongest(7))
    assert [(change.region.id, change.state) for change in found.regions] == [(SADDLE, RegionState.NEW)]


def test_a_mark_that_was_rubbed_out_counts_nowhere() -> None:
    mark = a_mark(9)
    drawing = a_drawing([mark], a_stroke(mark, *THIGH, width=6), a_stroke(None, *THIGH, width=30))
    found = compare(Drawing(), drawing)
    assert (found.strongest_after, list(found.regions), found.overlap) == (None, [], None)


def test_two_points_or_three_tenths_matter_to_people() -> None:
    assert is_noticed(7, 5)
    assert is_noticed(3, 2)
    assert not is_noticed(7, 6)
    assert not is_noticed(0, 1)


def test_a_strength_has_changed_from_three_points_since_answers_given_twice_differ_by_two() -> None:
    assert strength_word(7, 6) is StrengthWord.NONE
    assert strength_word(7, 5) is StrengthWord.MATTERS
    assert strength_word(7, 4) is StrengthWord.LESS
    assert strength_word(4, 7) is StrengthWord.MORE
    assert strength_word(None, 7) is None
    for then, now, state in (
        (7.0, 5.0, RegionState.PERSISTING),
        (7.0, 4.0, RegionState.BETTER),
        (4.0, 7.0, RegionState.WORSE),
    ):
        marks = a_mark(then), a_mark(now)
        maps = [a_drawing([mark], a_fill(mark, "sacrum_r")) for mark in marks]
        assert compare(*maps).regions[0].state is state


def test_coverage_of_ink_goes_by_what_it_is_and_not_by_its_id() -> None:
    mark, same = a_mark(), UUID(int=7)
    one = Fill(same, mark.id, 0, "sacrum_r")
    other = Fill(same, mark.id, 0, "sacrum_l")
    assert COVERAGE.of_ink(one) == ATLAS.cells_of("sacrum_r")
    assert COVERAGE.of_ink(other) == ATLAS.cells_of("sacrum_l")


@pytest.mark.parametrize(("then", "now"), [(8, None), (None, 2), (None, None)])
def test_a_strength_that_nobody_said_is_neither_better_nor_worse(
    then: float | None, now: float | None
) -> None:
    marks = a_mark(then), a_mark(now)
    found = compare(*(a_drawing([mark], a_fill(mark, "sacrum_r")) for mark in marks))
    assert (found.regions[0].state, found.strength) == (RegionState.PERSISTING, None)


def test_the_worst_is_not_known_while_a_stronger_one_may_be_unsaid() -> None:
    told, most, unsaid = a_mark(7), a_mark(10), a_mark(None)
    assert Strongest.of([told, unsaid]) == Strongest(7, 1)
    assert Strongest(7, 1).known is None
    assert Strongest.of([most, unsaid]) == Strongest(10, 1)
    assert Strongest(10, 1).known == 10
    assert Strongest.of([told]) == Strongest(7)
    assert Strongest.of([]) is None


@pytest.mark.parametrize("today", [None, Today.SKIPPED, Today.MARKS])
def test_a_visit_that_says_nothing_is_not_taken_for_one_without_pain(today: Today | None) -> None:
    mark = a_mark(8)
    drawing = a_drawing([mark], a_fill(mark, "sacrum_r"))
    silent = ComparedMap(Drawing(), today, tells_what_hurts(today, ()))
    found = COMPARER.change(ComparedMap(drawing, Today.MARKS), silent)
    assert (found.overall, found.strength, found.area_changed) == (None, None, False)
    assert [change.state for change in found.regions] == [RegionState.UNCERTAIN]
    assert tells_what_hurts(Today.NO_PAIN, ())


@pytest.mark.parametrize(
    ("today", "marked", "tells"),
    [
        (Today.MARKS, True, True),
        (None, True, True),
        (Today.NO_PAIN, False, True),
        (Today.SKIPPED, False, False),
        (None, False, False),
    ],
)
def test_a_map_known_by_its_numbers_tells_what_hurts_like_one_that_is_read(
    today: Today | None, marked: bool, tells: bool
) -> None:
    visit = Visit(uuid4(), uuid4(), Body.FEMALE, datetime(2026, 3, 1, tzinfo=UTC), today=today)
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    fill = Fill(uuid4(), mark.id, 0, "heel_sole_r")
    drawing = Drawing({mark.id: mark}, (fill,)) if marked else Drawing()
    known = (MarkSummary(mark, Cells.of(np.array([3]), 16)),) if marked else ()
    assert ComparedMap.of(visit, drawing).tells is tells
    assert ComparedMap.of_marks(visit, known).tells is tells

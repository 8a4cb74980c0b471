"""What bringing a mark over to the other side promises."""

from __future__ import annotations

from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import base_of_id, mirrored_id, region_id, region_ids, side_of_id, stem_of_id
from models.body.view import Body, Side, View
from models.compare.coverage import Coverage
from models.drawing.copy import as_last_time
from models.drawing.drawing import Change, Drawing
from models.drawing.mark_name import MarkSide
from models.drawing.naming import name_of_skin
from models.drawing.sides import brought_over, on_both_sides, on_one_side
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from tests.db.hands import Hand

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(ASSETS)


@pytest.fixture(scope="module")
def coverage(atlas: Atlas) -> Coverage:
    return Coverage(atlas)


def with_stroke(view: View, *spots: tuple[float, float]) -> Drawing:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    line = tuple(sample(*spot) for spot in spots)
    stroke = Stroke(uuid4(), mark.id, 0, Body.FEMALE, view, 14, line)
    return Drawing().after(Change(added=(mark, stroke)))


@pytest.mark.parametrize(
    ("view", "spots", "side"),
    [
        (View.BACK, ((580, 850), (590, 900)), Side.RIGHT),
        (View.FRONT, ((420, 950), (425, 1000)), Side.RIGHT),
        (View.FRONT, ((580, 950), (575, 1000)), Side.LEFT),
    ],
)
def test_a_mark_lies_on_the_clients_own_side_and_comes_over_to_the_other(
    atlas: Atlas, coverage: Coverage, view: View, spots: tuple[tuple[float, float], ...], side: Side
) -> None:
    before = with_stroke(view, *spots)
    (mark,) = before.marks
    after = before.after(brought_over(before, mark, coverage.of_ink))
    there, here = coverage.marks(before)[mark], coverage.marks(after)[mark]
    assert name_of_skin(there, atlas).side is MarkSide(side)
    assert name_of_skin(here, atlas).side is MarkSide(side.other)
    assert len(here) == pytest.approx(len(there), rel=0.2)
    assert after.marks == before.marks


@pytest.mark.parametrize("seed", range(20))
def test_twice_brought_over_is_as_before(coverage: Coverage, seed: int) -> None:
    drawing = Hand(seed).drawing()
    mark = next(iter(drawing.marks))
    there = drawing.after(brought_over(drawing, mark, coverage.of_ink))
    back = there.after(brought_over(there, mark, coverage.of_ink))
    assert [_place(piece) for piece in back.ink_of(mark)] == [_place(piece) for piece in drawing.ink_of(mark)]


def test_every_region_has_its_other_side(atlas: Atlas) -> None:
    for region in atlas.regions:
        assert atlas.region(mirrored_id(region.id)).side is region.side.other
        assert side_of_id(region.id) is region.side
        assert region_ids(region.base, region.side) == (region.id,)
        assert region.id in region_ids(region.base)
        assert region_id(region.base, region.side) == region.id
        assert base_of_id(region.id) == region.base
        assert stem_of_id(region.id) == region.base.removesuffix("_m")


def test_last_time_comes_again_as_marks_of_its_own_that_undo_takes_back() -> None:
    earlier = Hand(7).drawing()
    change = as_last_time(earlier, Drawing())
    now = Drawing().after(change)
    assert not set(now.marks) & set(earlier.marks)
    assert [_place(piece) for piece in now.ink] == [_place(piece) for piece in earlier.ink]
    kinds = [(mark.sensation, None, None, None) for mark in earlier.marks.values()]
    assert [mark.words for mark in now.marks.values()] == kinds
    assert not now.after(change.inverse).ink


def _place(piece: Stroke | Fill) -> object:
    return piece.region if isinstance(piece, Fill) else (piece.view, piece.samples, piece.width)


def rubbed(drawing: Drawing, view: View, width: float, *spots: tuple[float, float]) -> Drawing:
    """The drawing after the eraser was drawn over these spots."""
    line = tuple(sample(*spot) for spot in spots)
    stroke = Stroke(uuid4(), None, drawing.next_order, Body.FEMALE, view, width, line)
    return drawing.after(Change(added=(stroke,)))


def another(drawing: Drawing, view: View, *spots: tuple[float, float]) -> tuple[Drawing, Mark]:
    """The drawing with one more mark."""
    mark = Mark(uuid4(), Sensation.NUMB, 3)
    line = tuple(sample(*spot) for spot in spots)
    stroke = Stroke(uuid4(), mark.id, drawing.next_order, Body.FEMALE, view, 14, line)
    return drawing.after(Change(added=(mark, stroke))), mark


LEG = ((580, 850), (590, 1000), (595, 1150))
OTHER_LEG = tuple((1000 - x, y) for x, y in LEG)


def alike(one: Cells, two: Cells) -> bool:
    """Whether two patches of skin are the same but for cells at their edges."""
    return len(one & two) >= 0.9 * max(len(one), len(two))


def test_what_was_rubbed_out_stays_rubbed_out_on_the_other_side(atlas: Atlas, coverage: Coverage) -> None:
    before = rubbed(with_stroke(View.BACK, *LEG), View.BACK, 40, (560, 1000), (620, 1000))
    (mark,) = before.marks
    whole = coverage.of_ink(next(before.ink_of(mark)))
    held = coverage.marks(before)[mark]
    assert 0 < len(held) < 0.9 * len(whole)
    after = before.after(brought_over(before, mark, coverage.of_ink))
    assert alike(coverage.marks(after)[mark], atlas.mirrored(held))
    assert sum(stroke.erases for stroke in after.strokes) == 1  # nothing is left behind where it was
    again = brought_over(after, mark, coverage.of_ink)
    back = after.after(again)
    assert alike(coverage.marks(back)[mark], held)
    assert back.after(again.inverse) == after


def test_bringing_a_mark_over_takes_nothing_from_another_mark(atlas: Atlas, coverage: Coverage) -> None:
    """Neither there, where the eraser comes along, nor here, where the eraser was drawn over both."""
    drawing = rubbed(with_stroke(View.BACK, *LEG), View.BACK, 40, (560, 1000), (620, 1000))
    (mark,) = drawing.marks
    drawing, there = another(drawing, View.BACK, *OTHER_LEG)
    held = coverage.marks(drawing)
    after = drawing.after(brought_over(drawing, mark, coverage.of_ink))
    assert coverage.marks(after)[there.id] == held[there.id]
    assert alike(coverage.marks(after)[mark], atlas.mirrored(held[mark]))

    drawing, here = another(with_stroke(View.BACK, *LEG), View.BACK, (600, 850), (610, 1150))
    (mark, _) = drawing.marks
    drawing = rubbed(drawing, View.BACK, 40, (560, 1000), (640, 1000))
    held = coverage.marks(drawing)
    after = drawing.after(brought_over(drawing, mark, coverage.of_ink))
    assert coverage.marks(after)[here.id] == held[here.id]
    assert alike(coverage.marks(after)[mark], atlas.mirrored(held[mark]))


def test_what_was_rubbed_out_on_the_other_side_before_takes_nothing_of_a_mark_that_comes_there(
    atlas: Atlas, coverage: Coverage
) -> None:
    drawing, there = another(with_stroke(View.BACK, *LEG), View.BACK, *OTHER_LEG)
    (mark, _) = drawing.marks
    drawing = rubbed(drawing, View.BACK, 40, (380, 1000), (440, 1000))
    held = coverage.marks(drawing)
    after = drawing.after(brought_over(drawing, mark, coverage.of_ink))
    assert alike(coverage.marks(after)[mark], atlas.mirrored(held[mark]))
    assert coverage.marks(after)[there.id] == held[there.id]


def test_a_mark_that_is_meant_on_both_sides_is_there_with_what_was_rubbed_out(
    atlas: Atlas, coverage: Coverage
) -> None:
    before = rubbed(with_stroke(View.BACK, *LEG), View.BACK, 40, (560, 1000), (620, 1000))
    (mark,) = before.marks
    held = coverage.marks(before)[mark]
    after = before.after(on_both_sides(before, mark, coverage.of_ink))
    assert alike(coverage.marks(after)[mark], held | atlas.mirrored(held))
    assert name_of_skin(coverage.marks(after)[mark], atlas).side is MarkSide.BOTH
    assert after.marks == before.marks


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_of_a_mark_on_both_sides_one_can_be_kept(
    atlas: Atlas, coverage: Coverage, side: Side, view: View
) -> None:
    hatched = [(x, 700 + 5 * row) for row in range(4) for x in ((420, 580) if row % 2 else (580, 420))]
    before = with_stroke(view, *hatched)
    (mark,) = before.marks
    held = coverage.marks(before)[mark]
    change = on_one_side(before, mark, side)
    after = before.after(change)
    kept = coverage.marks(after)[mark]
    assert name_of_skin(held, atlas).side is MarkSide.BOTH
    assert name_of_skin(kept, atlas).side is MarkSide(side)
    assert 0.4 * len(held) < len(kept) < 0.6 * len(held)
    assert not kept - held
    assert after.after(change.inverse) == before


def test_nothing_is_taken_away_when_that_would_be_all(coverage: Coverage) -> None:
    drawing = with_stroke(View.BACK, *LEG)
    (mark,) = drawing.marks
    assert not on_one_side(drawing, mark, Side.LEFT)
    assert not on_one_side(drawing, mark, Side.RIGHT)  # all of it is there already


@pytest.mark.parametrize("seed", range(80))
def test_whatever_lies_and_was_rubbed_out_there_no_other_mark_changes_and_nothing_rubbed_out_is_back(
    atlas: Atlas, coverage: Coverage, seed: int
) -> None:
    chance, drawing = Random(seed), Drawing()
    for _ in range(chance.randrange(2, 8)):
        x = 500 + chance.choice((1, -1)) * chance.uniform(50, 110)
        y = chance.uniform(820, 1100)
        line = tuple(sample(x + chance.gauss(0, 8), y + 20 * step) for step in range(8))
        if drawing.ink and chance.random() < 0.45:
            rubbing = Stroke(uuid4(), None, drawing.next_order, Body.FEMALE, View.BACK, 40, line[:3])
            drawing = drawing.after(Change(added=(rubbing,)))
        else:
            mark = Mark(uuid4())
            stroke = Stroke(uuid4(), mark.id, drawing.next_order, Body.FEMALE, View.BACK, 14, line)
            drawing = drawing.after(Change(added=(mark, stroke)))
    held = coverage.marks(drawing)
    for moved in held:
        now = coverage.marks(drawing.after(brought_over(drawing, moved, coverage.of_ink)))
        assert {other: now[other] for other in held if other != moved} == {
            other: held[other] for other in held if other != moved
        }
        assert len(now[moved] - atlas.mirrored(held[moved])) <= 0.15 * len(held[moved]) + 2


def test_a_slanting_line_of_which_one_side_is_kept_ends_where_its_brush_leaves_the_midline() -> None:
    """From (400, 700) to (600, 900) with a brush of 20: it leaves the midline, at 500, ten beyond it."""
    mark = Mark(uuid4())
    line = (sample(400, 700, 0.2, 0), sample(600, 900, 0.8, 1000))
    drawing = Drawing().after(
        Change(added=(mark, Stroke(uuid4(), mark.id, 0, Body.NEUTRAL, View.BACK, 20, line)))
    )
    (left,) = drawing.after(on_one_side(drawing, mark.id, Side.LEFT)).ink
    (right,) = drawing.after(on_one_side(drawing, mark.id, Side.RIGHT)).ink
    assert isinstance(left, Stroke)
    assert isinstance(right, Stroke)
    assert [(each.x, each.y, each.t) for each in left.samples] == [(400, 700, 0), (490, 790, 450)]
    assert [(each.x, each.y, each.t) for each in right.samples] == [(510, 810, 550), (600, 900, 1000)]
    assert left.samples[-1].pressure == pytest.approx(0.47, abs=1 / 255)

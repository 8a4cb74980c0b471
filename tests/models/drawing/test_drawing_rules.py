"""Small rules of drawings, sides, sight, edges and joining, each at its bound."""

from __future__ import annotations

from uuid import UUID, uuid4

import numpy as np
import pytest

from models.body.cells import Cells
from models.body.view import Body, Side, View
from models.drawing import drawing as drawing_module
from models.drawing.clipping import Cut
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, StepKind
from models.drawing.joining import Surroundings, distance, fallen_on, joined_mark
from models.drawing.sides import brought_over, on_one_side
from models.drawing.slivers import rests
from models.drawing.stroke import Fill, Ink, Mark, Sensation, Stroke, sample
from models.errors import DrawingError

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))
NOTHING = Cells.none(1000)


def stroke(
    mark: UUID | None, order: int, *spots: tuple[float, float], view: View = View.BACK, width: float = 20
) -> Stroke:
    samples = tuple(sample(x, y, 1.0, 100 * n) for n, (x, y) in enumerate(spots or ((500, 800),)))
    return Stroke(uuid4(), mark, order, Body.FEMALE, view, width, samples)


def a_drawing(*ink: Ink) -> Drawing:
    marks = {piece.mark: Mark(piece.mark) for piece in ink if piece.mark is not None}
    return Drawing(marks, ink)


def row(*stretches: tuple[int, int]) -> Cells:
    """Cells of a row of a thousand, each stretch from its first to before its last."""
    mask = np.zeros(1000, dtype=np.bool_)
    for first, last in stretches:
        mask[first:last] = True
    return Cells.where(mask)


def test_a_change_that_only_takes_or_only_adds_is_one() -> None:
    assert Change(removed=(Mark(ONE),))
    assert Change(added=(Mark(ONE),))
    assert not Change()


def test_the_newest_fill_of_a_region_is_that_of_this_region() -> None:
    first, other, newest = (Fill(uuid4(), ONE, n, region) for n, region in enumerate(("a", "b", "a")))
    drawing = a_drawing(first, other, newest, stroke(ONE, 3))
    assert [drawing.fill_of(region) for region in "abc"] == [newest, other, None]
    assert drawing.next_order == 4
    assert Drawing().next_order == 0


def test_marks_come_in_the_order_in_which_they_were_begun_and_erasing_is_none() -> None:
    drawing = a_drawing(stroke(None, 0), stroke(TWO, 1), stroke(ONE, 2), stroke(TWO, 3))
    assert drawing.begun == (TWO, ONE)


def test_only_former_atlases_are_told_and_the_oldest_first() -> None:
    fills = [Fill(uuid4(), ONE, n, "a", atlas) for n, atlas in enumerate(("2", "1", "0", "1"))]
    assert a_drawing(*fills).earlier_atlases == ("0", "1")


def test_points_are_counted_over_all_strokes_and_anew_after_each_change() -> None:
    assert Drawing().points == 0
    drawing = a_drawing(stroke(ONE, 0, (1, 1), (2, 2)), Fill(uuid4(), ONE, 1, "a"))
    assert drawing.points == 2
    longer = drawing.after(Change(added=(stroke(ONE, 2, (1, 1), (2, 2), (3, 3)),)))
    assert longer.points == 5
    assert longer.after(Change(removed=(longer.ink[0],))).points == 3


def test_a_drawing_that_is_full_may_shrink_or_change_but_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_module, "MOST_STROKES", 2)
    drawing = a_drawing(stroke(ONE, 0), stroke(ONE, 1))
    assert drawing.room == 0
    more = stroke(ONE, 2)
    for change in (Change(added=(more,)), Change(added=(Mark(TWO), stroke(TWO, 2)))):
        with pytest.raises(DrawingError, match="This map is full"):
            drawing.after(change)
    last = drawing.ink[1]
    assert len(drawing.after(Change(removed=(last,), added=(more,))).ink) == 2
    too_large = a_drawing(*drawing.ink, more, stroke(ONE, 3))
    assert len(too_large.after(Change(removed=(last,))).ink) == 3
    with pytest.raises(DrawingError, match="This map is full"):
        drawing.after(Change(removed=(last,), added=(more, stroke(ONE, 3))))
    assert len(a_drawing(drawing.ink[0]).after(Change(added=(last,))).ink) == 2


def test_a_step_that_takes_back_is_no_step_forth() -> None:
    change = Change(added=(Mark(ONE), stroke(ONE, 0)))
    history = History().after(Step(StepKind.DID, change))
    assert (history.undo, history.redo) == (Step(StepKind.UNDID, change.inverse), None)
    back = history.after(Step(StepKind.UNDID, change.inverse))
    assert (back.undo, back.redo) == (None, Step(StepKind.REDID, change))
    assert back.after(Step(StepKind.REDID, change)) == history


def test_a_hand_that_leaves_the_view_and_comes_back_draws_two_lines() -> None:
    extent = View.SOLE_LEFT.extent  # 200 by 320
    cut = Cut(extent)
    for x, y in ((190, 100), (210, 100), (210, 200), (190, 200), (180, 200)):
        cut.add(sample(x, y))
    first, second = cut.lines
    assert [(each.x, each.y) for each in first] == [(190, 100), (200, 100)]
    assert [(each.x, each.y) for each in second] == [(200, 200), (190, 200), (180, 200)]
    assert cut.count == 5
    edge = Cut(extent)
    for x, y in ((0, 0), (0, 320), (200, 320)):
        edge.add(sample(x, y))
    assert len(edge.lines) == 1


def test_a_leap_of_the_driver_ends_a_line_and_begins_another() -> None:
    cut = Cut(View.BACK.extent, leap=100)
    for x in (100, 200, 301):
        cut.add(sample(x, 500))
    assert [[each.x for each in line] for line in cut.lines] == [[100, 200], [301]]


def kept(piece: Ink, side: Side) -> tuple[Ink, ...]:
    """What is left of a mark of this piece and a fill of that side once it is kept on one side."""
    stays = Fill(uuid4(), ONE, 9, f"heel_sole_{side.value[0]}")
    drawing = a_drawing(piece, stays)
    after = drawing.after(on_one_side(drawing, ONE, side))
    return tuple(each for each in after.ink if each != stays)


@pytest.mark.parametrize("view", [View.LEFT, View.SOLE_LEFT])
def test_a_stroke_in_a_view_of_one_side_stays_there_or_goes_whole(view: View) -> None:
    piece = stroke(ONE, 0, (100, 100), (110, 120), view=view)
    assert kept(piece, Side.LEFT) == (piece,)
    assert kept(piece, Side.RIGHT) == ()


def test_a_fill_stays_on_its_own_side_and_one_of_the_midline_on_both() -> None:
    for region, sides in (("calf_l", (True, False)), ("calf_r", (False, True)), ("coccyx_m", (True, True))):
        piece = Fill(uuid4(), ONE, 0, region)
        assert tuple(kept(piece, side) == (piece,) for side in (Side.LEFT, Side.RIGHT)) == sides


def test_a_stroke_whose_brush_only_touches_the_midline_is_all_on_its_side() -> None:
    """A brush of 20 beside the midline at 500: its middle at 490 or 510."""
    left = stroke(ONE, 0, (490, 700), (400, 800))
    assert kept(left, Side.LEFT) == (left,)
    assert kept(left, Side.RIGHT) == ()
    right = stroke(ONE, 0, (510, 700), (600, 800))
    assert kept(right, Side.RIGHT) == (right,)


def test_a_cut_line_keeps_the_time_at_which_the_hand_was_there() -> None:
    line = (sample(400, 700, 0.5, 200), sample(600, 700, 0.5, 1200))
    piece = Stroke(uuid4(), ONE, 0, Body.FEMALE, View.BACK, 20, line)
    (part,) = kept(piece, Side.LEFT)
    assert isinstance(part, Stroke)
    assert [(each.x, each.t) for each in part.samples] == [(400, 200), (490, 650)]


def test_a_line_that_crosses_twice_is_two_lines_on_one_side_and_one_on_the_other() -> None:
    piece = stroke(ONE, 0, (400, 700), (600, 700), (600, 720), (400, 720))
    left = [part.samples for part in kept(piece, Side.LEFT) if isinstance(part, Stroke)]
    assert [[(each.x, each.y) for each in part] for part in left] == [
        [(400, 700), (490, 700)],
        [(490, 720), (400, 720)],
    ]
    assert len(kept(piece, Side.RIGHT)) == 1


def test_a_mark_comes_over_in_its_place_in_the_order_where_nothing_is_rubbed_out() -> None:
    drawing = a_drawing(stroke(ONE, 3, (400, 700)), stroke(TWO, 7, (600, 900)))
    change = brought_over(drawing, ONE, lambda piece: row((0, 9)) if piece.mark == ONE else row((20, 29)))
    (laid,) = change.added
    assert isinstance(laid, Stroke)
    assert (laid.order, laid.samples[0].x, laid.view) == (3, 600, View.BACK)
    assert change.removed == (drawing.ink[0],)


def test_what_was_rubbed_out_before_a_mark_was_drawn_is_no_part_of_it() -> None:
    early = stroke(None, 0)
    drawing = a_drawing(early, stroke(ONE, 1, (400, 700)))
    change = brought_over(drawing, ONE, lambda piece: row((20, 29)) if piece is early else row((0, 9)))
    assert [piece.mark for piece in change.added if isinstance(piece, Stroke)] == [ONE]
    assert change.removed == (drawing.ink[1],)


def test_what_erases_over_the_other_side_of_a_mark_lies_behind_all_that_stays() -> None:
    ink = stroke(ONE, 0, (400, 700)), stroke(None, 1, (400, 710)), stroke(TWO, 5, (700, 900))
    drawing = a_drawing(*ink)
    change = brought_over(drawing, ONE, lambda piece: row((20, 29)) if piece.mark == TWO else row((0, 9)))
    assert [(piece.order, piece.mark) for piece in change.added if isinstance(piece, Stroke)] == [
        (6, ONE),
        (7, None),
    ]
    assert change.removed == ink[:2]
    alone = a_drawing(*ink[:2])
    change = brought_over(alone, ONE, lambda _: row((0, 9)))
    assert [piece.order for piece in change.added if isinstance(piece, Stroke)] == [0, 1]


@pytest.mark.parametrize(("shared", "joins"), [(5, True), (4, False)])
def test_a_mark_has_fallen_on_another_that_covers_half_of_the_smaller_of_both(
    shared: int, joins: bool
) -> None:
    covered = {
        ONE: row((0, 10)),
        TWO: row((10 - shared, 100)),
        THREE: row((9, 10), (500, 510)),
        UUID(int=4): NOTHING,
    }
    assert fallen_on(ONE, covered) == (TWO if joins else None)
    assert fallen_on(UUID(int=4), covered) is None
    assert fallen_on(ONE, {ONE: row((0, 10))}) is None


PLACES = np.array([(x, 900.0, -100.0) for x in range(-500, 500)], dtype=np.float32)
"""A row of cells across the back, a millimetre apart."""


def joins(mark: Cells, cells: Cells) -> bool:
    """Whether ink on these cells joins a mark on others."""
    drawing = Drawing({ONE: Mark(ONE, Sensation.ACHE)}, (stroke(ONE, 0),))
    meant = Mark(TWO, Sensation.ACHE)
    return joined_mark(meant, cells, Surroundings(drawing, {ONE: mark}, PLACES)) == ONE


@pytest.mark.parametrize(("gap", "joined"), [(15, True), (16, False)])
def test_ink_on_the_same_side_joins_within_fifteen_millimetres(gap: int, joined: bool) -> None:
    assert joins(row((600, 620)), row((619 + gap, 650 + gap))) is joined


@pytest.mark.parametrize(("gap", "joined"), [(8, True), (9, False)])
def test_ink_on_the_other_side_joins_within_eight(gap: int, joined: bool) -> None:
    right, left = row((420, 497)), row((496 + gap, 580))
    assert joins(right, left) is joined


@pytest.mark.parametrize(("middle", "joined"), [(10, True), (11, False)])
def test_ink_within_ten_millimetres_of_the_midline_lies_on_neither_side(middle: int, joined: bool) -> None:
    """Two that lie on the midline are of one side; 11 mm to the left is the left."""
    spine = row((495, 506))
    beside = row((500 + middle, 501 + middle))
    apart = row((500 + middle + 12, 501 + middle + 12))
    assert joins(beside, spine)  # they touch
    assert joins(row((500 - 3, 500 - 2)), beside) is joined
    assert not joins(row((497, 498)), apart)


def test_ink_over_a_mark_joins_it_wherever_its_middle_lies() -> None:
    assert joins(row((300, 520)), row((519, 900)))
    assert not joins(NOTHING, row((0, 9)))
    assert not joins(row((0, 9)), NOTHING)


def test_the_distance_of_many_cells_is_that_of_the_nearest_two() -> None:
    assert distance(PLACES[:300], PLACES[307:1000]) == pytest.approx(8)
    assert distance(PLACES[:300], PLACES[314:1000]) == pytest.approx(15)
    assert distance(PLACES[:300], PLACES[315:1000]) == np.inf
    assert distance(PLACES[700:], PLACES[:690]) == pytest.approx(11)


def test_erasing_leaves_all_of_a_stroke_of_which_no_sliver_is_left() -> None:
    """Of a hundred cells fifteen stay, and of fourteen only a sliver."""
    piece = stroke(ONE, 0)
    for left, gone in ((15, []), (14, [piece])):
        erased = row((0, 100 - left))
        assert rests(a_drawing(piece), erased, lambda _: row((0, 100))) == gone
    assert rests(a_drawing(piece), row((200, 300)), lambda _: row((0, 100))) == []


def test_what_an_earlier_eraser_took_is_not_taken_again() -> None:
    piece, eraser = stroke(ONE, 0), stroke(None, 1)
    drawing = a_drawing(piece, eraser)
    skin: dict[Ink, Cells] = {piece: row((0, 100)), eraser: row((0, 90))}
    assert rests(drawing, row((0, 50)), skin.__getitem__) == []
    assert rests(drawing, row((0, 91)), skin.__getitem__) == [piece]

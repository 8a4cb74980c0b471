"""A drawing changes only by steps that fit it, and every mark has ink and every ink its mark."""

from __future__ import annotations

from random import Random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, StepKind
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.errors import DrawingError
from tests.db.hands import Hand

seeds = st.integers(0, 2**32)


def a_mark_with_ink(order: int = 0) -> tuple[Mark, Fill]:
    mark = Mark(uuid4())
    return mark, Fill(uuid4(), mark.id, order, "sacrum_m")


@pytest.fixture(params=["empty", "drawn on"])
def any_drawing(request: pytest.FixtureRequest) -> Drawing:
    """An empty one, and one on which the newest stroke is laid on top without looking at all before it."""
    return Drawing() if request.param == "empty" else Drawing().after(Change(added=a_mark_with_ink()))


def test_a_mark_without_ink_is_refused(any_drawing: Drawing) -> None:
    with pytest.raises(DrawingError):
        any_drawing.after(Change(added=(Mark(uuid4()),)))
    with pytest.raises(DrawingError):  # nor does ink of another mark help
        any_drawing.after(Change(added=(Mark(uuid4()), *a_mark_with_ink(7))))


def test_ink_without_its_mark_is_refused(any_drawing: Drawing) -> None:
    _, fill = a_mark_with_ink(7)
    with pytest.raises(DrawingError):
        any_drawing.after(Change(added=(fill,)))


def test_rubbing_out_needs_no_mark(any_drawing: Drawing) -> None:
    rubbed = Hand(1).stroke(None, 7)
    assert any_drawing.after(Change(added=(rubbed,))).ink == (*any_drawing.ink, rubbed)


def test_ink_that_was_laid_before_lies_beneath_what_is_there() -> None:
    mark, fill = a_mark_with_ink(5)
    drawing = Drawing().after(Change(added=(mark, fill)))
    earlier = Fill(uuid4(), mark.id, 2, "coccyx_m")
    assert drawing.after(Change(added=(earlier,))).ink == (earlier, fill)
    assert drawing.next_order == 6


def test_a_mark_is_not_taken_from_its_ink_nor_the_last_ink_from_its_mark() -> None:
    mark, fill = a_mark_with_ink()
    drawing = Drawing().after(Change(added=(mark, fill)))
    for lone in (mark, fill):
        with pytest.raises(DrawingError):
            drawing.after(Change(removed=(lone,)))


def test_what_is_not_there_or_is_not_as_it_was_cannot_be_removed() -> None:
    mark, fill = a_mark_with_ink()
    drawing = Drawing().after(Change(added=(mark, fill)))
    another = Mark(mark.id, Sensation.ACHE)
    for gone in ((Mark(uuid4()),), (another, fill)):
        with pytest.raises(DrawingError):
            drawing.after(Change(removed=gone))


def test_what_is_there_is_not_added_again() -> None:
    mark, fill = a_mark_with_ink()
    drawing = Drawing().after(Change(added=(mark, fill)))
    with pytest.raises(DrawingError):
        drawing.after(Change(added=(fill,)))


def test_ink_whose_id_is_taken_is_refused_and_so_is_a_mark_that_stands_already() -> None:
    """Both are asked of the newest stroke, which is only laid on top where all of it is new."""
    mark, fill = a_mark_with_ink()
    drawing = Drawing().after(Change(added=(mark, fill)))
    other = Mark(uuid4())
    with pytest.raises(DrawingError):  # the ink is known, its mark is not
        drawing.after(Change(added=(other, Fill(fill.id, other.id, 1, "sacrum_m"))))
    with pytest.raises(DrawingError):  # the mark is known, its ink is not
        drawing.after(Change(added=(mark, Fill(uuid4(), mark.id, 1, "sacrum_m"))))


def test_one_step_may_lay_many_strokes_and_none_of_them_twice() -> None:
    mark, fill = a_mark_with_ink()
    drawing = Drawing().after(Change(added=(mark, fill)))
    more = [Fill(uuid4(), mark.id, order, "sacrum_m") for order in (1, 2, 3)]
    assert drawing.after(Change(added=tuple(more))).ink == (fill, *more)
    with pytest.raises(DrawingError):
        drawing.after(Change(added=(more[0], more[0])))


def test_a_refused_change_leaves_the_drawing_as_it_was() -> None:
    drawing = Hand(3).drawing()
    marks, ink = dict(drawing.marks), drawing.ink
    with pytest.raises(DrawingError):
        drawing.after(Change(removed=drawing.ink[:1], added=(Mark(uuid4()),)))
    assert (dict(drawing.marks), drawing.ink) == (marks, ink)


def test_ink_lies_in_the_order_in_which_it_was_laid_whatever_order_it_comes_in() -> None:
    mark, first = a_mark_with_ink(0)
    second = Fill(uuid4(), mark.id, 1, "coccyx_m")
    assert Drawing().after(Change(added=(mark, second, first))).ink == (first, second)


@given(seeds)
def test_a_step_and_its_inverse_leave_nothing_behind(seed: int) -> None:
    hand = Hand(seed)
    drawing, history = hand.drawing(), History()
    step = hand.step(drawing, history)
    after = drawing.after(step.change)
    back = after.after(step.change.inverse)
    assert (back.marks, back.ink) == (drawing.marks, drawing.ink)


@given(seeds)
def test_every_mark_has_ink_and_every_ink_its_mark_after_any_steps(seed: int) -> None:
    hand = Hand(seed)
    drawing, history = Drawing(), History()
    for _ in range(12):
        step = hand.step(drawing, history)
        drawing, history = drawing.after(step.change), history.after(step)
        assert {piece.mark for piece in drawing.ink} - {None} == set(drawing.marks)
        assert [piece.order for piece in drawing.ink] == sorted(piece.order for piece in drawing.ink)


@given(seeds, st.integers(1, 10))
def test_undo_leads_all_the_way_back_and_redo_all_the_way_forth(seed: int, steps: int) -> None:
    hand, chance = Hand(seed), Random(seed)
    drawings, history = [Drawing()], History()
    for _ in range(steps):
        change = hand._change(drawings[-1])
        drawings.append(drawings[-1].after(change))
        history = history.after(Step(StepKind.DID, change))
    drawing, back = drawings[-1], chance.randint(1, steps)
    for place in range(back):
        undo = history.undo
        assert undo is not None
        drawing, history = drawing.after(undo.change), history.after(undo)
        assert (drawing.marks, drawing.ink) == (drawings[-2 - place].marks, drawings[-2 - place].ink)
    for place in range(back):
        redo = history.redo
        assert redo is not None
        drawing, history = drawing.after(redo.change), history.after(redo)
        again = drawings[steps - back + place + 1]
        assert (drawing.marks, drawing.ink) == (again.marks, again.ink)
    assert history.redo is None


def test_a_new_change_forgets_what_was_undone() -> None:
    hand = Hand(1)
    first = Step(StepKind.DID, Change(added=a_mark_with_ink()))
    history = History().after(first)
    undo = history.undo
    assert undo is not None
    assert history.after(undo).redo is not None
    assert history.after(undo).after(Step(StepKind.DID, hand._change(Drawing()))).redo is None


def test_a_step_names_the_mark_that_it_lays_ink_for() -> None:
    mark, fill = a_mark_with_ink()
    told = Mark(mark.id, Sensation.ACHE)
    assert Step(StepKind.DID, Change(added=(mark, fill))).drawn == mark.id
    assert Step(StepKind.DID, Change(removed=(mark,), added=(told,))).drawn is None
    assert Step(StepKind.DID, Change(added=(Hand(1).stroke(None, 3),))).drawn is None


def line_of(mark: Mark, order: int, samples: int) -> Stroke:
    spots = (sample(500, 900),) * samples
    return Stroke(uuid4(), mark.id, order, Body.FEMALE, View.BACK, 14, spots)


def test_a_drawing_holds_a_million_samples_and_not_one_more() -> None:
    mark = Mark(uuid4())
    drawing = Drawing().after(Change(added=(mark, line_of(mark, 0, 999_999))))
    assert drawing.room == 1
    full = drawing.after(Change(added=(line_of(mark, 1, 1),)))
    assert (full.points, full.room) == (1_000_000, 0)
    with pytest.raises(DrawingError):
        full.after(Change(added=(line_of(mark, 2, 1),)))
    assert full.after(Change(removed=(full.ink[1],))) == drawing  # what makes it smaller is never refused


def test_a_drawing_holds_ten_thousand_strokes_and_not_one_more() -> None:
    mark = Mark(uuid4())
    strokes = [line_of(mark, order, 1) for order in range(10_001)]
    full = Drawing().after(Change(added=(mark, *strokes[:10_000])))
    assert (len(full.ink), full.room) == (10_000, 0)
    with pytest.raises(DrawingError):
        full.after(Change(added=(strokes[10_000],)))
    with pytest.raises(DrawingError):
        Drawing().after(Change(added=(mark, *strokes)))

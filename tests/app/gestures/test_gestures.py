"""A gesture reads as it happens, and ends with what it did."""

from __future__ import annotations

from itertools import pairwise
from typing import Generic, TypeVar
from uuid import uuid4

import pytest

from app.gestures.eraser import erase_marks
from app.gestures.gesture import Gesture, Outcome, Picked, Pointer, SpotAsked, Trace
from app.gestures.pen import LineRoom, draw
from app.gestures.tap import tap, tap_or
from models.body.view import Body, Extent, View
from models.drawing.clipping import Line
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Mark, Sample, Sensation, Stroke, sample

ID = uuid4()
ROOM = LineRoom(Extent(1000, 1760), 1000)
T = TypeVar("T")


def at(x: float, y: float, down: bool = True) -> Pointer:
    return Pointer(sample(x, y), down)


def carried_out(gesture: Gesture, *pointers: Pointer) -> tuple[list[Trace | None], Outcome]:
    """Everything the gesture yields, and what it returns when the hand lifts."""
    traces = [next(gesture), *(gesture.send(pointer) for pointer in pointers[:-1])]
    with pytest.raises(StopIteration) as end:
        gesture.send(pointers[-1])
    return traces, end.value.value


class Ink(Generic[T]):
    """Keeps what a gesture hands over, and changes nothing."""

    def __init__(self) -> None:
        self.laid: list[T] = []

    def __call__(self, what: T) -> Outcome:
        self.laid.append(what)
        return Change()


def test_a_stroke_has_every_sample_from_press_to_lift() -> None:
    ink = Ink[tuple[Line, ...]]()
    points = [at(x, 2 * x) for x in range(10)]
    carried_out(draw(points[0], ink, ROOM), *points[1:], at(10, 20, down=False))
    assert ink.laid == [(tuple(sample(x, 2 * x) for x in range(11)),)]


def test_only_the_newest_piece_is_painted() -> None:
    points = [at(x, 0) for x in range(5)]
    traces, _ = carried_out(draw(points[0], lambda _: Change(), ROOM), *points[1:], at(4, 0, down=False))
    assert traces[0] == Trace(points[0].sample, points[0].sample)
    assert traces[1:] == [Trace(a.sample, b.sample) for a, b in pairwise(points)]


def test_a_trembling_hand_adds_no_samples() -> None:
    ink = Ink[tuple[Line, ...]]()
    trembling = [at(100 + (i % 2) / 16, 100) for i in range(50)]
    traces, _ = carried_out(
        draw(trembling[0], ink, ROOM),
        *trembling[1:],
        at(100, 100, down=False),
    )
    assert [len(line) for line in ink.laid[0]] == [1]
    assert traces[1:] == [None] * 49


def test_a_cancelled_stroke_leaves_nothing() -> None:
    ink = Ink[tuple[Line, ...]]()
    gesture = draw(at(0, 0), ink, ROOM)
    next(gesture)
    gesture.send(at(5, 5))
    gesture.close()
    assert ink.laid == []


def test_a_tap_acts_on_release_where_the_hand_went_down() -> None:
    ink = Ink[Sample]()
    gesture = tap(at(10, 10), 4, ink)
    next(gesture)
    gesture.send(at(11, 12))
    assert ink.laid == []
    with pytest.raises(StopIteration):
        gesture.send(at(12, 12, down=False))
    assert ink.laid == [sample(10, 10)]


def test_a_drag_is_not_a_tap_even_when_it_comes_back() -> None:
    ink = Ink[Sample]()
    gesture = tap(at(10, 10), 4, ink)
    _, outcome = carried_out(gesture, at(30, 10), at(10, 10), at(10, 10, down=False))
    assert outcome == Change()
    assert ink.laid == []


def test_a_tap_on_a_numeral_picks_its_mark_and_a_drag_from_it_draws() -> None:
    ink = Ink[tuple[Line, ...]]()

    def from_numeral() -> Gesture:
        return tap_or(at(0, 0), 4, lambda _: Picked(ID), lambda start: draw(start, ink, ROOM))

    _, outcome = carried_out(from_numeral(), at(1, 0), at(1, 0, down=False))
    assert outcome == Picked(ID)
    traces, _ = carried_out(from_numeral(), at(2, 0), at(9, 0), at(15, 0), at(20, 0, down=False))
    assert traces == [None, None, Trace(sample(0, 0), sample(9, 0)), Trace(sample(9, 0), sample(15, 0))]
    assert ink.laid == [(tuple(sample(x, 0) for x in (0, 2, 9, 15, 20)),)]


def test_a_tap_asks_what_lies_where_the_hand_went_down_and_a_drag_asks_nothing() -> None:
    _, outcome = carried_out(tap(at(0, 0), 4, SpotAsked), at(1, 1), at(1, 1, down=False))
    assert outcome == SpotAsked(sample(0, 0))
    _, outcome = carried_out(tap(at(0, 0), 4, SpotAsked), at(5, 5), at(5, 5, down=False))
    assert outcome == Change()


def test_the_mark_eraser_takes_all_that_it_touches_as_one_step() -> None:
    drawing = Drawing()
    marks = []
    for order in range(3):
        mark = Mark(uuid4(), Sensation.NUMB, 3)
        stroke = Stroke(uuid4(), mark.id, order, Body.MALE, View.BACK, 6, (sample(order * 10, 0),))
        drawing = drawing.after(Change(added=(mark, stroke)))
        marks.append(mark.id)
    gesture = erase_marks(at(0, 0), drawing, lambda where: [marks[round(where.x / 10)]])
    _, outcome = carried_out(gesture, at(10, 0), at(10, 0, down=False))
    assert isinstance(outcome, Change)
    assert list(drawing.after(outcome).marks) == [marks[2]]
    assert drawing.after(outcome).after(outcome.inverse) == drawing

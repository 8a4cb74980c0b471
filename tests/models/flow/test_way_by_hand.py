"""The way of a conversation, place by place, and what is asked because of the marks."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.flow.questions import CALLED_FOR, FEELING, HEALTH, SUDDEN, called_for, health
from models.flow.way import FlowPlace, FlowStep, ToldSoFar, correcting, preceding, to_ask, way
from models.practice.visit import Today

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))
PAIN = ToldSoFar(Today.MARKS, (ONE,))


def steps(told: ToldSoFar) -> list[FlowStep]:
    return [place.step for place in way(told)]


def test_who_marked_nothing_yet_is_asked_nothing_about_pain() -> None:
    for told in (ToldSoFar(None), ToldSoFar(Today.MARKS)):
        assert FlowStep.BODY in steps(told)
        assert FlowStep.SINCE not in steps(told)
        assert FlowStep.CHANGED not in steps(replace(told, differs=True))
    assert FlowStep.SINCE in steps(PAIN)
    assert FlowStep.SINCE not in steps(ToldSoFar(None, (ONE,)))


def test_what_differs_from_last_time_is_asked_right_behind_the_marks_and_only_then() -> None:
    differs = steps(replace(PAIN, differs=True))
    assert differs[differs.index(FlowStep.CHANGED) - 1] is FlowStep.MARK
    assert differs[differs.index(FlowStep.CHANGED) + 1] is FlowStep.SINCE
    assert FlowStep.CHANGED not in steps(PAIN)


def test_what_the_marks_call_for_is_asked_last_before_reading_back_and_only_then() -> None:
    called = steps(replace(PAIN, is_called_for=True))
    assert called[called.index(FlowStep.CALLED_FOR) + 1] is FlowStep.READ_BACK
    assert FlowStep.CALLED_FOR not in steps(PAIN)


def test_who_says_now_that_something_hurts_is_shown_the_body_and_others_go_straight_back() -> None:
    today = FlowPlace(FlowStep.TODAY)
    back = FlowPlace(FlowStep.READ_BACK)
    assert correcting(today, ToldSoFar(Today.MARKS), ()) == FlowPlace(FlowStep.BODY)
    assert correcting(today, PAIN, ()) == back
    assert correcting(FlowPlace(FlowStep.NOW), PAIN, ()) == back
    unsaid = FlowPlace(FlowStep.MARK, ONE), FlowPlace(FlowStep.MARK, TWO)
    assert correcting(FlowPlace(FlowStep.BODY), replace(PAIN, marks=(ONE, TWO)), unsaid) == unsaid[0]


def test_a_mark_is_asked_about_until_strength_and_kind_are_told_or_passed_over() -> None:
    marks = (
        Mark(ONE, Sensation.ACHE, 5.0),
        Mark(TWO, Sensation.ACHE),
        Mark(THREE, None, 5.0),
        Mark(UUID(int=4)),
    )
    ink = tuple(Fill(uuid4(), mark.id, n, "calf_l") for n, mark in enumerate(marks))
    drawing = Drawing({mark.id: mark for mark in marks}, ink)
    places = [FlowPlace(FlowStep.MARK, mark.id) for mark in marks]
    assert to_ask(drawing, ()) == tuple(places[1:])
    assert to_ask(drawing, [places[2]]) == (places[1], places[3])


def test_before_the_first_place_there_is_none_and_what_left_the_way_leads_to_what_lies_before_it() -> None:
    first = way(PAIN)[0]
    assert preceding(first, PAIN) == first
    gone = FlowPlace(FlowStep.MARK, TWO)
    assert preceding(gone, PAIN).step is FlowStep.BODY


def test_who_has_no_pain_is_not_asked_how_it_began() -> None:
    assert SUDDEN in HEALTH
    assert health(Today.MARKS) == health(None) == health(Today.SKIPPED) == HEALTH
    free = health(Today.NO_PAIN)
    assert SUDDEN not in free
    assert set(free) == {*FEELING, *HEALTH} - {SUDDEN}


def test_what_was_asked_because_of_marks_stays_and_what_is_open_comes_behind_it() -> None:
    first, second, third, *_ = CALLED_FOR
    assert called_for([], [], [], []) == ()
    assert called_for([second, first], [], [], []) == (second, first)
    assert called_for([second], [first], [], []) == (first, second)
    assert called_for([second], [], [first], []) == (first, second)
    assert called_for([first], [first], [], []) == (first,)
    assert called_for(["dances", ONE], [], [], []) == (ONE,)
    assert called_for([ONE, third], ["dances"], [], [ONE]) == (ONE, third)


@pytest.mark.parametrize("count", [len(CALLED_FOR)])
def test_no_more_is_asked_than_anybody_would_answer(count: int) -> None:
    assert len(called_for(CALLED_FOR, [], [], [ONE, TWO])) <= count
    assert called_for(CALLED_FOR, [], [], [ONE, TWO])[:2] == (ONE, TWO)

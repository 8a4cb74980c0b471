"""What a client was not asked, and what was asked and not answered, is told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.flow.left_open import QUESTIONS, MarkQuestion, left_open
from models.flow.way import FlowPlace, FlowStep
from models.practice.visit import Today, Visit

VISIT = Visit(uuid4(), uuid4(), Body.FEMALE, datetime(2026, 3, 1, 10, tzinfo=UTC), today=Today.MARKS)


def drawn(*marks: Mark) -> Drawing:
    ink = tuple(Fill(uuid4(), mark.id, order, "sacrum_m") for order, mark in enumerate(marks))
    return Drawing({mark.id: mark for mark in marks}, ink)


def test_a_tablet_taken_back_half_way_tells_the_two_apart() -> None:
    first, second, third = Mark(uuid4(), Sensation.ACHE), Mark(uuid4(), intensity=3), Mark(uuid4())
    found = left_open(VISIT, drawn(first, second, third), FlowPlace(FlowStep.MARK, second.id), ())
    assert [(open_.place.mark, open_.asks) for open_ in found.not_answered] == [
        (first.id, MarkQuestion.STRENGTH),
        (first.id, MarkQuestion.DEPTH),
        (second.id, MarkQuestion.KIND),
        (second.id, MarkQuestion.DEPTH),
    ]
    assert [open_.asks for open_ in found.not_asked[:3]] == list(MarkQuestion)
    assert {open_.place.mark for open_ in found.not_asked[:3]} == {third.id}
    assert [open_.place.step for open_ in found.not_asked[3:]] == [
        FlowStep.SINCE,
        FlowStep.WORSE_OR_BETTER,
        FlowStep.FEELING,
        FlowStep.NOW,
        FlowStep.HEALTH,
        FlowStep.READ_BACK,
    ]
    assert not found.reached_the_end


def test_what_was_passed_was_asked_although_the_client_went_back() -> None:
    mark = Mark(uuid4())
    place = FlowPlace(FlowStep.MARK, mark.id)
    found = left_open(VISIT, drawn(mark), FlowPlace(FlowStep.BODY), {place})
    assert {open_.place for open_ in found.not_answered} >= {place}
    assert place not in {open_.place for open_ in found.not_asked}


def test_a_question_that_was_never_reached_is_not_asked_even_whether_anything_hurts() -> None:
    found = left_open(replace(VISIT, today=None), Drawing(), FlowPlace(FlowStep.WELCOME), ())
    assert found.not_asked[0].place == FlowPlace(FlowStep.TODAY)
    assert not found.not_answered


def test_nothing_is_open_when_all_was_told() -> None:
    mark = Mark(uuid4(), Sensation.ACHE, 0, Depth.NOT_SURE, Course.CONSTANT)
    answers = {key: False for keys in QUESTIONS.values() for key in keys} | {"worse_sitting": True}
    told = replace(VISIT, answers=answers)
    passed = {FlowPlace(FlowStep.READ_BACK)}
    assert not left_open(told, drawn(mark), FlowPlace(FlowStep.THANKS), passed)
    assert left_open(told, drawn(mark), FlowPlace(FlowStep.THANKS), passed).reached_the_end

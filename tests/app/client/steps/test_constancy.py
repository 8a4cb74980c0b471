"""Whether a mark is constant is asked where a safety rule hangs on it, and kept as the mark's own answer."""

from __future__ import annotations

from collections.abc import Callable

from app.client.controls.constancy_answer import ConstancyAnswer
from app.client.steps.called_for import CalledForStep
from app.client.steps.read_back import ReadBackStep
from models.drawing.stroke import Course
from models.flow.way import FlowPlace, FlowStep
from tests.app.client.lodge import Lodge
from tests.app.client.steps.answering import at
from tests.app.client.steps.talking import conversing, marked
from tests.app.client.visitor import Visitor


def test_who_marks_a_strong_pain_is_asked_of_it_whether_it_is_constant(visitor: Visitor) -> None:
    """Irritable from 7 of 10 on: that hangs on it, of a milder mark nothing does."""
    marked(visitor, "buttock_center_r", intensity=6)
    assert not conversing(visitor).maybe_constant
    marked(visitor, "calf_upper_inner_l", intensity=8)
    answer = constancy_of(visitor)
    assert answer.accessibleName() == "Your LEFT calf: is it there all the time?"
    assert not any(button.isChecked() for button in (*answer.answers.values(), answer.declined))
    visitor.press(answer.answers[True])
    mild, strong = conversing(visitor).drawing.marks.values()
    assert (mild.course, strong.course) == (None, Course.CONSTANT)
    assert "Today we work gently and stop if symptoms spread." in conversing(visitor).safety.advice
    answer = constancy_of(visitor)
    assert answer.answers[True].isChecked()
    visitor.press(answer.declined)
    assert [mark.course for mark in conversing(visitor).drawing.marks.values()] == [None, None]
    assert constancy_of(visitor).declined.isChecked()


def test_what_was_said_of_it_is_read_back_with_a_way_to_change_it(visitor: Visitor) -> None:
    marked(visitor, "calf_upper_inner_l", intensity=8)
    visitor.press(constancy_of(visitor).answers[False])
    read = at(visitor, FlowStep.READ_BACK)
    assert isinstance(read, ReadBackStep)
    change = read.told[FlowPlace(FlowStep.CALLED_FOR)]
    assert "Your LEFT calf: comes and goes" in change.accessibleName()
    visitor.press(change)
    assert visitor.at is FlowStep.CALLED_FOR


def test_nothing_is_asked_of_a_mark_whose_constancy_changes_nothing(visitor: Visitor) -> None:
    """Night pain that no position eases makes it irritable already."""
    marked(visitor, "calf_upper_inner_l", intensity=8)
    conversing(visitor).answer("night_pain_unrelenting", True)
    assert not conversing(visitor).maybe_constant


def test_five_strong_marks_bring_no_more_than_four_extra_questions(visitor: Visitor) -> None:
    for region in ("buttock_center_r", "buttock_center_l", "knee_front_l", "knee_front_r", "ankle_outer_l"):
        marked(visitor, region, intensity=9)
    told = conversing(visitor)
    assert len(told.called_for) + len(told.maybe_constant) == 4


def test_a_killed_program_knows_that_not_sure_was_an_answer(
    visitor: Visitor, open_lodge: Callable[[], Lodge]
) -> None:
    marked(visitor, "calf_upper_inner_l", intensity=8)
    visitor.press(constancy_of(visitor).declined)
    again = open_lodge()
    kept = again.store.hand_overs.handed_over()
    assert kept is not None
    again.hand_over.go_on(kept)
    told = again.client.conversation
    assert told is not None
    assert [told.is_told_constancy(mark) for mark in told.maybe_constant] == [True]


def constancy_of(visitor: Visitor) -> ConstancyAnswer:
    more = at(visitor, FlowStep.CALLED_FOR)
    assert isinstance(more, CalledForStep)
    (mark,) = conversing(visitor).maybe_constant
    answer = more.questions[mark]
    assert isinstance(answer, ConstancyAnswer)
    return answer

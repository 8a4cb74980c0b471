"""What a client told once is read back with its day, and ends or stays as the client says."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from app.client.steps.standing import StandingStep
from models.flow.way import FlowStep
from models.practice.standing import StandingFact
from tests.app.client.steps.answering import answers, at
from tests.app.client.steps.talking import conversing
from tests.app.client.visitor import Visitor

# what stays true

EARLIER = date(2026, 2, 9)


def told_before(visitor: Visitor, *questions: str, answer: bool = True) -> None:
    for question in questions:
        visitor.lodge.store.standing.tell(visitor.lodge.visit.client, StandingFact(question, answer, EARLIER))


def facts(visitor: Visitor) -> list[StandingFact]:
    return list(visitor.lodge.store.standing.of_client(visitor.lodge.visit.client))


def test_what_was_told_once_is_read_back_with_its_day_and_counts(visitor: Visitor) -> None:
    told_before(visitor, "blood_thinners")
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    assert step.change is not None
    shown = [label.text() for label in step.findChildren(QLabel) if label.isVisible()]
    assert "Has anything changed?" in shown
    assert "I take blood thinners, or bleed easily (told on 9 February 2026)" in shown
    assert not any(tile.isVisible() for tile in step.tiles.values())
    assert "anticoagulant" in {alert.rule for alert in conversing(visitor).alerts}


def test_nothing_changed_is_one_deed_and_keeps_the_day_on_which_it_was_told(visitor: Visitor) -> None:
    told_before(visitor, "blood_thinners")
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    visitor.press(step.same)
    assert visitor.at is not FlowStep.STANDING
    assert facts(visitor) == [StandingFact("blood_thinners", True, EARLIER)]
    assert answers(visitor) == {"blood_thinners": True}


def test_what_is_over_ends_today_and_counts_no_longer(visitor: Visitor) -> None:
    told_before(visitor, "blood_thinners")
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    visitor.press(step.changed)
    assert step.tiles["blood_thinners"].isChecked()
    visitor.press(step.tiles["blood_thinners"])
    today = visitor.lodge.clock().date()
    assert facts(visitor) == [StandingFact("blood_thinners", True, EARLIER, today)]
    assert "anticoagulant" not in {alert.rule for alert in conversing(visitor).alerts}


def test_something_new_is_kept_with_today(visitor: Visitor) -> None:
    told_before(visitor, "diabetes")
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    visitor.press(step.changed, step.tiles["blood_thinners"])
    today = visitor.lodge.clock().date()
    assert StandingFact("blood_thinners", True, today) in facts(visitor)
    assert StandingFact("diabetes", True, EARLIER) in facts(visitor)


def test_who_would_rather_not_say_ends_nothing(visitor: Visitor) -> None:
    told_before(visitor, "blood_thinners")
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    visitor.press(step.refused)
    assert facts(visitor) == [StandingFact("blood_thinners", True, EARLIER)]
    assert "anticoagulant" in {alert.rule for alert in conversing(visitor).alerts}


def test_who_was_never_asked_gets_the_list(visitor: Visitor) -> None:
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    assert step.change is None
    assert next(iter(step.tiles.values())).isVisible()


def test_who_denied_all_is_asked_only_whether_anything_changed(visitor: Visitor) -> None:
    told_before(visitor, "blood_thinners", "diabetes", answer=False)
    step = at(visitor, FlowStep.STANDING)
    assert isinstance(step, StandingStep)
    assert step.change is not None
    visitor.press(step.same)
    assert answers(visitor) == {}

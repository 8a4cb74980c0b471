"""A yes that something else follows is not forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from models.practice.answer import Answer
from models.practice.visit import Reply
from models.practice.withdrawn_yes import Withdrawn, withdrawn

TEN = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)


def told(*answers: Answer | None, question: str = "saddle_numbness") -> list[Reply]:
    """These answers to one question, a minute apart."""
    return [Reply(question, answer, TEN + timedelta(minutes=n)) for n, answer in enumerate(answers)]


@pytest.mark.parametrize("after", [False, None])
def test_a_yes_that_became_something_else_is_told_with_its_time(after: bool | None) -> None:
    assert withdrawn(told(True, after)) == (Withdrawn("saddle_numbness", True, TEN, after),)


def test_of_several_the_last_yes_and_what_counts_in_the_end_are_told() -> None:
    (one,) = withdrawn(told(True, False, True, None, False))
    assert (one.at, one.now) == (TEN + timedelta(minutes=2), False)


@pytest.mark.parametrize(
    "answers", [(False, True), (True, False, True), (False,), (None, False), (True, True)]
)
def test_a_yes_that_counts_and_a_no_that_always_was_one_are_none(answers: tuple[Answer | None, ...]) -> None:
    assert withdrawn(told(*answers)) == ()


def test_weakness_that_became_none_was_a_yes_and_a_number_never_is_one() -> None:
    (one,) = withdrawn(told("progressive", "none", question="leg_weakness"))
    assert (one.said, one.now) == ("progressive", "none")
    assert withdrawn(told(21.0, None, question="duration_days")) == ()


def test_another_question_in_between_hides_nothing() -> None:
    replies = [*told(True), *told(True, question="cold_pale_leg"), *told(False)]
    assert [each.question for each in withdrawn(replies)] == ["saddle_numbness"]

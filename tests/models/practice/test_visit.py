"""A visit says what was told at it, and nothing before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from models.body.view import Body
from models.practice.visit import Client, Reply, Visit, told_by

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
VISIT = Visit(uuid4(), uuid4(), Body.MALE, NOON)


def test_a_visit_begins_open_with_nothing_said() -> None:
    assert VISIT.today is None
    assert VISIT.is_open
    assert not VISIT.answers
    assert not VISIT.skipped
    assert not replace(VISIT, finished=NOON).is_open


def test_the_last_reply_to_a_question_counts() -> None:
    once = VISIT.after(Reply("worse_sitting", True, NOON))
    assert once.answers == {"worse_sitting": True}
    assert once.after(Reply("worse_sitting", False, NOON)).answers == {"worse_sitting": False}


def test_a_question_is_either_answered_or_passed_over_and_never_both() -> None:
    passed = VISIT.after(Reply("worse_sitting", None, NOON))
    assert not passed.answers
    assert passed.skipped == {"worse_sitting"}
    answered = passed.after(Reply("worse_sitting", False, NOON))
    assert answered.answers == {"worse_sitting": False}
    assert not answered.skipped
    taken_back = answered.after(Reply("worse_sitting", None, NOON))
    assert not taken_back.answers
    assert taken_back.skipped == {"worse_sitting"}


def test_a_reply_leaves_the_answers_to_other_questions_alone() -> None:
    both = VISIT.after(Reply("foot_drop", True, NOON)).after(Reply("worse_sitting", None, NOON))
    assert both.answers == {"foot_drop": True}
    assert both.skipped == {"worse_sitting"}


def test_the_age_is_the_year_s_unless_it_was_told() -> None:
    client = Client(VISIT.client, "Client 14", Body.MALE, NOON, birth_year=1980)
    assert told_by(client, VISIT) == {"age": 46.0}
    assert told_by(client, replace(VISIT, answers={"age": 45.0})) == {"age": 45.0}
    assert told_by(replace(client, birth_year=None), VISIT) == {}

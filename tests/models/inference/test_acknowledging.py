"""An emergency has two answers and no third; one that is recorded covers what was told before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.inference.safety import SafetyAlert, covers, locking, unanswered
from models.practice.acknowledgement import Acknowledgement, Override, Response
from models.practice.visit import Reply

NOW = datetime(2026, 3, 1, 10, 20, tzinfo=UTC)


# answering an emergency

STOP = SafetyAlert("ces_saddle", Level.EMERGENCY, ("saddle_numbness",))
SAME_DAY = SafetyAlert("infection", Level.URGENT, ("fever_unwell",))


def test_an_emergency_stands_until_one_of_two_answers_is_recorded() -> None:
    assert unanswered([STOP, SAME_DAY], []) == (STOP,)
    referred = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    assert unanswered([STOP], [referred]) == ()
    assert list(Response) == [Response.REFERRED, Response.ALREADY_ASSESSED]


def test_an_assessment_says_who_and_when() -> None:
    with pytest.raises(ValueError, match="who and when"):
        Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW)
    with pytest.raises(ValueError, match="who and when"):
        Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "  ")
    told = Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "yesterday")
    assert unanswered([STOP], [told]) == ()


def test_an_answer_for_one_emergency_does_not_answer_another() -> None:
    other = Acknowledgement("ischaemia", Response.REFERRED, NOW)
    assert unanswered([STOP], [other]) == (STOP,)


def test_a_client_who_was_sent_away_gets_no_session() -> None:
    referred = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    assessed = Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "yesterday")
    assert locking([STOP], [referred], []) == (STOP,)
    assert locking([STOP], [assessed], []) == ()


def test_a_same_day_alert_locks_until_a_reason_is_typed() -> None:
    assert locking([SAME_DAY], [], []) == (SAME_DAY,)
    assert locking([SAME_DAY], [], [Override("infection", "cold, no fever today", NOW)]) == ()
    with pytest.raises(ValueError, match="reason"):
        Override("infection", " ", NOW)


@pytest.mark.parametrize(
    ("question", "answer", "minutes", "stands"),
    [
        ("saddle_numbness", True, -1, True),
        ("saddle_numbness", True, 1, False),
        ("saddle_numbness", False, 1, True),
        ("saddle_numbness", None, 1, True),
        ("worse_sitting", True, 1, True),
    ],
)
def test_a_recorded_answer_covers_what_was_told_before_it_and_nothing_after(
    anatomy: Anatomy, question: str, answer: bool | None, minutes: int, stands: bool
) -> None:
    recorded = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    told = Reply(question, answer, NOW + timedelta(minutes=minutes))
    assert covers(recorded, anatomy.rules["ces_saddle"], [told]) is stands

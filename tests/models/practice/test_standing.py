"""What is told once stays true until it is said to be over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.practice.answer import Answer
from models.practice.standing import STANDING, StandingFact, after_reply, counting, in_force

SEPTEMBER, OCTOBER, MARCH = date(2025, 9, 29), date(2025, 10, 13), date(2026, 3, 1)
TOLD = StandingFact("blood_thinners", True, SEPTEMBER)


def test_the_facts_that_stand_are_these() -> None:
    assert set(STANDING) == {
        "cancer_history",
        "cancer_active",
        "osteoporosis_or_steroids",
        "immune_suppressed",
        "blood_thinners",
        "known_aneurysm",
        "diabetes",
        "smoker",
        "hormones",
        "previous_clot",
        "psoriasis_uveitis_ibd",
        "injecting_drug_use",
        "pregnant_or_postpartum",
    }


def test_what_was_told_in_september_counts_in_october_though_nobody_asked() -> None:
    assert counting([TOLD], {}, OCTOBER) == {"blood_thinners": True}


def test_it_does_not_count_before_it_was_told_nor_from_the_day_on_which_it_ended() -> None:
    ended = StandingFact("blood_thinners", True, SEPTEMBER, OCTOBER)
    assert counting([TOLD], {}, SEPTEMBER - timedelta(days=1)) == {}
    assert counting([ended], {}, OCTOBER - timedelta(days=1)) == {"blood_thinners": True}
    assert counting([ended], {}, OCTOBER) == {}


def test_what_is_said_at_the_visit_wins_and_a_refusal_does_not() -> None:
    assert counting([TOLD], {"blood_thinners": False}, OCTOBER) == {"blood_thinners": False}
    assert counting([TOLD], {"blood_thinners": "declined"}, OCTOBER) == {"blood_thinners": True}


@pytest.mark.parametrize(
    ("held", "answer", "kept"),
    [
        ((), True, StandingFact("blood_thinners", True, OCTOBER)),
        ((), False, StandingFact("blood_thinners", False, OCTOBER)),
        ((), None, None),
        ((), "declined", None),
        ((TOLD,), True, None),
        ((TOLD,), False, StandingFact("blood_thinners", True, SEPTEMBER, OCTOBER)),
        ((TOLD,), None, None),
        ((TOLD,), "declined", None),
        ((StandingFact("blood_thinners", False, SEPTEMBER),), False, None),
        (
            (StandingFact("blood_thinners", False, SEPTEMBER),),
            True,
            StandingFact("blood_thinners", True, OCTOBER),
        ),
    ],
)
def test_an_answer_begins_ends_or_leaves_a_fact(
    held: tuple[StandingFact, ...], answer: Answer | None, kept: StandingFact | None
) -> None:
    assert after_reply(held, "blood_thinners", answer, OCTOBER) == kept


def test_a_slip_of_the_same_day_leaves_nothing_in_force() -> None:
    over = after_reply([TOLD], "blood_thinners", None, SEPTEMBER)
    assert over is not None
    assert in_force([over], SEPTEMBER) == ()


def test_what_belongs_to_the_visit_never_stands() -> None:
    assert after_reply((), "fever_unwell", True, OCTOBER) is None


def test_a_pregnancy_ends_by_itself() -> None:
    told = StandingFact("pregnant_or_postpartum", True, SEPTEMBER)
    assert in_force([told], MARCH)
    assert not in_force([told], SEPTEMBER + timedelta(weeks=47))


def test_an_older_fact_that_is_kept_late_does_not_stand_over_a_newer_one() -> None:
    newer = StandingFact("blood_thinners", True, date(2026, 3, 8))
    older = StandingFact("blood_thinners", False, date(2026, 3, 1))
    assert in_force([newer, older], date(2026, 3, 9)) == (newer,)

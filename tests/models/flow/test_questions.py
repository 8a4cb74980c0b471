"""What the groups of questions promise."""

from __future__ import annotations

import pytest

from models.anatomy.reading import read_anatomy
from models.flow import questions
from models.flow.questions import Since

GROUPS = (
    questions.FEELING,
    questions.NOW,
    questions.HEALTH,
    questions.CALLED_FOR,
    questions.WORSE,
    questions.BETTER,
    (questions.SINCE,),
)


def test_every_question_is_one_the_model_reads_and_is_asked_once() -> None:
    asked = [key for group in GROUPS for key in group]
    assert len(asked) == len(set(asked))
    assert set(asked) <= set(read_anatomy().questions)


@pytest.mark.parametrize("since", Since)
def test_the_days_of_a_choice_lead_back_to_it(since: Since) -> None:
    assert Since.of(since.days) is since


def test_the_limit_of_the_safety_rules_lies_between_two_choices() -> None:
    assert Since.MONTHS.days < 90 < Since.HALF_YEAR.days
    assert Since.of(89) is Since.MONTHS
    assert Since.of(90) is Since.HALF_YEAR

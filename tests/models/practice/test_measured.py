"""A number over visits: gaps stay gaps, another activity begins anew, and a change has to matter."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.practice.measured import NumberChange, NumberCourse, number_course
from models.practice.measures import Activity, Questionnaire, Rated, Scored, Strength
from models.practice.session import Session
from models.practice.session_values import SessionValue

FIRST = datetime(2026, 3, 1, 9, 0)


def course(*values: SessionValue | None) -> NumberCourse | None:
    visits = [
        (FIRST + timedelta(weeks=week), Session({value.key: value} if value else {}))
        for week, value in enumerate(values)
    ]
    key = next(value.key for value in values if value is not None)
    return number_course(visits, key)


def change(*values: SessionValue | None) -> NumberChange | None:
    found = course(*values)
    return found.change if found is not None else None


def test_what_nobody_told_is_a_gap() -> None:
    found = course(Rated(Strength.NOW, 7), None, Rated(Strength.NOW, 4))
    assert found is not None
    assert [told.value for told in found.told] == [7, None, 4]
    assert change(Rated(Strength.NOW, 7), None) is None


def test_an_activity_in_other_words_begins_anew() -> None:
    found = course(Activity(1, "Driving", 3), Activity(1, "Walking the dog", 6))
    assert found is not None
    assert [told.value for told in found.told] == [None, 6]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (Rated(Strength.WORST, 7), Rated(Strength.WORST, 5), NumberChange.BETTER),
        (Rated(Strength.WORST, 5), Rated(Strength.WORST, 6), NumberChange.TOO_SMALL),
        (Activity(1, "Socks", 3), Activity(1, "Socks", 6), NumberChange.BETTER),
        (Activity(1, "Socks", 6), Activity(1, "Socks", 4), NumberChange.TOO_SMALL),
        (Scored(Questionnaire.ODI, 30), Scored(Questionnaire.ODI, 40), NumberChange.WORSE),
        (Scored(Questionnaire.RMDQ, 12), Scored(Questionnaire.RMDQ, 7), NumberChange.BETTER),
        (Scored(Questionnaire.LEFS, 40), Scored(Questionnaire.LEFS, 49), NumberChange.BETTER),
        (Scored(Questionnaire.LEFS, 40), Scored(Questionnaire.LEFS, 48), NumberChange.TOO_SMALL),
    ],
)
def test_a_change_is_called_one_from_where_it_matters(
    before: SessionValue, after: SessionValue, word: NumberChange
) -> None:
    assert change(before, after) is word

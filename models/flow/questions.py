"""The pages of questions on the client's way, and what of a page is answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from uuid import UUID

from models.practice.answer import Answer, is_no, is_yes
from models.practice.visit import Today
from models.questions.question import Asked
from models.questions.table import asked_at

"""Never answered by silence: each is asked for a yes or a no, and stays open when it is passed over."""
SINCE = "duration_days"
SUDDEN = "sudden_onset"
REST_PAIN = "rest_pain"

FEELING = asked_at(Asked.FEELING)
NOW = asked_at(Asked.NOW)
HEALTH = asked_at(Asked.WEEKS)
CALLED_FOR = asked_at(Asked.CALLED_FOR)
WORSE = asked_at(Asked.WORSE)
BETTER = asked_at(Asked.BETTER)

MOST_CALLED_FOR = 4
"""Of those at one visit: more would cost the answers that matter more."""


class Since(StrEnum):
    """How long it has hurt, in the words of a client; the days are the middle of what each may mean."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    HALF_YEAR = "half_year"
    YEARS = "years"

    @property
    def days(self) -> float:
        """The days kept for it; the safety rules' limit of 90 lies between months and half a year."""
        return _DAYS[self]

    @classmethod
    def of(cls, days: float) -> Since:
        """The choice that a number of days belongs to."""
        return next((each for each in reversed(cls) if days >= _FROM[each]), cls.DAYS)


_DAYS = {Since.DAYS: 3, Since.WEEKS: 21, Since.MONTHS: 60, Since.HALF_YEAR: 180, Since.YEARS: 730}
_FROM = {Since.DAYS: 0, Since.WEEKS: 7, Since.MONTHS: 42, Since.HALF_YEAR: 90, Since.YEARS: 365}


def health(today: Today | None) -> tuple[str, ...]:
    """The list of the last weeks, by whether anything hurts.

    Where nothing does, nobody is asked how it began; what is else asked one by one stands in the list.
    """
    if today is not Today.NO_PAIN:
        return HEALTH
    return (*FEELING, *(key for key in HEALTH if key != SUDDEN))


def ticked(group: Iterable[str], answers: Mapping[str, Answer]) -> Collection[str]:
    """The questions of a group that were answered with yes."""
    return [key for key in group if is_yes(answers.get(key))]


def is_told(group: Iterable[str], answers: Mapping[str, Answer]) -> bool:
    """Whether any question of a group was answered."""
    return any(key in answers for key in group)


def is_told_whole(group: Iterable[str], answers: Collection[str]) -> bool:
    """Whether every question of a group was answered."""
    return all(key in answers for key in group)


def denied(group: Iterable[str], answers: Mapping[str, Answer]) -> bool:
    """Whether every question of a group was answered with no."""
    return all(is_no(answers.get(key)) for key in group)


Called = str | UUID
"""Something asked because of the marks: a question by its key, or of a mark whether it is constant."""


def called_for(
    open_: Sequence[Called], answers: Collection[str], skipped: Collection[str], told_of: Collection[UUID]
) -> tuple[Called, ...]:
    """What is asked because of the marks, gravest first: what was asked already, and what is open still.

    `told_of` are the marks of which it was asked whether they are constant.
    """
    asked: list[Called] = [key for key in CALLED_FOR if key in answers or key in skipped]
    asked += told_of
    more = [each for each in open_ if each not in asked and (isinstance(each, UUID) or each in CALLED_FOR)]
    return tuple([*asked, *more][:MOST_CALLED_FOR])

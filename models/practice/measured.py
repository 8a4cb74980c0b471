"""One number of a client over the visits: what was told when, and whether that is a change that matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

from models.practice.measures import HIGHEST_SCORE, Activity, Questionnaire, Rated, Scored
from models.practice.session import Session

TEN = 10
POINTS = 2
"""The least change of a strength from 0 to 10 that matters to people (Ostelo 2008, S)."""
ACTIVITY_POINTS = 3
"""That of one own activity (K)."""
SCORE_POINTS = {Questionnaire.ODI: 10, Questionnaire.RMDQ: 5, Questionnaire.LEFS: 9}
"""Those of the scores (Ostelo 2008, S; of LEFS K)."""


class ToldNumber(NamedTuple):
    """A number at a visit; None where it was not told."""

    at: datetime
    value: float | None


class NumberChange(Enum):
    """How a number stands to the one told before it."""

    BETTER = auto()
    WORSE = auto()
    TOO_SMALL = auto()


Number = Rated | Activity | Scored


class NumberCourse(NamedTuple):
    """One number over visits, the oldest first: up to `highest`, and whether more of it is better."""

    told: tuple[ToldNumber, ...]
    highest: int
    more_is_better: bool
    least: float

    @property
    def known(self) -> Sequence[ToldNumber]:
        """The visits at which it was told."""
        return [each for each in self.told if each.value is not None]

    @property
    def change(self) -> NumberChange | None:
        """Whether the newest differs from the one before it by enough; None before there are two."""
        if len(self.known) < 2 or self.told[-1].value is None:
            return None
        values = [each.value for each in self.known[-2:] if each.value is not None]
        by = values[1] - values[0]
        if abs(by) < self.least:
            return NumberChange.TOO_SMALL
        return NumberChange.BETTER if (by > 0) is self.more_is_better else NumberChange.WORSE


def number_course(visits: Iterable[tuple[datetime, Session]], key: str) -> NumberCourse | None:
    """A number over these visits, by its key; None where it was told at none of them.

    An activity in other words is another activity: its line begins anew.
    """
    rows = [(at, session.values.get(key)) for at, session in visits]
    newest = next((row for _, row in reversed(rows) if isinstance(row, Number)), None)
    if newest is None:
        return None
    told = [ToldNumber(at, _value(row, newest)) for at, row in rows]
    return NumberCourse(tuple(told), *_kind(newest))


def _value(row: object, newest: Number) -> float | None:
    match row:
        case Rated(value=value):
            return value
        case Scored(score=score):
            return float(score)
        case Activity(text=text, value=value) if isinstance(newest, Activity) and text == newest.text:
            return value
        case _:
            return None


def _kind(number: Number) -> tuple[int, bool, float]:
    match number:
        case Rated():
            return TEN, False, POINTS
        case Activity():
            return TEN, True, ACTIVITY_POINTS
        case Scored(questionnaire=which):
            return HIGHEST_SCORE[which], which is Questionnaire.LEFS, SCORE_POINTS[which]

"""Standing facts: what a client told once and what stays true until they say that it no longer is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from models.practice.answer import DECLINED, Answer, is_no, is_yes
from models.questions.question import Asked
from models.questions.table import QUESTIONS, asked_at

STANDING = asked_at(Asked.STANDING)
"""The questions whose answers are kept with the client."""

LASTS = {key: row.lasts for key, row in QUESTIONS.items() if row.lasts is not None}
"""What ends by itself."""


@dataclass(frozen=True, slots=True)
class StandingFact:
    """One answer with the day on which it was told, and the day on which it was said to be over."""

    question: str
    answer: Answer
    told: date
    ended: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        lasts = LASTS.get(self.question)
        over = lasts is not None and is_yes(self.answer) and day > self.told + lasts
        return self.told <= day and (self.ended is None or day < self.ended) and not over


def in_force(facts: Iterable[StandingFact], day: date) -> tuple[StandingFact, ...]:
    """The facts that count on a day, of each question that told last, in the order of the questions.

    It is the day of telling that counts, not that of keeping: an older map may be imported late.
    """
    by_day = sorted(facts, key=lambda fact: fact.told)
    newest = {fact.question: fact for fact in by_day if fact.holds(day)}
    return tuple(newest[question] for question in STANDING if question in newest)


def counting(facts: Iterable[StandingFact], answers: Mapping[str, Answer], day: date) -> dict[str, Answer]:
    """The answers of a visit with the facts in force; what was said at the visit wins, but a refusal."""
    held = {fact.question: fact.answer for fact in in_force(facts, day)}
    said = {key: answer for key, answer in answers.items() if answer != DECLINED or key not in held}
    return {**held, **said}


def after_reply(
    facts: Iterable[StandingFact], question: str, answer: Answer | None, day: date
) -> StandingFact | None:
    """The fact to keep once this was said on a day; None when nothing changes.

    A yes begins a fact, a no ends one; what is said again stays as it was told first. A yes that is taken
    back on its own day never was.
    """
    if question not in STANDING:
        return None
    held = next((fact for fact in in_force(facts, day) if fact.question == question), None)
    if held is not None and is_yes(held.answer):
        if is_yes(answer):
            return None if answer == held.answer else replace(held, answer=answer or held.answer)
        over = is_no(answer) or (answer is None and held.told == day)
        return replace(held, ended=day) if over else None
    if answer is not None and (is_yes(answer) or (held is None and is_no(answer))):
        return StandingFact(question, answer, day)
    return None

"""Clients and their visits, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.body.view import Body
from models.practice.answer import Answer
from models.practice.standing import StandingFact, after_reply, counting


class Today(StrEnum):
    """What the client said to "does anything hurt today?"; None in its place means that nobody said."""

    MARKS = "marks"
    NO_PAIN = "no_pain"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Client:
    """A person who comes for treatment; a pseudonym is enough."""

    id: UUID
    pseudonym: str
    body: Body
    created: datetime
    name: str | None = None
    birth_year: int | None = None
    demo: bool = False
    tags: tuple[str, ...] = ()
    """Short words of the therapist's, in the order in which they came: `models.practice.tags` reads them."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the client said to one question at one time; None when it was asked and passed over.

    `question` is a key of the map file's answers, such as "worse_sitting".
    """

    question: str
    answer: Answer | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment and the map drawn at it; times carry their zone, `finished` is None while open.

    `answers` are those that count, the last reply to each question; `skipped` are the questions that were
    asked and passed over. A question in neither was never asked. `today` is None until it is said.
    """

    id: UUID
    client: UUID
    body: Body
    started: datetime
    finished: datetime | None = None
    today: Today | None = None
    amended: tuple[datetime, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()

    def after(self, reply: Reply) -> Visit:
        """The visit once this reply counts; a later reply takes the place of an earlier one."""
        others = {key: answer for key, answer in self.answers.items() if key != reply.question}
        if reply.answer is None:
            return replace(self, answers=others, skipped=self.skipped | {reply.question})
        answers = {**self.answers, reply.question: reply.answer}
        return replace(self, answers=answers, skipped=self.skipped - {reply.question})

    @property
    def is_open(self) -> bool:
        """Whether the map may still be drawn on."""
        return self.finished is None


def age_at(client: Client, visit: Visit) -> dict[str, Answer]:
    """The age at a visit by the year of birth, as the answer that rules read; nothing where it is unknown."""
    return {} if client.birth_year is None else {"age": float(visit.started.year - client.birth_year)}


def told_by(client: Client, visit: Visit, standing: Iterable[StandingFact] = ()) -> dict[str, Answer]:
    """What counts at a visit: its answers, the standing facts in force, the age by the year of birth."""
    return {**age_at(client, visit), **counting(standing, visit.answers, visit.started.date())}


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the client list."""

    client: Client
    visits: int
    last_visit: datetime | None


def told_at(visits: Iterable[Visit]) -> Sequence[StandingFact]:
    """Every state of the facts that these visits of one client told, oldest first."""
    held: list[StandingFact] = []
    for visit in sorted(visits, key=lambda each: each.started):
        for question, answer in visit.answers.items():
            fact = after_reply(held, question, answer, visit.started.date())
            if fact is not None:
                held.append(fact)
    return held

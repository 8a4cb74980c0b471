"""Clients and their visits, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.body.view import Body

Answer = bool | float | str


class Today(StrEnum):
    """What the client said to "does anything hurt today?"; all three are answers and are kept as such."""

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


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment and the map drawn at it; times carry their zone, `finished` is None while open."""

    id: UUID
    client: UUID
    body: Body
    started: datetime
    finished: datetime | None = None
    today: Today = Today.MARKS
    amended: tuple[datetime, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether the map may still be drawn on."""
        return self.finished is None


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the client list."""

    client: Client
    visits: int
    last_visit: datetime | None

"""What is kept of a hand-over, so that a program that was killed opens where the client was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from models.practice.flow_place import START, FlowPlace


class TextSize(IntEnum):
    """How large text is in the client's steps, in per cent of the smallest; on the screen A, A+ and A++."""

    A = 100
    A_PLUS = 150
    A_PLUS_PLUS = 200


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where the client of a visit is, in which language and size the steps are read, and with which hand.

    `at` is when it was put there; `language` is a code such as "de", empty until one is chosen. `passed` are
    the places from which the client has gone on, whether or not anything was told there. Who is `left_handed`
    has the tools of the body's page at the left.
    """

    visit: UUID
    at: datetime
    place: FlowPlace = START
    language: str = ""
    text: TextSize = TextSize.A
    passed: frozenset[FlowPlace] = frozenset()
    left_handed: bool = False

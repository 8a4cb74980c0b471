"""What was removed and can still be brought back, and where what was erased is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from models.practice.visit import Client, Visit


@dataclass(frozen=True, slots=True)
class Removed:
    """A client who was removed with all visits, or one visit of a client who was not.

    `at` is when, by the clock of then. `days_left` is for how many days at the least it can be brought back;
    at 0 it is erased when the register is opened next.
    """

    client: Client
    visit: Visit | None
    at: datetime
    days_left: int


class Searched(NamedTuple):
    """How many files of a register were searched, which hold what was looked for, and which none can read."""

    files: int
    found: Sequence[str]
    unread: Sequence[str]

"""What was removed and can still be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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

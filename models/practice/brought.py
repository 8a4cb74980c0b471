"""Clients that came together from one file: known by the one moment at which all of them came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.practice.visit import ClientRow

TAKEN_BACK_FOR = timedelta(days=30)
"""How long all of them can be taken out again at once."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """One import of clients that can still be taken back."""

    at: datetime
    rows: tuple[ClientRow, ...]

    @property
    def untouched(self) -> tuple[ClientRow, ...]:
        """The clients with no visit: they go when the import is taken back, the others stay."""
        return tuple(row for row in self.rows if not row.visits)


def brought_in(rows: Iterable[ClientRow], now: datetime) -> list[BroughtIn]:
    """The imports of the last thirty days, newest first: clients who came at the very same moment."""
    together: dict[datetime, list[ClientRow]] = {}
    for row in rows:
        if not row.client.demo and timedelta(0) <= now - row.client.created <= TAKEN_BACK_FOR:
            together.setdefault(row.client.created, []).append(row)
    found = [BroughtIn(at, tuple(each)) for at, each in together.items() if len(each) > 1]
    return sorted(found, key=lambda each: each.at, reverse=True)

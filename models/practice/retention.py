"""Retention: how long records are kept, and whose time has come; nothing is ever removed by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from models.practice.visit import ClientRow

YEARS = (0, 3, 5, 10, 15, 20, 30)
"""Years after the last visit that may be chosen; 0: no rule. What the law asks for differs by country."""


def due(rows: Iterable[ClientRow], years: int, today: date) -> Sequence[ClientRow]:
    """The clients whose last visit, else whose entry, lies so many years back, oldest first.

    Nobody is due when no rule is set; who is invented never is.
    """
    if not years:
        return ()
    longest = _years_before(today, years)
    old = [row for row in rows if not row.client.demo and _last(row) <= longest]
    return sorted(old, key=_last)


def _last(row: ClientRow) -> date:
    return (row.last_visit or row.client.created).date()


def _years_before(day: date, years: int) -> date:
    """The same day so many years before; the 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)

"""Which backups are kept: one a day for a week, one a week for four weeks, one a month for a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

DAYS, WEEKS, MONTHS = 7, 4, 12
YEAR = 366
"""Days after which no backup stays, once there are enough that are newer."""


def kept(days: Iterable[date], today: date) -> set[date]:
    """The days whose backups stay: the newest of each of the last days, weeks and months that have one.

    They are counted and not measured from today, so that a clock that is years ahead lets no more go than one
    day more would. A day that lies ahead stays until it has passed; the newest always stays.
    """
    newest_first = sorted(set(days), reverse=True)
    passed = [day for day in newest_first if day <= today]
    stays = {day for day in newest_first if day > today} | set(passed[:DAYS])
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in passed:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
        months.setdefault((day.year, day.month), day)
    stays |= set(list(weeks.values())[: WEEKS + 1])
    stays |= set(list(months.values())[:MONTHS])
    late = passed[DAYS - 1 : DAYS]
    stays = {day for day in stays if not late or (late[0] - day).days <= YEAR}
    return stays | set(newest_first[:1])

"""Which backups are kept: one a day for a week, one a week for four weeks, one a month for a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(days: Iterable[date], today: date) -> set[date]:
    """The days whose backups stay: the newest of each of the last days, weeks and months that have one.

    A day that lies ahead, as of a clock that was wrong, stays until it has passed; the newest always stays.
    """
    newest_first = sorted(set(days), reverse=True)
    stays = {day for day in newest_first if day > today - timedelta(days=DAYS)}
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in newest_first:
        if day > today:
            continue
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
        months.setdefault((day.year, day.month), day)
    stays |= {day for day in weeks.values() if day > today - timedelta(weeks=WEEKS + 1)}
    stays |= set(sorted(months.values(), reverse=True)[:MONTHS])
    return stays | set(newest_first[:1])

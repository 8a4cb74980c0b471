"""Backups stay for a week day by day, for four weeks week by week, and for a year month by month."""

from __future__ import annotations

from datetime import date, timedelta

from models.practice.rotation import kept

TODAY = date(2026, 11, 30)


def days_of(count: int) -> list[date]:
    return [TODAY - timedelta(days=back) for back in range(count)]


def test_after_years_of_days_a_week_four_weeks_and_twelve_months_are_left() -> None:
    found: set[date] = set()
    for day in reversed(days_of(1_000)):  # as it goes, day by day
        found = kept({*found, day}, day)
    assert set(days_of(7)) <= found
    for weeks in range(1, 5):
        since = TODAY - timedelta(weeks=weeks)
        assert any(since - timedelta(days=6) <= day <= since for day in found), weeks
    months = {(day.year, day.month) for day in found}
    assert {(2026, month) for month in range(1, 12)} <= months
    assert len(found) <= 7 + 5 + 12
    assert min(found) >= date(2025, 11, 1)


def test_the_newest_backup_stays_however_old_it_is() -> None:
    assert kept([date(2019, 5, 4)], TODAY) == {date(2019, 5, 4)}


def test_a_day_that_lies_ahead_stays_until_it_has_passed() -> None:
    ahead = date(2036, 1, 1)
    assert ahead in kept([ahead, *days_of(3)], TODAY)
    assert set(days_of(3)) <= kept([ahead, *days_of(3)], TODAY)


def test_a_clock_that_is_ten_years_ahead_for_a_day_lets_one_day_one_week_and_one_month_go() -> None:
    found: set[date] = set()
    for day in reversed(days_of(400)):
        found = kept({*found, day}, day)
    ahead = date(2036, 11, 30)
    left = kept({*found, ahead}, ahead)
    assert len(found - left) <= 3  # one day, one week, one month
    assert set(days_of(6)) <= left

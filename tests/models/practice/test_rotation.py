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


def test_where_the_program_was_closed_for_months_no_backup_outlives_a_year_and_seven_days_of_use() -> None:
    """Whoever was erased stands in the backups of before: it is told when these go."""
    erased = date(2023, 3, 1)
    found = {erased}
    for year in (2023, 2024, 2025):  # opened in two months of the year
        for day in (date(year, month, number) for month in (4, 10) for number in range(1, 15)):
            found = kept({*found, day}, day)
            if day < date(2024, 4, 7):
                assert erased in found
            else:
                assert erased not in found, day
    assert len({(day.year, day.month) for day in found}) == 3


def test_a_clock_that_is_ten_years_ahead_for_six_days_lets_no_year_go() -> None:
    found: set[date] = set()
    for day in reversed(days_of(400)):
        found = kept({*found, day}, day)
    before = len(found)
    for ahead in (date(2036, 11, number) for number in range(1, 7)):
        found = kept({*found, ahead}, ahead)
    assert len([day for day in found if day <= TODAY]) >= before - 8

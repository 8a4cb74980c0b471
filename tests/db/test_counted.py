"""Time is counted forward alone, whatever a clock says, and what was removed has its seven days."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.counted import Counted, counted, days_left, keep_counted
from db.store import Store
from tests.db.studio import NOON

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
SIX_AND_A_HALF_DAYS = 561_600  # seconds
BEFORE = Counted(1000, NOON)


@pytest.mark.parametrize(
    ("passed", "seconds"),
    [
        (timedelta(0), 0),
        (SECOND, 1),
        (timedelta(seconds=1.9), 1),
        (6.5 * DAY - SECOND, SIX_AND_A_HALF_DAYS - 1),
        (6.5 * DAY, SIX_AND_A_HALF_DAYS),
        (6.5 * DAY + SECOND, SIX_AND_A_HALF_DAYS),
        (31 * DAY, SIX_AND_A_HALF_DAYS),
        (31 * DAY + SECOND, 0),
        (-SECOND, 0),
        (-3650 * DAY, 0),
    ],
)
def test_one_opening_counts_what_passed_six_and_a_half_days_at_most_and_nothing_of_a_clock_that_is_far_off(
    passed: timedelta, seconds: int
) -> None:
    assert BEFORE.at(NOON + passed) == 1000 + seconds


@pytest.mark.parametrize(
    ("passed", "after"),
    [
        (timedelta(0), Counted(1000, NOON)),
        (31 * DAY, Counted(1000 + SIX_AND_A_HALF_DAYS, NOON + 31 * DAY)),
        (31 * DAY + SECOND, Counted(1000, NOON, NOON + 31 * DAY + SECOND)),
        (-SECOND, Counted(1000, NOON)),
        (-31 * DAY, Counted(1000, NOON)),
        (-31 * DAY - SECOND, Counted(1000, NOON, NOON - 31 * DAY - SECOND)),
    ],
)
def test_a_clock_is_believed_within_a_month_and_set_back_a_little_counts_nothing(
    passed: timedelta, after: Counted
) -> None:
    assert BEFORE.opened(NOON + passed) == after


def test_a_clock_that_was_far_off_and_is_right_again_is_forgotten() -> None:
    claimed = BEFORE.opened(NOON + 400 * DAY)
    assert claimed.claimed == NOON + 400 * DAY
    assert claimed.opened(NOON - HOUR) == BEFORE
    assert claimed.opened(NOON + HOUR) == Counted(1000 + 3600, NOON + HOUR)


@pytest.mark.parametrize(
    ("later", "is_believed"),
    [
        (timedelta(0), False),
        (11 * HOUR + timedelta(minutes=59), False),  # the same day
        (12 * HOUR, True),
        (31 * DAY, True),
        (31 * DAY + SECOND, False),
        (-SECOND, False),
    ],
)
def test_a_clock_that_is_far_off_is_believed_on_a_second_day_within_a_month_of_the_first(
    later: timedelta, is_believed: bool
) -> None:
    first = NOON + 400 * DAY
    after = BEFORE.opened(first).opened(first + later)
    assert after.seconds == 1000
    assert (after.newest == first + later and after.claimed is None) == is_believed
    if not is_believed:
        assert after.newest == NOON
        assert after.claimed == (first + later if not timedelta(0) <= later <= 31 * DAY else first)


WEEK = 7 * 86_400


@pytest.mark.parametrize(
    ("since", "days"),
    [
        (0, 7),
        (1, 7),
        (86_399, 7),
        (86_400, 6),
        (86_401, 6),
        (WEEK - 86_400, 1),
        (WEEK - 1, 1),
        (WEEK, 0),
        (2 * WEEK, 0),
    ],
)
def test_what_was_removed_has_whole_days_left_until_the_seventh_is_over(since: int, days: int) -> None:
    removed = NOON.isoformat()
    assert days_left(5000 + since, 5000, removed, NOON + since * SECOND) == days
    assert days_left(5000 + since, 5000, removed, NOON + 2 * since * SECOND) == days, (
        "what was counted decides"
    )
    assert days_left(5000 + 3 * WEEK, 5000, removed, NOON + since * SECOND) == days, "or the time, if less"
    assert days_left(5000 + since, 5000, (NOON + 400 * DAY).isoformat(), NOON) == days, (
        "a time to come is wrong"
    )


@pytest.mark.parametrize(
    ("after", "at"),
    [
        (None, NOON.isoformat()),
        ("0", NOON.isoformat()),
        (0.0, NOON.isoformat()),
        (9_000_001, NOON.isoformat()),
        (0, None),
        (0, "yesterday"),
        (0, ""),
        (0, 20260301),
        (0, "2026-03-01T12:00:00"),  # of no zone
    ],
)
def test_a_damaged_reading_counts_as_if_it_had_just_been_removed(after: object, at: object) -> None:
    assert days_left(9_000_000, after, at, NOON + 300 * DAY) == 7
    assert days_left(9_000_000, 9_000_000, NOON.isoformat(), NOON) == 7
    assert days_left(9_000_000, 0, NOON.isoformat(), NOON + 300 * DAY) == 0


@pytest.mark.parametrize("kept", [Counted(12, NOON), Counted(13, NOON, NOON + 400 * DAY), Counted(0, NOON)])
def test_what_is_counted_comes_back_as_it_was_and_a_damaged_count_begins_anew(
    path: Path, kept: Counted
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        disk, later = store._opened.disk, datetime(2031, 1, 1, tzinfo=UTC)
        disk.write(lambda core: keep_counted(core, kept))
        assert counted(disk, later) == kept
        for column in ("newest", "claimed", "counted", "seal"):
            disk.driver.execute("BEGIN")
            disk.driver.execute(f"UPDATE clock SET {column} = 99")
            assert counted(disk, later) == Counted(0, later), column
            disk.driver.execute("ROLLBACK")
        disk.driver.execute("DELETE FROM clock")
        assert counted(disk, later) == Counted(0, later)

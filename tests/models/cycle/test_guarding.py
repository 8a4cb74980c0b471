"""The guarding cycle behaves as it is described: it settles, lingers or keeps itself going."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

import pytest

from models.cycle.guarding import CycleTable, Driver, State, days_of, gain

START = State(0.05, 0.10, 0.05, 0.0)
PER_DAY = 4


@pytest.fixture(scope="module")
def table() -> CycleTable:
    return CycleTable.load()


def three_days(day: float) -> float:
    """An injury that presses for three days."""
    return 0.6 if day < 3 else 0.0


def felt(
    table: CycleTable,
    day: int,
    coupling: float,
    *,
    driver: Driver = three_days,
    sessions: Collection[float] = (),
) -> float:
    states = days_of(table, START, coupling=coupling, driver=driver, sessions=sessions)
    return next(islice(states, day * PER_DAY, None)).symptoms


@pytest.mark.parametrize(("coupling", "expected"), [(0.70, 0.91), (0.85, 1.11), (1.00, 1.30), (1.15, 1.50)])
def test_the_loop_gain_is_what_the_couplings_make_it(
    coupling: float, expected: float, table: CycleTable
) -> None:
    assert gain(table, coupling) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("coupling", "expected"),
    [
        (0.70, (0.17, 0.04, 0.01)),
        (0.85, (0.21, 0.12, 0.09)),
        (1.00, (0.26, 0.22, 0.22)),
        (1.15, (0.32, 0.31, 0.31)),
    ],
)
def test_an_injury_settles_lingers_or_keeps_itself_going(
    coupling: float, expected: tuple[float, ...], table: CycleTable
) -> None:
    assert [felt(table, day, coupling) for day in (7, 28, 84)] == pytest.approx(expected, abs=0.01)


def test_six_weekly_sessions_relieve_and_what_keeps_itself_going_comes_back(table: CycleTable) -> None:
    weekly = [7.0, 14.0, 21.0, 28.0, 35.0, 42.0]
    told = [felt(table, day, 1.0, sessions=weekly) for day in (7, 14, 28, 42, 84)]
    assert told == pytest.approx((0.27, 0.15, 0.08, 0.06, 0.20), abs=0.01)


def test_four_weekly_sessions_outlast_themselves_where_it_only_lingers(table: CycleTable) -> None:
    weekly = [7.0, 14.0, 21.0, 28.0]
    told = [felt(table, day, 0.85, sessions=weekly) for day in (14, 28, 84)]
    assert told == pytest.approx((0.09, 0.03, 0.05), abs=0.01)
    assert felt(table, 8, 0.85, sessions=weekly) > 0.18 > felt(table, 9, 0.85, sessions=weekly)


def test_what_goes_on_pressing_brings_it_back_however_often_it_is_relieved(table: CycleTable) -> None:
    def goes_on(day: float) -> float:
        return 0.6 if day < 3 else 0.15

    weekly = [7.0 * week for week in range(1, 7)]
    assert felt(table, 56, 0.85, driver=goes_on) == pytest.approx(0.27, abs=0.01)
    assert felt(table, 35, 0.85, driver=goes_on, sessions=weekly) == pytest.approx(0.24, abs=0.01)
    assert felt(table, 84, 0.85, driver=goes_on, sessions=weekly) == pytest.approx(0.27, abs=0.01)

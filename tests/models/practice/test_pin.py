"""The latch lets slips pass and guesses wait, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models.practice.pin import PinLock

FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 3, timedelta(seconds=30), timedelta(minutes=15)
"""Written out: whoever changes one of these figures has to mean it."""
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NEW = PinLock("pin", "recovery")
NO_WAIT = timedelta(0)


def after(tries: int, at: datetime = NOON) -> PinLock:
    latch = NEW
    for _ in range(tries):
        latch = latch.tried(at)
    return latch


def test_a_slip_or_two_cost_no_wait() -> None:
    assert all(after(tries).wait(NOON) == NO_WAIT for tries in range(FREE_TRIES))


def test_the_wait_grows_with_every_wrong_try_up_to_a_quarter_of_an_hour() -> None:
    waits = [after(tries).wait(NOON) for tries in range(FREE_TRIES, FREE_TRIES + 8)]
    assert waits == sorted(waits)
    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == after(10_000).wait(NOON) == LONGEST_WAIT


def test_the_wait_passes() -> None:
    latch = after(FREE_TRIES)
    assert latch.wait(NOON + FIRST_WAIT - timedelta(seconds=1)) == timedelta(seconds=1)
    assert latch.wait(NOON + FIRST_WAIT) == NO_WAIT


def test_a_clock_that_went_back_a_year_neither_opens_the_latch_nor_shuts_it_for_a_year() -> None:
    earlier = NOON - timedelta(days=365)
    latch = after(FREE_TRIES).steadied(earlier)
    assert latch.wait(earlier) == FIRST_WAIT
    assert latch.wait(earlier + FIRST_WAIT) == NO_WAIT


def test_the_right_pin_forgets_the_wrong_tries() -> None:
    assert after(9).opened() == NEW

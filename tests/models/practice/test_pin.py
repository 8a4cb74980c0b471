"""The lock lets slips pass and guesses wait, whatever the clock does."""

from __future__ import annotations

from datetime import timedelta

from models.practice.pin import PinLock

FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 3, timedelta(seconds=30), timedelta(days=1)
"""Written out: whoever changes one of these figures has to mean it."""
NEW = PinLock("pin", "recovery")
NO_WAIT = timedelta(0)


def after(tries: int) -> PinLock:
    lock = NEW
    for _ in range(tries):
        lock = lock.tried()
    return lock


def test_a_slip_or_two_cost_no_wait() -> None:
    assert all(after(tries).left == NO_WAIT for tries in range(FREE_TRIES))


def test_the_wait_grows_with_every_wrong_try_up_to_a_day_and_never_beyond() -> None:
    waits = [after(tries).left for tries in range(FREE_TRIES, FREE_TRIES + 14)]
    assert waits == sorted(waits)
    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == after(1_000).left == LONGEST_WAIT


def test_twenty_thousand_guesses_take_fifty_years_of_waiting() -> None:
    lock, waited = NEW, NO_WAIT
    for _ in range(20_000):
        lock = lock.tried()
        waited += lock.left
    assert waited >= timedelta(days=50 * 365.25)


def test_the_wait_passes_and_time_that_runs_backwards_adds_nothing() -> None:
    lock = after(FREE_TRIES)
    assert lock.after(FIRST_WAIT - timedelta(seconds=1)).left == timedelta(seconds=1)
    assert lock.after(FIRST_WAIT).left == lock.after(timedelta(days=9)).left == NO_WAIT
    assert lock.after(timedelta(days=-18_263)).left == FIRST_WAIT


def test_the_right_pin_forgets_the_wrong_tries() -> None:
    assert after(9).opened() == NEW

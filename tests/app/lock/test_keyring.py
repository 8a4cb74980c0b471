"""PIN and recovery code open for those who know them, and make all others wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.lock.keyring import CODE_DIGITS, PinCheck
from db.store import Store
from models.errors import StoreError
from models.practice.pin import PinLock
from tests.app.checks import at_once
from tests.app.client.lodge import Clock

FREE_TRIES, FIRST_WAIT = 3, timedelta(seconds=30)
"""Written out: whoever changes one of these figures has to mean it."""
PIN, WRONG = "4711", "0000"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reopened(store_path: Path, clock: Clock) -> Iterator[Callable[[], PinCheck]]:
    """A keyring over the register as after a restart of the program."""
    opened: list[Store] = []

    def begin() -> PinCheck:
        while opened:
            opened.pop().close()
        opened.append(Store.open(store_path))
        return PinCheck(opened[-1].pin, lambda: clock().timestamp())

    yield begin
    for store in opened:
        store.close()


def test_only_the_pin_that_was_chosen_opens(reopened: Callable[[], PinCheck]) -> None:
    keyring = reopened()
    assert not keyring.is_set
    assert not at_once(keyring.opens(PIN))
    keyring.set_pin(PIN)
    assert not at_once(keyring.opens(WRONG))
    assert at_once(keyring.opens(PIN))
    assert at_once(reopened().opens(PIN))


def test_neither_pin_nor_code_is_in_the_files(store_path: Path) -> None:
    with closing(Store.open(store_path)) as store:
        code = PinCheck(store.pin).set_pin("85274196")
    kept = b"".join(file.read_bytes() for file in store_path.parent.iterdir() if file.is_file())
    assert b"85274196" not in kept
    assert code.encode() not in kept
    assert b"$argon2id$" in kept


def test_wrong_tries_wait_longer_and_longer_and_meanwhile_not_even_the_right_pin_opens(
    reopened: Callable[[], PinCheck], clock: Clock
) -> None:
    keyring = reopened()
    keyring.set_pin(PIN)
    for _ in range(FREE_TRIES):
        assert not at_once(keyring.opens(WRONG))
    assert keyring.wait == FIRST_WAIT
    assert not at_once(keyring.opens(PIN))
    clock.go(seconds=30)
    assert not at_once(keyring.opens(WRONG))
    assert keyring.wait == 2 * FIRST_WAIT
    clock.go(seconds=60)
    assert at_once(keyring.opens(PIN))
    assert not keyring.wait


def test_a_restart_forgives_nothing_and_what_was_waited_before_counts_by_the_minute(
    reopened: Callable[[], PinCheck], clock: Clock
) -> None:
    keyring = reopened()
    keyring.set_pin(PIN)
    for _ in range(FREE_TRIES + 2):
        at_once(keyring.opens(WRONG))
        clock.go(seconds=keyring.wait.total_seconds())
    assert not at_once(keyring.opens(WRONG))
    assert keyring.wait == 8 * FIRST_WAIT
    clock.go(seconds=50)
    assert keyring.wait == timedelta(seconds=190)
    keyring = reopened()
    assert keyring.wait == 8 * FIRST_WAIT
    clock.go(seconds=61)
    assert keyring.wait == timedelta(seconds=179)
    assert reopened().wait == timedelta(seconds=179)


@pytest.mark.parametrize("days", [50 * 365, -50 * 365])
def test_the_clock_of_the_computer_neither_ends_the_wait_nor_makes_it_longer(
    store_path: Path, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    """Time that the program is closed is no wait either: whoever sets a clock would only have to restart."""
    with closing(Store.open(store_path)) as store:
        keyring = PinCheck(store.pin, lambda: 0.0)
        keyring.set_pin(PIN)
        for _ in range(FREE_TRIES):
            at_once(keyring.opens(WRONG))
    later = datetime.now().astimezone() + timedelta(days=days)
    monkeypatch.setattr("time.time", later.timestamp)
    with closing(Store.open(store_path, lambda: later)) as store:
        keyring = PinCheck(store.pin)
        assert timedelta(seconds=20) < keyring.wait <= FIRST_WAIT
        assert not at_once(keyring.opens(PIN))


def test_a_program_killed_while_it_looks_has_counted_the_try(reopened: Callable[[], PinCheck]) -> None:
    keyring = reopened()
    keyring.set_pin(PIN)

    for _ in range(FREE_TRIES):
        next(reopened().opens(WRONG))  # what comes next is never worked out
    assert reopened().wait == FIRST_WAIT


def test_the_recovery_code_opens_even_during_a_wait_and_ends_it(
    reopened: Callable[[], PinCheck], clock: Clock
) -> None:
    keyring = reopened()
    code = keyring.set_pin(PIN)
    assert len(code) == CODE_DIGITS
    for _ in range(FREE_TRIES):
        at_once(keyring.opens(WRONG))
    assert not at_once(keyring.recovers(code[::-1]))
    assert at_once(keyring.recovers(code))
    assert at_once(keyring.opens(PIN))


def test_a_new_pin_makes_the_old_pin_and_the_old_code_worthless(reopened: Callable[[], PinCheck]) -> None:
    keyring = reopened()
    code = keyring.set_pin(PIN)
    other = keyring.set_pin("13579")
    assert other != code
    assert not at_once(keyring.recovers(code))
    assert not at_once(keyring.opens(PIN))
    assert at_once(keyring.opens("13579"))


class FailingDisk:
    """Reads, and refuses to write."""

    def __init__(self, lock: PinLock | None) -> None:
        self._lock = lock

    def read(self) -> PinLock | None:
        return self._lock

    def keep(self, lock: PinLock) -> None:
        raise StoreError("The disk is full; nothing was changed.")

    def is_lost(self) -> bool:
        return self._lock is None


def test_a_failing_disk_locks_nobody_in_and_still_counts(
    reopened: Callable[[], PinCheck], clock: Clock
) -> None:
    keyring = reopened()
    keyring.set_pin(PIN)
    disk = FailingDisk(keyring.lock)
    stuck = PinCheck(disk, lambda: clock().timestamp())
    assert at_once(stuck.opens(PIN))
    for _ in range(FREE_TRIES):
        assert not at_once(stuck.opens(WRONG))
    assert stuck.wait == FIRST_WAIT

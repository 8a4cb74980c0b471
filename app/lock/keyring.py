"""PIN and recovery code: set, tried, and made to wait after wrong tries; only their hashes are kept."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from time import monotonic

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.lock.checking import Check
from app.words import protection as words
from models.errors import StoreError
from models.practice.pin import PinLock
from models.practice.ports.locks import PinLocks

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""
CODE_DIGITS = 24
"""Digits of a recovery code, so that the keypad can take it; some 80 bits, beyond guessing without a wait."""
CODE_GROUP = 4
KEPT_AFTER = timedelta(minutes=1)
"""So much of a wait is lost at most when the program ends: it is kept that often how much is left."""

# OWASP's least for Argon2id: more would not save four digits, and the therapist's hand waits for this.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class PinCheck:
    """The lock of a register, kept before each answer; a failing disk does not lock the therapist in."""

    def __init__(self, locks: PinLocks, steady: Callable[[], float] = monotonic) -> None:
        """`steady` counts seconds and only goes forward, whatever is done to the clock of the computer."""
        self._locks, self._steady = locks, steady
        self._lock = locks.read()
        self._since = steady()
        """When the lock was as it is kept."""

    @property
    def lock(self) -> PinLock | None:
        """The lock as it is kept."""
        return self._lock

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN."""
        return self._lock is not None

    @property
    def is_lost(self) -> bool:
        """Whether PIN and code are damaged in the register, so that neither can ever be told right again."""
        try:
            return self._lock is None and self._locks.is_lost()
        except StoreError:
            return self._lock is None

    @property
    def wait(self) -> timedelta:
        """How long until the PIN may be tried again, in time in which the program is open."""
        lock, passed = self._lock, timedelta(seconds=self._steady() - self._since)
        if lock is None or not lock.left:
            return timedelta(0)
        left = lock.after(passed)
        if passed >= KEPT_AFTER or not left.left:
            self._keep(left)
        return left.left

    def set_pin(self, pin: str) -> str:
        """Set the PIN; returns the recovery code that replaces it when it is forgotten, known nowhere else.

        Raises StoreError when it cannot be kept; then the former PIN holds.
        """
        code = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
        lock = PinLock(_HASHER.hash(pin), _HASHER.hash(code))
        self._locks.keep(lock)
        self._lock, self._since = lock, self._steady()
        return code

    def opens(self, pin: str) -> Check[bool]:
        """Whether this is the PIN; False as well while one has to wait.

        The try is counted before it is looked at, so that killing the program saves nobody a wait.
        """
        if self._lock is None or self.wait:
            return False
        tried = self._lock.tried()
        self._keep(tried)
        wrong = yield lambda: _wrong(tried.pin, pin)
        if not wrong:
            self._keep(tried.opened())
        return not wrong

    def recovers(self, code: str) -> Check[bool]:
        """Whether this is the recovery code; the right one ends any wait."""
        lock = self._lock
        if lock is None:
            return False
        wrong = yield lambda: _wrong(lock.recovery, code)
        if not wrong:
            self._keep(lock.opened())
        return not wrong

    def _keep(self, lock: PinLock) -> None:
        self._lock, self._since = lock, self._steady()
        with suppress(StoreError):
            self._locks.keep(lock)


def grouped(code: str) -> str:
    """A recovery code as it is written down: "1234 5678 …"."""
    return " ".join(code[start : start + CODE_GROUP] for start in range(0, len(code), CODE_GROUP))


def _wrong(kept: str, said: str) -> str:
    """Nothing when this was hashed, else a sentence."""
    try:
        _HASHER.verify(kept, said)
    except (VerificationError, InvalidHashError):  # the wrong one, or a hash that a flipped bit has damaged
        return words.not_this()
    return ""

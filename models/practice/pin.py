"""The latch between the client's steps and the desk: PIN, recovery code, and the wait after wrong tries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FREE_TRIES = 3
"""Wrong tries without a wait: a slip of an oily finger is no break-in."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
"""10,000 PINs at this pace take more than a hundred days."""


@dataclass(frozen=True, slots=True)
class PinLock:
    """The hashes of PIN and recovery code, how many tries in a row were wrong, and when the last one was."""

    pin: str
    recovery: str
    failed: int = 0
    failed_at: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """How long until the PIN may be tried again; nothing when it may be now."""
        if self.failed_at is None or self.failed < FREE_TRIES:
            return timedelta(0)
        return max(timedelta(0), self.failed_at + _delay(self.failed) - now)

    def tried(self, now: datetime) -> PinLock:
        """The latch after one more try, to be kept before the PIN is looked at.

        A program that is killed while it looks has then counted the try all the same.
        """
        return replace(self, failed=self.failed + 1, failed_at=now)

    def opened(self) -> PinLock:
        """The latch after the right PIN: the wrong tries are forgotten."""
        return replace(self, failed=0, failed_at=None)

    def steadied(self, now: datetime) -> PinLock:
        """The latch by a clock that may have gone backwards: then the whole wait begins anew."""
        if self.failed_at is not None and self.failed_at > now:
            return replace(self, failed_at=now)
        return self


def _delay(failed: int) -> timedelta:
    doublings = min(failed - FREE_TRIES, 10)  # beyond that it is the longest anyway
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)

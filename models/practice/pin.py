"""The lock between the client's steps and the desk: PIN, recovery code, and the wait after wrong tries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

FREE_TRIES = 3
"""Wrong tries without a wait: a slip of an oily finger is no break-in."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(days=1)
"""20,000 guesses at this pace take more than fifty years; code and passphrase never wait."""
_NO_WAIT = timedelta(0)


@dataclass(frozen=True, slots=True)
class PinLock:
    """The hashes of PIN and recovery code, how many tries in a row were wrong, and what is left of the wait.

    No clock stands in it: a wait passes only while the program is open, so that setting a clock neither ends
    it nor makes it longer.
    """

    pin: str
    recovery: str
    failed: int = 0
    left: timedelta = _NO_WAIT

    def tried(self) -> PinLock:
        """The lock after one more try, to be kept before the PIN is looked at.

        A program that is killed while it looks has then counted the try all the same.
        """
        return replace(self, failed=self.failed + 1, left=_delay(self.failed + 1))

    def opened(self) -> PinLock:
        """The lock after the right PIN: the wrong tries are forgotten."""
        return replace(self, failed=0, left=_NO_WAIT)

    def after(self, passed: timedelta) -> PinLock:
        """The lock when so much of the wait has passed."""
        return replace(self, left=max(_NO_WAIT, self.left - max(_NO_WAIT, passed)))


def _delay(failed: int) -> timedelta:
    if failed < FREE_TRIES:
        return _NO_WAIT
    doublings = min(failed - FREE_TRIES, 12)  # beyond that it is the longest anyway
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)

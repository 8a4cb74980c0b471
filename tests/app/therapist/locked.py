"""Words that open a locked desk in tests."""

from __future__ import annotations

from threading import current_thread, main_thread

from app.lock.desk_lock import DeskLock
from tests.app.checks import answered

DIGITS = "314159265358"


def say(lock: DeskLock, said: str) -> None:
    """Enter something at the locked desk."""
    assert lock.page is not None
    lock.page.given.emit(said)
    answered(lock.checking)


class Encrypted:
    """A register whose passphrase is one of digits, the kind that could be taken for a PIN."""

    is_encrypted = True

    def opens(self, said: str) -> bool:
        assert current_thread() is not main_thread(), "the window would stand still"
        return said == DIGITS

    def change(self, said: str, passphrase: str) -> None:
        raise NotImplementedError

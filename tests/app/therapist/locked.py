"""Words that open a locked desk in tests."""

from __future__ import annotations

from app.lock.desk_lock import DeskLock

DIGITS = "314159265358"


def say(lock: DeskLock, said: str) -> None:
    """Enter something at the locked desk."""
    assert lock.page is not None
    lock.page.given.emit(said)


class Encrypted:
    """A register whose passphrase is one of digits, the kind that could be taken for a PIN."""

    is_encrypted = True

    def opens(self, said: str) -> bool:
        return said == DIGITS

    def change(self, said: str, passphrase: str) -> None:
        raise NotImplementedError

"""Saves all that is in an open register once another program has taken its files away or changed them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from db import sentences
from db.driver import ERRORS, connected, dbapi
from db.sqlite.files import HALF, REPLACED, beside, made_private, put_aside, put_in_place, synced
from models.practice.keys import DataKey


class Saving:
    """What is saved of an open register, once, and the sentence that tells of it."""

    def __init__(self, path: Path, key: DataKey | None) -> None:
        self._path, self._key = path, key
        self._sentence: str | None = None

    def of_whole(self, driver: dbapi.Connection) -> str:
        """Save a register that is whole but has no name any more; the sentence for it.

        Where the drive is gone, or full, it is tried again at the next time.
        """
        if self._sentence is None:
            try:
                saved = self._copied(driver)
            except (OSError, *ERRORS):
                return sentences.EXCHANGED
            self._sentence = sentences.exchanged(saved.name)
        return self._sentence

    def of_changed(self, driver: dbapi.Connection) -> str:
        """Save what can still be read of a register of which a file was changed; the sentence for it."""
        if self._sentence is None:
            self._sentence = sentences.CHANGED
            with suppress(OSError, *ERRORS):
                saved = self._copied(driver)
                if self._is_sound(saved):
                    self._sentence = sentences.changed(saved.name)
                else:
                    saved.unlink()
        return self._sentence

    def _copied(self, driver: dbapi.Connection) -> Path:
        number = 1
        while beside(self._path, f"{REPLACED}{number}").exists():
            number += 1
        saved = beside(self._path, f"{REPLACED}{number}")
        copied(driver, saved, self._key, closed=True)
        return saved

    def _is_sound(self, saved: Path) -> bool:
        try:
            with closing(connected(saved, self._key)) as driver:
                whole = driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                return whole and not driver.execute("PRAGMA foreign_key_check").fetchall()
        except ERRORS:
            return False


def copied(driver: dbapi.Connection, copy: Path, key: DataKey | None, *, closed: bool = False) -> None:
    """Copy an open register, whole and for its owner alone; what lay under the copy's name is replaced.

    The copy may be marked as closed in good order, since nothing is missing from it. Raises OSError or the
    driver's errors, and then there is no copy.
    """
    driver.execute("SELECT 1")  # a closed one raises here; asked for a backup it would end the process
    part = beside(copy, HALF)
    for ending in ("", "-journal", "-wal", "-shm"):
        beside(part, ending).unlink(missing_ok=True)
    made_private(part)
    with closing(connected(part, key)) as target:
        driver.backup(target)
        target.execute(f"PRAGMA user_version = {new_era()}")  # no log but its own ever fits it
        if closed:
            target.execute("UPDATE state SET opened = 0")
    with part.open("r+b") as file:
        synced(file)
    copy.unlink(missing_ok=True)
    put_in_place(part, copy)


def new_era() -> int:
    """A number that no other state of any register bears."""
    return int.from_bytes(os.urandom(4), "big") >> 1 | 1


@contextmanager
def log_left_as_it_lies(path: Path, key: DataKey | None) -> Iterator[None]:
    """Within this the register is closed without a byte of the log being moved into it.

    SQLite moves the log when the last connection closes. It finds it empty and leaves it; where the log that
    is open has no name any more, a second connection keeps the first from being the last.
    """
    log, kept = beside(path, "-wal"), None
    with suppress(OSError):
        kept = put_aside(path, "-wal", copy=True)
    with suppress(OSError):
        os.truncate(log, 0)
    with closing(connected(path, key)) as second:
        with suppress(*ERRORS):
            second.execute("SELECT 1 FROM sqlite_master").fetchall()
        yield
    if kept is not None:
        with suppress(OSError):
            kept.replace(log)

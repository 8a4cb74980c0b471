"""What a register can be restored from: copies beside it, and backups, which may want a passphrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from db.backups import Clock, is_backup, restore, verify
from db.copies import RegisterCopies
from db.daily import BESIDE, ENDING
from models.practice.copies import CopyContents
from models.practice.keys import DataKey

LISTED = 5
"""So many backups of the newest days are listed: each is opened and counted. Others can be chosen."""


class RestorableCopies:
    """Fulfils models.practice.copies.Copies for the register at a path, which no program has open."""

    def __init__(
        self, path: Path, clock: Clock, key: DataKey | None = None, took: Callable[[], None] | None = None
    ) -> None:
        """`took` is called when a backup was taken that another key than this opens."""
        self._path, self._clock, self._key, self._took = path.resolve(), clock, key, took
        self._copies = RegisterCopies(path, clock, key)

    def found(self) -> Sequence[Path]:
        """The newest backups beside the register, then the copies, newest first."""
        return [*self._backups(), *self._copies.found()]

    def look(self, copy: Path, secret: str | None = None) -> CopyContents:
        """What is in a copy or a backup, which is only read; raises KeyNeededError and WrongKeyError."""
        if not is_backup(copy):
            return self._copies.look(copy)
        return replace(verify(copy, self._clock, secret or self._key).copy, file=copy)

    def restore(self, copy: Path, secret: str | None = None) -> Path | None:
        """Put a copy or a backup in the place of the register; returns where what was there is kept."""
        if not is_backup(copy):
            return self._copies.restore(copy)
        _, kept = restore(copy, self._path, self._clock, secret or self._key)
        if secret and self._took is not None:
            self._took()
        return kept

    def _backups(self) -> Sequence[Path]:
        with suppress(OSError):
            named = (self._path.parent / BESIDE).glob(f"*{ENDING}")
            return sorted((file for file in named if file.is_file() and is_backup(file)), reverse=True)[
                :LISTED
            ]
        return ()

"""The backups that an encrypted register gets every day, in one or two folders, and which of them stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from db import sentences
from db.backups import Clock, back_up_open, is_backup
from db.sqlite.files import beside
from models.errors import StoreError
from models.practice.copies import DailyOutcome
from models.practice.keys import DataKey
from models.practice.rotation import kept

BESIDE = "backups"
"""The folder beside the register."""
ENDING = ".nerveline-backup"
_NAME = re.compile(r"nerveline (\d{4}-\d{2}-\d{2})" + re.escape(ENDING))


class DailyBackups:
    """Fulfils models.practice.copies.Daily for a register that this program has open."""

    def __init__(self, path: Path, clock: Clock, key: DataKey | None) -> None:
        self._path, self._clock, self._key = path, clock, key

    def make(self, folders: Sequence[Path]) -> Sequence[DailyOutcome]:
        """Make today's backup in each folder that lacks it, and let go what need not stay.

        The folder beside the register is made; another one that is not there today is told, with its newest
        backup. A plain register has none: whoever was erased would stand in them for a year.
        """
        if self._key is None:
            return []
        beside = self._path.parent / BESIDE
        with suppress(OSError):
            beside.mkdir(mode=0o700, exist_ok=True)
        return [self._one(folder) for folder in (beside, *folders)]

    def _one(self, folder: Path) -> DailyOutcome:
        today = self._clock().date()
        try:
            if not folder.is_dir():
                return DailyOutcome(folder, None, sentences.BACKUP_FOLDER_GONE)
            if today not in dict(_found(folder)):
                _make_room(_file(folder, today))
                back_up_open(self._path, _file(folder, today), self._clock, self._key)
            self._let_go(folder, today)
        except (StoreError, OSError) as error:
            told = str(error) if isinstance(error, StoreError) else sentences.NOT_BACKED_UP
            return DailyOutcome(folder, newest(folder), told)
        return DailyOutcome(folder, today, "")

    def _let_go(self, folder: Path, today: date) -> None:
        found = dict(_found(folder))
        for day in found.keys() - kept(found, today):
            found[day].unlink()


def newest(folder: Path) -> date | None:
    """The day of the newest backup in a folder, None when there is none, or no folder."""
    with suppress(OSError):
        return max((day for day, _ in _found(folder)), default=None)
    return None


def _found(folder: Path) -> Iterator[tuple[date, Path]]:
    for file in folder.iterdir():
        named = _NAME.fullmatch(file.name)
        with suppress(ValueError):  # a name with a day that never was
            if named and file.is_file() and is_backup(file):
                yield date.fromisoformat(named[1]), file


def _file(folder: Path, day: date) -> Path:
    return folder / f"nerveline {day.isoformat()}{ENDING}"


def _make_room(file: Path) -> None:
    """Give what bears a backup's name and is none another name: it is somebody's, or damaged."""
    number = 1
    while file.exists() or file.is_symlink():
        other = beside(file, f".no-backup-{number}")
        if not (other.exists() or other.is_symlink()):
            file.rename(other)
        number += 1

"""Opens a register or says why not; an empty one is made only where there is no file at all."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import schema, sentences
from db.erasing import GRACE, TORN, erase_removed
from db.sqlite.ballast import SIZE, Ballast
from db.sqlite.disk import Disk
from db.sqlite.files import beside
from db.sqlite.lock import Lock
from db.sqlite.wal import frames_committed, frames_seen
from models.errors import StoreError

_HEADER = 100  # bytes of SQLite's header
_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID = slice(68, 72)


@dataclass(frozen=True, slots=True)
class Opened:
    """A register that is open in this program and in no other."""

    path: Path
    disk: Disk
    lock: Lock

    def close(self) -> None:
        """Say that the register was closed properly, and let others open it."""
        try:
            with suppress(StoreError):
                self.disk.rows("UPDATE state SET opened = 0")
            self.disk.close()
        finally:
            self.lock.release()


def open_register(path: Path, now: datetime) -> Opened:
    """Open or make the register at a path; raises StoreError and leaves everything as it was."""
    path = path.resolve()
    if not path.parent.is_dir():
        raise StoreError(sentences.NO_FOLDER)
    lock = Lock(beside(path, ".lock"))
    ballast = Ballast(beside(path, ".ballast"))
    try:
        disk = _with_room(path, ballast)
        with suppress(StoreError):  # erasing waits for the next opening rather than keep the visits shut
            erase_removed(disk, path, now - GRACE)
        ballast.lay()
    except BaseException:
        lock.release()
        raise
    return Opened(path, disk, lock)


def _with_room(path: Path, ballast: Ballast) -> Disk:
    """Opening needs a little room for the write-ahead log: on a full disk the ballast makes it."""
    try:
        return _open(path, ballast)
    except StoreError as error:
        if shutil.disk_usage(path.parent).free >= SIZE:
            raise
        if not ballast.release():
            raise StoreError(sentences.FULL_AT_OPENING) from error
    return _open(path, ballast)


def _open(path: Path, ballast: Ballast) -> Disk:
    had_log = beside(path, "-wal").exists()
    if not is_register(path):
        if had_log:
            raise StoreError(sentences.ONLY_WAL)
        from db.sqlite.upgrade import make_new  # Alembic, which only a new or an older register needs

        make_new(path)
    committed = frames_committed(path)
    disk = Disk(path, ballast)
    try:
        _enter(disk, path, had_log, committed)
    except BaseException:
        disk.close()
        raise
    return disk


def is_register(path: Path) -> bool:
    """Whether a register lies at the path; raises StoreError when something else does."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return False
    except IsADirectoryError as error:
        raise StoreError(sentences.FOREIGN_FILE) from error
    except OSError as error:
        raise StoreError(sentences.READ_ONLY) from error
    if not header:
        raise StoreError(sentences.EMPTY_FILE)
    if not header.startswith(_MAGIC):
        raise StoreError(sentences.GARBAGE)
    if header[_APPLICATION_ID] != schema.APPLICATION_ID.to_bytes(4, "big"):
        raise StoreError(sentences.FOREIGN_FILE)
    return True


def _enter(disk: Disk, path: Path, had_log: bool, committed: int) -> None:
    revision = _revision(disk)
    if had_log and committed > frames_seen(path):
        shutil.copyfile(beside(path, "-wal"), beside(path, TORN))
        disk.rows("UPDATE state SET opened = 0")
        raise StoreError(sentences.TORN_WAL)
    if revision != schema.REVISION:
        _bring_up_to_date(path, revision)
    if not disk.make_safe():
        raise StoreError(sentences.NETWORK_SHARE)
    opened = disk.rows("SELECT opened FROM state")
    if opened == [(1,)] and not had_log:
        disk.rows("UPDATE state SET opened = 0")
        raise StoreError(sentences.LACKS_WAL)
    disk.rows("UPDATE state SET opened = 1")
    disk.checkpoint()


def _revision(disk: Disk) -> str:
    rows = disk.rows("SELECT version_num FROM alembic_version")
    if len(rows) != 1:
        raise StoreError(sentences.DAMAGED_FILE)
    return str(rows[0][0])


def _bring_up_to_date(path: Path, revision: str) -> None:
    from db.sqlite.upgrade import known_revisions, upgrade

    if revision not in known_revisions():
        raise StoreError(sentences.NEWER)
    upgrade(path, revision)

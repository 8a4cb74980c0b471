"""The one connection to a register and the transactions on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any, BinaryIO, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import ClauseElement

from db import sentences
from db.driver import ERRORS, connected, dbapi
from db.sentences import told
from db.sqlite.anchor import AnchorFile
from db.sqlite.ballast import Ballast
from db.sqlite.files import REPLACED, beside, made_private, put_in_place, synced
from db.sqlite.judging import header_of
from db.sqlite.wal import era_of
from models.errors import StoreError
from models.practice.keys import DataKey

T = TypeVar("T")

Rows = list[tuple[Any, ...]]

SAFE = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
"""How every register is written: a commit is on the disk, what is erased is overwritten."""

_NO_ROOM = (dbapi.SQLITE_FULL, dbapi.SQLITE_IOERR)


QUIET_LOG, LONG_LOG = 4 << 20, 64 << 20
"""Bytes beyond which the log is moved into the register: when nobody draws, and even then."""


def engine_on(path: Path, key: DataKey | None = None) -> Engine:
    """An engine whose single connection is `connected`."""
    return create_engine(
        "sqlite://",
        module=dbapi,
        creator=lambda: connected(path, key),
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
    )


def new_era() -> int:
    """A number that no other state of any register bears."""
    return int.from_bytes(os.urandom(4), "big") >> 1 | 1


def text_of(statement: ClauseElement) -> str:
    """The SQL of a statement, compiled once for the paths where every microsecond counts."""
    return str(statement.compile(dialect=dialect(paramstyle="qmark")))


class Disk:
    """An open register: reads and transactions, told as StoreError when they fail.

    `core` is SQLAlchemy's connection; `driver` is the driver's own beneath it, for the pen's path and for
    lists. With a key the register is encrypted.
    """

    def __init__(self, path: Path, ballast: Ballast, key: DataKey | None = None) -> None:
        self.key = key
        self._engine = engine_on(path, key)
        self._ballast = ballast
        self._guard = RLock()
        self._log_size = self._left = 0
        self._path = path
        self._file: tuple[int, int] | None = None
        """Which file is open, so that it is noticed when another one lies in its place."""
        self._reader: BinaryIO | None = None
        self._saved: str | None = None
        self._era = 0
        self._anchor = AnchorFile(path)
        try:
            with told():
                self.core: Connection = self._engine.connect()
                self.driver = cast(dbapi.Connection, self.core.connection.driver_connection)
                self._file = identity(path)
        except BaseException:
            self._anchor.close(marked=True)
            raise

    @contextmanager
    def still(self) -> Iterator[None]:
        """Keep other threads from writing while several reads belong together."""
        with self._guard:
            yield

    def rows(self, sql: str, *values: object) -> Rows:
        """All rows of a reading statement."""
        with told(), self._guard:
            try:
                return self.driver.execute(sql, values).fetchall()
            except UnicodeDecodeError:
                return self._rows_with_broken_text(sql, values)

    def _rows_with_broken_text(self, sql: str, values: Sequence[object]) -> Rows:
        """The rows although a flipped bit left text that is not UTF-8; the seals will tell which it was."""
        self.driver.text_factory = lambda text: text.decode(errors="replace")
        try:
            return self.driver.execute(sql, values).fetchall()
        finally:
            self.driver.text_factory = str

    def write(self, action: Callable[[Connection], T], *, spare: bool = False) -> T:
        """Carry out an action in one transaction, committed to the disk when this returns.

        When it fails nothing was changed. With `spare` the ballast is let go on a full disk and the action
        tried again: for what takes things away and for what ends the day's work.
        """
        with told(), self._guard:
            try:
                return self._transact(action)
            except (DBAPIError, *ERRORS) as error:
                cause = error.orig if isinstance(error, DBAPIError) else error
                no_room = sentences.code_of(cause) in _NO_ROOM
                if not (spare and no_room and self._ballast.release()):
                    raise
            return self._transact(action)

    def make_safe(self) -> bool:
        """Set how the register is written; False when this folder cannot hold a write-ahead log."""
        journal, *others = SAFE
        mode = self.rows(f"PRAGMA {journal}")
        for pragma in others:
            self.rows(f"PRAGMA {pragma}")
        return mode == [("wal",)]

    def _transact(self, action: Callable[[Connection], T]) -> T:
        if self._is_exchanged():
            raise StoreError(self._save_elsewhere())
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            result = action(self.core)
            self.driver.execute("COMMIT")
        except BaseException:
            if self.driver.in_transaction:
                self.driver.execute("ROLLBACK")
            self._anchor.undone()
            raise
        self._log_size = self._anchor.note()
        return result

    def _is_exchanged(self) -> bool:
        """Whether another file lies in the register's place: another one by its number and by its era.

        The numbers of files change by themselves on some drives; a file of the same era is gone on with.
        """
        if self._file is None or identity(self._path) == self._file:
            return False
        with suppress(StoreError):
            header = header_of(self._path, self.key)
            return header is None or era_of(header) != self._era
        return True

    def _save_elsewhere(self) -> str:
        """Save all that was kept beside what lies in the register's place now; says so in a sentence."""
        if self._saved is None:
            number = 1
            while beside(self._path, f"{REPLACED}{number}").exists():
                number += 1
            saved = beside(self._path, f"{REPLACED}{number}")
            try:
                copied(self.driver, saved, self.key, closed=True)
            except (OSError, *ERRORS):  # the drive is gone, or full: it is tried again at the next write
                return sentences.EXCHANGED
            self._saved = saved.name
        return sentences.exchanged(self._saved)

    def migrate(self, era: int, migrations: Callable[[Connection], None]) -> None:
        """Change the tables in one transaction of a log of this era."""

        def change(core: Connection) -> None:
            core.exec_driver_sql(f"PRAGMA user_version = {era}")  # so that Alembic finds a transaction begun
            migrations(core)

        self.rows("PRAGMA foreign_keys = OFF")  # tables are replaced that others refer to
        try:
            self.write(change)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise StoreError(sentences.DAMAGED_FILE) from error  # a row is not what any version wrote
        self.rows("PRAGMA foreign_keys = ON")

    def begin_log(self, era: int) -> None:
        """Begin an empty log: its first transaction brings the era of the file that it belongs to."""
        self._mark(era, opened=True)
        self._era = era
        self._anchor.begin(era)

    def empty_log(self) -> None:
        """Move everything from the log into the register, which enters a new era, and begin a new log.

        Erased content is gone from the log when this returns.
        """
        era = new_era()
        self._mark(era, opened=True)
        self.checkpoint()
        self.begin_log(era)

    def tidy(self, beyond: int = QUIET_LOG) -> None:
        """Empty the log when it has grown by so many bytes: few when nobody draws, many even then."""
        if self._log_size > self._left + beyond:
            with suppress(StoreError):  # it is as safe in the log
                self.empty_log()
            self._left = self._log_size  # all of it while another program reads the register

    def _mark(self, era: int, *, opened: bool) -> None:
        def mark(_: Connection) -> None:
            self.driver.execute("UPDATE state SET opened = ?", (int(opened),))
            self.driver.execute(f"PRAGMA user_version = {era}")

        self.write(mark, spare=True)

    def checkpoint(self) -> None:
        """Move everything from the log into the register itself."""
        with told(), self._guard:
            self.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def content(self) -> bytes:
        """All bytes of the register's file as it lies there; raises OSError.

        The file stays open until the register is left: whoever closes it gives up SQLite's locks.
        """
        if self._reader is None:
            self._reader = self._path.open("rb")
        self._reader.seek(0)
        return self._reader.read()

    def _close(self) -> None:
        self.core.close()
        self._engine.dispose()
        if self._reader is not None:
            self._reader.close()

    def leave(self) -> None:
        """Close the register in good order: marked as closed, whole in one file, in a new era."""
        if self._file is not None and identity(self._path) != self._file:
            self._save_elsewhere()
        marked = self._marked_as_closed()
        self._close()
        self._anchor.close(marked=marked)

    def _marked_as_closed(self) -> bool:
        """Whether the mark could be set; what the log takes up becomes room for it when the disk is full."""
        for _ in range(2):
            with suppress(StoreError):
                self._mark(new_era(), opened=False)
                return True
            with suppress(StoreError):
                self.checkpoint()
        return False

    def abandon(self) -> None:
        """Close the register without a mark, as one that was only looked at."""
        self._close()
        self._anchor.close(marked=True)


def copied(driver: dbapi.Connection, copy: Path, key: DataKey | None, *, closed: bool = False) -> None:
    """Copy an open register, whole and for its owner alone; what lay under the copy's name is replaced.

    The copy may be marked as closed in good order, since nothing is missing from it. Raises OSError or the
    driver's errors, and then there is no copy.
    """
    part = beside(copy, ".part")
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


def identity(path: Path) -> tuple[int, int] | None:
    """Which file lies at a path; None when there is none, or it cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino

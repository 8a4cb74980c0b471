"""The one connection to a register and the transactions on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import ClauseElement

from db import sentences
from db.sentences import told
from db.sqlite.ballast import Ballast

T = TypeVar("T")

Rows = list[tuple[Any, ...]]

SAFE = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
"""How every register is written: a commit is on the disk, what is erased is overwritten."""

_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


def engine_on(path: Path) -> Engine:
    """An engine with a single connection that may be opened on one thread and used on another.

    The driver begins no transactions of its own: whoever writes says BEGIN and COMMIT.
    """
    return create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
        connect_args={"check_same_thread": False, "timeout": 2.0},
    )


def text_of(statement: ClauseElement) -> str:
    """The SQL of a statement, compiled once for the paths where every microsecond counts."""
    return str(statement.compile(dialect=dialect(paramstyle="qmark")))


class Disk:
    """An open register: reads and transactions, told as StoreError when they fail.

    `core` is SQLAlchemy's connection; `driver` is sqlite3's own beneath it, for the pen's path and for lists.
    """

    def __init__(self, path: Path, ballast: Ballast) -> None:
        self._engine = engine_on(path)
        self._ballast = ballast
        self._guard = RLock()
        with told():
            self.core: Connection = self._engine.connect()
            self.driver = cast(sqlite3.Connection, self.core.connection.driver_connection)

    def rows(self, sql: str, *values: object) -> Rows:
        """All rows of a reading statement."""
        with told(), self._guard:
            try:
                return self.driver.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if sentences.code_of(error):
                    raise
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
            except (DBAPIError, sqlite3.Error) as error:
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
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            result = action(self.core)
            self.driver.execute("COMMIT")
        except BaseException:
            if self.driver.in_transaction:
                self.driver.execute("ROLLBACK")
            raise
        return result

    def checkpoint(self) -> None:
        """Move everything from the write-ahead log into the register itself."""
        with told(), self._guard:
            self.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Leave the register; the write-ahead log is moved into it and goes."""
        self.core.close()
        self._engine.dispose()

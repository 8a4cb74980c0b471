"""The one connection to a register and the transactions on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import ClauseElement

from db import sentences
from db.driver import ERRORS, connected, dbapi
from db.sqlite.anchor import AnchorFile
from db.sqlite.ballast import Ballast
from db.sqlite.eras import enter
from db.sqlite.files import beside, put_aside
from db.sqlite.own_files import FileState, OwnFiles
from db.sqlite.saving import Saving, log_left_as_it_lies, new_era
from db.telling import code_of, told
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
        self._saving = Saving(path, key)
        self._era = 0
        self._is_open = True
        self._anchor = AnchorFile(path)
        try:
            with told():
                self.core: Connection = self._engine.connect()
                self.driver = cast(dbapi.Connection, self.core.connection.driver_connection)
                self.files = OwnFiles(path, key)
        except BaseException:
            self._anchor.close()
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
                no_room = code_of(cause) in _NO_ROOM
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
        self._refuse_what_another_did()
        return self._commit(action)

    def _commit(self, action: Callable[[Connection], T]) -> T:
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            result = action(self.core)
            self.driver.execute("COMMIT")
        except BaseException:
            if self.driver.in_transaction:
                self.driver.execute("ROLLBACK")
            self._anchor.undone()
            self.files.note()
            raise
        self._log_size = self._anchor.note()
        self.files.note()
        return result

    def _refuse_what_another_did(self) -> None:
        """Raise StoreError when another program took the files away or wrote to them; all is saved before."""
        if not self._is_open:
            return  # whoever writes now is told by the driver
        register, log = self.files.register(self._era), self.files.log()
        if register is FileState.AWAY:
            raise StoreError(self._saving.of_whole(self.driver))
        if FileState.CHANGED in (register, log):
            raise StoreError(self._saving.of_changed(self.driver))
        if log is FileState.AWAY:
            self._give_the_log_a_name()

    def _refuse_without_a_name(self) -> None:
        """What is moved into a file that has no name any more is lost when that is closed."""
        if not self.files.is_in_its_place():
            raise StoreError(self._saving.of_whole(self.driver))

    def _give_the_log_a_name(self) -> None:
        """Move what is in a log without a name into the register and begin one that has its name again.

        Nothing is lost by it, so nothing is told; a strange log in its place is put aside.
        """
        self._refuse_without_a_name()
        try:
            if beside(self._path, "-wal").exists():
                put_aside(self._path, "-wal")
        except OSError as error:
            raise StoreError(self._saving.of_whole(self.driver)) from error
        era = new_era()
        self._commit(partial(self._set_mark, era, True))
        self._move_log()
        for mode in ("DELETE", "WAL"):  # by which SQLite lets go of the log and makes another
            if self.driver.execute(f"PRAGMA journal_mode = {mode}").fetchall() != [(mode.lower(),)]:
                raise StoreError(sentences.IN_USE)
        self.files.note()
        self._commit(partial(self._set_mark, era, True))
        self._begun(era)

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
        self._begun(era)

    def _begun(self, era: int) -> None:
        self._era = era
        self._anchor.begin(era)

    def empty_log(self) -> None:
        """Move everything from the log into the register, which enters a new era, and begin a new log.

        Erased content is gone from the log when this returns.
        """
        self._refuse_without_a_name()
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
        self.write(partial(self._set_mark, era, opened), spare=True)

    def _set_mark(self, era: int, opened: bool, _: Connection) -> None:
        enter(self.driver, era, opened=opened)

    def checkpoint(self) -> None:
        """Move everything from the log into the register itself."""
        with told(), self._guard:
            self._refuse_what_another_did()
            self._move_log()

    def _move_log(self) -> None:
        try:
            self.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.files.note()

    def _close(self) -> None:
        self._is_open = False
        self.core.close()
        self._engine.dispose()
        self.files.close()

    def leave(self) -> bool:
        """Close the register in good order: marked as closed, whole in one file, in a new era.

        One of which another program changed a file is closed as it lies there: the next opening judges it.
        False when what lies in its place now is not what was closed, and for one that is closed already.
        """
        if not self._is_open:
            return False
        own = self.files.is_in_its_place()
        if not own:
            self._saving.of_whole(self.driver)
        elif FileState.CHANGED in (self.files.register(self._era), self.files.log()):
            self._saving.of_changed(self.driver)
            with log_left_as_it_lies(self._path, self.key):
                self._close()
            self._anchor.close()
            return False
        era = self._marked_as_closed()
        self._close()
        if own:
            self._anchor.left(era)
        self._anchor.close()
        return own

    def _marked_as_closed(self) -> int | None:
        """The era in which it is marked as closed; None when the disk is too full even for that.

        What the log takes up becomes room for the mark.
        """
        era = new_era()
        for _ in range(2):
            with suppress(StoreError):
                self._mark(era, opened=False)
                return era
            with suppress(StoreError):
                self.checkpoint()
        return None

    def abandon(self) -> None:
        """Close the register without a mark, as one that was only looked at."""
        self._close()
        self._anchor.close()

"""Looks at copies of a register without writing to them, and takes one in the place of the register."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from db import sentences
from db.driver import ERRORS, connected
from db.sqlite.files import COPY, KEYS, LOOK, REPLACED, beside, made_private, named_from, synced
from db.sqlite.judging import header_of
from db.sqlite.lock import Lock
from db.sqlite.restoring import READY, READY_KEY, SIDE_FILES, end_restoring, switch
from db.store import Store
from models.errors import StoreError
from models.practice.audit import AuditAct
from models.practice.copies import CopyContents
from models.practice.keys import DataKey
from models.practice.ports.damaged import DamagedError
from models.practice.visit import ClientRow, Visit

T = TypeVar("T")

_TRIES = 2  # what was told at the first opening may be gone on with at the second


class RegisterCopies:
    """Fulfils models.practice.copies.Copies for the register at a path."""

    def __init__(self, path: Path, clock: Callable[[], datetime], key: DataKey | None = None) -> None:
        self._path, self._clock, self._key = path.resolve(), clock, key

    def found(self) -> Sequence[Path]:
        """The copies beside the register, newest first."""
        with _told():
            files = [file for ending in (COPY, REPLACED) for file in named_from(self._path, ending)]
            whole = [file for file in files if _is_register(file, self._key)]
            return sorted(whole, key=lambda file: file.stat().st_mtime, reverse=True)

    def look(self, copy: Path) -> CopyContents:
        """What is in a copy: a private copy of it is opened, and the copy itself only read."""
        with self._tried(copy) as (file, damage):
            return self._contents(copy, file, damage or _unsound(file, self._key))

    def restore(self, copy: Path) -> Path | None:
        """Put a copy in the place of the register; returns where what was there is kept."""
        if copy.resolve() == self._path:
            raise StoreError(sentences.COPY_IS_REGISTER)
        lock = Lock.of(self._path)
        try:
            with self._tried(copy) as (file, _):
                self._note(file)
                end_restoring(self._path)
                ready = beside(self._path, READY)
                file.replace(ready)
                if beside(file, KEYS[0]).exists():
                    beside(file, KEYS[0]).replace(beside(self._path, READY_KEY))
                return switch(self._path, ready)
        finally:
            lock.release()

    @contextmanager
    def _tried(self, copy: Path) -> Iterator[tuple[Path, str]]:
        """A private copy, opened and closed: one whole file of today's tables; and what was told at that."""
        if not _is_register(copy, self._key):
            raise StoreError(sentences.NOT_A_COPY)
        look = f"{self._path.name}{LOOK}"
        with _told(), tempfile.TemporaryDirectory(prefix=look, dir=self._path.parent) as folder:
            file = Path(folder) / "register.db"
            for ending in SIDE_FILES:
                if beside(copy, ending).is_file():
                    made_private(beside(file, ending))
                    shutil.copyfile(beside(copy, ending), beside(file, ending))
            damage = self._opened(file)
            _synced(file)
            yield file, damage

    def _note(self, file: Path) -> None:
        """Put on the copy's own log that it takes the place of a register, before it does."""
        with suppress(StoreError), closing(Store.open(file, self._clock, self._key)) as store:
            store.audit.add(AuditAct.TOOK_COPY)
        _synced(file)

    def _opened(self, file: Path) -> str:
        """Open and close a private copy; the sentence with which it was refused at first."""
        damage = ""
        for _ in range(_TRIES):
            try:
                Store.open(file, self._clock, self._key).close()
            except StoreError as error:
                damage = str(error)
            else:
                return damage
        raise StoreError(damage)

    def _contents(self, copy: Path, file: Path, damage: str) -> CopyContents:
        found: list[Visit] = []
        with closing(Store.open(file, self._clock, self._key)) as store:
            clients, told = _readable(store.clients.listed, ClientRow)
            damage = damage or told
            for row in clients:
                visits, told = _readable(partial(store.visits.of_client, row.client.id), Visit)
                found += visits
                damage = damage or told or _damaged(store, (visit.id for visit in visits))
        newest = max((visit.finished or visit.started for visit in found), default=None)
        return CopyContents(copy, len(clients), len(found), newest, damage)


def _synced(file: Path) -> None:
    with file.open("r+b") as whole:
        synced(whole)


def _damaged(store: Store, visits: Iterator[UUID]) -> str:
    """What is told of the first of these visits that cannot be read whole."""
    for visit in visits:
        for read in (store.maps.read, store.replies.of_visit, store.responses.of_visit):
            try:
                read(visit)
            except StoreError as error:
                return str(error)
    return ""


def _readable(read: Callable[[], Sequence[T]], kind: type[T]) -> tuple[Sequence[T], str]:
    """What can be read, and what is told of the rest."""
    try:
        return read(), ""
    except DamagedError as error:
        rest = error.readable if isinstance(error.readable, Sequence) else ()
        return [each for each in rest if isinstance(each, kind)], str(error)
    except StoreError as error:
        return (), str(error)


def _unsound(file: Path, key: DataKey | None) -> str:
    """What SQLite itself finds wrong with a file, as a sentence."""
    try:
        with closing(connected(file, key)) as driver:
            whole = driver.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            whole = whole and not driver.execute("PRAGMA foreign_key_check").fetchall()
    except ERRORS:
        whole = False
    return "" if whole else sentences.DAMAGED_COPY


def _is_register(file: Path, key: DataKey | None) -> bool:
    try:
        return file.is_file() and header_of(file, key) is not None
    except StoreError:
        return False


@contextmanager
def _told() -> Iterator[None]:
    """Tell what the disk refuses as StoreError."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.NO_ROOM_TO_RESTORE if full else sentences.NOT_RESTORED) from error

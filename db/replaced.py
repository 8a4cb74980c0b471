"""Erases clients and visits from the registers in whose place a copy was taken, too, and keeps the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, delete

from db import schema
from db.erasing import wiped
from db.sqlite.disk import Disk
from db.sqlite.files import REPLACED, beside
from db.sqlite.restoring import SIDE_FILES
from models.errors import StoreError
from models.practice.ports.clients import Clients, Removals
from models.practice.ports.visits import Visits

_LEFT_BEHIND = (".lock", ".ballast")
_TRIES = 2  # what is told at the first opening may be gone on with at the second


class Erasable(Protocol):
    """The parts of a store that take somebody out of a register for good."""

    @property
    def clients(self) -> Clients: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def removals(self) -> Removals: ...
    def close(self) -> None: ...


def erase_from_replaced(disk: Disk, path: Path, now: datetime, open_one: Callable[[Path], Erasable]) -> None:
    """Erase what is listed from the registers that were replaced.

    One that cannot be opened stays as it is when nothing of it is in there, and is wiped when something is.
    """
    done = []
    for name, ids in disk.rows("SELECT name, ids FROM to_wipe"):
        file = path.parent / str(name)
        if file.parent == path.parent and file.name.startswith(path.name + REPLACED):
            keys = list(_keys(str(ids)))
            files = [beside(file, ending) for ending in SIDE_FILES]
            if _erased(file, keys, now, open_one) or not _mentioned(files, keys) or wiped(files):
                done.append(name)

    def unlist(core: Connection) -> None:
        for name in done:
            core.execute(delete(schema.to_wipe).where(schema.to_wipe.c.name == name))

    if done:
        disk.write(unlist, spare=True)


def _keys(ids: str) -> Iterator[UUID]:
    for text in ids.split():
        with suppress(ValueError):  # the list is damaged there
            yield UUID(text)


def _erased(file: Path, keys: list[UUID], now: datetime, open_one: Callable[[Path], Erasable]) -> bool:
    """Whether none of these is left in a register that was replaced."""
    if not _is_there(file):
        return True
    for _ in range(_TRIES):
        with suppress(StoreError), closing(open_one(file)) as store:
            for key in keys:
                for act in (store.clients.remove, store.visits.remove):
                    with suppress(StoreError):  # it is the other, or not there, or removed already
                        act(key, now)
                if store.removals.holds(key):
                    store.removals.erase(key)
            gone = not any(store.removals.holds(key) for key in keys)
            break
    else:
        return False
    for ending in _LEFT_BEHIND:
        beside(file, ending).unlink(missing_ok=True)
    return gone


def _mentioned(files: Iterable[Path], keys: Sequence[UUID]) -> bool:
    """Whether the id of a client or visit stands in files; True as well when that cannot be looked at."""
    try:
        found = [file.read_bytes() for file in files if _is_there(file)]
    except OSError:
        return True
    return any(key.bytes in data for data in found for key in keys)


def _is_there(file: Path) -> bool:
    with suppress(OSError, ValueError):
        return file.exists()
    return False

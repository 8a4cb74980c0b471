"""Whatever is damaged of an encrypted register, it is told or read right, and its backup brings all back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple
from uuid import UUID

import pytest

from db.backups import restore
from db.daily import DailyBackups
from db.keys import KeyFile
from db.protecting import protect
from db.store import Store
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.keys import DataKey, new_recovery_key
from models.practice.visit import Reply
from tests.db.damages import PAGE
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

SEEDS = os.environ.get("NERVELINE_DAMAGES", "60")
"""A quarter of so many damages is tried, chosen by chance but always the same; "all" tries all of them."""
RECOVERY = "3YMQ XR7D X0QS EH2Z ZJGJ F18Y SA1J 4810"
FILES = ("", "-wal", ".anchor", ".key", ".key-2")
Folder = dict[str, bytes]
"""What lies under each ending of a register's name."""
Change = Callable[[bytes], bytes | None]
"""What becomes of a file; None when it goes."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted register as a killed program leaves it, as it was closed before that, and its backup."""

    key: DataKey
    killed: Folder
    closed: Folder
    other: Folder
    """Of other visits, with another key."""
    maps: dict[UUID, Drawing]
    backup: Path
    backed_up: dict[UUID, Drawing]


def lying(path: Path) -> Folder:
    """What lies there now."""
    files = {ending: path.with_name(path.name + ending) for ending in FILES}
    return {ending: file.read_bytes() for ending, file in files.items() if file.exists()}


def laid(path: Path, files: Folder) -> None:
    """These files and no others, in the folder of a register."""
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    for ending, data in files.items():
        path.with_name(path.name + ending).write_bytes(data)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Sealed:
    path = tmp_path_factory.mktemp("sealed") / "visits.db"
    key = protect(path, NOON, "vier ruhige graue Esel", RECOVERY)
    with closing(Store.open(path, lambda: NOON, key)) as store:
        visits = [new_visit(store, new_client(store, f"Client {number}")).id for number in range(2)]
        maps = {visit: draw(store, visit, 8, number)[0] for number, visit in enumerate(visits)}
        for visit in visits:
            store.replies.add(visit, Reply("worse_sitting", True, NOON))
        (made,) = DailyBackups(path, lambda: NOON, key).make([])
        backed_up = dict(maps)
        backup = made.folder / f"nerveline {NOON.date()}.nerveline-backup"
    closed = lying(path)
    with closing(Store.open(path, lambda: NOON + DAY, key)) as store:
        maps[visits[0]] = draw(store, visits[0], 5, 9)[0]
        killed = lying(path)
    other = tmp_path_factory.mktemp("other") / "visits.db"
    strange = protect(other, NOON, "eine andere Passphrase", new_recovery_key())
    with closing(Store.open(other, lambda: NOON, strange)) as store:
        draw(store, new_visit(store).id, 4)
        others = lying(other)
    return Sealed(key, killed, closed, others, maps, backup, backed_up)


class Harm(NamedTuple):
    """A damage with a name: to one file of a folder, of which nothing may be left."""

    name: str
    files: Folder
    ending: str
    change: Change

    def done(self) -> Folder:
        """What lies there afterwards."""
        damaged = self.change(self.files[self.ending])
        return {**self.files, self.ending: damaged} if damaged is not None else self._without()

    def _without(self) -> Folder:
        return {ending: data for ending, data in self.files.items() if ending != self.ending}


def harms(sealed: Sealed) -> Iterator[Harm]:
    """Every page and every file of the register in turn, each damaged in every way."""
    for ending, data in sealed.killed.items():
        for name, change in _of_file(len(data)):
            yield Harm(f"{ending or 'register'} {name}", sealed.killed, ending, change)
        for name, folder in (("of before", sealed.closed), ("of others", sealed.other)):
            if ending in folder:
                other = partial(_exchanged, folder[ending])
                yield Harm(f"{ending or 'register'} {name}", sealed.killed, ending, other)
    for page in range(len(sealed.closed[""]) // PAGE):
        for name, change in _of_page(page):
            yield Harm(f"page {page} {name}", sealed.closed, "", change)
    strange = {**sealed.killed, ".key": sealed.other[".key"]}
    yield Harm("both keys of others", strange, ".key-2", partial(_exchanged, sealed.other[".key-2"]))
    lost = {ending: data for ending, data in sealed.killed.items() if ending != ".key"}
    yield Harm("both keys gone", lost, ".key-2", partial(_exchanged, None))


def _of_file(size: int) -> Iterator[tuple[str, Change]]:
    for length in sorted({0, 1, 16, 100, size // 2, size - 1}):
        yield f"cut to {length}", partial(_cut, length)
    yield "gone", partial(_exchanged, None)
    yield "twice", lambda data: data + data
    yield "zeros", lambda data: bytes(len(data))
    yield "noise", lambda data: Random(1).randbytes(len(data))
    for number in range(12):
        yield f"flip {number}", partial(_flipped, number, 0, size)


def _of_page(page: int) -> Iterator[tuple[str, Change]]:
    start = page * PAGE
    yield "flipped", partial(_flipped, page, start, PAGE)
    yield "zeros", lambda data: data[:start] + bytes(PAGE) + data[start + PAGE :]
    yield "of another place", partial(_misplaced, start)


def _cut(length: int, data: bytes) -> bytes:
    return data[:length]


def _exchanged(other: bytes | None, _: bytes) -> bytes | None:
    return other


def _flipped(seed: int, start: int, size: int, data: bytes) -> bytes:
    chance, flipped = Random(seed), bytearray(data)
    flipped[start + chance.randrange(size)] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _misplaced(start: int, data: bytes) -> bytes:
    other = Random(start).randrange(len(data) // PAGE) * PAGE
    return data[:start] + data[other : other + PAGE] + data[start + PAGE :]


def test_no_damage_of_an_encrypted_register_ends_in_anything_but_a_sentence_or_takes_its_backup(
    sealed: Sealed, tmp_path: Path
) -> None:
    every = list(harms(sealed))
    chosen = every if SEEDS == "all" else Random(6).sample(every, int(SEEDS) // 4)
    path, faults = tmp_path / "damaged" / "visits.db", []
    for harm in chosen:
        laid(path, harm.done())
        try:
            if not _is_read_whole(path, sealed):
                _brought_back(path, sealed)
        except Exception as fault:  # noqa: BLE001  # every one of them is told together
            faults.append(f"{harm.name}: {type(fault).__name__}: {fault}")
    assert faults == []


def _is_read_whole(path: Path, sealed: Sealed) -> bool:
    """Whether everything is there without a word, as it was; what is read is right, and the rest is told."""
    told = False
    try:
        key = KeyFile(path).recover(RECOVERY)
    except StoreError:
        return False
    assert key == sealed.key
    for _ in range(2):  # what was told at the first opening may be gone on with at the second
        try:
            store = Store.open(path, lambda: NOON + 2 * DAY, key)
        except StoreError:
            told = True
            continue
        with closing(store):
            for visit, drawing in sealed.maps.items():
                try:
                    found, _ = store.maps.read(visit)
                    assert told or found in (drawing, sealed.backed_up[visit]), "silently wrong"
                except StoreError:
                    told = True
            with suppress(StoreError):
                draw(store, new_visit(store, new_client(store, "Client 9")).id, 2)
    return not told


def _brought_back(path: Path, sealed: Sealed) -> None:
    """The backup of the day takes the place of whatever is left."""
    restore(sealed.backup, path, lambda: NOON + 2 * DAY, RECOVERY)
    key = KeyFile(path).recover(RECOVERY)
    with closing(Store.open(path, lambda: NOON + 2 * DAY, key)) as store:
        for visit, drawing in sealed.backed_up.items():
            assert store.maps.read(visit)[0] == drawing

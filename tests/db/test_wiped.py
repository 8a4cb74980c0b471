"""Erasing takes what is listed and nothing else, in the registers in whose place a copy was taken, too."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db.erasing import erase_at_once, holds, wiped
from db.replaced import erase_from_replaced
from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON, new_client, new_visit

ANNA, BO = UUID(int=1), UUID(int=2)
LETTER = b"somebody's letter"


def listed(store: Store) -> dict[str, str]:
    return dict(store._opened.disk.rows("SELECT name, ids FROM to_wipe"))


def put_on_the_list(store: Store, name: str, ids: str = "") -> None:
    store._opened.disk.write(
        lambda core: core.exec_driver_sql("INSERT OR REPLACE INTO to_wipe VALUES (?, ?)", (name, ids))
    )


@pytest.mark.parametrize(
    ("name", "goes"),
    [
        ("visits.db.before-0001", True),
        ("visits.db.aside-1-wal", True),
        ("visits.db.look-x", True),
        ("visits.db.key", False),
        ("visits.db.backup", False),
        ("letter", False),
        ("visits.db", False),
        ("sub/visits.db.before-1", False),
        ("../visits.db.before-1", False),
        ("other.db.before-1", False),
    ],
)
def test_nothing_but_copies_and_what_was_put_aside_is_ever_wiped(
    tmp_path: Path, name: str, goes: bool
) -> None:
    path = tmp_path / "studio" / "visits.db"
    (path.parent / "sub").mkdir(parents=True)
    with closing(Store.open(path, lambda: NOON)) as store:
        file = path.parent / name
        before = file.read_bytes() if file.exists() else None
        if before is None:
            file.write_bytes(LETTER)
        put_on_the_list(store, name)
        client = new_client(store)
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
        assert file.exists() != goes
        assert listed(store) == {}


def test_folders_that_were_left_are_wiped_with_what_is_in_them(tmp_path: Path) -> None:
    folder, letter = tmp_path / "visits.db.look-x", tmp_path / "letter"
    folder.mkdir()
    letter.write_bytes(LETTER)
    (folder / "register.db").write_bytes(b"x")
    (folder / "link").symlink_to(letter)
    linked = tmp_path / "visits.db.look-y"
    linked.symlink_to(tmp_path, target_is_directory=True)
    assert wiped([folder, linked, tmp_path / "nowhere"])
    assert [file.name for file in tmp_path.iterdir()] == ["letter"]
    assert letter.read_bytes() == LETTER
    assert not wiped([Path("a\0b")])


def test_whoever_is_erased_is_listed_for_the_registers_that_were_replaced_until_they_are_gone_there(
    path: Path,
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        visit = new_visit(store, client)
        assert holds(store._opened.disk, client.id.bytes)
        assert holds(store._opened.disk, visit.id.bytes)
        assert not holds(store._opened.disk, ANNA.bytes)
        for name in ("visits.db.replaced-1", "visits.db.replaced-1-wal", "visits.db.replaced-x"):
            path.with_name(name).write_bytes(client.id.bytes)
        put_on_the_list(store, "visits.db.replaced-1", ANNA.hex)
        store.clients.remove(client.id, NOON)
        disk = store._opened.disk
        erase_at_once(disk, store.audit, path, client.id.bytes)
        assert listed(store) == {"visits.db.replaced-1": f"{ANNA.hex} {client.id.hex}"}
        assert not holds(disk, client.id.bytes)
        assert path.with_name("visits.db.replaced-1").exists()


@dataclass
class Other:
    """A register that was replaced, as far as erasing asks it: who is in it, and who will not go."""

    inside: set[UUID]
    stays: frozenset[UUID] = frozenset()
    removed: set[UUID] = field(default_factory=set)
    is_closed: bool = False

    @property
    def clients(self) -> Any:
        return self

    visits = removals = clients

    def remove(self, key: UUID, at: datetime) -> None:
        assert at == NOON
        if key not in self.inside:
            raise StoreError("unknown")
        self.removed.add(key)

    def holds(self, key: UUID) -> bool:
        return key in self.inside

    def erase(self, key: UUID) -> None:
        assert key in self.removed
        self.inside -= {key} - self.stays

    def close(self) -> None:
        self.is_closed = True


def refused(_: Path) -> Any:
    raise StoreError("refused")


def once() -> Callable[[Path], Any]:
    tries = list[Path]()

    def opened(file: Path) -> Other:
        tries.append(file)
        if len(tries) == 1:
            raise StoreError("told")
        return Other({ANNA, BO})

    return opened


CASES: dict[str, tuple[bytes | None, Callable[[], Callable[[Path], Any]], bool]] = {
    "not there": (None, lambda: refused, False),
    "erased": (b"", lambda: lambda _: Other({ANNA, BO}), True),
    "nobody of them in it": (b"", lambda: lambda _: Other(set()), True),
    "one stays in it": (ANNA.bytes, lambda: lambda _: Other({ANNA}, frozenset({ANNA})), False),
    "refused, nobody in it": (b"garbage", lambda: refused, True),
    "refused, somebody in it": (b"garbage" + BO.bytes, lambda: refused, False),
    "refused once": (BO.bytes, once, True),
}


@pytest.mark.parametrize("case", CASES)
def test_a_register_that_was_replaced_loses_whoever_is_erased_and_is_wiped_only_where_it_cannot(
    path: Path, case: str
) -> None:
    data, opens, is_kept = CASES[case]
    file = path.with_name("visits.db.replaced-1")
    with closing(Store.open(path, lambda: NOON)) as store:
        if data is not None:
            file.write_bytes(data)
            for ending in (".lock", ".ballast"):
                file.with_name(file.name + ending).write_bytes(b"")
        put_on_the_list(store, file.name, f"{ANNA.hex} garbage {BO.hex}")
        put_on_the_list(store, "visits.db.before-1")
        erase_from_replaced(store._opened.disk, path, NOON, opens())
        assert file.exists() == is_kept
        assert list(listed(store)) == ["visits.db.before-1"]
        if data is not None and "refused," not in case:
            assert not file.with_name(f"{file.name}.lock").exists()

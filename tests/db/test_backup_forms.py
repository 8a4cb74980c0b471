"""A backup says in its own file what it is; what is none, too large or not whole is told and not taken."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db import sentences
from db.backups import RegisterBackups, back_up_open, is_backup
from db.daily import DailyBackups, newest
from db.driver import connected
from db.keys import Envelope, KeyFile, Wrapped
from db.restorable import RestorableCopies
from db.store import Store
from models.errors import StoreError
from models.practice.copies import NotABackupError
from models.practice.keys import DataKey, KeyNeededError
from tests.db.studio import NOON, new_client

KEY = DataKey(bytes(range(32)))
BACKUPS = RegisterBackups(lambda: NOON)
Entries = dict[str, bytes]


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup of a plain register with one client, made while it was open."""
    path = tmp_path_factory.mktemp("backup") / "visits.db"
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store)
        out = path.with_name("b")
        assert back_up_open(path, out, lambda: NOON, None).is_whole
    return out.read_bytes()


def entries(data: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Entries) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return file.getvalue()


def about(parts: Entries, **changes: object) -> Entries:
    told = {**json.loads(parts["about.json"]), **changes}
    return {
        **parts,
        "about.json": json.dumps({name: value for name, value in told.items() if value != ""}).encode(),
    }


def test_a_backup_holds_what_is_written_down_of_it(path: Path, backup: bytes) -> None:
    parts = entries(backup)
    assert list(parts) == ["about.json", "register.db"]
    assert json.loads(parts["about.json"]) == {
        "nerveline_backup": 1,
        "made": "2026-03-01T12:00:00+01:00",
        "encrypted": False,
        "sha256": hashlib.sha256(parts["register.db"]).hexdigest(),
    }
    with zipfile.ZipFile(io.BytesIO(backup)) as archive:
        for each in archive.infolist():
            assert (each.date_time, each.compress_type) == ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED)
    path.write_bytes(parts["register.db"])
    with closing(connected(path)) as driver:
        assert driver.execute("SELECT opened FROM state").fetchall() == [(0,)], "as one that was closed"
    (file := path.with_name("b")).write_bytes(backup)
    found = BACKUPS.verify(file, None)
    assert (found.copy.clients, found.copy.visits, found.made, found.is_encrypted) == (1, 0, NOON, False)
    assert not list(path.parent.glob("*part*"))


NONE: dict[str, Callable[[Entries], Entries]] = {
    "no register": lambda parts: {"about.json": parts["about.json"]},
    "nothing about it": lambda parts: {"register.db": parts["register.db"]},
    "no JSON": lambda parts: {**parts, "about.json": b"{"},
    "a list": lambda parts: {**parts, "about.json": b"[]"},
    "no form": lambda parts: about(parts, nerveline_backup=""),
    "a newer form": lambda parts: about(parts, nerveline_backup=2),
    "no day": lambda parts: about(parts, made=""),
    "a day that is none": lambda parts: about(parts, made="yesterday"),
    "no word of encryption": lambda parts: about(parts, encrypted=""),
    "no sum": lambda parts: about(parts, sha256=""),
    "encrypted without a key": lambda parts: about(parts, encrypted=True),
    "more than 65,536 bytes about it": lambda parts: about(parts, note="x" * 65_536),
    "a key of more than 65,536 bytes": lambda parts: {
        **about(parts, encrypted=True),
        "key.json": bytes(65_537),
    },
}


@pytest.mark.parametrize("change", NONE)
def test_what_is_no_backup_of_this_form_is_told_and_nothing_is_taken(
    path: Path, backup: bytes, change: str
) -> None:
    file = path.with_name("b")
    file.write_bytes(zipped(NONE[change](entries(backup))))
    for act in (lambda: BACKUPS.verify(file, None), lambda: BACKUPS.restore(file, path, None)):
        with pytest.raises(NotABackupError) as told:
            act()
        assert str(told.value) == sentences.NOT_A_BACKUP
    assert [each.name for each in path.parent.iterdir()] == ["b"]
    assert is_backup(file) == (change not in ("no register", "nothing about it"))


def test_as_much_as_may_be_said_is_still_read(path: Path, backup: bytes) -> None:
    file, parts = path.with_name("b"), entries(backup)
    rest = 65_536 - len(about(parts, note="")["about.json"]) - len(', "note": ""')
    file.write_bytes(zipped(about(parts, note="x" * rest)))
    with zipfile.ZipFile(file) as archive:
        assert archive.getinfo("about.json").file_size == 65_536
    assert BACKUPS.verify(file, None).is_whole


def test_a_backup_whose_register_is_not_the_one_that_was_packed_is_told(path: Path, backup: bytes) -> None:
    file, parts = path.with_name("b"), entries(backup)
    file.write_bytes(zipped({**parts, "register.db": parts["register.db"][:-1] + b"x"}))
    for act in (lambda: BACKUPS.verify(file, None), lambda: BACKUPS.restore(file, path, None)):
        with pytest.raises(StoreError) as told:
            act()
        assert str(told.value) == sentences.DAMAGED_BACKUP
    assert not path.exists()


def test_a_backup_that_is_encrypted_asks_for_its_key(path: Path, backup: bytes) -> None:
    file = path.with_name("b")
    file.write_bytes(zipped({**about(entries(backup), encrypted=True), "key.json": b"{}"}))
    with pytest.raises(KeyNeededError):
        BACKUPS.verify(file, None)
    with pytest.raises(StoreError) as told:
        BACKUPS.verify(file, "four plain grey donkeys")
    assert str(told.value) == sentences.NO_KEY_FILE


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, sentences.NO_ROOM_TO_LOOK), (errno.EIO, sentences.NOT_READ)]
)
def test_a_disk_that_refuses_the_unpacking_is_told_by_what_it_lacks(
    path: Path, backup: bytes, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, "refused")

    (file := path.with_name("b")).write_bytes(backup)
    monkeypatch.setattr("db.backups.made_private", refused)
    with pytest.raises(StoreError) as error:
        BACKUPS.verify(file, None)
    assert str(error.value) == told


def test_what_is_no_file_is_no_backup(tmp_path: Path) -> None:
    assert not is_backup(tmp_path)
    assert not is_backup(tmp_path / "nowhere")


def test_the_five_newest_backups_are_listed_and_what_bears_their_name_and_is_none_is_not(
    path: Path, backup: bytes
) -> None:
    folder = path.with_name("backups")
    copies = RestorableCopies(path, lambda: NOON)
    assert copies.found() == []
    folder.mkdir()
    for day in range(1, 8):
        (folder / f"nerveline 2026-02-0{day}.nerveline-backup").write_bytes(backup)
    (folder / "nerveline 2026-02-09.nerveline-backup").write_bytes(b"none")
    (folder / "nerveline 2026-02-08.nerveline-backup").mkdir()
    (folder / "letter").write_bytes(backup)
    listed = [f"nerveline 2026-02-0{day}.nerveline-backup" for day in (7, 6, 5, 4, 3)]
    assert [file.name for file in copies.found()] == listed
    assert newest(folder) == (NOON - timedelta(days=22)).date()
    assert newest(path.with_name("nowhere")) is None
    assert copies.look(copies.found()[0]).clients == 1
    assert copies.restore(copies.found()[0]) is None
    assert copies.look(folder / "letter").file == folder / "letter"


def test_what_bears_a_backup_s_name_is_given_another_that_nothing_has(path: Path) -> None:
    locked = Wrapped(bytes(16), bytes(32), bytes(32))
    KeyFile(path).keep(Envelope(locked, locked))
    with closing(Store.open(path, lambda: NOON, KEY)):
        folder = path.with_name("backups")
        folder.mkdir()
        name = "nerveline 2026-03-01.nerveline-backup"
        for each in (name, f"{name}.no-backup-1"):
            (folder / each).write_bytes(b"somebody's")
        (folder / f"{name}.no-backup-2").symlink_to(folder / "nowhere")
        (made,) = DailyBackups(path, lambda: NOON, KEY).make([])
    assert (made.told, made.newest) == ("", NOON.date())
    assert (folder / f"{name}.no-backup-1").read_bytes() == b"somebody's"
    assert (folder / f"{name}.no-backup-3").read_bytes() == b"somebody's"
    assert (folder / f"{name}.no-backup-2").is_symlink()

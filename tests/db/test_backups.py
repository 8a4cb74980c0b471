"""A backup holds everything in one file, says when it does not, and brings everything back."""

from __future__ import annotations

import sqlite3 as other_reader  # noqa: TID251 - what was written for other programs is read by another one
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from db.backups import RegisterBackups
from db.keys import KeyFile
from db.protecting import key_of, protect
from db.store import Store
from models.errors import StoreError
from models.practice.copies import NotABackupError
from models.practice.keys import KeyNeededError, WrongKeyError, new_recovery_key
from tests.db.studio import NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four plain grey donkeys"
NAME = "Wilhelmine Zweifelhoff"


@pytest.fixture
def backups() -> RegisterBackups:
    return RegisterBackups(lambda: NOON)


@pytest.fixture
def recovery() -> str:
    return new_recovery_key()


@pytest.fixture
def register(path: Path, recovery: str) -> Path:
    """An encrypted register with one client and two visits."""
    key = protect(path, NOON, PASSPHRASE, recovery)
    with closing(Store.open(path, lambda: NOON, key)) as store:
        client = new_client(store, name=NAME)
        for _ in range(2):
            draw(store, new_visit(store, client).id, 3)
    return path


@pytest.fixture
def backup(backups: RegisterBackups, register: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "safe"
    folder.mkdir()
    backups.make(register, folder / "nerveline.backup", PASSPHRASE)
    return folder / "nerveline.backup"


def names(register: Path, secret: str) -> list[str | None]:
    with closing(Store.open(register, lambda: NOON, key_of(register, secret))) as store:
        return [row.client.name for row in store.clients.listed()]


def test_a_backup_is_opened_again_and_counted_and_tells_a_thief_nothing(
    backups: RegisterBackups, backup: Path, recovery: str
) -> None:
    for secret in (PASSPHRASE, recovery):
        found = backups.verify(backup, secret)
        assert (found.copy.clients, found.copy.visits, found.is_whole) == (1, 2, True)
    content = backup.read_bytes()
    assert NAME.encode() not in content
    assert b"SQLite format 3" not in content
    assert list(backup.parent.iterdir()) == [backup]
    assert backup.stat().st_mode & 0o777 == 0o600
    with pytest.raises(KeyNeededError):
        backups.verify(backup, None)
    with pytest.raises(WrongKeyError):
        backups.verify(backup, "four plain grey donkey")


def test_making_a_backup_changes_no_byte_of_the_register(
    backups: RegisterBackups, register: Path, tmp_path: Path
) -> None:
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    out = tmp_path / "elsewhere"
    out.mkdir()
    backups.make(register, out / "b", PASSPHRASE)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before
    with pytest.raises(StoreError):
        backups.make(register, out / "b", PASSPHRASE)  # never over another one


def test_every_damage_of_a_backup_is_told(backups: RegisterBackups, backup: Path) -> None:
    sound, chance = backup.read_bytes(), Random(2)
    for _ in range(25):
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        backup.write_bytes(bytes(data))
        try:
            found = backups.verify(backup, PASSPHRASE)
        except StoreError:
            continue
        assert (found.copy.clients, found.copy.visits) == (1, 2)  # a bit that says nothing, as of a date
    for cut in (0, 1, 100, len(sound) // 2, len(sound) - 1):
        backup.write_bytes(sound[:cut])
        with pytest.raises(StoreError):
            backups.verify(backup, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"%PDF-1.7\n"])
def test_what_is_no_backup_is_told_and_nothing_is_changed(
    backups: RegisterBackups, register: Path, tmp_path: Path, content: bytes
) -> None:
    before = register.read_bytes()
    file = tmp_path / "other"
    file.write_bytes(content)
    with pytest.raises(NotABackupError):
        backups.restore(file, register, PASSPHRASE)
    assert register.read_bytes() == before


def test_a_backup_with_entries_that_lead_elsewhere_unpacks_none_of_them(
    backups: RegisterBackups, backup: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(backup, "a") as archive:
        archive.writestr("../escaped.txt", "x")
        archive.writestr("/tmp/escaped.txt", "x")
    assert backups.verify(backup, PASSPHRASE).copy.visits == 2
    assert not list(tmp_path.rglob("escaped.txt"))


def test_a_backup_brings_everything_to_an_empty_computer(
    backups: RegisterBackups, backup: Path, recovery: str, tmp_path: Path
) -> None:
    new = tmp_path / "new computer"
    new.mkdir()
    found, kept = backups.restore(backup, new / "nerveline.db", recovery)
    assert (found.clients, found.visits, kept) == (1, 2, None)
    assert names(new / "nerveline.db", PASSPHRASE) == [NAME]
    assert names(new / "nerveline.db", recovery) == [NAME]


def test_what_a_backup_replaces_is_kept_with_its_own_key(
    backups: RegisterBackups, backup: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "nerveline.db"
    other.parent.mkdir()
    key = protect(other, NOON, "another passphrase", new_recovery_key())
    with closing(Store.open(other, lambda: NOON, key)) as store:
        new_client(store, name="Somebody else")
    _, kept = backups.restore(backup, other, PASSPHRASE)
    assert kept is not None
    assert names(other, PASSPHRASE) == [NAME]
    assert KeyFile(kept).open("another passphrase") == key
    assert names(kept, "another passphrase") == ["Somebody else"]


def test_a_wrong_passphrase_restores_nothing(backups: RegisterBackups, backup: Path, register: Path) -> None:
    before = {file.name: file.read_bytes() for file in register.parent.iterdir() if file.is_file()}
    with pytest.raises(WrongKeyError):
        backups.restore(backup, register, "not the passphrase")
    assert {file.name: file.read_bytes() for file in register.parent.iterdir() if file.is_file()} == before


@pytest.mark.parametrize("by", ["passphrase", "recovery"])
def test_a_backup_is_read_without_the_program(backup: Path, recovery: str, tmp_path: Path, by: str) -> None:
    plain = tmp_path / "plain.db"
    secret = PASSPHRASE if by == "passphrase" else recovery
    command = [sys.executable, "-I", str(ROOT / "tools" / "read_backup.py"), str(backup), str(plain)]
    done = subprocess.run(
        command, input=f"{secret}\n", capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    counts = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    assert (counts["client"], counts["visit"]) == ("1", "2")
    with closing(other_reader.connect(plain)) as reader:
        assert reader.execute("SELECT name FROM client").fetchall() == [(NAME,)]


def test_a_plain_register_makes_a_plain_backup_that_says_so(
    backups: RegisterBackups, path: Path, tmp_path: Path
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_visit(store)
    found = backups.make(path, tmp_path / "plain backup", None)
    assert (found.is_encrypted, found.copy.visits) == (False, 1)

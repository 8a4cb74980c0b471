"""An encrypted register tells a thief nothing, and opens by its passphrase or its recovery key alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import BinaryIO

import pytest

from db import keys, sentences
from db.driver import connected, dbapi
from db.keys import KeyFile
from db.protecting import protect
from db.store import Store
from models.errors import StoreError
from models.practice.keys import (
    DataKey,
    KeyNeededError,
    WrongKeyError,
    new_recovery_key,
    recovery_bytes,
)
from tests.db.studio import NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "vier ruhige graue Esel"
RECOVERY = "3YMQ XR7D X0QS EH2Z ZJGJ F18Y SA1J 4810"
NAME = "Wilhelmine Zweifelhoff"


def now() -> datetime:
    return NOON


def filled(path: Path, key: DataKey | None = None) -> None:
    """A register with a client of a rare name and a drawn visit."""
    with closing(Store.open(path, now, key)) as store:
        draw(store, new_visit(store, new_client(store, name=NAME)).id, 3)


def seen(path: Path, key: DataKey | None) -> tuple[list[str], int]:
    """The names and the number of visits in a register."""
    with closing(Store.open(path, now, key)) as store:
        rows = store.clients.listed()
        return [str(row.client.name) for row in rows], sum(
            len(store.visits.of_client(r.client.id)) for r in rows
        )


def bytes_beside(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


@pytest.fixture
def key(path: Path) -> DataKey:
    """The key of an encrypted register with one client."""
    key = protect(path, NOON, PASSPHRASE, RECOVERY)
    filled(path, key)
    return key


def test_no_file_of_an_encrypted_register_holds_a_name_or_a_plain_page(path: Path, key: DataKey) -> None:
    with closing(Store.open(path, now, key)) as store:
        draw(store, new_visit(store).id, 2)
        while_open = bytes_beside(path)
    for files in (while_open, bytes_beside(path)):
        assert "visits.db" in files
        for name, content in files.items():
            assert NAME.encode() not in content, name
            assert b"SQLite format 3" not in content, name
            assert key.secret not in content, name
            assert key.secret.hex().encode() not in content, name


def test_a_register_opens_by_its_passphrase_and_by_its_recovery_key(path: Path, key: DataKey) -> None:
    holder = KeyFile(path)
    assert holder.open(PASSPHRASE) == key
    assert holder.recover(RECOVERY.lower().replace(" ", "-").replace("0", "o")) == key
    assert seen(path, holder.open(PASSPHRASE)) == ([NAME], 1)


@pytest.mark.parametrize("wrong", ["", "vier ruhige graue esel", PASSPHRASE + ".", RECOVERY])
def test_a_wrong_passphrase_is_told_and_changes_nothing(path: Path, key: DataKey, wrong: str) -> None:
    before = bytes_beside(path)
    with pytest.raises(WrongKeyError):
        KeyFile(path).open(wrong)
    with pytest.raises(WrongKeyError):
        KeyFile(path).recover(new_recovery_key())
    assert bytes_beside(path) == before


def test_an_encrypted_register_without_a_key_is_left_as_it_is_and_asks_for_one(
    path: Path, key: DataKey
) -> None:
    before = bytes_beside(path)
    with pytest.raises(KeyNeededError, match="passphrase"):
        Store.open(path, now)
    assert bytes_beside(path) == before


@pytest.mark.parametrize("file", ["garbage", "plain", "plain header", "another key's"])
def test_what_no_key_opens_is_told_and_left_as_it_is(path: Path, tmp_path: Path, file: str) -> None:
    key = DataKey.fresh()
    told = {
        "garbage": sentences.NOT_THE_KEY,
        "plain": sentences.NOT_ENCRYPTED,
        "plain header": sentences.NOT_ENCRYPTED,
        "another key's": sentences.NOT_THE_KEY,
    }[file]
    if file == "garbage":
        path.write_bytes(Random(1).randbytes(40_960))
    elif file == "plain":
        filled(path)
    elif file == "plain header":
        with closing(connected(path, key)) as driver:
            driver.execute("PRAGMA cipher_plaintext_header_size = 32")
            driver.execute(f"PRAGMA cipher_salt = \"x'{os.urandom(16).hex()}'\"")
            driver.execute("CREATE TABLE a (b)")
    else:
        filled(path, DataKey.fresh())
    before = path.read_bytes()
    with pytest.raises(StoreError) as error:
        Store.open(path, now, key)
    assert str(error.value) == told
    assert path.read_bytes() == before


def test_one_lost_or_damaged_key_file_locks_nobody_out(path: Path, key: DataKey) -> None:
    first, second = path.with_name("visits.db.key"), path.with_name("visits.db.key-2")
    sound = first.read_bytes()
    for damaged, content in ((first, None), (second, None), (first, b"{"), (second, sound[:200])):
        damaged.unlink()
        if content is not None:
            damaged.write_bytes(content)
        assert KeyFile(path).open(PASSPHRASE) == key
        assert first.read_bytes() == second.read_bytes() == sound  # made anew


def test_a_key_file_with_any_flipped_bit_beside_a_sound_one_locks_nobody_out(
    path: Path, key: DataKey
) -> None:
    first, second = path.with_name("visits.db.key"), path.with_name("visits.db.key-2")
    sound, chance = first.read_bytes(), Random(7)
    of_before = json.loads(sound)
    del of_before["sum"]  # as key files were written at first
    for whole in (sound, json.dumps(of_before, indent=1).encode()):
        for damaged, other in ((first, second), (second, first)):
            for at in chance.sample(range(len(whole)), 12):
                data = bytearray(whole)
                data[at] ^= 1 << chance.randrange(7)
                damaged.write_bytes(bytes(data))
                other.write_bytes(whole)
                assert KeyFile(path).recover(RECOVERY) == key
                assert KeyFile(path).recover(RECOVERY) == key  # nor at the second time


def test_the_key_file_of_other_visits_in_the_place_of_one_locks_nobody_out_and_is_kept(
    path: Path, key: DataKey, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "visits.db"
    other.parent.mkdir()
    others = protect(other, NOON, "eine andere Passphrase", new_recovery_key())
    strange = other.with_name("visits.db.key").read_bytes()
    for ending in (".key", ".key-2"):
        path.with_name(f"visits.db{ending}").write_bytes(strange)
        assert KeyFile(path).open(PASSPHRASE) == key
        assert seen(path, key) == ([NAME], 1)
        with pytest.raises(WrongKeyError):
            KeyFile(path).open("eine andere Passphrase")
    kept = path.with_name("visits.db.key-kept-1")
    shutil.copyfile(kept, other.with_name("visits.db.key"))
    other.with_name("visits.db.key-2").unlink()
    assert KeyFile(other).open("eine andere Passphrase") == others


def test_new_visits_in_the_place_of_some_that_are_away_keep_the_key_of_those(
    path: Path, key: DataKey
) -> None:
    away = path.with_name("away.db")
    path.rename(away)
    protect(path, NOON, "eine neue Passphrase", new_recovery_key())
    for ending in (".key", ".key-2"):
        shutil.copyfile(path.with_name("visits.db.key-kept-1"), away.with_name(f"away.db{ending}"))
    assert seen(away, KeyFile(away).open(PASSPHRASE)) == ([NAME], 1)


def test_a_passphrase_for_which_the_disk_has_no_room_changes_neither_copy(
    path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, written = bytes_beside(path), list[str]()

    def full_at_the_second(file: BinaryIO) -> None:
        written.append(file.name)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "synced", full_at_the_second)
    with pytest.raises(StoreError, match="not kept"):
        KeyFile(path).change(key, "a quite different sentence")
    assert bytes_beside(path) == before
    assert KeyFile(path).open(PASSPHRASE) == key


def test_a_passphrase_that_was_exchanged_half_is_the_new_one(path: Path, key: DataKey) -> None:
    second = path.with_name("visits.db.key-2")
    before = second.read_bytes()
    KeyFile(path).change(key, "a quite different sentence")
    second.write_bytes(before)  # as a program leaves it that was killed between the two
    with pytest.raises(WrongKeyError):
        KeyFile(path).open(PASSPHRASE)
    assert KeyFile(path).open("a quite different sentence") == key
    assert second.read_bytes() != before


def test_a_key_file_with_any_flipped_bit_opens_nothing_wrong(path: Path, key: DataKey) -> None:
    first, second = path.with_name("visits.db.key"), path.with_name("visits.db.key-2")
    sound, chance = first.read_bytes(), Random(3)
    for _ in range(12):
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(7)
        first.write_bytes(bytes(data))
        second.write_bytes(bytes(data))
        try:
            opened = KeyFile(path).recover(RECOVERY)
        except StoreError:
            continue
        assert opened == key


def test_another_passphrase_takes_the_place_of_the_former_one(path: Path, key: DataKey) -> None:
    KeyFile(path).change(key, "a quite different sentence")
    with pytest.raises(WrongKeyError):
        KeyFile(path).open(PASSPHRASE)
    assert KeyFile(path).open("a quite different sentence") == key
    assert KeyFile(path).recover(RECOVERY) == key


def test_a_passphrase_is_the_same_however_a_keyboard_composes_its_letters(path: Path) -> None:
    key = protect(path, NOON, "Größe früherer Bäume", RECOVERY)  # composed
    assert KeyFile(path).open("Größe früherer Bäume ") == key


def test_a_recovery_key_has_160_bits_and_is_never_made_twice() -> None:
    made = {new_recovery_key() for _ in range(200)}
    assert len(made) == 200
    for each in made:
        typed = recovery_bytes(each)
        assert typed is not None
        assert len(typed) == 20
        assert len(each.replace(" ", "")) == 32


def test_a_plain_register_is_encrypted_with_everything_that_lies_beside_it(path: Path) -> None:
    filled(path)
    shutil.copyfile(path, path.with_name("visits.db.before-abc"))
    shutil.copyfile(path, path.with_name("visits.db.replaced-1"))
    path.with_name("visits.db.aside-1-wal").write_bytes(NAME.encode() * 50)
    plain = seen(path, None)
    key = protect(path, NOON, PASSPHRASE, RECOVERY)
    for name, content in bytes_beside(path).items():
        assert NAME.encode() not in content, name
        assert b"SQLite format 3" not in content, name
    assert seen(path, key) == plain == ([NAME], 1)
    for copy in ("visits.db.before-abc", "visits.db.replaced-1"):
        assert seen(path.with_name(copy), key) == plain
    with closing(connected(path.with_name("visits.db.aside-1-wal"), key)) as aside:
        assert aside.execute("SELECT content FROM aside").fetchall() == [(NAME.encode() * 50,)]


def test_a_register_is_never_encrypted_twice(path: Path, key: DataKey) -> None:
    with pytest.raises(StoreError, match="already"):
        protect(path, NOON, "another passphrase", new_recovery_key())
    assert KeyFile(path).open(PASSPHRASE) == key


KILLS = int(os.environ.get("NERVELINE_KILLS", "12"))


def test_killed_while_it_is_encrypted_a_register_is_the_plain_or_the_encrypted_one(path: Path) -> None:
    filled(path)
    plain = seen(path, None)
    kept = {name: data for name, data in bytes_beside(path).items() if name == "visits.db"}
    chance, ended = Random(5), 0
    for _ in range(KILLS):
        for file in path.parent.iterdir():
            file.unlink()
        path.write_bytes(kept["visits.db"])
        command = [sys.executable, "-m", "tests.db.encrypting_process", str(path), PASSPHRASE, RECOVERY]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begins\n"
            time.sleep(chance.uniform(0.0, 0.8))
            process.kill()
            ended += process.stdout.read() == "encrypted\n"
        try:
            key = None
            found = seen(path, None)
        except KeyNeededError:
            key = KeyFile(path).open(PASSPHRASE)
            assert KeyFile(path).recover(RECOVERY) == key
            found = seen(path, key)
        assert found == plain
        left = {name for name in bytes_beside(path) if name.endswith((".plain", ".encrypting"))}
        assert left == set()
        if key is not None:
            assert all(NAME.encode() not in data for data in bytes_beside(path).values())


def test_every_flipped_bit_of_an_encrypted_register_is_noticed(path: Path, key: DataKey) -> None:
    sound, chance = path.read_bytes(), Random(11)
    kept = seen(path, key)
    sound = path.read_bytes()
    silent = 0
    for _ in range(int(os.environ.get("NERVELINE_FLIPS", "40"))):
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        for file in path.parent.iterdir():
            if not file.name.startswith("visits.db.key"):
                file.unlink()
        path.write_bytes(bytes(data))
        with closing(connected(path, key)) as driver:
            try:
                told = driver.execute("PRAGMA cipher_integrity_check").fetchall()
            except dbapi.DatabaseError:
                continue
            silent += not told
    assert silent == 0
    path.write_bytes(sound)
    assert seen(path, key) == kept


def test_a_log_of_an_earlier_time_of_an_encrypted_register_is_put_aside(path: Path, key: DataKey) -> None:
    with closing(Store.open(path, now, key)) as store:
        draw(store, new_visit(store).id, 2)
        log = path.with_name("visits.db-wal").read_bytes()
    with closing(Store.open(path, now, key)) as store:
        draw(store, new_visit(store).id, 2)
    before = path.read_bytes()
    path.with_name("visits.db-wal").write_bytes(log)
    with pytest.raises(StoreError, match="put aside"):
        Store.open(path, now, key)
    assert path.read_bytes() == before
    assert seen(path, key)[1] == 3


def test_what_was_drawn_last_is_there_after_a_kill_of_an_encrypted_register(path: Path, key: DataKey) -> None:
    with closing(Store.open(path, now, key)) as store:
        visit = new_visit(store).id
        drawn = draw(store, visit, 4)
        for ending in ("", "-wal", ".anchor", ".key", ".key-2"):
            shutil.copyfile(f"{path}{ending}", path.parent / f"copy.db{ending}")
    copy = path.with_name("copy.db")
    with closing(Store.open(copy, now, key)) as store:
        assert store.maps.read(visit) == drawn


def test_the_day_of_opening_does_not_matter(path: Path, key: DataKey) -> None:
    with closing(Store.open(path, lambda: datetime(2031, 1, 1, tzinfo=UTC), key)):
        pass
    assert seen(path, key) == ([NAME], 1)

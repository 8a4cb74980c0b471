"""An encrypted register tells a thief nothing, and opens by its passphrase or its recovery key alone."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from db import sentences
from db.driver import connected, dbapi
from db.keys import KeyFile
from db.protecting import protect
from db.store import Store
from models.errors import StoreError
from models.practice.keys import DataKey, KeyNeededError, WrongKeyError, new_recovery_key, recovery_bytes
from tests.db.encrypted import NAME, PASSPHRASE, RECOVERY, bytes_beside, filled, now, seen
from tests.db.studio import NOON, draw, new_visit


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

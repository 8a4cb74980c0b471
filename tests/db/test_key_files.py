"""A key file that is lost, damaged or exchanged locks nobody out and opens nothing wrong."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import BinaryIO

import pytest

from db import keys
from db.keys import KeyFile
from db.protecting import protect
from db.sqlite.files import KEYS, beside
from db.store import Store
from models.errors import StoreError
from models.practice.keys import DataKey, WrongKeyError, new_recovery_key
from tests.db.encrypted import NAME, PASSPHRASE, RECOVERY, bytes_beside, now, seen
from tests.db.studio import NOON


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


@pytest.mark.parametrize("harm", [Path.unlink, partial(os.truncate, length=3)], ids=["deleted", "cut"])
def test_both_key_files_taken_away_under_the_open_program_are_there_again_when_it_closes(
    path: Path, key: DataKey, harm: Callable[[Path], object]
) -> None:
    with closing(Store.open(path, now, key)):
        for ending in KEYS:
            harm(beside(path, ending))
    assert KeyFile(path).recover(RECOVERY) == key

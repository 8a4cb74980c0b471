"""A plain register that is encrypted is the plain or the encrypted one, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from db.driver import connected
from db.keys import KeyFile
from db.protecting import protect
from models.errors import StoreError
from models.practice.keys import DataKey, KeyNeededError, new_recovery_key
from tests.db.encrypted import NAME, PASSPHRASE, RECOVERY, bytes_beside, filled, seen
from tests.db.studio import NOON

ROOT = Path(__file__).resolve().parents[2]


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

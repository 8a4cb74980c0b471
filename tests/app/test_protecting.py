"""The first real client brings a passphrase, which every later start asks for."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.registers import open_register
from app.settings import REGISTER, data_folder
from models.practice.keys import KeyNeededError

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four plain grey donkeys"


def lines(*words: str) -> list[str]:
    """What a whole program says while it is used."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.protecting_process", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_the_first_real_client_brings_the_passphrase_which_every_later_start_asks_for(home: Path) -> None:
    short, wrong, told = lines("encrypt", PASSPHRASE)
    assert "12 characters" in short
    assert "not what stands there" in wrong
    recovery = told.removeprefix("recovery: ")
    assert len(recovery.split()) == 8
    file = data_folder() / REGISTER
    assert not file.read_bytes().startswith(b"SQLite format 3")
    for kept in data_folder().iterdir():
        if kept.is_file():
            assert PASSPHRASE.encode() not in kept.read_bytes(), kept.name
            assert recovery.encode() not in kept.read_bytes(), kept.name
    with pytest.raises(KeyNeededError):
        open_register(file)
    both = lines("open", f"four plain grey donkey|{PASSPHRASE}")
    assert "not the passphrase" in both[0]
    assert both[1:] == ["told: ", "page: Desk"]
    assert lines("open", recovery) == ["told: ", "page: Desk"]
    with closing(open_register(file, PASSPHRASE)) as register:
        assert register.clients.listed() == []

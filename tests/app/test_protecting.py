"""The first real client brings a passphrase, which every later start asks for."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from signal import SIGABRT

import pytest

from app.registers import KeyedRegisters, open_register
from app.settings import REGISTER, data_folder
from models.practice.keys import KeyNeededError, new_recovery_key

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four plain grey donkeys"
ABORTED = 3 if sys.platform == "win32" else -SIGABRT
"""How a program ends that broke down."""


def used(process: str, *words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """A whole program, while and after it is used."""
    return subprocess.run(
        [sys.executable, "-m", f"tests.app.{process}", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **surroundings},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def lines(*words: str) -> list[str]:
    """What a whole program says while it is used."""
    done = used("protecting_process", *words)
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
    with closing(open_register(file, PASSPHRASE)) as register:
        assert register.clients.listed() == []


def test_no_byte_that_a_program_wrote_which_crashed_over_a_visit_holds_its_client_s_name(home: Path) -> None:
    name, recovery = "Wilhelmine Zweifelhoff", new_recovery_key()
    folder, temporary = data_folder(), home / "tmp"
    for each in (folder, temporary):
        each.mkdir(parents=True)
    KeyedRegisters().open(folder / REGISTER, PASSPHRASE, recovery).close()
    done = used("visiting_process", recovery, name, TMPDIR=str(temporary))
    assert done.returncode == ABORTED
    assert done.stdout.splitlines() == ["told: ", "page: Desk", "titles: Nerveline"]
    written = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    assert f"{REGISTER}-wal" in {file.name for file in written}
    assert any(file.parent.name == "faults" for file in written)
    for file, content in {**written, home / "standard error": done.stderr.encode()}.items():
        assert b"SQLite format 3" not in content, file
        for part in (*name.split(), PASSPHRASE, recovery, '"strokes"'):
            for coding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert part.encode(coding) not in content, (part, file)

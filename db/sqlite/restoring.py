"""Puts a copy in the place of a register, and ends that after whatever ended the program in between.

A note beside the register names the era of the copy and the number under which what was there is kept.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from struct import Struct

from db.sqlite.anchor import ENDING
from db.sqlite.files import REPLACED, beside, made_private, sync_folder, synced, wipe
from db.sqlite.judging import header_of
from db.sqlite.wal import era_of
from models.errors import StoreError
from models.practice.keys import DataKey

READY = ".restoring"
NOTE = ".restore"
SIDE_FILES = ("", "-wal", ENDING)
"""What belongs to a register and goes with it when it is copied or kept."""
_FORM = Struct(">II")  # era, number


def switch(path: Path, ready: Path, key: DataKey | None = None) -> Path | None:
    """Put a finished register in the place of another; returns where what was there is kept.

    Killed at any moment, the next `end_restoring` leaves the one or the other. Raises OSError.
    """
    number = 1
    while (kept := beside(path, f"{REPLACED}{number}")).exists():
        number += 1
    note = beside(path, NOTE)
    made_private(note)
    with note.open("r+b") as file:
        file.write(_FORM.pack(_era_at(ready, key), number))
        synced(file)
    sync_folder(path.parent)
    was_there = path.exists()
    if was_there:
        _keep(path, kept)
    ready.replace(path)
    sync_folder(path.parent)
    end_restoring(path, key)
    return kept if was_there else None


def end_restoring(path: Path, key: DataKey | None = None) -> None:
    """End a restore that was begun, if one was.

    When the copy is in its place, the log of the register before goes, which is kept with it; when it is not,
    the second names of the register that is still there go. Raises OSError.
    """
    note = beside(path, NOTE)
    if note.exists():
        written = note.read_bytes()
        if len(written) == _FORM.size:
            era, number = _FORM.unpack(written)
            if era == _era_at(path, key):
                _drop(path, ("-wal", "-shm", "-journal", ENDING))
            elif path.exists():
                _drop(beside(path, f"{REPLACED}{number}"), SIDE_FILES)
        note.unlink()
        sync_folder(path.parent)
    wipe(beside(path, READY))


def _era_at(path: Path, key: DataKey | None) -> int:
    with suppress(StoreError):
        header = header_of(path, key)
        return era_of(header) if header else 0
    return 0


def _drop(path: Path, endings: Iterable[str]) -> None:
    for ending in endings:
        beside(path, ending).unlink(missing_ok=True)


def _keep(path: Path, kept: Path) -> None:
    """Give a register, its log and its anchor a second name each; where there are none, make copies."""
    for ending in SIDE_FILES:
        source, second = beside(path, ending), beside(kept, ending)
        if source.is_file():
            second.unlink(missing_ok=True)
            try:
                os.link(source, second)
            except OSError:
                made_private(second)
                shutil.copyfile(source, second)

"""Puts a copy in the place of a register, and ends that after whatever ended the program in between.

A note beside the register tells the copy's first page and the number under which what was there is kept. It
is read before any key is known, so it looks at bytes alone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from struct import Struct
from zlib import crc32

from db.sqlite.anchor import ENDING
from db.sqlite.files import KEYS, REPLACED, beside, made_private, sync_folder, synced, wipe
from db.sqlite.page import MAGIC, PAGE
from db.sqlite.wal import era_of

READY = ".restoring"
READY_KEY = ".restoring-key"
"""What is added to a register's name for the key file of the copy that takes its place."""
NOTE = ".restore"
SIDE_FILES = ("", "-wal", ENDING, *KEYS)
"""What belongs to a register and goes with it when it is copied or kept."""
_FORM = Struct(">II")  # mark of the copy, number


def switch(path: Path, ready: Path) -> Path | None:
    """Put a finished register in the place of another; returns where what was there is kept.

    A key file that lies ready comes with it. Killed at any moment, the next `end_restoring` leaves the one or
    the other. Raises OSError.
    """
    number = 1
    while (kept := beside(path, f"{REPLACED}{number}")).exists():
        number += 1
    note = beside(path, NOTE)
    made_private(note)
    with note.open("r+b") as file:
        file.write(_FORM.pack(_mark_of(ready), number))
        synced(file)
    sync_folder(path.parent)
    was_there = path.exists()
    if was_there:
        _keep(path, kept)
    ready.replace(path)
    sync_folder(path.parent)
    end_restoring(path)
    return kept if was_there else None


def end_restoring(path: Path) -> None:
    """End a restore that was begun, if one was.

    When the copy is in its place, the log of the register before goes, which is kept with it, and the copy's
    key file takes its place; when it is not, the second names of the register that is still there go. Raises
    OSError.
    """
    note = beside(path, NOTE)
    if note.exists():
        with note.open("rb") as file:
            written = file.read(_FORM.size + 1)
        if len(written) == _FORM.size:
            mark, number = _FORM.unpack(written)
            if _is_in_place(path, mark):
                _drop(path, ("-wal", "-shm", "-journal", ENDING))
                _take_key(path)
            elif path.exists():
                _drop(beside(path, f"{REPLACED}{number}"), SIDE_FILES)
        note.unlink()
        sync_folder(path.parent)
    for left in (READY, READY_KEY):
        wipe(beside(path, left))


def _is_in_place(path: Path, mark: int) -> bool:
    """Whether the file is the copy that the note tells of; notes of before name a plain copy's era."""
    page = _first_page(path)
    return bool(page) and (crc32(page) == mark or (page.startswith(MAGIC) and era_of(page) == mark))


def _mark_of(path: Path) -> int:
    return crc32(_first_page(path))


def _first_page(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(PAGE)


def _take_key(path: Path) -> None:
    """Put the key file that lies ready in the place of both copies."""
    ready = beside(path, READY_KEY)
    if not ready.exists():
        return
    for ending in KEYS:
        part = beside(path, f"{ending}.part")
        part.unlink(missing_ok=True)
        made_private(part)
        with part.open("r+b") as file:
            file.write(ready.read_bytes())
            synced(file)
        part.replace(beside(path, ending))
    sync_folder(path.parent)


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

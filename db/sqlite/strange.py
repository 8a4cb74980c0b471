"""Puts aside what lies beside a register under one of its names and is no file: a link, a folder, a pipe.

Written through a link, somebody's letter would be overwritten; a pipe would be waited for without end. A file
that has a second name somewhere (a hard link) is parted from it for the same reason.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from stat import S_ISREG

from db import sentences
from db.sqlite.anchor import ENDING
from db.sqlite.files import ASIDE, KEYS, beside, made_private, sync_folder, synced
from models.errors import StoreError

OURS = ("-journal", "-wal", "-shm", ENDING, ".lock", ".ballast", ".restore", ".restoring", ".encrypting")
"""What is written beside a register, and so has to be a file of its own."""
READ = KEYS
"""What is only read, and may be a link to where somebody keeps it."""


def refuse_what_is_no_file(path: Path) -> None:
    """Raise StoreError when the register is no file, or when something beside it was none and is put aside.

    Raises OSError when it cannot be renamed.
    """
    if path.exists() and not path.is_file():
        raise StoreError(sentences.FOREIGN_FILE)
    for ending in (*OURS, *READ):
        file = beside(path, ending)
        if _is_strange(file, may_be_link=ending in READ):
            raise StoreError(sentences.strange_file(ending, _aside(path, file, ending).name))


def part_from_second_names(path: Path) -> None:
    """Give a register and what is written beside it files of their own; other names keep what is there.

    A log belongs to the name of a register: under two names one file would be written by two logs. The lock
    of the register is held, so no program has it open by another name. Raises OSError.
    """
    for ending in ("", *(each for each in OURS if each != ".lock")):
        file = beside(path, ending)
        try:
            found = file.lstat()
        except (FileNotFoundError, NotADirectoryError):
            continue
        if S_ISREG(found.st_mode) and found.st_nlink > 1:
            _part(path, file)


def _part(path: Path, file: Path) -> None:
    copy = beside(path, f"{ASIDE}part")
    copy.unlink(missing_ok=True)
    made_private(copy)
    shutil.copyfile(file, copy)
    with copy.open("r+b") as written:
        synced(written)
    copy.replace(file)
    sync_folder(path.parent)


def _is_strange(file: Path, *, may_be_link: bool) -> bool:
    try:
        found = file.stat() if may_be_link else file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return not S_ISREG(found.st_mode)


def _aside(path: Path, file: Path, ending: str) -> Path:
    """Rename what is strange: it is neither opened nor followed, and replaces nothing."""
    number = 1
    while _is_taken(target := beside(path, f"{ASIDE}{number}{ending}")):
        number += 1
    file.rename(target)
    sync_folder(path.parent)
    return target


def _is_taken(target: Path) -> bool:
    return target.exists() or target.is_symlink()

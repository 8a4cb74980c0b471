"""The files around a register and how they reach the disk for good."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import BinaryIO

ASIDE = ".aside-"
"""What is added to a register's name for a file that was put aside because it does not fit or is damaged."""
REPLACED = ".replaced-"
"""What is added to a register's name for the one that was there before a copy was taken in its place."""
LOOK = ".look-"
"""What is added to a register's name for a folder in which a copy is tried, and which goes at once."""
HALF = ".part"
"""What is added to the name of a copy while it is written."""
KEYS = (".key", ".key-2")
"""What is added to a register's name for the two copies of its key file."""
KEY_KEPT = ".key-kept-"
"""What is added to a register's name for a key file of other visits that lay in the place of its own."""
COPY = ".before-"
"""What is added to a register's name for the copy made before an upgrade."""


def beside(path: Path, ending: str) -> Path:
    """The file next to the register whose name has this added."""
    return path.with_name(path.name + ending)


def has_key_file(path: Path) -> bool:
    """Whether a copy of the key file lies beside the register, sound or not."""
    return any(beside(path, ending).is_file() for ending in KEYS)


def made_private(path: Path) -> None:
    """Make an empty file that its owner alone may read; raises FileExistsError when there is one."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def keep_private(path: Path) -> None:
    """Let nobody but its owner read a register and what lies beside it, whoever could before.

    Windows has no such modes: there the folder of the person's profile keeps others out.
    """
    for file in named_from(path, ""):
        with suppress(OSError):  # a disk without modes, or a file of somebody else's
            mode = file.lstat().st_mode
            if mode & 0o077 and not S_ISLNK(mode):
                file.chmod(0o700 if S_ISDIR(mode) else 0o600)


def named_from(path: Path, ending: str) -> list[Path]:
    """The files next to the register whose names begin with its own and this."""
    return sorted(file for file in path.parent.iterdir() if file.name.startswith(path.name + ending))


def put_aside(path: Path, ending: str, *, copy: bool = False) -> Path:
    """Give what lies beside the register under an ending a name that nothing opens; returns where it is now.

    With `copy` it stays where it is as well. No file that was put aside before is replaced. Raises OSError.
    """
    source, number = beside(path, ending), 1
    while (target := beside(path, f"{ASIDE}{number}{ending}")).exists():
        number += 1
    if copy:
        part = beside(path, f"{ASIDE}part")
        part.unlink(missing_ok=True)
        made_private(part)
        shutil.copyfile(source, part)
        with part.open("r+b") as file:
            synced(file)
        source = part
    put_in_place(source, target)
    return target


def synced(file: BinaryIO) -> None:
    """Wait until what was written is on the disk."""
    file.flush()
    os.fsync(file.fileno())


def put_in_place(made: Path, path: Path) -> None:
    """Give a finished file its name, whole or not at all, and never over another file.

    Raises FileExistsError when something already has the name.
    """
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(path) from None
        made.rename(path)
    else:
        made.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names of a folder's files are on the disk."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros and take it away; nothing happens when it is not there.

    A link is taken away, and what it leads to stays as it is.
    """
    try:
        if not S_ISREG(path.lstat().st_mode):
            path.unlink()
            return
        with path.open("r+b") as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(bytes(min(left, 1 << 20)))
            synced(file)
        path.unlink()
    except FileNotFoundError:
        return

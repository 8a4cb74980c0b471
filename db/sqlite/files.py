"""The files around a register and how they reach the disk for good."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO


def beside(path: Path, ending: str) -> Path:
    """The file next to the register whose name has this added."""
    return path.with_name(path.name + ending)


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
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros and take it away; nothing happens when it is not there."""
    try:
        with path.open("r+b") as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(bytes(min(left, 1 << 20)))
            synced(file)
        path.unlink()
    except FileNotFoundError:
        return

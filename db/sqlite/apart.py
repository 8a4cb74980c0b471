"""Folders apart from the register in which a copy of it is looked at or packed, for its owner alone.

A program that is killed leaves its folder behind, in which clients stand; the next one takes it away.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from time import time
from types import TracebackType

from db.sqlite.lock import Lock
from models.errors import StoreError

PREFIX = "nerveline-apart-"
_HELD = "held.lock"
_YOUNG = 60.0  # seconds in which whoever made a folder has surely locked it


class FolderApart:
    """A new folder among the system's temporary files, gone at `close`; raises OSError and StoreError."""

    def __init__(self) -> None:
        take_away_what_is_left()
        self._folder = tempfile.TemporaryDirectory(prefix=PREFIX)
        self.path = Path(self._folder.name)
        try:
            self._lock = Lock(self.path / _HELD)
        except BaseException:
            self._folder.cleanup()
            raise

    def __enter__(self) -> Path:
        return self.path

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take the folder away with everything in it."""
        self._lock.release()
        self._folder.cleanup()


def take_away_what_is_left() -> None:
    """Take away the folders of programs that were killed; those of others who use the computer stay."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            with suppress(OSError, StoreError):  # somebody's who works in it, or another person's
                found = left.lstat()
                mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
                if mine and not left.is_symlink() and abs(time() - found.st_mtime) > _YOUNG:
                    Lock(left / _HELD).release()
                    shutil.rmtree(left)

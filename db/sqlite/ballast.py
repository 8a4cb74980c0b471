"""A file that only takes up room, to be let go when the disk is full so that erasing still works."""

from __future__ import annotations

import os
from pathlib import Path

from db.sqlite.files import made_private, synced

SIZE = 2 << 20  # room for the write-ahead log of a day that ends on a full disk, and for the index beside it


class Ballast:
    """The spare room beside one register."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lay(self) -> None:
        """Take the room unless it is already taken; without room for it there is none to keep."""
        try:
            if self._path.exists() and self._path.stat().st_size == SIZE:
                return
            self._path.unlink(missing_ok=True)
            made_private(self._path)
            with self._path.open("r+b") as file:
                file.write(os.urandom(SIZE))  # zeros would take no room on a disk that compresses
                synced(file)
        except OSError:
            self.release()

    def release(self) -> bool:
        """Give the room back; False when there was none."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

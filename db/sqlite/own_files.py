"""What another program does to a register and its log while this one has them open is noticed here.

SQLite asks neither whether the log still lies where it was opened nor whether somebody wrote to it. It would
write on into a file without a name, which a kill loses, or move what is not its own into the register.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from db.sqlite.files import beside
from db.sqlite.page import PAGE, head_of_page
from db.sqlite.wal import FRAME, HEADER, era_of
from models.practice.keys import DataKey

Identity = tuple[int, int]


class FileState(Enum):
    """How a file that is open is found."""

    OWN = "as this program left it"
    AWAY = "gone, or another one is in its place: what is open is whole but has no name any more"
    CHANGED = "written to, cut or emptied: what is open is not whole any more"


@dataclass(frozen=True, slots=True)
class _LogTrace:
    """By what a log is known again: which file it is, its bytes, its header and its last frame.

    The head of a frame holds the sum of all frames before it.
    """

    identity: Identity
    size: int
    header: bytes
    last: bytes


class OwnFiles:
    """The register at a path and its log, as this program left them after its last transaction."""

    def __init__(self, path: Path, key: DataKey | None) -> None:
        self._path, self._key = path, key
        self._log = beside(path, "-wal")
        self.identity = identity(path)
        """Which file is open; None when it could not be asked."""
        self._written: tuple[int, int] | None = None
        self._trace: _LogTrace | None = None
        self._is_noted = False
        self._reader: BinaryIO | None = None

    def note(self) -> None:
        """Remember both as they lie there now, after this program wrote to them."""
        self._written = self._last_written()
        self._trace = self._traced()
        self._is_noted = True

    def is_in_its_place(self) -> bool:
        """Whether the very file that is open still has the register's name."""
        return self.identity is None or identity(self._path) == self.identity

    def register(self, era: int) -> FileState:
        """How the register is found, which was left in this era.

        The numbers of files change by themselves on some drives; a file of the same era is gone on with.
        """
        if not self.is_in_its_place():
            return FileState.OWN if self._era() == era else FileState.AWAY
        now = self._last_written()
        if not self._is_noted or now == self._written:
            return FileState.OWN
        cut = now is not None and self._written is not None and now[1] < self._written[1]
        return FileState.OWN if self._era() == era and not cut else FileState.CHANGED

    def log(self) -> FileState:
        """How the log is found."""
        if not self._is_noted:
            return FileState.OWN
        before, now = self._trace, self._traced()
        if now == before or before is None:
            return FileState.OWN if now == before else FileState.AWAY
        return FileState.CHANGED if now is not None and now.identity == before.identity else FileState.AWAY

    def content(self) -> bytes:
        """All bytes of the register as it lies there; raises OSError.

        The file stays open until the register is left: whoever closes it gives up SQLite's locks.
        """
        return self._read(-1)

    def close(self) -> None:
        """Let go of the file that `content` opened."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self, size: int) -> bytes:
        if self._reader is None:
            self._reader = self._path.open("rb")
        self._reader.seek(0)
        return self._reader.read(size)

    def _era(self) -> int | None:
        """The era of what lies in the register's place; None when it has none that can be read."""
        try:
            if self.is_in_its_place():
                page = self._read(PAGE)
            else:
                with self._path.open("rb") as file:
                    page = file.read(PAGE)
        except OSError:
            return None
        head = page if self._key is None else head_of_page(page, self._key)
        return era_of(head) if head else None

    def _last_written(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def _traced(self) -> _LogTrace | None:
        try:
            found = self._log.stat()
            with self._log.open("rb", buffering=0) as file:
                header = file.read(FRAME)
                file.seek(max(0, found.st_size - FRAME))
                last = file.read(FRAME)
        except OSError:
            return None
        return _LogTrace((found.st_dev, found.st_ino), found.st_size, header[: HEADER.size], last)


def identity(path: Path) -> Identity | None:
    """Which file lies at a path; None when there is none, or it cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino

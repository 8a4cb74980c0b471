"""Notes beside a register its era and how long its log is, which tells of what was cut or is older.

The note is written after every commit and not waited for: it is never ahead of register and log, and at
worst, when the power fails, a little behind them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from struct import Struct
from zlib import crc32

from db.sqlite.files import beside
from db.sqlite.wal import Salts, salts_of

ENDING = ".anchor"
_FORM = Struct("<4s3IQB")  # mark, era, two salts, size of the log, state
_CRC = Struct("<I")
_MARK = b"NLA2"
_MARK_OF_BEFORE = b"NLA1"
"""As it was written when closing a register left the era of its log in the note."""
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


class LogState(IntEnum):
    """What became of the log."""

    LIVE = 0
    """It is being written, or was when the program ended."""
    CLOSED = 1
    """Everything in it was moved into the register."""
    TOLD = 2
    """A person was told that some of it is missing, and may go on without."""
    LEFT = 3
    """The register was closed in good order, in this era; nothing is said of a log that came later."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The log of one era as it was last seen: its salts and its bytes."""

    era: int
    salts: Salts = (0, 0)
    size: int = 0
    state: LogState = LogState.LIVE
    is_of_before: bool = False
    """Whether an older Nerveline wrote it, which noted no era when it closed the register."""

    @property
    def encoded(self) -> bytes:
        """The bytes of the file."""
        body = _FORM.pack(_MARK, self.era, *self.salts, self.size, self.state)
        return body + _CRC.pack(crc32(body))


def read_anchor(path: Path) -> Anchor | None:
    """The anchor beside a register, None when there is none that can be read."""
    try:
        with beside(path, ENDING).open("rb") as file:
            data = file.read(_FORM.size + _CRC.size + 1)  # whatever it has become, no more than tells it
    except OSError:
        return None
    body = data[: _FORM.size]
    if len(data) != _FORM.size + _CRC.size or data[_FORM.size :] != _CRC.pack(crc32(body)):
        return None
    mark, era, salt, other, size, state = _FORM.unpack(body)
    if mark not in (_MARK, _MARK_OF_BEFORE) or state not in list(LogState):
        return None
    return Anchor(era, (salt, other), size, LogState(state), mark == _MARK_OF_BEFORE)


def write_anchor(path: Path, anchor: Anchor) -> None:
    """Put this in the place of the anchor; raises OSError."""
    file = os.open(beside(path, ENDING), _FLAGS, 0o600)
    try:
        _overwrite(file, anchor)
    finally:
        os.close(file)


class AnchorFile:
    """The anchor of a register that is open; a disk that does not take it costs the warning alone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = beside(path, "-wal")
        self._anchor: Anchor | None = None
        self._file: int | None = None
        self._longest = 0
        with suppress(OSError):
            self._file = os.open(beside(path, ENDING), _FLAGS, 0o600)

    def begin(self, era: int) -> None:
        """The log begins anew in an era, with the transaction that was just committed."""
        salts = salts_of(self._path)
        self._anchor = Anchor(era, salts) if salts else None
        self._longest = 0
        self.note()

    def note(self) -> int:
        """Note how long the log is after a commit; returns its bytes.

        A log whose transaction was taken back keeps its length, so only one that grew ends with a commit.
        """
        try:
            size = self._log.stat().st_size
        except OSError:
            return 0
        if size > self._longest and self._anchor is not None:
            self._longest = size
            self._keep(Anchor(self._anchor.era, self._anchor.salts, size))
        return size

    def undone(self) -> None:
        """A transaction was taken back: what it left at the end of the log is nothing that was kept."""
        with suppress(OSError):
            self._longest = max(self._longest, self._log.stat().st_size)

    def left(self, era: int | None) -> None:
        """The register is closed, in this era; None where no room was left to mark that in it."""
        if era is not None:
            self._keep(Anchor(era, state=LogState.LEFT))
        elif self._anchor is not None and not self._log.exists():
            self._keep(Anchor(self._anchor.era, self._anchor.salts, 0, LogState.CLOSED))
        self.close()

    def close(self) -> None:
        """Let go of the file; what stands in it stays."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _keep(self, anchor: Anchor) -> None:
        if self._file is not None:
            with suppress(OSError):
                _overwrite(self._file, anchor)


def _overwrite(file: int, anchor: Anchor) -> None:
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, anchor.encoded)

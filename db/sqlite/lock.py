"""One program at a time: a lock of the operating system on a file beside the register.

The system drops the lock when the program ends, however it ends, so a file left behind locks nobody out.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db import sentences
from db.sqlite.files import beside
from models.errors import StoreError

_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Lock:
    """Held from the moment it is made until `release`; raises StoreError when another program holds it."""

    def __init__(self, path: Path) -> None:
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            full = error.errno == errno.ENOSPC
            raise StoreError(sentences.FULL_AT_OPENING if full else sentences.READ_ONLY) from error
        try:
            _take(file)
        except OSError as error:
            os.close(file)
            held = error.errno in _HELD
            raise StoreError(sentences.SECOND_INSTANCE if held else sentences.NETWORK_SHARE) from error
        self._file: int | None = file

    @classmethod
    def of(cls, register: Path) -> Lock:
        """The lock of the register at a path; raises StoreError while another program has that open.

        A lock file that somebody cleaned away locks nobody out, so the register itself is asked, too.
        """
        lock = cls(beside(register, ".lock"))
        try:
            refuse_if_open(register)
        except OSError as error:
            lock.release()
            raise StoreError(sentences.READ_ONLY) from error
        except StoreError:
            lock.release()
            raise
        return lock

    def release(self) -> None:
        """Let another program open the register; doing so again does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


@contextmanager
def kept_from_others(path: Path) -> Iterator[None]:
    """Hold a lock that is there, for a while, and make none; StoreError when another program holds it."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:  # nobody has ever had the register open here, or nobody may
        yield
        return
    try:
        try:
            _take(file)
        except OSError as error:
            if error.errno in _HELD:
                raise StoreError(sentences.SECOND_INSTANCE) from error
        yield
    finally:
        os.close(file)


_READERS = 0x4000_0002, 510
"""The bytes of a register, far behind its end, that SQLite locks while it has it open (SQLite, os.h)."""


def refuse_if_open(path: Path) -> None:
    """Raise StoreError when another program has this very file open, by whichever of its names.

    Not to be called while this program has it open: whoever closes a file gives up its locks.
    """
    try:
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return
    try:
        _take_readers(file)
    except OSError as error:
        if error.errno in _HELD:
            raise StoreError(sentences.SECOND_INSTANCE) from error
    finally:
        os.close(file)


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _take_readers(file: int) -> None:
        first, size = _READERS
        os.lseek(file, first, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, size)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _take_readers(file: int) -> None:
        first, size = _READERS
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, size, first)

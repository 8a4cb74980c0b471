"""Turns what the driver raises into what the store says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from db import sentences
from db.driver import ERRORS, dbapi
from models.errors import StoreError

_BY_CODE = {
    dbapi.SQLITE_FULL: sentences.FULL,
    dbapi.SQLITE_READONLY: sentences.READ_ONLY,
    dbapi.SQLITE_PERM: sentences.READ_ONLY,
    dbapi.SQLITE_CANTOPEN: sentences.READ_ONLY,
    dbapi.SQLITE_BUSY: sentences.IN_USE,
    dbapi.SQLITE_LOCKED: sentences.IN_USE,
    dbapi.SQLITE_PROTOCOL: sentences.IN_USE,
    dbapi.SQLITE_IOERR: sentences.REFUSED,
    dbapi.SQLITE_NOLFS: sentences.FULL,
    dbapi.SQLITE_NOTADB: sentences.GARBAGE,
}


def code_of(error: BaseException | None) -> int:
    """SQLite's primary error code, 0 when the driver gives none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: BaseException | None) -> bool:
    """Whether part of the file is damaged: neither is there no room, nor does the disk refuse."""
    cause = error.__cause__ if isinstance(error, StoreError) else error
    cause = cause.orig if isinstance(cause, DBAPIError) else cause
    return cause is not None and code_of(cause) not in _BY_CODE


def sentence(error: BaseException | None) -> StoreError:
    """The error of the driver as one sentence for people."""
    return StoreError(_BY_CODE.get(code_of(error), sentences.DAMAGED_FILE))


@contextmanager
def told() -> Iterator[None]:
    """Turn what the driver raises inside into StoreError."""
    try:
        yield
    except DBAPIError as error:
        raise sentence(error.orig) from error
    except (*ERRORS, UnicodeDecodeError) as error:  # the last for text that a flipped bit has damaged
        raise sentence(error) from error

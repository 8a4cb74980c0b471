"""SQLCipher's driver, by which every register is read and written, encrypted or not.

It is Python's own `sqlite3` over a SQLite that can encrypt, with the same names: its types are that one's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as dbapi
else:
    from sqlcipher3 import dbapi2 as dbapi

from models.practice.keys import DataKey

__all__ = ["ERRORS", "connected", "dbapi", "unlock"]

ERRORS = (dbapi.Error, MemoryError)
"""What the driver raises; the second of damaged pages, too: SQLCipher says of some that memory is lacking."""


def connected(path: Path, key: DataKey | None = None) -> dbapi.Connection:
    """A connection to the file at a path, whatever its name: nothing in it is read as part of an address.

    It may be opened on one thread and used on another. It begins no transactions: whoever writes says BEGIN
    and COMMIT. The log is moved into the file when the program says so, not by its length.
    """
    driver = dbapi.connect(path.absolute(), timeout=2.0, isolation_level=None, check_same_thread=False)
    unlock(driver, key)
    driver.execute("PRAGMA wal_autocheckpoint = 0")
    return driver


def unlock(driver: dbapi.Connection, key: DataKey | None) -> None:
    """Give a new connection its key, before anything is read; without one the file is plain.

    SQLCipher would write of every wrong key on standard error, where nobody expects to read.
    """
    driver.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        driver.execute(f'PRAGMA key = "{key.literal}"')

"""Encrypts a plain register and the copies beside it: killed at any moment each is the one or the other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from db import schema, sentences
from db.driver import ERRORS, connected, dbapi
from db.sqlite.anchor import ENDING as ANCHOR
from db.sqlite.files import ASIDE, COPY, REPLACED, beside, made_private, named_from, sync_folder, synced, wipe
from db.sqlite.page import MAGIC
from db.sqlite.saving import new_era
from db.telling import told
from models.errors import StoreError
from models.practice.keys import DataKey

MADE = ".encrypting"
"""What is added to a file's name for its encrypted copy until that is whole and compared."""
PLAIN = ".plain"
"""What is added to a file's name for the plain one until that is overwritten."""
_LOGS = ("-wal", "-shm", "-journal", ANCHOR)


def is_plain(path: Path) -> bool:
    """Whether a file is a register that anybody can read."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC
    return False


def encrypt(path: Path, key: DataKey) -> None:
    """Put an encrypted copy in the place of a closed plain register, whose log is empty, and overwrite that.

    The copy is compared with it row by row before. Raises StoreError, and then the register is what it was.
    """
    made = beside(path, MADE)
    try:
        _make(path, made, key)
        _put_in_place(path, made)
    except OSError as error:
        raise StoreError(sentences.NO_ROOM_TO_ENCRYPT) from error
    finally:
        made.unlink(missing_ok=True)


def end_encrypting(path: Path) -> None:
    """End what was begun with a file when the program ended in between; needs no key. Raises OSError."""
    beside(path, MADE).unlink(missing_ok=True)
    plain = beside(path, PLAIN)
    if not plain.exists():
        return
    if not path.exists():
        plain.replace(path)
    elif is_plain(path):
        plain.unlink()  # a second name of the same file
    else:
        for ending in _LOGS:  # the empty log and the anchor of the plain register
            wipe(beside(path, ending))
        wipe(plain)
    sync_folder(path.parent)


def encrypt_copies(path: Path, key: DataKey) -> None:
    """Encrypt the plain copies that lie beside an encrypted register; what the disk refuses waits."""
    for file in _copies(path):
        with suppress(OSError, StoreError):
            end_encrypting(file)
            if is_plain(file) and not beside(file, "-wal").exists():
                encrypt(file, key)
    for file in named_from(path, ASIDE):
        with suppress(OSError, StoreError):
            _shut_away(file, key)


def _copies(path: Path) -> Iterator[Path]:
    for ending in (COPY, REPLACED):
        for file in named_from(path, ending):
            if not file.name.endswith((MADE, PLAIN, *_LOGS)):
                yield file


def _make(path: Path, made: Path, key: DataKey) -> None:
    made.unlink(missing_ok=True)
    made_private(made)
    with told(), closing(connected(path)) as plain, _attached(plain, made, key):
        plain.execute("SELECT sqlcipher_export('made')")
        for table in _tables(plain, "main"):
            if not _alike(plain, table):
                raise StoreError(sentences.DAMAGED_FILE)
        if _tables(plain, "main") != _tables(plain, "made"):
            raise StoreError(sentences.DAMAGED_FILE)
        plain.execute(f"PRAGMA made.application_id = {schema.APPLICATION_ID}")
        plain.execute(f"PRAGMA made.user_version = {new_era()}")
    with told(), closing(connected(made, key)) as driver:
        driver.execute("PRAGMA journal_mode = WAL")
        if driver.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise StoreError(sentences.DAMAGED_FILE)
    with made.open("r+b") as file:
        synced(file)


@contextmanager
def _attached(plain: dbapi.Connection, made: Path, key: DataKey) -> Iterator[None]:
    plain.execute("ATTACH DATABASE ? AS made KEY ?", (str(made.absolute()), key.literal))
    try:
        yield
    finally:
        plain.execute("DETACH DATABASE made")


def _tables(driver: dbapi.Connection, schema_name: str) -> list[tuple[str, str]]:
    rows = driver.execute(
        f"SELECT name, sql FROM {schema_name}.sqlite_master"
        " WHERE sql IS NOT NULL AND type = 'table' ORDER BY name"
    )
    return [(name, sql) for name, sql in rows]


def _alike(driver: dbapi.Connection, table: tuple[str, str]) -> bool:
    """Whether every row of a table stands in both files."""
    name = '"' + table[0].replace('"', '""') + '"'
    counts = [driver.execute(f"SELECT count(*) FROM {where}.{name}").fetchone() for where in ("main", "made")]
    differing = driver.execute(
        f"SELECT count(*) FROM (SELECT * FROM main.{name} EXCEPT SELECT * FROM made.{name})"
    ).fetchone()
    return bool(counts[0] == counts[1] and differing == (0,))


def _put_in_place(path: Path, made: Path) -> None:
    plain = beside(path, PLAIN)
    plain.unlink(missing_ok=True)
    try:
        os.link(path, plain)
    except OSError:  # a file system without links: for a moment the plain file has the other name alone
        path.replace(plain)
    sync_folder(path.parent)
    made.replace(path)
    sync_folder(path.parent)
    end_encrypting(path)


def _shut_away(file: Path, key: DataKey) -> None:
    """Put a log that was put aside as one value into an encrypted file that has its name."""
    if file.name.endswith((MADE, PLAIN)) or not file.is_file() or _is_shut_away(file, key):
        return
    made = beside(file, MADE)
    made.unlink(missing_ok=True)
    made_private(made)
    with told(), closing(connected(made, key)) as driver:
        driver.execute("CREATE TABLE aside (name TEXT NOT NULL, content BLOB NOT NULL)")
        driver.execute("INSERT INTO aside VALUES (?, ?)", (file.name, file.read_bytes()))
    with made.open("r+b") as whole:
        synced(whole)
    wipe(file)
    made.replace(file)


def _is_shut_away(file: Path, key: DataKey) -> bool:
    with suppress(*ERRORS), closing(connected(file, key)) as driver:
        return bool(driver.execute("SELECT count(*) FROM aside").fetchall())
    return False

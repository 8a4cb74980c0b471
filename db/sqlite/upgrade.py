"""Makes the tables of a register, and copies it and brings them up to date when they are older."""

from __future__ import annotations

import errno
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import sentences
from db.driver import dbapi
from db.sqlite.disk import Disk, engine_on
from db.sqlite.files import COPY, beside, made_private, put_in_place
from db.sqlite.saving import copied, new_era
from db.telling import code_of, told
from models.errors import StoreError
from models.practice.keys import DataKey

MIGRATIONS = Path(__file__).parent / "migrations"


def make_new(path: Path, key: DataKey | None = None, *, folder: Path = MIGRATIONS) -> None:
    """Make an empty register; the file appears whole or not at all, and never over another one."""
    fresh = beside(path, ".new")
    _clear(fresh)
    try:
        _begin_private(fresh)
        with told():
            _make(fresh, key, folder)
        if beside(fresh, "-wal").exists():  # it stays when the disk has no room for what is in it
            raise StoreError(sentences.FULL_AT_OPENING)
        put_in_place(fresh, path)
    except FileExistsError:
        raise StoreError(sentences.FOREIGN_FILE) from None
    finally:
        _clear(fresh)


def _begin_private(fresh: Path) -> None:
    try:
        made_private(fresh)
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.FULL_AT_OPENING if full else sentences.READ_ONLY) from error


def _make(fresh: Path, key: DataKey | None, folder: Path) -> None:
    engine = engine_on(fresh, key)
    try:
        with engine.connect() as core:
            if core.exec_driver_sql("PRAGMA journal_mode = WAL").scalar() != "wal":
                raise StoreError(sentences.NETWORK_SHARE)
            core.exec_driver_sql("BEGIN IMMEDIATE")
            migrate(core, folder)
            core.exec_driver_sql(f"PRAGMA user_version = {new_era()}")
            core.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()


def known_revisions(folder: Path = MIGRATIONS) -> set[str]:
    """All revisions that this program can read or bring up to date."""
    return {script.revision for script in ScriptDirectory(str(folder)).walk_revisions()}


def copy_before(disk: Disk, path: Path, revision: str) -> Path:
    """Copy an open register of an older revision before it is brought up to date; returns the copy."""
    copy = beside(path, f"{COPY}{revision}")
    with told():
        try:
            copied(disk.driver, copy, disk.key)
        except (OSError, dbapi.OperationalError) as error:
            if isinstance(error, OSError) or code_of(error) in (dbapi.SQLITE_FULL, dbapi.SQLITE_IOERR):
                raise StoreError(sentences.NO_ROOM_TO_UPGRADE) from error
            raise
    return copy


def migrate(core: Connection, folder: Path = MIGRATIONS) -> None:
    """Bring the tables to the newest revision, in the caller's transaction and without enforcing keys."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = core
    command.upgrade(config, "head")
    if core.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise StoreError(sentences.DAMAGED_FILE)


def _clear(fresh: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        beside(fresh, ending).unlink(missing_ok=True)

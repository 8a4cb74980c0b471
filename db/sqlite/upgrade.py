"""Brings a register to the newest tables: a copy first, then every migration in one transaction."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from db import sentences
from db.sentences import code_of, told
from db.sqlite.files import beside, put_in_place, synced
from models.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
COPY = ".before-"
"""What is added to a register's name for the copy made before an upgrade."""


def make_new(path: Path, folder: Path = MIGRATIONS) -> None:
    """Make an empty register; the file appears whole or not at all, and never over another one."""
    fresh = beside(path, ".new")
    _clear(fresh)
    try:
        with told():
            _migrate(fresh, folder)
        put_in_place(fresh, path)
    except FileExistsError:
        raise StoreError(sentences.FOREIGN_FILE) from None
    finally:
        _clear(fresh)


def known_revisions(folder: Path = MIGRATIONS) -> set[str]:
    """All revisions that this program can read or bring up to date."""
    return {script.revision for script in ScriptDirectory(str(folder)).walk_revisions()}


def upgrade(path: Path, revision: str, folder: Path = MIGRATIONS) -> Path:
    """Bring a register from a known older revision to the newest; returns the copy made before.

    When it is interrupted the register is as it was.
    """
    copy = beside(path, f"{COPY}{revision}")
    with told():
        try:
            _copy(path, copy)
        except (OSError, sqlite3.OperationalError) as error:
            if isinstance(error, OSError) or code_of(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
                raise StoreError(sentences.NO_ROOM_TO_UPGRADE) from error
            raise
        _migrate(path, folder)
    return copy


def _copy(path: Path, copy: Path) -> None:
    part = beside(copy, ".part")
    part.unlink(missing_ok=True)
    source, target = sqlite3.connect(path), sqlite3.connect(part)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    with part.open("r+b") as file:
        synced(file)
    copy.unlink(missing_ok=True)
    put_in_place(part, copy)


def _migrate(path: Path, folder: Path) -> None:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _hand_over_transactions(driver: sqlite3.Connection, _: object) -> None:
        driver.isolation_level = None
        driver.execute("PRAGMA secure_delete = ON")
        driver.execute("PRAGMA foreign_keys = OFF")  # batch migrations replace tables that others refer to

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise StoreError(sentences.DAMAGED_FILE)
    finally:
        engine.dispose()


def _clear(fresh: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        beside(fresh, ending).unlink(missing_ok=True)

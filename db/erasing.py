"""Erases for good what was removed some days ago, or what is asked for (docs/adr/0007-deletion.md)."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from db import schema, sentences
from db.counted import Counted, counted, days_left, keep_counted
from db.sqlite.disk import Disk
from db.sqlite.files import ASIDE, COPY, LOOK, named_from, wipe
from models.errors import StoreError

_TABLES = (schema.client, schema.visit)


def erase_due(disk: Disk, path: Path, now: datetime) -> None:
    """Count an opening of the register, and erase what has been removed for seven counted days.

    Erasing that was begun before is ended, whatever ended the program in between.
    """
    count = counted(disk, now).opened(now)

    def erase(core: Connection) -> None:
        keep_counted(core, count)
        for table in _TABLES:
            _begin_to_count(core, table, count)
            for number in _due(core, table, count, now):
                _erase(core, path, table, table.c.number == number)

    disk.write(erase, spare=True)
    for left in named_from(path, LOOK):
        _wiped(path, left.name)
    _end_wiping(disk, path)


def erase_at_once(disk: Disk, path: Path, key: bytes) -> None:
    """Erase one removed client or visit now; raises StoreError when none of that id is removed."""

    def erase(core: Connection) -> None:
        gone = sum(
            _erase(core, path, table, table.c.id == key, table.c.removed_at.is_not(None)) for table in _TABLES
        )
        if not gone:
            raise StoreError(sentences.NOT_REMOVED)

    disk.write(erase, spare=True)
    _end_wiping(disk, path)


def _begin_to_count(core: Connection, table: Table, count: Counted) -> None:
    """What was removed without a count, or with one that cannot be, is counted from now on."""
    after = table.c.removed_after
    wrong = after.is_(None) | (after > count.seconds) | (after < 0)
    core.execute(
        update(table).where(table.c.removed_at.is_not(None), wrong).values(removed_after=count.seconds)
    )


def _due(core: Connection, table: Table, count: Counted, now: datetime) -> list[int]:
    columns = (table.c.number, table.c.removed_after, table.c.removed_at)
    rows = core.execute(select(*columns).where(table.c.removed_at.is_not(None))).all()
    return [number for number, after, at in rows if days_left(count.seconds, after, at, now) == 0]


def _erase(core: Connection, path: Path, table: Table, *which: Any) -> int:
    """Delete rows, which overwrites them, and list the files that may still hold what they said."""
    gone = core.execute(delete(table).where(*which)).rowcount
    if gone:
        listed = set(core.execute(select(schema.to_wipe.c.name)).scalars())
        for file in _copies(path):
            if file.name not in listed:
                core.execute(insert(schema.to_wipe).values(name=file.name))
        if not listed:
            core.execute(insert(schema.to_wipe).prefix_with("OR IGNORE").values(name=""))  # the log itself
    return gone


def _copies(path: Path) -> list[Path]:
    return [file for ending in (COPY, ASIDE, LOOK) for file in named_from(path, ending)]


def _end_wiping(disk: Disk, path: Path) -> None:
    """Empty the log and wipe the files that are listed; what the disk refuses stays listed."""
    names = [name for (name,) in disk.rows("SELECT name FROM to_wipe")]
    if not names:
        return
    disk.empty_log()
    wiped = [name for name in names if _wiped(path, str(name))]
    disk.write(
        lambda core: [core.execute(delete(schema.to_wipe).where(schema.to_wipe.c.name == n)) for n in wiped],
        spare=True,
    )


def _wiped(path: Path, name: str) -> bool:
    if not any(name.startswith(path.name + ending) for ending in (COPY, ASIDE, LOOK)) or "/" in name:
        return True  # nothing but copies and what was put aside is ever wiped
    file = path.parent / name
    with suppress(OSError):
        if file.is_dir() and not file.is_symlink():
            for inner in file.iterdir():
                wipe(inner)
            shutil.rmtree(file)
        else:
            wipe(file)
        return True
    return False

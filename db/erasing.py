"""Erases for good what was removed some days ago, or what is asked for (docs/adr/0007-deletion.md)."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, null, select, update

from db import schema, sentences
from db.audit import AuditTable
from db.counted import Counted, counted, days_left, keep_counted
from db.sqlite.apart import take_away_what_is_left
from db.sqlite.disk import Disk
from db.sqlite.files import ASIDE, COPY, HALF, LOOK, REPLACED, named_from, wipe
from models.errors import StoreError
from models.practice.audit import AuditAct

_TABLES = (schema.client, schema.visit)
_WIPED = (COPY, ASIDE, LOOK)


def erase_due(disk: Disk, path: Path, now: datetime) -> None:
    """Count an opening of the register, and erase what has been removed for seven counted days.

    Erasing that was begun before is ended, whatever ended the program in between.
    """
    count, audit = counted(disk, now).opened(now), AuditTable(disk, lambda: now)

    def erase(core: Connection) -> None:
        keep_counted(core, count)
        for table in _TABLES:
            _begin_to_count(core, table, count)
            for number in _due(core, table, count, now):
                _erase(core, audit, path, table, table.c.number == number)

    disk.write(erase, spare=True)
    for left in (*named_from(path, LOOK), *_half_copied(path)):
        wiped([left])
    take_away_what_is_left()
    _end_wiping(disk, path)


def erase_at_once(disk: Disk, audit: AuditTable, path: Path, key: bytes) -> None:
    """Erase one removed client or visit now; raises StoreError when none of that id is removed."""

    def erase(core: Connection) -> None:
        gone = sum(
            _erase(core, audit, path, table, table.c.id == key, table.c.removed_at.is_not(None))
            for table in _TABLES
        )
        if not gone:
            raise StoreError(sentences.NOT_REMOVED)

    disk.write(erase, spare=True)
    _end_wiping(disk, path)


def holds(disk: Disk, key: bytes) -> bool:
    """Whether a client or visit of this id is in the file, removed or not."""
    found = [disk.rows(f"SELECT 1 FROM {table.name} WHERE id = ?", key) for table in _TABLES]
    return any(found)


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


def _erase(core: Connection, audit: AuditTable, path: Path, table: Table, *which: Any) -> int:
    """Delete rows, which overwrites them, and list the files that may still hold what they said."""
    owners = _owners(core, table, *which)
    gone = core.execute(select(table.c.id).where(*which)).scalars().all()
    if gone:
        core.execute(delete(table).where(*which))
        _list(core, "", [])  # the log itself
        for file in _copies(path):
            _list(core, file.name, [])
        for file in _replaced(path):
            _list(core, file.name, [key for key in gone if isinstance(key, bytes)])
        for client, visit in owners:
            audit.note(core, AuditAct.ERASED if visit is None else AuditAct.ERASED_VISIT, client, visit)
    return len(gone)


def _owners(core: Connection, table: Table, *which: Any) -> list[tuple[bytes | None, bytes | None]]:
    """The ids of the client and, when it is one, the visit of each row that goes."""
    client, visit = schema.client, schema.visit
    if table is client:
        columns = select(client.c.id, null())
    else:
        columns = select(client.c.id, visit.c.id).join(visit, visit.c.client == client.c.number)
    rows = core.execute(columns.where(*which)).all()
    known = [[key if isinstance(key, bytes) else None for key in row] for row in rows]
    return [(owner, key) for owner, key in known]


def _list(core: Connection, name: str, ids: list[bytes]) -> None:
    named = schema.to_wipe.c.name == name
    before = core.execute(select(schema.to_wipe.c.ids).where(named)).scalar() or ""
    core.execute(delete(schema.to_wipe).where(named))
    listed = before.split() if isinstance(before, str) else []
    both = " ".join([*listed, *(key.hex() for key in ids)])
    core.execute(insert(schema.to_wipe).values(name=name, ids=both))


def _copies(path: Path) -> list[Path]:
    return [file for ending in _WIPED for file in named_from(path, ending)]


def _half_copied(path: Path) -> list[Path]:
    """What a program left that was killed while it copied the register: nobody takes it for a copy."""
    return [file for file in named_from(path, REPLACED) if HALF in file.name.removeprefix(path.name)]


def _replaced(path: Path) -> list[Path]:
    """The registers in whose place a copy was taken, without what lies beside them."""
    return [file for file in named_from(path, REPLACED) if file.name.rpartition(REPLACED)[2].isdecimal()]


def _end_wiping(disk: Disk, path: Path) -> None:
    """Empty the log and go through the files that are listed; what the disk refuses stays listed."""
    listed = [str(name) for (name,) in disk.rows("SELECT name FROM to_wipe")]
    if not listed:
        return
    disk.empty_log()
    done = [name for name in listed if _rid(path, name)]

    def unlist(core: Connection) -> None:
        for name in done:
            core.execute(delete(schema.to_wipe).where(schema.to_wipe.c.name == name))

    disk.write(unlist, spare=True)


def _rid(path: Path, name: str) -> bool:
    """Whether a listed file is gone; nothing but copies and what was put aside is ever wiped."""
    file = path.parent / name
    if name.startswith(path.name + REPLACED):
        return False  # the rest of it is kept: db.replaced
    ours = file.parent == path.parent and name.startswith(tuple(path.name + ending for ending in _WIPED))
    return not ours or wiped([file])


def wiped(files: list[Path]) -> bool:
    """Whether files and folders could be overwritten and taken away."""
    with suppress(OSError, ValueError):  # a name that cannot be a file's stands only in a damaged list
        for file in files:
            if file.is_dir() and not file.is_symlink():
                for inner in file.iterdir():
                    wipe(inner)
                shutil.rmtree(file)
            else:
                wipe(file)
        return True
    return False

"""Erases for good what was removed some days ago (docs/adr/0007-deletion.md)."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Table, delete, select

from db import schema
from db.sqlite.disk import Disk
from db.sqlite.files import ASIDE, COPY, named_from, wipe

GRACE = timedelta(days=7)
"""How long what was removed can be brought back."""


def erase_removed(disk: Disk, path: Path, before: datetime) -> int:
    """Erase the clients and visits removed before a time, and the copies that still hold them.

    The rows are overwritten with zeros in the file and the write-ahead log is emptied; returns how many went.
    """
    gone = disk.write(
        lambda core: sum(_erase(core, table, before) for table in (schema.client, schema.visit)), spare=True
    )
    if gone:
        disk.empty_log()
        for ending in (COPY, ASIDE):
            for copy in named_from(path, ending):
                wipe(copy)
    return gone


def _erase(core: Connection, table: Table, before: datetime) -> int:
    removed = select(table.c.number, table.c.removed_at).where(table.c.removed_at.is_not(None))
    due = [number for number, at in core.execute(removed) if _is_due(at, before)]
    for number in due:
        core.execute(delete(table).where(table.c.number == number))
    return len(due)


def _is_due(at: object, before: datetime) -> bool:
    """Whether a time as it is kept lies before; one that cannot be read never does."""
    with suppress(ValueError, TypeError):
        return isinstance(at, str) and datetime.fromisoformat(at) <= before
    return False

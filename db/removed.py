"""What was removed and is not erased yet, for bringing it back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from db import schema, sentences
from db.counted import Counted, days_left
from db.mapping import CLIENT_COLUMNS, CLIENTS, VISIT_COLUMNS, DamagedRow, client_from, read_from
from db.sqlite.disk import Disk, text_of
from db.visits import VisitTable
from models.practice.ports.damaged import DamagedError
from models.practice.removed import Removed

_CLIENTS = text_of(
    select(*CLIENT_COLUMNS, schema.client.c.removed_at, schema.client.c.removed_after)
    .where(schema.client.c.removed_at.is_not(None))
    .order_by(schema.client.c.number)
)
_VISITS = text_of(
    select(
        schema.visit.c.client, *VISIT_COLUMNS, schema.visit.c.removed_at, schema.visit.c.removed_after
    ).where(schema.visit.c.removed_at.is_not(None))
)
_OWNER = f"{CLIENTS} AND client.number = ?"


def removed(disk: Disk, visits: VisitTable, count: Counted, now: datetime) -> list[Removed]:
    """Everything removed, newest first; DamagedError carries what can be read."""
    found: list[Removed] = []
    damaged = False
    for *row, at, after in disk.rows(_CLIENTS):
        try:
            with read_from():
                time, left = datetime.fromisoformat(at), days_left(count.at(now), after, at, now)
                found.append(Removed(client_from(tuple(row)).client, None, time, left))
        except DamagedRow:
            damaged = True
    for owner, *row, at, after in disk.rows(_VISITS):
        clients = disk.rows(_OWNER, owner)
        if not clients:
            continue  # it comes back with its client
        try:
            with read_from():
                client = client_from(clients[0]).client
                visit = visits.made(client.id, owner, tuple(row))
                time, left = datetime.fromisoformat(at), days_left(count.at(now), after, at, now)
                found.append(Removed(client, visit, time, left))
        except DamagedRow:
            damaged = True
    found.sort(key=lambda each: each.at, reverse=True)
    if damaged:
        raise DamagedError(sentences.DAMAGED_REMOVED, found)
    return found

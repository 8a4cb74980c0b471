"""The clients of the register."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db import schema, sentences
from db.mapping import (
    CLIENTS,
    ClientRecord,
    DamagedRow,
    Tally,
    client_from,
    client_values,
    microseconds,
    moment,
    read_from,
)
from db.sqlite.disk import Disk
from models.errors import StoreError
from models.practice.names import naming
from models.practice.ports.damaged import DamagedError
from models.practice.visit import Client, ClientRow

_KEY = 16  # bytes of an id
_ONE = f"{CLIENTS} AND client.id = ?"
_ALL = f"{CLIENTS} ORDER BY client.seen DESC, client.number DESC"
_COUNT = "SELECT clients FROM state"


class ClientTable:
    """Reads and writes clients; rows are taken out of sight, never deleted, here."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def listed(self, search: str) -> Sequence[ClientRow]:
        """The clients with every word of `search`, last seen first; DamagedError carries the readable."""
        rows = self._disk.rows(_ALL)
        records, damaged = [], self._disk.rows(_COUNT) != [(len(rows),)]
        for row in rows:
            try:
                records.append((row[8], client_from(row)))
            except DamagedRow:
                damaged = True
        is_meant = naming(search)
        found = [record.row for words, record in records if is_meant(words)]
        if damaged:
            raise DamagedError(sentences.DAMAGED_CLIENTS, found)
        return found

    def record(self, client: UUID) -> ClientRecord:
        """One client; raises StoreError when it is removed, unknown or damaged."""
        rows = self._disk.rows(_ONE, client.bytes)
        if not rows:
            raise StoreError(sentences.UNKNOWN_CLIENT)
        try:
            return client_from(rows[0])
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def add(self, core: Connection, client: Client) -> int:
        """Keep a new client; returns its number."""
        values = client_values(client, Tally(0, None, microseconds(client.created)))
        try:
            result = core.execute(insert(schema.client).values(values))
        except IntegrityError as error:
            raise StoreError(sentences.KNOWN_CLIENT) from error
        self._count(core)
        return result.lastrowid

    def change(self, core: Connection, client: Client) -> None:
        """Keep what is now said of a client."""
        self._update(core, self.record(client.id), client)

    def remove(self, core: Connection, client: UUID, at: datetime | None, count: int | None = None) -> None:
        """Take a client out of sight when so much was counted, or with None back into it."""
        is_removed = schema.client.c.removed_at.is_not(None)
        state = is_removed if at is None else ~is_removed
        statement = update(schema.client).where(schema.client.c.id == client.bytes, state)
        values = {"removed_at": moment(at) if at else None, "removed_after": count if at else None}
        if not core.execute(statement.values(values)).rowcount:
            raise StoreError(sentences.UNKNOWN_CLIENT)
        self._count(core)

    def remove_demo(self, core: Connection, at: datetime, count: int) -> None:
        """Take all clients of the demo clinic out of sight."""
        demo = schema.client.c.demo == 1, schema.client.c.removed_at.is_(None)
        core.execute(update(schema.client).where(*demo).values(removed_at=moment(at), removed_after=count))
        self._count(core)

    def has_demo(self) -> bool:
        """Whether a client of the demo clinic is in sight."""
        return bool(self._disk.rows(f"{CLIENTS} AND client.demo = 1 LIMIT 1"))

    def retally(self, core: Connection, number: int) -> None:
        """Write down anew what the client's row says of the visits."""
        visit = schema.visit.c
        mine = visit.client == number, visit.removed_at.is_(None)
        count = core.execute(select(func.count()).where(*mine)).scalar_one()
        timeline = select(visit.started, visit.place).where(*mine)
        newest_first = core.execute(timeline.order_by(visit.place.desc(), visit.number.desc()))
        last = next((row for row in newest_first if _is_time(row.started)), None)
        key = core.execute(select(schema.client.c.id).where(schema.client.c.number == number)).scalar()
        if not isinstance(key, bytes) or len(key) != _KEY:
            raise StoreError(sentences.DAMAGED_FILE)
        record = self.record(UUID(bytes=key))
        if last is None:
            tally = Tally(0, None, microseconds(record.client.created))
        else:
            tally = Tally(count, last.started, last.place)
        self._update(core, ClientRecord(number, record.client, tally), record.client)

    def _update(self, core: Connection, record: ClientRecord, client: Client) -> None:
        table = schema.client
        values = client_values(client, record.tally)
        core.execute(update(table).where(table.c.number == record.number).values(values))

    def _count(self, core: Connection) -> None:
        visible = select(func.count()).where(schema.client.c.removed_at.is_(None)).scalar_subquery()
        core.execute(update(schema.state).values(clients=visible))


def _is_time(text: object) -> bool:
    with suppress(DamagedRow), read_from():
        return isinstance(text, str) and bool(datetime.fromisoformat(text))
    return False

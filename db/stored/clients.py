"""The clients of a register: fulfils models.practice.ports.clients.Clients."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlalchemy import Connection

from db.tables import Tables
from models.practice.audit import AuditAct
from models.practice.names import cleaned
from models.practice.tags import tags_in
from models.practice.visit import Client, ClientRow


class StoredClients:
    """The clients, each change in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._tables, self._disk = tables, tables.disk

    def listed(self, search: str = "") -> Sequence[ClientRow]:
        """The clients that have every word in pseudonym or name, last seen first."""
        return self._tables.clients.listed(search)

    def one(self, client: UUID) -> Client:
        """The client of this id."""
        return self._tables.clients.record(client).client

    def add(self, client: Client) -> None:
        """Keep a new client."""
        kept = _cleaned(client)
        self._write(AuditAct.ADDED, kept.id, lambda core: self._tables.clients.add(core, kept))

    def add_all(self, clients: Sequence[Client]) -> None:
        """Keep new clients in one transaction."""
        kept = [_cleaned(client) for client in clients]

        def add(core: Connection) -> None:
            for client in kept:
                self._tables.clients.add(core, client)
                self._tables.audit.note(core, AuditAct.ADDED, client.id.bytes)

        self._disk.write(add)

    def change(self, client: Client) -> None:
        """Keep what is now said of a client."""
        kept = _cleaned(client)
        self._write(AuditAct.CHANGED, kept.id, lambda core: self._tables.clients.change(core, kept))

    def remove(self, client: UUID, at: datetime) -> None:
        """Take a client with all visits out of sight."""
        count = self._tables.count
        remove = partial(self._tables.clients.remove, client=client, at=at, count=count)
        self._write(AuditAct.REMOVED, client, remove, spare=True)
        self._tables.maps.close_all()

    def remove_all(self, clients: Sequence[UUID], at: datetime) -> None:
        """Take clients with all visits out of sight in one transaction."""
        count = self._tables.count

        def remove(core: Connection) -> None:
            for client in clients:
                self._tables.clients.remove(core, client, at, count)
                self._tables.audit.note(core, AuditAct.REMOVED, client.bytes)

        self._disk.write(remove, spare=True)
        self._tables.maps.close_all()

    def restore(self, client: UUID) -> None:
        """Bring a removed client back with all visits."""
        self._write(AuditAct.RESTORED, client, lambda core: self._tables.clients.remove(core, client, None))

    def _write(
        self, act: AuditAct, client: UUID, do: Callable[[Connection], object], *, spare: bool = False
    ) -> None:
        """Do something in one transaction with its entry in the audit log."""

        def done(core: Connection) -> None:
            do(core)
            self._tables.audit.note(core, act, client.bytes)

        self._disk.write(done, spare=spare)


def _cleaned(client: Client) -> Client:
    """The client with names and tags as they are kept, wherever they were typed or read."""
    name = cleaned(client.name or "") or None
    pseudonym = cleaned(client.pseudonym) or client.pseudonym
    return replace(client, pseudonym=pseudonym, name=name, tags=tags_in(",".join(client.tags)))

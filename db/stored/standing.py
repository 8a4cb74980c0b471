"""What clients told once and what stays true: fulfils models.practice.ports.clients.StandingFacts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from db import sentences
from db.mapping import DamagedRow
from db.tables import Tables
from models.errors import StoreError
from models.practice.standing import StandingFact


class StoredFacts:
    """The standing facts of clients, each in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._clients, self._standing = tables.disk, tables.clients, tables.standing

    def of_client(self, client: UUID) -> Sequence[StandingFact]:
        """What a client told once, with what has ended, oldest first."""
        try:
            return self._standing.told(self._clients.record(client).number, client)
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def tell(self, client: UUID, fact: StandingFact) -> None:
        """Keep a fact of a client, or that one has ended."""
        number = self._clients.record(client).number
        self._disk.write(lambda core: self._standing.add(core, number, client, fact))

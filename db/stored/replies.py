"""What clients answered: fulfils models.practice.ports.answers.Replies."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from db import sentences
from db.mapping import DamagedRow
from db.tables import Tables
from db.visits import VisitRecord
from models.errors import StoreError
from models.exchange.answers import fits
from models.practice.standing import STANDING, StandingFact, after_reply
from models.practice.visit import Reply, Visit


class StoredReplies:
    """The replies of visits, each in one transaction with the standing fact that it begins or ends."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._visits, self._standing = tables.disk, tables.visits, tables.standing

    def add(self, visit: UUID, reply: Reply) -> Visit:
        """Keep a reply of the client of an open visit; ValueError when no map file could carry it."""
        if reply.answer is not None and not fits(reply.question, reply.answer):
            raise ValueError(f"{reply.answer!r} is no answer to {reply.question}")
        record = self._visits.open_record(visit)
        fact = self._new_fact(record, reply)

        def keep(core: Connection) -> Visit:
            if fact is not None:
                self._standing.add(core, record.client, record.visit.client, fact)
            return self._visits.answer(core, record, reply)

        return self._disk.write(keep)

    def of_visit(self, visit: UUID) -> Sequence[Reply]:
        """Every reply of a visit, oldest first."""
        try:
            return self._visits.replies.given(self._visits.record(visit).number, visit)
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def _new_fact(self, record: VisitRecord, reply: Reply) -> StandingFact | None:
        """The standing fact that a reply makes or ends; none where those before cannot be read."""
        if reply.question not in STANDING:
            return None
        try:
            facts = self._standing.told(record.client, record.visit.client)
        except DamagedRow:
            return None  # a broken chain is not built upon; the reply itself is kept all the same
        return after_reply(facts, reply.question, reply.answer, reply.at.date())

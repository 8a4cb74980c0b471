"""How therapists met safety alerts: fulfils models.practice.ports.answers.Responses."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from db.tables import Tables
from models.practice.acknowledgement import SafetyRecord
from models.practice.audit import AuditAct


class StoredResponses:
    """The answers to safety alerts, each in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._visits, self._responses = tables.disk, tables.visits, tables.responses
        self._audit = tables.audit

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        """Keep the therapist's answer to a safety alert of a visit, open or finished."""
        record = self._visits.record(visit)

        def add(core: Connection) -> None:
            self._responses.add(core, record.number, visit, response)
            self._audit.note(core, AuditAct.ANSWERED_ALERT, record.visit.client.bytes, visit.bytes)

        self._disk.write(add, spare=True)

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        """Every answer to a safety alert of a visit, oldest first."""
        return self._responses.given(self._visits.record(visit).number, visit)

"""How therapists met safety alerts: fulfils models.practice.ports.Responses."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from db.tables import Tables
from models.practice.acknowledgement import SafetyRecord


class StoredResponses:
    """The answers to safety alerts, each in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._visits, self._responses = tables.disk, tables.visits, tables.responses

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        """Keep the therapist's answer to a safety alert of a visit, open or finished."""
        number = self._visits.record(visit).number
        self._disk.write(lambda core: self._responses.add(core, number, visit, response), spare=True)

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        """Every answer to a safety alert of a visit, oldest first."""
        return self._responses.given(self._visits.record(visit).number, visit)

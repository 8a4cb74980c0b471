"""Brings whole finished visits into the register at once, as imports and the demo clinic do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from db import sentences
from db.clients import ClientTable
from db.maps import MapTable
from db.sessions import SessionTable
from db.standing import Standing
from db.summaries import SummaryTable
from db.visits import Amendment, VisitTable
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.session import SessionEntry
from models.practice.visit import Visit, told_at


class Bringing:
    """Puts visits with their drawings, and the demo clinic, beside what is there."""

    def __init__(
        self,
        clients: ClientTable,
        visits: VisitTable,
        maps: MapTable,
        summaries: SummaryTable,
        sessions: SessionTable,
        standing: Standing,
    ) -> None:
        self._clients, self._visits, self._maps = clients, visits, maps
        self._summaries, self._sessions, self._standing = summaries, sessions, standing

    def visit(
        self, core: Connection, visit: Visit, drawing: Drawing, entries: Sequence[SessionEntry] = ()
    ) -> None:
        """Keep a finished visit with its drawing and its session; ValueError when it is open."""
        if visit.finished is None:
            raise ValueError("only a finished visit can be brought in whole")
        record = self._visits.add(core, visit)
        self._maps.bring(core, record, drawing, visit.finished)
        self._summaries.keep(core, record, self._summaries.measured(drawing))
        if entries:
            self._sessions.append(core, record.number, visit.id, entries)
        for number, at in enumerate(visit.amended):
            self._visits.keep_amendment(core, record, number, Amendment.of(visit, at, 1))

    def demo_clinic(self, core: Connection, now: datetime) -> None:
        """Keep the clients of the demo clinic, their last visits a few days ago."""
        from models.demo.clinic import clinic
        from models.demo.sessions import sessions

        if self._clients.has_demo():
            raise StoreError(sentences.DEMO_IS_HERE)
        recorded = sessions(now)
        for client, visits in clinic(now):
            number = self._clients.add(core, client)
            for visit, drawing in visits:
                self.visit(core, visit, drawing, recorded[visit.id])
            for fact in told_at(visit for visit, _ in visits):
                self._standing.add(core, number, client.id, fact)

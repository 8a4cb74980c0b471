"""The visits of a register: fulfils models.practice.ports.visits.Visits."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection

from db import sentences
from db.mapping import DamagedRow
from db.tables import Tables
from db.visits import VisitRecord
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.audit import AuditAct
from models.practice.ports.damaged import DamagedError
from models.practice.refiling import refiled
from models.practice.session import SessionEntry
from models.practice.standing import StandingFact
from models.practice.visit import Today, Visit


class StoredVisits:
    """The visits, each change in one transaction with all that belongs to it."""

    def __init__(self, tables: Tables) -> None:
        self._tables, self._disk = tables, tables.disk
        self._visits, self._maps = tables.visits, tables.maps

    def of_client(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first."""
        return self._visits.of_client(client)

    def one(self, visit: UUID) -> Visit:
        """The visit of this id."""
        return self._visits.record(visit).visit

    def unfinished(self) -> Visit | None:
        """The open visit that was drawn on last, to resume after a crash."""
        return self._visits.unfinished()

    def begin(self, client: UUID, body: Body, at: datetime) -> Visit:
        """Open a new visit with an empty map."""
        visit = Visit(uuid4(), client, body, at)

        def begin(core: Connection) -> None:
            self._maps.begin(core, self._visits.begin(core, visit))
            self._note(core, AuditAct.BEGAN, visit)

        self._disk.write(begin)
        return visit

    def finish(self, visit: UUID, at: datetime) -> Visit:
        """Close the map, and keep with it what it says in numbers; from now on it can only be amended."""
        record = self._visits.open_record(visit)
        finished, summary = replace(record.visit, finished=at), None
        with suppress(DamagedError):  # its numbers are missing, and it can be finished all the same
            summary = self._tables.summaries.measured(self._maps.read(visit)[0])

        def finish(core: Connection) -> None:
            self._visits.change(core, record, finished)
            self._tables.summaries.keep(core, record, summary)
            self._note(core, AuditAct.FINISHED, finished)

        self._disk.write(finish, spare=True)
        self._maps.close(visit)
        self._disk.tidy()
        return finished

    def amend(self, visit: UUID, at: datetime) -> Visit:
        """Reopen a finished visit; what was there before stays readable by `before_amendment`."""
        record = self._visits.record(visit)

        def amend(core: Connection) -> Visit:
            amended = self._visits.amend(core, record, at, self._maps.state(record).steps)
            self._maps.reopen(core, record)
            self._note(core, AuditAct.AMENDED, amended)
            return amended

        return self._disk.write(amend)

    def before_amendment(self, visit: UUID, amendment: int) -> tuple[Visit, Drawing]:
        """The visit as it was finished before its amendment of that number, the first being 0."""
        record = self._visits.record(visit)
        try:
            before = self._visits.amendments(record.number, visit)[amendment]
        except (DamagedRow, IndexError) as error:
            raise StoreError(sentences.DAMAGED_FILE) from error
        drawing = self._maps.read_after(record, before.steps)
        return before.visit(record.visit, amendment), drawing

    def move(self, visit: UUID, client: UUID) -> Visit:
        """File a visit under another client, with what was told once at it; both clients keep the rest.

        Where the replies or facts of one of them are damaged, the facts stay where they are.
        """
        record, owner = self._visits.record(visit), self._tables.clients.record(client)
        facts: list[tuple[int, UUID, StandingFact]] = []
        if client != record.visit.client:
            with suppress(DamagedRow, StoreError):
                facts = self._refiled(record, owner.number, client)

        def move(core: Connection) -> Visit:
            for number, key, fact in facts:
                self._tables.standing.add(core, number, key, fact)
            moved = self._visits.change(core, record, replace(record.visit, client=client))
            for each in (record.visit, moved):  # it stands on the log of either client
                self._note(core, AuditAct.MOVED, each)
            return moved

        return self._disk.write(move)

    def _refiled(self, moved: VisitRecord, number: int, client: UUID) -> list[tuple[int, UUID, StandingFact]]:
        """The facts to be kept of the client that a visit leaves and of the one that it comes to."""
        standing, replies = self._tables.standing, self._visits.replies
        mine = list(replies.given(moved.number, moved.visit.id))
        told: list[tuple[int, UUID, StandingFact]] = []
        for owner, key in ((moved.client, moved.visit.client), (number, client)):
            others = [
                reply
                for visit in self._visits.of_client(key)
                if visit.id != moved.visit.id
                for reply in replies.given(self._visits.record(visit.id).number, visit.id)
            ]
            was, now = (others, others + mine) if key == client else (others + mine, others)
            told += [(owner, key, fact) for fact in refiled(standing.told(owner, key), was, now)]
        return told

    def remove(self, visit: UUID, at: datetime) -> None:
        """Take a visit out of sight."""
        count = self._tables.count

        def remove(core: Connection) -> None:
            client = self._visits.owner(visit)
            self._visits.remove(core, visit, at, count)
            self._tables.audit.note(core, AuditAct.REMOVED_VISIT, client, visit.bytes)

        self._disk.write(remove, spare=True)
        self._maps.close(visit)

    def restore(self, visit: UUID) -> None:
        """Bring a removed visit back."""

        def restore(core: Connection) -> None:
            self._visits.remove(core, visit, None)
            self._tables.audit.note(core, AuditAct.RESTORED_VISIT, self._visits.owner(visit), visit.bytes)

        self._disk.write(restore)

    def add(self, visit: Visit, drawing: Drawing, entries: Sequence[SessionEntry] = ()) -> None:
        """Keep a whole finished visit at once, with what was recorded of its session."""

        def bring(core: Connection) -> None:
            self._tables.bringing.visit(core, visit, drawing, entries)
            self._note(core, AuditAct.BROUGHT, visit)

        self._disk.write(bring)

    def set_body(self, visit: UUID, body: Body) -> Visit:
        """Choose the figure of an open visit; what was drawn stays on the same skin."""
        return self._change(self._visits.open_record(visit), body=body)

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        """Keep what the client of an open visit said to "does anything hurt today?"; None takes it back."""
        return self._change(self._visits.open_record(visit), today=today)

    def _note(self, core: Connection, act: AuditAct, visit: Visit) -> None:
        self._tables.audit.note(core, act, visit.client.bytes, visit.id.bytes)

    def _change(self, record: VisitRecord, **changes: object) -> Visit:
        changed: Visit = replace(record.visit, **changes)  # type: ignore[arg-type]
        return self._disk.write(lambda core: self._visits.change(core, record, changed))

"""The visits of the register: when they were, on which body, what was answered, and how they were amended."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db import schema, sentences
from db.clients import Clients
from db.disk import Disk, text_of
from db.mapping import (
    BODY,
    NO_ANSWERS,
    TIMELINE,
    TODAY,
    VISIT,
    DamagedRow,
    microseconds,
    moment,
    notes,
    sheet,
    text_seal,
    visit_seal,
    visit_values,
)
from models.errors import StoreError
from models.keeping import DamagedError
from models.visit import Answer, Visit

_COUNT = "SELECT visits FROM client WHERE id = ?"
_ANSWERS = text_of(select(schema.answers.c.sheet, schema.answers.c.seal).where(schema.answers.c.visit == 0))
_AMENDED = text_of(
    select(*(schema.amendment.c[name] for name in ("at", "before", "steps", "seal")))
    .where(schema.amendment.c.visit == 0)
    .order_by(schema.amendment.c.number)
)
_OPEN = (
    "SELECT visit.id FROM visit JOIN client ON client.number = visit.client "
    "LEFT JOIN progress ON progress.visit = visit.number "
    "WHERE visit.finished IS NULL AND visit.removed_at IS NULL AND client.removed_at IS NULL "
    "ORDER BY progress.turn DESC, visit.number DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit as kept: the value with its number, its client's number and its place in the timeline."""

    number: int
    client: int
    place: int
    visit: Visit


@dataclass(frozen=True, slots=True)
class Amendment:
    """A finished visit as it was before it was reopened, and how many steps had made its map."""

    at: datetime
    before: dict[str, Any]
    steps: int

    @classmethod
    def of(cls, visit: Visit, at: datetime, steps: int) -> Amendment:
        """The amendment of a finished visit."""
        if visit.finished is None:
            raise StoreError(sentences.STILL_OPEN)
        before = {
            "finished": moment(visit.finished),
            "body": visit.body.value,
            "today": visit.today.value,
            "answers": dict(visit.answers),
        }
        return cls(at, before, steps)


class Visits:
    """Reads and writes visits; rows are taken out of sight, never deleted, here."""

    def __init__(self, disk: Disk, clients: Clients) -> None:
        self._disk = disk
        self._clients = clients

    def of_client(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first; DamagedError carries those still readable."""
        number = self._clients.record(client).number
        rows = self._disk.rows(TIMELINE, number)
        visits, damaged = [], len(rows) != self._disk.rows(_COUNT, client.bytes)[0][0]
        for row in rows:
            try:
                visits.append(self._visit(client, number, *row))
            except DamagedRow:
                damaged = True
        if damaged:
            raise DamagedError(sentences.DAMAGED_VISITS, visits)
        return visits

    def record(self, visit: UUID) -> VisitRecord:
        """One visit; raises StoreError when it is removed, unknown or damaged."""
        rows = self._disk.rows(VISIT, visit.bytes)
        if not rows:
            raise StoreError(sentences.UNKNOWN_VISIT)
        client, key, *row = rows[0]
        try:
            return VisitRecord(row[0], client, row[1], self._visit(UUID(bytes=key), client, *row))
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def open_record(self, visit: UUID) -> VisitRecord:
        """One visit that is still open; raises StoreError when it is finished."""
        record = self.record(visit)
        if not record.visit.is_open:
            raise StoreError(sentences.FINISHED)
        return record

    def unfinished(self) -> Visit | None:
        """The open visit that was drawn on last."""
        rows = self._disk.rows(_OPEN)
        return self.record(UUID(bytes=rows[0][0])).visit if rows else None

    def add(self, core: Connection, visit: Visit, place: int | None = None) -> VisitRecord:
        """Keep a new visit with its answers; without a place it stands where its time puts it."""
        client = self._clients.record(visit.client).number
        place = microseconds(visit.started) if place is None else place
        try:
            result = core.execute(insert(schema.visit).values(visit_values(visit, client, place)))
        except IntegrityError as error:
            raise StoreError(sentences.KNOWN_VISIT) from error
        record = VisitRecord(result.lastrowid, client, place, visit)
        if visit.answers:
            self._answer(core, record, visit.answers)
        self._clients.retally(core, client)
        return record

    def begin(self, core: Connection, visit: Visit) -> VisitRecord:
        """Keep a visit that begins now: after all others of the client, whatever the clock says."""
        client = self._clients.record(visit.client).number
        newest = select(func.max(schema.visit.c.place)).where(schema.visit.c.client == client)
        latest = core.execute(newest).scalar() or 0
        return self.add(core, visit, max(microseconds(visit.started), latest))

    def change(self, core: Connection, record: VisitRecord, visit: Visit) -> Visit:
        """Keep what is now said of a visit; its amendments are kept by `amend`."""
        client = record.client
        if visit.client != record.visit.client:
            client = self._clients.record(visit.client).number
        if visit.answers != record.visit.answers:
            self._answer(core, record, visit.answers)
        table = schema.visit
        values = visit_values(visit, client, record.place)
        core.execute(update(table).where(table.c.number == record.number).values(values))
        for number in {client, record.client}:
            self._clients.retally(core, number)
        return visit

    def amend(self, core: Connection, record: VisitRecord, at: datetime, steps: int) -> Visit:
        """Reopen a finished visit and keep what it said until now."""
        visit = record.visit
        self.keep_amendment(core, record, len(visit.amended), Amendment.of(visit, at, steps))
        return self.change(core, record, replace(visit, finished=None, amended=(*visit.amended, at)))

    def keep_amendment(
        self, core: Connection, record: VisitRecord, number: int, amendment: Amendment
    ) -> None:
        """Keep the time of an amendment and what was before."""
        at, before = moment(amendment.at), json.dumps(amendment.before, ensure_ascii=False)
        core.execute(
            insert(schema.amendment).values(
                visit=record.number,
                number=number,
                at=at,
                before=before,
                steps=amendment.steps,
                seal=text_seal(record.visit.id, at, before, amendment.steps),
            )
        )

    def remove(self, core: Connection, visit: UUID, at: datetime | None) -> None:
        """Take a visit out of sight, or with None back into it."""
        table = schema.visit
        state = table.c.removed_at.is_(None) if at else table.c.removed_at.is_not(None)
        statement = update(table).where(table.c.id == visit.bytes, state)
        statement = statement.values(removed_at=moment(at) if at else None)
        client = core.execute(statement.returning(table.c.client)).scalar()
        if client is None:
            raise StoreError(sentences.UNKNOWN_VISIT)
        self._clients.retally(core, client)

    def amendments(self, number: int, visit: UUID) -> list[Amendment]:
        """The amendments of a visit, oldest first; raises DamagedRow."""
        found = []
        for at, before, steps, seal in self._disk.rows(_AMENDED, number):
            if seal != text_seal(visit, at, before, steps):
                raise DamagedRow(number)
            found.append(Amendment(datetime.fromisoformat(at), json.loads(before), steps))
        return found

    def _visit(
        self,
        owner: UUID,
        client: int,
        number: int,
        place: int,
        key: object,
        body: str,
        started: str,
        finished: str | None,
        today: str,
        noted: int,
        seal: int,
    ) -> Visit:
        if not isinstance(key, bytes) or seal != visit_seal(
            client, place, key, body, started, finished, today, noted
        ):
            raise DamagedRow(number)
        visit = UUID(bytes=key)
        amended: tuple[datetime, ...] = ()
        given = NO_ANSWERS
        if noted:
            amended = tuple(amendment.at for amendment in self.amendments(number, visit))
            given = self._answers(number, visit)
            if noted != notes(len(amended), bool(given)):
                raise DamagedRow(number)
        time = datetime.fromisoformat
        return Visit(
            visit,
            owner,
            BODY[body],
            time(started),
            time(finished) if finished else None,
            TODAY[today],
            amended,
            given,
        )

    def _answers(self, number: int, visit: UUID) -> Mapping[str, Answer]:
        for text, seal in self._disk.rows(_ANSWERS, number):
            if seal != text_seal(visit, text):
                raise DamagedRow(number)
            return cast(Mapping[str, Answer], json.loads(text))
        return NO_ANSWERS

    def _answer(self, core: Connection, record: VisitRecord, answers: Mapping[str, Answer]) -> None:
        core.execute(delete(schema.answers).where(schema.answers.c.visit == record.number))
        if answers:
            text = sheet(answers)
            seal = text_seal(record.visit.id, text)
            core.execute(insert(schema.answers).values(visit=record.number, sheet=text, seal=seal))

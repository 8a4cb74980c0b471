"""The visits of the register: when they were, on which body, what was answered, and how they were amended."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db import schema, sentences
from db.clients import ClientTable
from db.mapping import (
    BODY,
    TIMELINE,
    TODAY,
    VISIT,
    DamagedRow,
    microseconds,
    moment,
    notes,
    read_from,
    text_seal,
    today_word,
    visit_seal,
    visit_values,
)
from db.replies import ReplyTable
from db.sqlite.disk import Disk, text_of
from models.errors import StoreError
from models.practice.answer import in_parts, of_plain, plain_answer
from models.practice.ports.damaged import DamagedError
from models.practice.visit import Reply, Visit
from models.questions.table import PARTS

_COUNT = "SELECT visits FROM client WHERE id = ?"
_AMENDED = text_of(
    select(*(schema.amendment.c[name] for name in ("number", "at", "before", "steps", "seal")))
    .where(schema.amendment.c.visit == 0)
    .order_by(schema.amendment.c.number)
)
_OWNER = "SELECT client.id FROM visit JOIN client ON client.number = visit.client WHERE visit.id = ?"
_OPEN = (
    "SELECT visit.id FROM visit JOIN client ON client.number = visit.client "
    "LEFT JOIN progress ON progress.visit = visit.number "
    "WHERE visit.finished IS NULL AND visit.removed_at IS NULL AND client.removed_at IS NULL "
    "ORDER BY progress.turn DESC, visit.number DESC"
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
            "today": today_word(visit.today),
            "answers": {question: plain_answer(answer) for question, answer in visit.answers.items()},
            "skipped": sorted(visit.skipped),
        }
        return cls(at, before, steps)

    def visit(self, now: Visit, number: int) -> Visit:
        """The visit as it was before this amendment, its amendment of that number."""
        said = self.before
        return replace(
            now,
            finished=datetime.fromisoformat(said["finished"]),
            body=BODY[said["body"]],
            today=TODAY[said["today"]],
            answers=said["answers"],
            skipped=frozenset(said.get("skipped", ())),  # not said before questions could be passed over
            amended=now.amended[:number],
        )


class VisitTable:
    """Reads and writes visits; rows are taken out of sight, never deleted, here."""

    def __init__(self, disk: Disk, clients: ClientTable) -> None:
        self._disk = disk
        self._clients = clients
        self.replies = ReplyTable(disk)

    def of_client(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first; DamagedError carries those still readable."""
        number = self._clients.record(client).number
        rows = self._disk.rows(TIMELINE, number)
        visits, damaged = [], self._disk.rows(_COUNT, client.bytes) != [(len(rows),)]
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
            with read_from():
                found = self._visit(UUID(bytes=key), client, *row)
            return VisitRecord(row[0], client, row[1], found)
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def owner(self, visit: UUID) -> bytes | None:
        """The id of the client whose visit this is, removed or not; None when that cannot be read."""
        rows = self._disk.rows(_OWNER, visit.bytes)
        return rows[0][0] if rows and isinstance(rows[0][0], bytes) else None

    def open_record(self, visit: UUID) -> VisitRecord:
        """One visit that is still open; raises StoreError when it is finished."""
        record = self.record(visit)
        if not record.visit.is_open:
            raise StoreError(sentences.FINISHED)
        return record

    def unfinished(self) -> Visit | None:
        """The open visit that was drawn on last, of those that can be read."""
        for (key,) in self._disk.rows(_OPEN):
            with suppress(StoreError, DamagedRow), read_from():
                return self.record(UUID(bytes=key)).visit
        return None

    def add(self, core: Connection, visit: Visit, place: int | None = None) -> VisitRecord:
        """Keep a new visit, answered when it began; without a place it stands where its time puts it."""
        client = self._clients.record(visit.client).number
        place = microseconds(visit.started) if place is None else place
        try:
            result = core.execute(insert(schema.visit).values(visit_values(visit, client, place)))
        except IntegrityError as error:
            raise StoreError(sentences.KNOWN_VISIT) from error
        record = VisitRecord(result.lastrowid, client, place, visit)
        given = [Reply(question, answer, visit.started) for question, answer in visit.answers.items()]
        given += [Reply(question, None, visit.started) for question in sorted(visit.skipped)]
        if given:
            self.replies.add(core, record.number, visit.id, given)
        self._clients.retally(core, client)
        return record

    def begin(self, core: Connection, visit: Visit) -> VisitRecord:
        """Keep a visit that begins now: after all others of the client, whatever the clock says."""
        client = self._clients.record(visit.client).number
        newest = select(func.max(schema.visit.c.place)).where(schema.visit.c.client == client)
        latest, started = core.execute(newest).scalar(), microseconds(visit.started)
        return self.add(core, visit, max(started, latest) if isinstance(latest, int) else started)

    def change(self, core: Connection, record: VisitRecord, visit: Visit) -> Visit:
        """Keep what is now said of a visit, but for answers and amendments: see `answer` and `amend`."""
        client = record.client
        if visit.client != record.visit.client:
            client = self._clients.record(visit.client).number
        table = schema.visit
        values = visit_values(visit, client, record.place)
        core.execute(update(table).where(table.c.number == record.number).values(values))
        if (client, visit.started) != (record.client, record.visit.started):
            for number in {client, record.client}:
                self._clients.retally(core, number)
        return visit

    def answer(self, core: Connection, record: VisitRecord, reply: Reply) -> Visit:
        """Keep one more reply; the last one to a question counts."""
        self.replies.add(core, record.number, record.visit.id, [reply])
        return self.change(core, record, record.visit.after(reply))

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

    def remove(self, core: Connection, visit: UUID, at: datetime | None, count: int | None = None) -> None:
        """Take a visit out of sight when so much was counted, or with None back into it."""
        table = schema.visit
        state = table.c.removed_at.is_(None) if at else table.c.removed_at.is_not(None)
        statement = update(table).where(table.c.id == visit.bytes, state)
        values = {"removed_at": moment(at) if at else None, "removed_after": count if at else None}
        statement = statement.values(values)
        client = core.execute(statement.returning(table.c.client)).scalar()
        if client is None:
            raise StoreError(sentences.UNKNOWN_VISIT)
        self._clients.retally(core, client)

    def amendments(self, number: int, visit: UUID) -> list[Amendment]:
        """The amendments of a visit, oldest first; raises DamagedRow."""
        found = []
        for place, (kept, at, before, steps, seal) in enumerate(self._disk.rows(_AMENDED, number)):
            if (kept, seal) != (place, text_seal(visit, at, before, steps)):
                raise DamagedRow(number)
            found.append(Amendment(datetime.fromisoformat(at), json.loads(before), steps))
        return found

    def made(self, owner: UUID, client: int, row: tuple[Any, ...]) -> Visit:
        """The visit of a row of VISIT_COLUMNS; raises DamagedRow."""
        return self._visit(owner, client, *row)

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
        time = datetime.fromisoformat
        visit = Visit(
            UUID(bytes=key),
            owner,
            BODY[body],
            time(started),
            time(finished) if finished else None,
            TODAY[today],
        )
        return self._noted(visit, number, noted) if noted else visit

    def _noted(self, visit: Visit, number: int, noted: int) -> Visit:
        """The visit with its amendments and answers; raises DamagedRow when one is lost."""
        amended = tuple(amendment.at for amendment in self.amendments(number, visit.id))
        sheet = self.replies.sheet(number, visit.id)
        if noted != notes(len(amended), bool(sheet)):
            raise DamagedRow(number)
        told = {question: of_plain(value) for question, value in sheet.items()}
        answers = {question: answer for question, answer in told.items() if answer is not None}
        return replace(
            visit,
            amended=amended,
            answers=in_parts(answers),
            skipped=frozenset(
                part
                for question, answer in sheet.items()
                if answer is None
                for part in PARTS.get(question, (question,))
                if part not in answers
            ),
        )

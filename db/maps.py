"""Reads and writes the maps of visits: the pen's path to the disk."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from db import schema, sentences
from db.ledger import (
    DamagedSteps,
    Entry,
    Ledger,
    StepRow,
    check_chain,
    drawing_of,
    items_of,
    named,
    readable,
    standing,
)
from db.mapping import moment
from db.sqlite.disk import LONG_LOG, Disk, Rows, text_of
from db.visits import VisitRecord, VisitTable
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError

_PIECES = text_of(
    select(schema.piece.c.number, schema.piece.c.record, schema.piece.c.erased_at)
    .where(schema.piece.c.visit == 0)
    .order_by(schema.piece.c.number)
)
_STEPS = text_of(
    select(*(schema.step.c[name] for name in StepRow._fields))
    .where(schema.step.c.visit == 0)
    .order_by(schema.step.c.number)
)
_PROGRESS = text_of(
    select(schema.progress.c.steps, schema.progress.c.chain).where(schema.progress.c.visit == 0)
)
_TURN = (
    "SELECT max(turn) FROM progress JOIN visit ON visit.number = progress.visit "
    "WHERE visit.finished IS NULL AND typeof(turn) = 'integer' AND turn BETWEEN 0 AND 1 << 53"
)
_ADD_PIECE = text_of(insert(schema.piece).values(visit=0, number=0, record=b""))
_ADD_STEP = text_of(insert(schema.step).values(visit=0, number=0, way="", at="", pieces="", chain=0))
_ADVANCE = text_of(
    update(schema.progress)
    .values(steps=bindparam("steps"), chain=bindparam("chain"), turn=bindparam("turn"))
    .where(schema.progress.c.visit == bindparam("mine"))
)
_ERASE = text_of(
    update(schema.piece)
    .values(erased_at=bindparam("at"))
    .where(schema.piece.c.visit == bindparam("mine"), schema.piece.c.number == bindparam("piece"))
)


class MapState(NamedTuple):
    """Which of its states a map is in: how many steps have made it, and the chain of the newest."""

    steps: int
    chain: int


class MapTable:
    """The maps of all visits; open ones stay in memory once read, since only this program writes."""

    def __init__(self, disk: Disk, visits: VisitTable) -> None:
        self._disk = disk
        self._visits = visits
        self._open: dict[UUID, Ledger] = {}
        self._turn: int = disk.rows(_TURN)[0][0] or 0

    def read(self, visit: UUID) -> tuple[Drawing, History]:
        """The drawing and its history; DamagedError carries the drawing as far as it can be read."""
        record = self._visits.record(visit)
        ledger = self._read(record)
        if record.visit.is_open:
            self._open[visit] = ledger
        return ledger.drawing, ledger.history

    def read_after(self, record: VisitRecord, steps: int) -> Drawing:
        """The drawing as it was when it had been made of this many steps."""
        with self._disk.still():
            ledger = self._read(record)
            made = (self._disk.rows(sql, record.number) for sql in (_STEPS, _PROGRESS))
        return drawing_of(ledger.items[piece] for piece in standing(self._steps(record, *made)[:steps]))

    def read_apart(self, record: VisitRecord) -> tuple[Drawing, MapState]:
        """The drawing and the state it is in, read beside whoever draws; raises DamagedError."""
        ledger = self._read(record)
        return ledger.drawing, MapState(ledger.steps, ledger.chain)

    def state(self, record: VisitRecord) -> MapState:
        """The state of the map, without reading it; raises StoreError when that is damaged."""
        rows = self._disk.rows(_PROGRESS, record.number)
        if len(rows) != 1 or not all(isinstance(each, int) for each in rows[0]):
            raise StoreError(sentences.DAMAGED_FILE)
        return MapState(*rows[0])

    def begin(self, core: Connection, record: VisitRecord) -> None:
        """Give a new visit its empty map."""
        self._turn += 1
        values = {"visit": record.number, "steps": 0, "chain": 0, "turn": self._turn}
        core.execute(insert(schema.progress).values(values))

    def bring(self, core: Connection, record: VisitRecord, drawing: Drawing, at: datetime) -> None:
        """Give a new visit the whole map that comes with it."""
        self.begin(core, record)
        ledger = Ledger(record.visit.id, record.number)
        self._put(ledger, ledger.brought(drawing, moment(at)))

    def reopen(self, core: Connection, record: VisitRecord) -> None:
        """Let a map be drawn on again, as the one that was drawn on last."""
        self._turn += 1
        mine = schema.progress.c.visit == record.number
        core.execute(update(schema.progress).where(mine).values(turn=self._turn))

    def close(self, visit: UUID) -> None:
        """Forget what was kept in memory of a visit that is no longer drawn on."""
        self._open.pop(visit, None)

    def close_all(self) -> None:
        """Forget all of them, because some may have gone out of sight."""
        self._open.clear()

    def write(self, visit: UUID, step: Step, at: datetime) -> None:
        """Keep one step of an open visit; on the disk when this returns."""
        ledger = self._open.get(visit)
        if ledger is None:
            ledger = self._open[visit] = self._read(self._visits.open_record(visit))
        entry = ledger.entry(step, moment(at))
        self._disk.write(lambda _: self._put(ledger, entry))
        ledger.keep(entry)
        self._disk.tidy(LONG_LOG)

    def _put(self, ledger: Ledger, entry: Entry) -> None:
        """The rows of one step, on the driver: SQLAlchemy's part would cost as much as the disk's."""
        driver, mine, step = self._disk.driver, ledger.number, entry.step
        for piece, _, record in entry.new:
            driver.execute(_ADD_PIECE, (mine, piece, record))
        for piece in entry.erased:
            driver.execute(_ERASE, (step.at, mine, piece))
        for piece in entry.revived:
            driver.execute(_ERASE, (None, mine, piece))
        driver.execute(_ADD_STEP, (mine, *step))
        self._turn += 1
        driver.execute(_ADVANCE, (step.number + 1, step.chain, self._turn, mine))

    def _steps(self, record: VisitRecord, steps: Rows, progress: Rows) -> list[StepRow]:
        """The rows as steps; raises DamagedSteps unless they are those that were written."""
        if not progress:
            raise DamagedSteps
        found = [StepRow(*row) for row in steps]
        check_chain(record.visit.id, found, *progress[0])
        return found

    def _read(self, record: VisitRecord) -> Ledger:
        visit = record.visit.id
        with self._disk.still():
            pieces, *made = (self._disk.rows(sql, record.number) for sql in (_PIECES, _STEPS, _PROGRESS))
        items = items_of(visit, (row[:2] for row in pieces))
        try:
            steps = self._steps(record, *made)
            lost = named(steps) - set(items)
            if not lost:
                return Ledger.of(visit, record.number, items, steps)
        except DamagedSteps as error:
            left = [items[piece] for piece, _, erased in pieces if piece in items and erased is None]
            raise DamagedError(sentences.DAMAGED_STEPS, readable(left)) from error
        left = [items[piece] for piece in standing(steps) if piece in items]
        raise DamagedError(sentences.damaged_pieces(len(lost)), readable(left))

"""The register of a studio on disk: clients, visits and their maps in one SQLite file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from sqlalchemy import Connection

from db import sentences
from db.bringing import Bringing
from db.clients import ClientTable
from db.counted import counted
from db.erasing import erase_at_once, holds
from db.hand_over import HandOverTable
from db.mapping import DamagedRow
from db.maps import MapTable
from db.removed import removed
from db.replaced import erase_from_replaced
from db.responses import ResponseTable
from db.sqlite.opening import Opened, open_register
from db.standing import Standing
from db.summaries import SummaryTable
from db.visits import VisitRecord, VisitTable
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.errors import StoreError
from models.exchange.answers import fits
from models.inference.safety import SafetyRecord
from models.practice.hand_over import Bookmark
from models.practice.pin import PinLock
from models.practice.ports import DamagedError
from models.practice.removed import Removed
from models.practice.standing import STANDING, StandingFact, after_reply
from models.practice.visit import Client, ClientRow, Reply, Today, Visit

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now().astimezone()


class Store:
    """Fulfils models.practice.ports.Register.

    It may be opened on one thread and used on another, by one thread at a time. What is removed stays for
    seven days, counted over openings, and is erased for good when the store is opened after that.
    """

    def __init__(self, opened: Opened, clock: Clock) -> None:
        self._opened = opened
        self._disk = opened.disk
        self._clock = clock
        self._clients = ClientTable(self._disk)
        self._visits = VisitTable(self._disk, self._clients)
        self._maps = MapTable(self._disk, self._visits)
        self._responses = ResponseTable(self._disk)
        self.summaries = SummaryTable(self._disk, self._visits, self._maps)
        self._bringing = Bringing(self._clients, self._visits, self._maps, self.summaries)
        self._standing = Standing(self._disk)
        self._hand_over = HandOverTable(self._disk)

    @classmethod
    def open(cls, path: Path, clock: Clock = _now) -> Self:
        """Open the register, or make one where there is no file; the folder has to exist.

        Raises StoreError when it cannot be opened; then no file was changed that was there before.
        """
        opened = open_register(path, clock())
        try:
            store = cls(opened, clock)
        except BaseException:
            opened.close()
            raise
        with suppress(StoreError):  # it stays listed for the next opening
            store._erase_from_replaced()
        return store

    def close(self) -> None:
        """Leave the register, so that it can be opened elsewhere and copied as one file."""
        self._opened.close()

    # clients

    def clients(self, search: str = "") -> Sequence[ClientRow]:
        """The clients that have every word in pseudonym or name, last seen first."""
        return self._clients.listed(search)

    def client(self, client: UUID) -> Client:
        """One client by its id."""
        return self._clients.record(client).client

    def add_client(self, client: Client) -> None:
        """Keep a new client."""
        self._disk.write(lambda core: self._clients.add(core, client))

    def change_client(self, client: Client) -> None:
        """Keep what is now said of a client."""
        self._disk.write(lambda core: self._clients.change(core, client))

    def remove_client(self, client: UUID, at: datetime) -> None:
        """Take a client with all visits out of sight."""
        count = self._count
        self._disk.write(lambda core: self._clients.remove(core, client, at, count), spare=True)
        self._maps.close_all()

    def restore_client(self, client: UUID) -> None:
        """Bring a removed client back with all visits."""
        self._disk.write(lambda core: self._clients.remove(core, client, None))

    # visits

    def visits(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first."""
        return self._visits.of_client(client)

    def visit(self, visit: UUID) -> Visit:
        """One visit by its id."""
        return self._visits.record(visit).visit

    def unfinished_visit(self) -> Visit | None:
        """The open visit that was drawn on last, to resume after a crash."""
        return self._visits.unfinished()

    def begin_visit(self, client: UUID, body: Body, at: datetime) -> Visit:
        """Open a new visit with an empty map."""
        visit = Visit(uuid4(), client, body, at)

        def begin(core: Connection) -> None:
            self._maps.begin(core, self._visits.begin(core, visit))

        self._disk.write(begin)
        return visit

    def finish_visit(self, visit: UUID, at: datetime) -> Visit:
        """Close the map; from now on it can only be amended."""
        record = self._visits.open_record(visit)
        finished, summary = replace(record.visit, finished=at), None
        with suppress(DamagedError):  # its numbers are missing, and it can be finished all the same
            summary = self.summaries.measured(self._maps.read(visit)[0])

        def finish(core: Connection) -> None:
            self._visits.change(core, record, finished)
            self.summaries.keep(core, record, summary)

        self._disk.write(finish, spare=True)
        self._maps.close(visit)
        self._disk.tidy()
        return finished

    def amend_visit(self, visit: UUID, at: datetime) -> Visit:
        """Reopen a finished visit; what was there before stays readable by `before_amendment`."""
        record = self._visits.record(visit)

        def amend(core: Connection) -> Visit:
            amended = self._visits.amend(core, record, at, self._maps.state(record).steps)
            self._maps.reopen(core, record)
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

    def move_visit(self, visit: UUID, client: UUID) -> Visit:
        """File a visit under another client."""
        return self._change(self._visits.record(visit), client=client)

    def remove_visit(self, visit: UUID, at: datetime) -> None:
        """Take a visit out of sight."""
        count = self._count
        self._disk.write(lambda core: self._visits.remove(core, visit, at, count), spare=True)
        self._maps.close(visit)

    def restore_visit(self, visit: UUID) -> None:
        """Bring a removed visit back."""
        self._disk.write(lambda core: self._visits.remove(core, visit, None))

    def set_body(self, visit: UUID, body: Body) -> Visit:
        """Choose the figure of an open visit; what was drawn stays on the same skin."""
        return self._change(self._visits.open_record(visit), body=body)

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        """Keep what the client of an open visit said to "does anything hurt today?"; None takes it back."""
        return self._change(self._visits.open_record(visit), today=today)

    # answers

    def answer(self, visit: UUID, reply: Reply) -> Visit:
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

    def standing(self, client: UUID) -> Sequence[StandingFact]:
        """What a client told once, with what has ended, oldest first."""
        try:
            return self._standing.told(self._clients.record(client).number, client)
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def tell_standing(self, client: UUID, fact: StandingFact) -> None:
        """Keep a fact of a client, or that one has ended."""
        number = self._clients.record(client).number
        self._disk.write(lambda core: self._standing.add(core, number, client, fact))

    def _new_fact(self, record: VisitRecord, reply: Reply) -> StandingFact | None:
        """The standing fact that a reply makes or ends; none where those before cannot be read."""
        if reply.question not in STANDING:
            return None
        try:
            facts = self._standing.told(record.client, record.visit.client)
        except DamagedRow:
            return None  # a broken chain is not built upon; the reply itself is kept all the same
        return after_reply(facts, reply.question, reply.answer, reply.at.date())

    def replies(self, visit: UUID) -> Sequence[Reply]:
        """Every reply of a visit, oldest first."""
        try:
            return self._visits.replies.given(self._visits.record(visit).number, visit)
        except DamagedRow as error:
            raise StoreError(sentences.DAMAGED_FILE) from error

    def respond(self, visit: UUID, response: SafetyRecord) -> None:
        """Keep the therapist's answer to a safety alert of a visit, open or finished."""
        number = self._visits.record(visit).number
        self._disk.write(lambda core: self._responses.add(core, number, visit, response), spare=True)

    def responses(self, visit: UUID) -> Sequence[SafetyRecord]:
        """Every answer to a safety alert of a visit, oldest first."""
        return self._responses.given(self._visits.record(visit).number, visit)

    # the hand-over

    def hand_over(self, bookmark: Bookmark) -> None:
        """Put the client of an open visit there; from now on the visit is in the client's hands."""
        number = self._visits.open_record(bookmark.visit).number
        self._disk.write(lambda core: self._hand_over.keep(core, number, bookmark))

    def handed_over(self) -> Bookmark | None:
        """Where the client stands who has the tablet, or None when the therapist has it."""
        return self._hand_over.handed_over()

    def bookmark(self, visit: UUID) -> Bookmark | None:
        """Where the client of a visit stood last, or None when it was never handed over."""
        return self._hand_over.bookmark(self._visits.record(visit).number, visit)

    def take_back(self) -> None:
        """The tablet is in the therapist's hands again."""
        self._disk.write(self._hand_over.take_back, spare=True)
        self._disk.tidy()

    def latch(self) -> PinLock | None:
        """The latch before the desk, or None while no PIN was ever set."""
        return self._hand_over.latch()

    def latch_is_lost(self) -> bool:
        """Whether there was a latch and no copy of it can be read."""
        return self._hand_over.latch_is_lost()

    def keep_latch(self, latch: PinLock) -> None:
        """Keep the latch as it is now."""
        self._disk.write(lambda core: self._hand_over.keep_latch(core, latch), spare=True)

    # maps

    def drawing(self, visit: UUID) -> tuple[Drawing, History]:
        """The drawing with its history; a damaged map raises DamagedError, which carries what can be read."""
        return self._maps.read(visit)

    def write(self, visit: UUID, step: Step) -> None:
        """Keep one step of an open visit; it is on the disk when this returns."""
        self._maps.write(visit, step, self._clock())

    def add_visit(self, visit: Visit, drawing: Drawing) -> None:
        """Keep a whole finished visit at once."""
        self._disk.write(lambda core: self._bringing.visit(core, visit, drawing))

    # the demo clinic, and erasing

    def add_demo_clinic(self) -> None:
        """Put the clients of the demo clinic in, their last visits a few days ago."""
        self._disk.write(lambda core: self._bringing.demo_clinic(core, self._clock()))

    def remove_demo_clinic(self) -> None:
        """Take all clients of the demo clinic out of sight; every other client stays as it is."""
        count = self._count
        self._disk.write(lambda core: self._clients.remove_demo(core, self._clock(), count), spare=True)
        self._maps.close_all()

    def removed(self) -> Sequence[Removed]:
        """What was removed and can be brought back, newest first; DamagedError carries what can be read."""
        now = self._clock()
        return removed(self._disk, self._visits, counted(self._disk, now), now)

    def erase(self, removed: UUID) -> None:
        """Erase for good, now, a client or visit that was removed, in the copies beside it too."""
        erase_at_once(self._disk, self._opened.path, removed.bytes)
        self._erase_from_replaced()

    def holds(self, key: UUID) -> bool:
        """Whether a client or visit of this id is in the file, removed or not."""
        return holds(self._disk, key.bytes)

    def _erase_from_replaced(self) -> None:
        def open_one(file: Path) -> Store:
            return Store.open(file, self._clock)

        erase_from_replaced(self._disk, self._opened.path, self._clock(), open_one)

    @property
    def _count(self) -> int:
        now = self._clock()
        return counted(self._disk, now).at(now)

    def _change(self, record: VisitRecord, **changes: object) -> Visit:
        changed: Visit = replace(record.visit, **changes)  # type: ignore[arg-type]
        return self._disk.write(lambda core: self._visits.change(core, record, changed))

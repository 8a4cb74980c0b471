"""A register with rows in every table, open, in which rows can be altered and put back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.driver import dbapi
from db.store import Store
from models.body.view import Side
from models.drawing.drawing import Change
from models.drawing.history import Step, StepKind
from models.flow.way import FlowPlace, FlowStep
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response
from models.practice.consent import Consent, Purpose
from models.practice.hand_over import Bookmark
from models.practice.hands import Felt, Palpation
from models.practice.noting import Signature
from models.practice.own_phrase import OwnPhrase
from models.practice.pin import PinLock
from models.practice.session import SessionEntry
from models.practice.session_values import PlanEdits
from models.practice.standing import StandingFact
from models.practice.therapist import Therapist
from models.practice.visit import Reply
from tests.db.hands import Hand
from tests.db.studio import DAY, NOON, new_client, new_visit

ADA, BO, CY = (
    Therapist(UUID(int=number), name, name[:2]) for number, name in enumerate(("Ada", "Bo", "Cy"), 1)
)
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Full:
    """The register with its ids: two clients of two visits each, of whom the same is said."""

    store: Store
    clients: tuple[UUID, UUID, UUID]
    visits: tuple[UUID, ...]

    @property
    def driver(self) -> dbapi.Connection:
        """The connection of the store itself: what is altered by it is gone at the next ROLLBACK."""
        return self.store._opened.disk.driver

    def rows(self, sql: str, *values: object) -> list[Row]:
        """What stands in the register."""
        return list(self.driver.execute(sql, values))

    @contextmanager
    def altered(self) -> Iterator[dbapi.Connection]:
        """Within this rows may be altered; afterwards all is as it was."""
        self.driver.execute("BEGIN")
        try:
            yield self.driver
        finally:
            self.driver.execute("ROLLBACK")


def opened(path: Path) -> Full:
    """Such a register."""
    store = Store.open(path, lambda: NOON)
    for phrase in ("Warm pack first", "Slow", "With breath"):
        store.phrases.keep(OwnPhrase(UUID(int=len(phrase)), phrase, "low_back"))
    for therapist in (ADA, BO, CY):
        store.therapists.keep(therapist)
    store.therapists.leave(CY, NOON)
    store.audit.at_desk(ADA.id)
    clients = [new_client(store, f"Client {number}", f"Name {number}") for number in range(3)]
    visits = [new_visit(store, clients[number // 2], number).id for number in range(4)]
    for number, visit in enumerate(visits):
        _fill(store, visit, number)
    for client in clients[:2]:
        for purpose, given in ((Purpose.KEEPING, True), (Purpose.RESEARCH, True), (Purpose.RESEARCH, False)):
            store.consents.add(client.id, Consent(purpose, given, NOON, f"I agree, {client.pseudonym}.", 2))
        for question in ("blood_thinners", "diabetes", "smoker"):
            store.standing.tell(client.id, StandingFact(question, True, NOON.date(), NOON.date()))
    store.own_pins.of(ADA.id).keep(PinLock("a hash", "").tried())
    store.pin.keep(PinLock("a hash", "another").tried())
    store.hand_overs.hand_over(Bookmark(visits[1], NOON, FlowPlace(FlowStep.BODY), "de", left_handed=True))
    store._opened.disk.driver.execute("PRAGMA foreign_keys = OFF")  # whoever alters a file asks nobody
    return Full(store, tuple(client.id for client in clients), tuple(visits))  # type: ignore[arg-type]


def _fill(store: Store, visit: UUID, number: int) -> None:
    hand = Hand(number)
    drawing, history = store.maps.read(visit)
    for _ in range(4):
        mark = hand.mark()
        step = Step(StepKind.DID, Change(added=(mark, hand.stroke(mark.id, drawing.next_order))))
        store.maps.write(visit, step)
        drawing, history = drawing.after(step.change), history.after(step)
    assert history.undo is not None
    store.maps.write(visit, history.undo)
    for question, answer in (("worse_sitting", True), ("age", 40 + number), ("leg_weakness", None)):
        store.replies.add(visit, Reply(question, answer, NOON + number * DAY))
    for response in (
        Acknowledgement("ces_saddle", Response.REFERRED, NOON + number * DAY),
        Override("fracture", f"seen by doctor {number}", NOON),
        Raised("chest", NOON + number * DAY),
    ):
        store.responses.add(visit, response)
    for value in (
        Palpation("piriformis", Side.RIGHT, Felt.CLEAR),
        PlanEdits(45 + number),
        Signature(f"Ada {number}", "A", "a note"),
    ):
        store.sessions.add(visit, SessionEntry(value.key, value, NOON))
    for days in (1, 2):
        store.visits.finish(visit, NOON + (number + days) * DAY)
        store.visits.amend(visit, NOON + (number + days) * DAY)

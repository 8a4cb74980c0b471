"""A write that the disk refuses leaves the register as it was, whatever is written; the next one is whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import get_type_hints
from uuid import UUID

import pytest

from db.store import Store
from models.body.view import Body
from models.demo.clinic import clinic
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.audit import AuditAct
from models.practice.consent import Consent, Purpose
from models.practice.hand_over import Bookmark
from models.practice.own_phrase import OwnPhrase
from models.practice.pin import PinLock
from models.practice.ports.register import Register
from models.practice.session import SessionEntry
from models.practice.session_values import PlanEdits
from models.practice.standing import StandingFact
from models.practice.therapist import Therapist
from models.practice.visit import Reply, Today, Visit
from models.practice.visit_summary import Measure, VisitSummary
from tests.db.hands import Hand
from tests.db.studio import DAY, NOON, a_client, draw, new_client, new_visit
from tests.full_disk import full, kept

READS = {
    "audit": {"at_desk", "goes_on_from", "head", "key", "listed", "of_client"},
    "clients": {"listed", "one"},
    "consents": {"of_client"},
    "hand_overs": {"bookmark", "handed_over"},
    "maps": {"read"},
    "own_pins": {"holders"},
    "phrases": {"listed"},
    "pin": {"is_lost", "read"},
    "removals": {"holds", "listed", "searched"},
    "replies": {"of_visit"},
    "responses": {"of_visit"},
    "sessions": {"of_visit", "with_key"},
    "standing": {"of_client"},
    "summaries": {"left", "measure_with", "of_client", "of_visit", "unmeasured"},
    "therapists": {"listed"},
    "visits": {"before_amendment", "of_client", "one", "unfinished"},
}
"""What of each part of a register only looks."""
ADA, OWN = Therapist(UUID(int=1), "Ada Berg", "AB"), OwnPhrase(UUID(int=2), "Warm pack first")
REPLY, LOCK = Reply("worse_sitting", True, NOON), PinLock("hash", "code")
NOTHING = VisitSummary("2", 1, (), 0.0, 0.0, {}, (), {}, None, 0, None, None, None)
CONSENT = Consent(Purpose.KEEPING, True, NOON, "I agree.", 1)


class Practice:
    """A register in which everything that can be written has something to be written on."""

    def __init__(self, store: Store) -> None:
        self.client, self.other = new_client(store), new_client(store, "Client 15")
        self.removed, self.erased = new_client(store, "Client 16"), new_client(store, "Client 17")
        self.open, self.finished = new_visit(store, self.client), new_visit(store, self.client, 1)
        self.away, self.amended = new_visit(store, self.client, 2), new_visit(store, self.client, 3)
        draw(store, self.open.id, 3)
        self.step = Hand(9).step(*store.maps.read(self.open.id))
        for visit in (self.finished, self.amended):
            store.visits.finish(visit.id, NOON + DAY)
        for client in (self.removed, self.erased):
            store.clients.remove(client.id, NOON)
        store.visits.remove(self.away.id, NOON)
        store.therapists.keep(ADA)
        store.phrases.keep(OWN)


WRITES: dict[str, Callable[[Store, Practice], object]] = {
    "audit.add": lambda store, its: store.audit.add(AuditAct.EXPORTED, its.client.id),
    "maps.write": lambda store, its: store.maps.write(its.open.id, its.step),
    "replies.add": lambda store, its: store.replies.add(its.open.id, REPLY),
    "responses.add": lambda store, its: store.responses.add(
        its.open.id, Acknowledgement("chest", Response.REFERRED, NOON)
    ),
    "sessions.add": lambda store, its: store.sessions.add(
        its.open.id, SessionEntry("plan", PlanEdits(45), NOON)
    ),
    "visits.set_body": lambda store, its: store.visits.set_body(its.open.id, Body.MALE),
    "visits.set_today": lambda store, its: store.visits.set_today(its.open.id, Today.MARKS),
    "visits.finish": lambda store, its: store.visits.finish(its.open.id, NOON + DAY),
    "visits.amend": lambda store, its: store.visits.amend(its.amended.id, NOON + DAY),
    "visits.move": lambda store, its: store.visits.move(its.finished.id, its.other.id),
    "visits.begin": lambda store, its: store.visits.begin(its.client.id, Body.FEMALE, NOON),
    "visits.remove": lambda store, its: store.visits.remove(its.finished.id, NOON),
    "visits.restore": lambda store, its: store.visits.restore(its.away.id),
    "visits.add": lambda store, its: store.visits.add(
        Visit(UUID(int=3), its.client.id, Body.FEMALE, NOON, NOON + DAY), Drawing()
    ),
    "summaries.measure": lambda store, its: store.summaries.measure(store.summaries.unmeasured(9)),
    "standing.tell": lambda store, its: store.standing.tell(
        its.client.id, StandingFact("diabetes", True, NOON.date())
    ),
    "consents.add": lambda store, its: store.consents.add(its.client.id, CONSENT),
    "therapists.keep": lambda store, its: store.therapists.keep(Therapist(UUID(int=4), "Bo Dahl", "BD")),
    "own_pins.of": lambda store, its: store.own_pins.of(ADA.id).keep(LOCK),
    "therapists.leave": lambda store, its: store.therapists.leave(ADA, NOON),
    "phrases.keep": lambda store, its: store.phrases.keep(OwnPhrase(OWN.id, "Warm pack last")),
    "phrases.leave": lambda store, its: store.phrases.leave(OWN, NOON),
    "pin.keep": lambda store, its: store.pin.keep(LOCK),
    "hand_overs.hand_over": lambda store, its: store.hand_overs.hand_over(Bookmark(its.amended.id, NOON)),
    "hand_overs.take_back": lambda store, its: store.hand_overs.take_back(),
    "clients.add": lambda store, its: store.clients.add(a_client("Client 18")),
    "clients.add_all": lambda store, its: store.clients.add_all([a_client("19"), a_client("20")]),
    "clients.change": lambda store, its: store.clients.change(replace(its.client, tags=("knees",))),
    "clients.remove": lambda store, its: store.clients.remove(its.other.id, NOON),
    "clients.restore": lambda store, its: store.clients.restore(its.removed.id),
    "clients.remove_all": lambda store, its: store.clients.remove_all([its.removed.id], NOON),
    "removals.erase": lambda store, its: store.removals.erase(its.erased.id),
    "demo_clinic.add": lambda store, its: store.demo_clinic.add(),
    "demo_clinic.remove": lambda store, its: store.demo_clinic.remove(),
}
"""Every way in which a register is written; each can be done after those above it."""


def refused(write: Callable[[Store, Practice], object], store: Store, practice: Practice) -> bool:
    try:
        with full():
            write(store, practice)
    except StoreError:
        return True
    return False


def test_every_way_to_write_is_tried_here() -> None:
    ways = {
        f"{name}.{way}"
        for name in dir(Register)
        if not name.startswith("_")
        for way in dir(get_type_hints(getattr(Register, name).fget)["return"])
        if not way.startswith("_") and way not in READS.get(name, ())
    }
    assert ways - {"audit.who"} == set(WRITES)


def test_a_refused_write_of_any_kind_leaves_every_row_and_the_next_one_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.demo.sessions.clinic", clinic)
    monkeypatch.setattr("models.demo.clinic.clinic", lambda now: clinic(now)[:1])  # one client is enough here
    with closing(Store.open(path, lambda: NOON)) as store:
        practice = Practice(store)
        store.summaries.measure_with(Measure("2", 1, lambda _: NOTHING))
        before = kept(path)
        for name, write in WRITES.items():
            assert refused(write, store, practice), name
            assert kept(path) == before, name
            write(store, practice)
            after = kept(path)
            assert after != before, name
            before = after
        assert store.maps.read(practice.amended.id)
        assert store.audit.listed()
        assert store.consents.of_client(practice.client.id)

"""What cannot be done is told in its own sentence and changes nothing; what a list tells stays true."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from db import sentences
from db.mapping import moment
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.acknowledgement import Raised
from models.practice.hand_over import Bookmark
from models.practice.pin import PinLock
from models.practice.ports.locks import PinLocks
from models.practice.session import SessionEntry
from models.practice.session_values import PlanEdits
from models.practice.standing import StandingFact
from models.practice.therapist import Therapist
from models.practice.visit import Client, Reply, Today, Visit
from tests.db.pairs import TABLES
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

NOBODY = UUID(int=404)


class Studio:
    """A register with one of everything that can be asked for wrongly."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.client, self.gone = new_client(store, "Client 1"), new_client(store, "Client 2")
        self.finished, self.open, self.removed = (new_visit(store, self.client).id for _ in range(3))
        store.visits.finish(self.finished, NOON + DAY)
        self.of_gone = new_visit(store, self.gone).id
        store.visits.remove(self.removed, NOON)
        store.clients.remove(self.gone.id, NOON)

    def visit(self, **changes: object) -> Visit:
        visit = Visit(uuid4(), self.client.id, Body.FEMALE, NOON, NOON + DAY)
        return replace(visit, **changes)  # type: ignore[arg-type]


Act = Callable[[Studio], object]
REFUSED: dict[str, tuple[Act, str]] = {
    "an unknown client is read": (lambda s: s.store.clients.one(NOBODY), sentences.UNKNOWN_CLIENT),
    "a removed client is read": (lambda s: s.store.clients.one(s.gone.id), sentences.UNKNOWN_CLIENT),
    "a client comes twice": (lambda s: s.store.clients.add(s.client), sentences.KNOWN_CLIENT),
    "one of many comes twice": (
        lambda s: s.store.clients.add_all([replace(s.client, id=uuid4()), s.client]),
        sentences.KNOWN_CLIENT,
    ),
    "a removed client is changed": (lambda s: s.store.clients.change(s.gone), sentences.UNKNOWN_CLIENT),
    "an unknown client is removed": (
        lambda s: s.store.clients.remove(NOBODY, NOON),
        sentences.UNKNOWN_CLIENT,
    ),
    "a client is removed twice": (
        lambda s: s.store.clients.remove(s.gone.id, NOON),
        sentences.UNKNOWN_CLIENT,
    ),
    "of many one is removed twice": (
        lambda s: s.store.clients.remove_all([s.client.id, s.gone.id], NOON),
        sentences.UNKNOWN_CLIENT,
    ),
    "a client that is here is restored": (
        lambda s: s.store.clients.restore(s.client.id),
        sentences.UNKNOWN_CLIENT,
    ),
    "a visit of an unknown client begins": (
        lambda s: s.store.visits.begin(NOBODY, Body.MALE, NOON),
        sentences.UNKNOWN_CLIENT,
    ),
    "a visit of a removed client begins": (
        lambda s: s.store.visits.begin(s.gone.id, Body.MALE, NOON),
        sentences.UNKNOWN_CLIENT,
    ),
    "an unknown visit is read": (lambda s: s.store.visits.one(NOBODY), sentences.UNKNOWN_VISIT),
    "a removed visit is read": (lambda s: s.store.visits.one(s.removed), sentences.UNKNOWN_VISIT),
    "a visit of a removed client is read": (lambda s: s.store.visits.one(s.of_gone), sentences.UNKNOWN_VISIT),
    "a visit is finished twice": (lambda s: s.store.visits.finish(s.finished, NOON), sentences.FINISHED),
    "a finished visit has another body": (
        lambda s: s.store.visits.set_body(s.finished, Body.MALE),
        sentences.FINISHED,
    ),
    "a finished visit says something else of today": (
        lambda s: s.store.visits.set_today(s.finished, Today.NO_PAIN),
        sentences.FINISHED,
    ),
    "a finished visit is drawn on": (lambda s: draw(s.store, s.finished, 1), sentences.FINISHED),
    "a finished visit is answered": (
        lambda s: s.store.replies.add(s.finished, Reply("smoker", True, NOON)),
        sentences.FINISHED,
    ),
    "a finished visit is handed over": (
        lambda s: s.store.hand_overs.hand_over(Bookmark(s.finished, NOON)),
        sentences.FINISHED,
    ),
    "an open visit is amended": (lambda s: s.store.visits.amend(s.open, NOON), sentences.STILL_OPEN),
    "a visit comes twice": (
        lambda s: s.store.visits.add(s.visit(id=s.finished), Drawing()),
        sentences.KNOWN_VISIT,
    ),
    "a visit of an unknown client comes": (
        lambda s: s.store.visits.add(s.visit(client=NOBODY), Drawing()),
        sentences.UNKNOWN_CLIENT,
    ),
    "a visit is moved to nobody": (lambda s: s.store.visits.move(s.open, NOBODY), sentences.UNKNOWN_CLIENT),
    "a removed visit is moved": (
        lambda s: s.store.visits.move(s.removed, s.client.id),
        sentences.UNKNOWN_VISIT,
    ),
    "an unknown visit is removed": (lambda s: s.store.visits.remove(NOBODY, NOON), sentences.UNKNOWN_VISIT),
    "a visit is removed twice": (lambda s: s.store.visits.remove(s.removed, NOON), sentences.UNKNOWN_VISIT),
    "a visit that is here is restored": (lambda s: s.store.visits.restore(s.open), sentences.UNKNOWN_VISIT),
    "what was before no amendment is read": (
        lambda s: s.store.visits.before_amendment(s.finished, 0),
        sentences.DAMAGED_FILE,
    ),
    "an alert of an unknown visit is answered": (
        lambda s: s.store.responses.add(NOBODY, Raised("chest", NOON)),
        sentences.UNKNOWN_VISIT,
    ),
    "a session of a removed visit is recorded": (
        lambda s: s.store.sessions.add(s.removed, SessionEntry("plan", PlanEdits(30), NOON)),
        sentences.UNKNOWN_VISIT,
    ),
    "a fact of a removed client is told": (
        lambda s: s.store.standing.tell(s.gone.id, StandingFact("smoker", True, NOON.date())),
        sentences.UNKNOWN_CLIENT,
    ),
    "what is here is erased": (lambda s: s.store.removals.erase(s.client.id), sentences.NOT_REMOVED),
    "what never was is erased": (lambda s: s.store.removals.erase(NOBODY), sentences.NOT_REMOVED),
    "somebody who is no therapist has a PIN": (
        lambda s: s.store.own_pins.of(NOBODY).keep(PinLock("a hash", "")),
        sentences.DAMAGED_THERAPISTS,
    ),
}


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(Store.open(tmp_path_factory.mktemp("studio") / "visits.db", lambda: NOON))


def everything(store: Store) -> list[object]:
    return [
        store._opened.disk.rows(f"SELECT * FROM {table}") for table in (*TABLES, "audit_entry", "own_pin")
    ]


@pytest.mark.parametrize("act", REFUSED)
def test_what_cannot_be_done_is_told_in_its_own_sentence_and_changes_nothing(
    studio: Studio, act: str
) -> None:
    do, told = REFUSED[act]
    before = everything(studio.store)
    with pytest.raises(StoreError) as error:
        do(studio)
    assert str(error.value) == told
    assert everything(studio.store) == before


def test_a_time_without_a_zone_and_an_open_visit_are_never_kept(studio: Studio) -> None:
    before = everything(studio.store)
    with pytest.raises(ValueError, match="without its zone"):
        studio.store.clients.remove(studio.client.id, datetime(2026, 3, 1, 12))
    with pytest.raises(ValueError, match="only a finished visit"):
        studio.store.visits.add(studio.visit(finished=None), Drawing())
    assert everything(studio.store) == before
    assert moment(NOON) == "2026-03-01T12:00:00+01:00"


def told(store: Store, client: Client) -> tuple[int, datetime | None]:
    (row,) = [row for row in store.clients.listed() if row.client == client]
    return row.visits, row.last_visit


def test_how_many_visits_a_client_has_and_when_the_last_was_is_true_after_every_change(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client, other = new_client(store, "Client 1"), new_client(store, "Client 2")
        assert told(store, client) == (0, None)
        first, second = new_visit(store, client).id, new_visit(store, client, 3).id
        assert told(store, client) == (2, NOON + 3 * DAY)
        store.visits.remove(second, NOON)
        assert told(store, client) == (1, NOON)
        store.visits.move(first, other.id)
        assert (told(store, client), told(store, other)) == ((0, None), (1, NOON))
        store.visits.restore(second)
        assert told(store, client) == (1, NOON + 3 * DAY)
        brought = Visit(uuid4(), client.id, Body.MALE, NOON + 9 * DAY, NOON + 10 * DAY)
        store.visits.add(brought, Drawing())
        assert told(store, client) == (2, NOON + 9 * DAY)


def test_what_was_removed_with_its_client_comes_back_with_it_and_is_listed_once(studio: Studio) -> None:
    store, inner = studio.store, studio.of_gone
    found = [(each.client.id, each.visit.id if each.visit else None) for each in store.removals.listed()]
    assert sorted(found, key=str) == sorted(
        [(studio.gone.id, None), (studio.client.id, studio.removed)], key=str
    )
    store.clients.restore(studio.gone.id)
    assert [visit.id for visit in store.visits.of_client(studio.gone.id)] == [inner]
    store.visits.remove(inner, NOON)
    store.clients.remove(studio.gone.id, NOON)
    assert len(store.removals.listed()) == 2, (
        "a visit that was removed before its client is not offered alone"
    )


def test_clients_are_listed_by_whoever_was_seen_last_and_found_by_every_word(store: Store) -> None:
    anna, bo, cleo = (
        new_client(store, pseudonym, name)
        for pseudonym, name in (("C 1", "Anna Öz"), ("C 2", "Bo"), ("C 3", None))
    )
    assert [row.client for row in store.clients.listed()] == [cleo, bo, anna], "who came last is the first"
    new_visit(store, anna, 5)
    new_visit(store, cleo, 2)
    assert [row.client for row in store.clients.listed()] == [anna, cleo, bo]
    assert [row.client for row in store.clients.listed("c ÖZ")] == [anna]
    assert [row.client for row in store.clients.listed("c 2 anna")] == []
    assert store.clients.one(cleo.id) == cleo


def test_a_visit_that_begins_stands_after_all_others_whatever_the_clock_says(store: Store) -> None:
    client = new_client(store)
    late, early = new_visit(store, client, 30), new_visit(store, client, -400)
    assert [visit.id for visit in store.visits.of_client(client.id)] == [late.id, early.id]
    brought = Visit(uuid4(), client.id, Body.MALE, NOON, NOON + DAY)
    store.visits.add(brought, Drawing())
    assert [visit.id for visit in store.visits.of_client(client.id)] == [brought.id, late.id, early.id]


def test_the_visit_to_go_on_with_is_the_open_one_that_was_drawn_on_last(path: Path) -> None:
    def unfinished(store: Store) -> UUID | None:
        visit = store.visits.unfinished()
        return visit.id if visit is not None else None

    with closing(Store.open(path, lambda: NOON)) as store:
        assert unfinished(store) is None
        client = new_client(store)
        first, second, third = (new_visit(store, client).id for _ in range(3))
        assert unfinished(store) == third
        draw(store, first, 2)
        draw(store, second, 1)
        draw(store, first, 1, 4)
        assert unfinished(store) == first
    with closing(Store.open(path, lambda: NOON)) as store:
        assert unfinished(store) == first
        draw(store, second, 1, 5)
        assert unfinished(store) == second
        store.visits.finish(second, NOON)
        assert unfinished(store) == first
        store.visits.amend(second, NOON)
        assert unfinished(store) == second, "what is reopened is what is drawn on"
        store.visits.remove(second, NOON)
        assert unfinished(store) == first
        store.clients.remove(client.id, NOON)
        assert unfinished(store) is None


@pytest.mark.parametrize(("left", "seconds"), [(0.0, 0), (0.2, 1), (1.0, 1), (29.5, 30), (86_400.0, 86_400)])
def test_what_is_left_of_a_wait_is_kept_in_whole_seconds_and_never_shorter(
    store: Store, left: float, seconds: int
) -> None:
    ada = Therapist(UUID(int=1), "Ada Berg", "AB")
    store.therapists.keep(ada)
    assert store.own_pins.holders() == []
    locks: list[tuple[PinLocks, str]] = [(store.pin, "another"), (store.own_pins.of(ada.id), "")]
    for lock, recovery in locks:
        lock.keep(PinLock("a hash", recovery, 5, timedelta(seconds=left)))
        assert lock.read() == PinLock("a hash", recovery, 5, timedelta(seconds=seconds))
        assert not lock.is_lost()
    assert store.own_pins.holders() == [ada]
    acts = [entry.act.value for entry in store.audit.listed()]
    for lock, recovery in locks:
        lock.keep(PinLock("a hash", recovery))
        lock.keep(PinLock("a new hash", recovery))
    assert [entry.act.value for entry in store.audit.listed()] == [*acts, "pin", "pin"], (
        "tries are no new PIN"
    )
    store.therapists.leave(ada, NOON)
    assert store.own_pins.holders() == []

"""The audit log: every act stands there with who, whom and when, no name does, no change goes unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

import db.audit
from db.driver import dbapi
from db.store import Store
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.audit import AuditAct, AuditEntry
from models.practice.hand_over import Bookmark
from models.practice.noting import Signature
from models.practice.pin import PinLock
from models.practice.ports.damaged import DamagedError
from models.practice.session import SessionEntry
from models.practice.therapist import Therapist
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

ADA = Therapist(UUID(int=1), "Ada Berg", "AB")
NAME = "Wilhelmine Zweifelhoff"


def acts(store: Store) -> list[str]:
    return [entry.act.value for entry in store.audit.listed()]


def test_every_act_stands_on_the_log_in_the_order_in_which_it_was_done(store: Store) -> None:
    client = new_client(store)
    visit = new_visit(store, client)
    store.hand_overs.hand_over(Bookmark(visit.id, NOON))
    store.hand_overs.hand_over(Bookmark(visit.id, NOON))  # the client goes on to the next step
    store.hand_overs.take_back()
    store.responses.add(visit.id, Acknowledgement("ces_saddle", Response.REFERRED, NOON))
    store.sessions.add(visit.id, SessionEntry("signature", Signature("Ada", "A", "the note"), NOON))
    store.visits.finish(visit.id, NOON)
    store.visits.amend(visit.id, NOON + DAY)
    store.visits.remove(visit.id, NOON)
    store.visits.restore(visit.id)
    store.clients.change(client)
    store.clients.remove(client.id, NOON)
    store.clients.restore(client.id)
    store.pin.keep(PinLock("a hash", "another"))
    store.pin.keep(PinLock("a hash", "another").tried())
    assert acts(store) == [
        *("added", "began", "handed_over", "took_back", "answered_alert", "signed", "finished", "amended"),
        *("removed_visit", "restored_visit", "changed", "removed", "restored", "pin"),
    ]
    assert [entry.act.value for entry in store.audit.of_client(client.id)] == acts(store)[:-1]
    assert all(entry.by == "" for entry in store.audit.listed())


READS = {"listed", "one", "of_client", "unfinished", "before_amendment"}
INNER = {"set_body", "set_today"}
"""What is said at an open visit: that it was begun and seen stands there, its steps carry their own times."""


def test_no_way_to_change_clients_or_visits_passes_the_log_by(store: Store) -> None:
    client, other = new_client(store), new_client(store, "Client 15")
    visit = new_visit(store, client)
    third = replace(client, id=uuid4())
    brought = replace(visit, id=uuid4(), finished=NOON + DAY)
    ways: dict[str, Callable[[], object]] = {
        "clients.add": lambda: store.clients.add(replace(client, id=uuid4())),
        "clients.add_all": lambda: store.clients.add_all([third]),
        "clients.change": lambda: store.clients.change(client),
        "clients.remove": lambda: store.clients.remove(other.id, NOON),
        "clients.restore": lambda: store.clients.restore(other.id),
        "clients.remove_all": lambda: store.clients.remove_all([third.id], NOON),
        "visits.finish": lambda: store.visits.finish(visit.id, NOON),
        "visits.amend": lambda: store.visits.amend(visit.id, NOON),
        "visits.move": lambda: store.visits.move(visit.id, other.id),
        "visits.remove": lambda: store.visits.remove(visit.id, NOON),
        "visits.restore": lambda: store.visits.restore(visit.id),
        "visits.begin": lambda: new_visit(store, client),
        "visits.add": lambda: store.visits.add(brought, Drawing()),
    }
    known = {
        f"{part}.{name}"
        for part, kind in (("clients", type(store.clients)), ("visits", type(store.visits)))
        for name in vars(kind)
        if not name.startswith("_") and name not in READS | INNER
    }
    assert known == set(ways), "a new way to change something: try here that it stands on the log"
    for name, act in ways.items():
        before = len(store.audit.listed())
        act()
        assert len(store.audit.listed()) > before, name


def test_an_entry_carries_who_was_at_the_desk(store: Store) -> None:
    store.therapists.keep(ADA)
    store.audit.at_desk(ADA.id)
    client = new_client(store)
    store.therapists.leave(ADA, NOON)
    (entry,) = store.audit.of_client(client.id)
    assert (entry.by, entry.act) == ("Ada Berg", AuditAct.ADDED)


def test_a_move_stands_on_the_log_of_both_clients(store: Store) -> None:
    first, second = new_client(store), new_client(store, "Client 15")
    visit = new_visit(store, first)
    store.visits.move(visit.id, second.id)
    assert [store.audit.of_client(each.id)[-1].act for each in (first, second)] == [
        AuditAct.MOVED,
        AuditAct.MOVED,
    ]


def test_a_view_stands_there_once_an_hour_and_a_change_each_time(path: Path) -> None:
    now = NOON
    with closing(Store.open(path, lambda: now)) as store:
        client = new_client(store)
        for minutes in (0, 1, 59, 61, 62):
            now = NOON + timedelta(minutes=minutes)
            store.audit.add(AuditAct.SAW, client.id)
            store.audit.add(AuditAct.EXPORTED, client.id)
        assert acts(store).count("saw") == 2
        assert acts(store).count("exported") == 5


def test_the_log_outlives_an_erasing_and_holds_neither_name_nor_id(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store, NAME, NAME)
        visit = new_visit(store, client)
        draw(store, visit.id, 2)
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
        assert [each.act for each in store.audit.of_client(client.id)][-2:] == [
            AuditAct.REMOVED,
            AuditAct.ERASED,
        ]
    for file in path.parent.iterdir():
        for word in (NAME.encode(), client.id.bytes, visit.id.bytes, client.id.hex.encode()):
            assert word not in file.read_bytes(), file.name


def test_what_is_erased_by_age_stands_there_too(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        visit = new_visit(store, client)
        store.visits.remove(visit.id, NOON)
    for days in (6, 12, 18):
        Store.open(path, lambda days=days: NOON + days * DAY).close()  # type: ignore[misc]
    with closing(Store.open(path, lambda: NOON + 18 * DAY)) as store:
        last = store.audit.of_client(client.id)[-1]
        assert (last.act, last.visit) == (AuditAct.ERASED_VISIT, store.audit.key(visit.id))


@pytest.fixture
def written(path: Path) -> Path:
    """A register whose log has a dozen entries, closed."""
    with closing(Store.open(path, lambda: NOON)) as store:
        store.therapists.keep(ADA)
        store.audit.at_desk(ADA.id)
        for number in range(12):
            new_client(store, f"Client {number}")
    return path


@pytest.mark.parametrize(
    "forged",
    [
        "UPDATE audit_entry SET act = 'saw' WHERE number = 5",
        "UPDATE audit_entry SET at = '2020-01-01T10:00:00+01:00' WHERE number = 5",
        "UPDATE audit_entry SET by = NULL WHERE number = 5",
        "UPDATE audit_entry SET client = (SELECT client FROM audit_entry WHERE number = 6) WHERE number = 5",
        "DELETE FROM audit_entry WHERE number = 5",
        "DELETE FROM audit_entry WHERE number < 5",
        "DELETE FROM audit_entry WHERE number > 9",
        "DELETE FROM audit_entry",
        "UPDATE audit_entry SET number = 99 WHERE number = 5",
        "DELETE FROM audit_head",
        "DELETE FROM audit_entry WHERE number > 9; UPDATE audit_head SET last = 9",
    ],
)
def test_no_change_of_the_log_goes_unnoticed(written: Path, forged: str) -> None:
    with closing(dbapi.connect(written, isolation_level=None)) as driver:
        driver.executescript(forged)
    with closing(Store.open(written, lambda: NOON)) as store:
        with pytest.raises(DamagedError, match="audit log") as told:
            store.audit.listed()
        assert all(isinstance(each, AuditEntry) for each in told.value.rest)
        new_client(store, "Client 99")  # work goes on
        with pytest.raises(DamagedError):
            store.audit.listed()


def test_a_log_that_was_taken_back_to_an_earlier_state_does_not_go_on_from_a_backup(written: Path) -> None:
    earlier = written.read_bytes()
    with closing(Store.open(written, lambda: NOON)) as store:
        new_client(store, "Client 99")
        head = store.audit.head()
        assert head is not None
        assert store.audit.goes_on_from(head)
    written.write_bytes(earlier)
    with pytest.raises(StoreError, match="older than those that were open here last"):
        Store.open(written, lambda: NOON)
    with closing(Store.open(written, lambda: NOON)) as store:  # it was told, and is gone on with
        assert store.audit.listed()
        assert not store.audit.goes_on_from(head)
        new_client(store, "another")
        assert not store.audit.goes_on_from(head)


def test_the_log_never_grows_beyond_its_bound_and_says_that_the_oldest_went(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (db.audit.MOST, db.audit.FORGOTTEN) == (100_000, 10_000)
    monkeypatch.setattr(db.audit, "MOST", 20)
    monkeypatch.setattr(db.audit, "FORGOTTEN", 5)
    with closing(Store.open(path, lambda: NOON)) as store:
        for _ in range(90):
            store.audit.add(AuditAct.EXPORTED)
            assert len(store.audit.listed()) <= 20
        assert "forgot_oldest" in acts(store)
        assert store.audit.listed()[-1].act is AuditAct.EXPORTED


def test_a_log_whose_table_is_gone_stops_nobody_s_work_and_is_told(written: Path) -> None:
    with closing(dbapi.connect(written, isolation_level=None)) as driver:
        driver.execute("DROP TABLE audit_entry")
    with closing(Store.open(written, lambda: NOON)) as store:
        client = new_client(store, "Client 99")
        assert store.clients.one(client.id) == client
        with pytest.raises(Exception, match="damaged"):
            store.audit.listed()

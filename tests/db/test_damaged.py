"""Whatever is damaged in a register, opening and reading tell it in a sentence and leave what can be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from db.driver import dbapi
from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Side
from models.demo import sessions
from models.demo.clinic import PEOPLE
from models.errors import StoreError
from models.flow.way import FlowPlace, FlowStep
from models.inference.summary import measure_on
from models.practice.acknowledgement import Acknowledgement, Override, Response
from models.practice.audit import AuditAct
from models.practice.consent import Consent, Purpose
from models.practice.hand_over import Bookmark
from models.practice.hands import BlockId, Felt, Palpation
from models.practice.noting import Signature
from models.practice.own_phrase import OwnPhrase
from models.practice.pin import PinLock
from models.practice.session import SessionEntry
from models.practice.session_values import PlanEdits
from models.practice.standing import StandingFact
from models.practice.therapist import Therapist
from models.practice.visit import Reply
from tests.db.damages import PAGE, Damage, damages
from tests.db.studio import DAY, NOON, draw, new_client, new_visit
from tests.models.inference.builders import ASSETS

SEEDS = os.environ.get("NERVELINE_DAMAGES", "60")
"""So many damages are tried, chosen by chance but always the same; "all" tries all of them."""
EVERY = 12
"""After each of so many damages the demo clinic is tried, too: it takes half of the time of one."""


MEASURE = measure_on(Atlas.load(ASSETS), read_anatomy())


@dataclass(frozen=True, slots=True)
class Sound:
    """A register with something in every table, closed, and the ids in it."""

    file: bytes
    clients: tuple[UUID, ...]
    visits: tuple[UUID, ...]
    open_visit: UUID


@pytest.fixture(autouse=True)
def small_clinic(monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo clinic of one client: it is written after every damage, and the others are written alike."""
    for name in ("clinic.PEOPLE", "sessions.PEOPLE"):
        monkeypatch.setattr(f"models.demo.{name}", PEOPLE[:1])
    monkeypatch.setattr(sessions, "_BEARINGS", sessions._BEARINGS[:1])


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "visits.db"
    with closing(Store.open(path, lambda: NOON)) as store:
        store.summaries.measure_with(MEASURE)
        clients = [new_client(store, f"Client {number}", f"Name {number}") for number in range(3)]
        visits = [new_visit(store, client) for client in clients for _ in range(2)]
        for number, visit in enumerate(visits):
            draw(store, visit.id, 6, number)
            store.replies.add(visit.id, Reply("worse_sitting", True, NOON))
            store.replies.add(visit.id, Reply("leg_weakness", None, NOON))
            store.responses.add(visit.id, Acknowledgement("ces_saddle", Response.REFERRED, NOON))
            store.responses.add(visit.id, Override("fracture", "seen by her doctor", NOON))
            felt = Palpation("piriformis", Side.RIGHT, Felt.CLEAR)
            for value in (
                felt,
                PlanEdits(45, {BlockId.GLUTEALS: 12}),
                Signature("Ada", "A", "the note"),
            ):
                store.sessions.add(visit.id, SessionEntry(value.key, value, NOON))
        store.consents.add(clients[0].id, Consent(Purpose.KEEPING, True, NOON, "I agree.", 1))
        for question in ("blood_thinners", "osteoporosis_or_steroids"):
            store.standing.tell(clients[0].id, StandingFact(question, True, NOON.date()))
        store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
        store.phrases.keep(OwnPhrase(UUID(int=3), "Warm pack first", "low_back"))
        store.own_pins.of(UUID(int=1)).keep(PinLock("a hash", ""))
        for visit in visits[:3]:
            store.visits.finish(visit.id, NOON + DAY)
        store.visits.amend(visits[0].id, NOON + 2 * DAY)
        store.visits.finish(visits[0].id, NOON + 2 * DAY)
        store.visits.remove(visits[2].id, NOON)
        store.clients.remove(clients[2].id, NOON)
        store.hand_overs.hand_over(Bookmark(visits[3].id, NOON, FlowPlace(FlowStep.BODY)))
        store.pin.keep(PinLock("a hash", "another").tried())
    with closing(dbapi.connect(path)) as driver:
        names = ("visits.db.before-0001", "visits.db.replaced-1")
        driver.executemany("INSERT INTO to_wipe VALUES (?, ?)", [(name, visits[0].id.hex) for name in names])
        driver.commit()
    keys = tuple(client.id for client in clients), tuple(visit.id for visit in visits)
    return Sound(path.read_bytes(), *keys, visits[3].id)


def test_no_damage_anywhere_ends_in_anything_but_a_sentence(sound: Sound, tmp_path: Path) -> None:
    every = list(damages(len(sound.file) // PAGE))
    chosen = every if SEEDS == "all" else Random(4).sample(every, int(SEEDS))
    assert _faults(chosen, tmp_path / "damaged" / "visits.db", sound) == []


def test_a_link_of_a_chain_that_is_no_number_lets_the_next_be_told(sound: Sound, tmp_path: Path) -> None:
    chosen = [each for each in damages(0) if ".chain real" in each.name and each.name.endswith("last")]
    assert {each.name.partition(".")[0] for each in chosen} >= {"standing", "reply", "response", "consent"}
    assert _faults(chosen, tmp_path / "damaged" / "visits.db", sound) == []


def _faults(chosen: Sequence[Damage], path: Path, sound: Sound) -> list[str]:
    faults: list[str] = []
    for number, damage in enumerate(chosen):
        try:
            _try(damage, path, sound, with_demo=number % EVERY == 0)
        except Exception as fault:  # noqa: BLE001  # every one of them is told together
            faults.append(f"{damage.name}: {type(fault).__name__}: {fault}")
    return faults


EARLIER = """
    DROP TABLE response_count; DROP TABLE latch_copy;
    DROP TABLE own_pin; DROP TABLE consent; DROP TABLE consent_sheet;
    ALTER TABLE latch RENAME COLUMN wait TO failed_at; DROP TABLE clock; DROP TABLE to_wipe;
    DROP TABLE standing; DROP TABLE standing_sheet; DROP TABLE summary;
    DROP TABLE session_entry; DROP TABLE session_count; DROP TABLE therapist; DROP TABLE own_phrase;
    DROP TABLE audit_entry; DROP TABLE audit_head;
    ALTER TABLE response RENAME COLUMN chain TO seal;
    ALTER TABLE client DROP COLUMN tags; ALTER TABLE state DROP COLUMN eras;
    ALTER TABLE client DROP COLUMN removed_after; ALTER TABLE visit DROP COLUMN removed_after;
    ALTER TABLE bookmark DROP COLUMN left_handed;
    ALTER TABLE bookmark DROP COLUMN passed; UPDATE alembic_version SET version_num = '0002';
"""
"""Takes away what later versions brought."""


def test_a_damaged_register_of_an_earlier_version_is_brought_up_to_date_or_told(
    sound: Sound, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier.db"
    earlier.write_bytes(sound.file)
    with closing(dbapi.connect(earlier)) as driver:
        driver.executescript(EARLIER)
    old = replace(sound, file=earlier.read_bytes())
    names = ("answers.", "response.", "latch.", "visit.", "bookmark.", "page ")
    every = [each for each in damages(len(old.file) // PAGE) if each.name.startswith(names)]
    chosen = every if SEEDS == "all" else Random(8).sample(every, int(SEEDS) // 2)
    assert _faults(chosen, tmp_path / "damaged" / "visits.db", old) == []


def _try(damage: Damage, path: Path, sound: Sound, *, with_demo: bool) -> None:
    path.parent.mkdir(exist_ok=True)
    for file in path.parent.iterdir():
        file.unlink()
    path.write_bytes(sound.file)
    damage.do(path)
    for _ in range(2):  # what was told at the first opening may be gone on with at the second
        try:
            store = Store.open(path, lambda: NOON + 20 * timedelta(hours=1))
        except StoreError:
            continue
        with closing(store):
            store.summaries.measure_with(MEASURE)
            for act in readings(store, sound):
                _told(act)
            for act in _writings(store, sound):
                _told(act)
            if with_demo:
                _told(store.demo_clinic.add)
                _told(store.demo_clinic.remove)


def _told(act: Callable[[], object]) -> None:
    with suppress(StoreError):
        act()


def readings(store: Store, sound: Sound) -> Iterator[Callable[[], object]]:
    yield from (
        store.clients.listed,
        store.visits.unfinished,
        store.hand_overs.handed_over,
        store.pin.read,
        store.pin.is_lost,
    )
    yield store.removals.listed
    yield from (partial(store.summaries.unmeasured, 9), store.summaries.left)
    yield store.phrases.listed
    yield from (store.therapists.listed, store.own_pins.holders, store.own_pins.of(UUID(int=1)).read)
    yield from (store.audit.listed, store.audit.head, partial(store.audit.of_client, sound.clients[0]))
    for client in sound.clients:
        reads_of_client = (
            store.standing.of_client,
            store.clients.one,
            store.visits.of_client,
            store.summaries.of_client,
        )
        yield from (partial(read, client) for read in (*reads_of_client, store.consents.of_client))
    for visit in sound.visits:
        reads = (
            store.visits.one,
            store.maps.read,
            store.replies.of_visit,
            store.responses.of_visit,
            store.hand_overs.bookmark,
        )
        yield from (partial(read, visit) for read in (*reads, store.summaries.of_visit))
        yield partial(store.visits.before_amendment, visit, 0)
        yield partial(store.sessions.of_visit, visit)


def _writings(store: Store, sound: Sound) -> list[Callable[[], object]]:
    visit, client = sound.open_visit, sound.clients[0]
    return [
        lambda: store.replies.add(visit, Reply("worse_sitting", False, NOON)),
        lambda: store.summaries.measure(store.summaries.unmeasured(9)),
        lambda: store.responses.add(visit, Acknowledgement("ces_saddle", Response.REFERRED, NOON)),
        lambda: store.standing.tell(client, StandingFact("blood_thinners", False, NOON.date())),
        lambda: store.sessions.add(visit, SessionEntry("plan", PlanEdits(30), NOON)),
        lambda: store.therapists.keep(Therapist(UUID(int=2), "Bo Dahl", "BD")),
        lambda: store.phrases.keep(OwnPhrase(UUID(int=4), "Slow, with breath")),
        lambda: draw(store, visit, 2),
        lambda: store.hand_overs.hand_over(Bookmark(visit, NOON)),
        store.hand_overs.take_back,
        lambda: store.pin.keep(PinLock("a hash", "another")),
        lambda: store.visits.finish(visit, NOON + DAY),
        lambda: store.visits.amend(visit, NOON + DAY),
        lambda: draw(store, store.visits.begin(client, store.clients.one(client).body, NOON).id, 2),
        lambda: new_client(store, "Client 9"),
        lambda: store.clients.restore(sound.clients[2]),
        lambda: store.visits.restore(sound.visits[2]),
        lambda: store.clients.remove(client, NOON),
        lambda: store.removals.erase(client),
        lambda: store.audit.add(AuditAct.SAW, client),
        lambda: store.consents.add(client, Consent(Purpose.RESEARCH, True, NOON, "I agree.", 1)),
    ]

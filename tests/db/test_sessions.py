"""What a therapist records of a session is on disk at once, survives a kill, and can be taken back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from db.driver import dbapi
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import StepKind
from models.errors import StoreError
from models.practice.noting import Addendum
from models.practice.own_phrase import OwnPhrase
from models.practice.ports.damaged import DamagedError
from models.practice.session import Session, SessionEntry, one_step
from models.practice.session_values import PlanEdits, SessionValue
from models.practice.therapist import Therapist
from models.practice.visit import Visit
from tests.db.studio import DAY, NOON, new_visit
from tests.session_values import EVERY


def kept(store: Store, visit: UUID, *values: SessionValue) -> None:
    for value in values:
        store.sessions.add(visit, SessionEntry(value.key, value, NOON))


def test_every_kind_of_entry_comes_back_as_it_was_kept(path: Path) -> None:
    assert {type(value) for value in EVERY} == set(get_args(SessionValue))
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        kept(store, visit, *EVERY)
    with closing(Store.open(path)) as store:
        assert tuple(entry.value for entry in store.sessions.of_visit(visit)) == EVERY
        assert store.sessions.with_key("page." + "ab" * 32) == [visit]


def test_entries_can_be_kept_for_a_finished_visit_and_stay_with_their_own(store: Store) -> None:
    one, other = new_visit(store).id, new_visit(store).id
    store.visits.finish(one, NOON + DAY)
    kept(store, one, PlanEdits(30))
    kept(store, other, PlanEdits(90))
    assert [Session.of(store.sessions.of_visit(visit)).edits.minutes for visit in (one, other)] == [30, 90]


def test_what_was_done_at_a_visit_comes_in_with_it(store: Store) -> None:
    client = new_visit(store).client
    brought = Visit(UUID(int=9), client, Body.FEMALE, NOON, NOON + DAY)
    entries = [SessionEntry(value.key, value, NOON) for value in EVERY[:3]]
    store.visits.add(brought, Drawing(), entries)
    assert store.sessions.of_visit(brought.id) == entries


def test_the_way_back_survives_closing(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        kept(store, visit, PlanEdits(30), PlanEdits(90))
        undo = Session.of(store.sessions.of_visit(visit)).undo(NOON)
        store.sessions.add(visit, *undo)
    with closing(Store.open(path)) as store:
        session = Session.of(store.sessions.of_visit(visit))
        redo = session.redo(NOON)
    assert session.edits.minutes == 30
    assert [(entry.value, entry.way) for entry in redo] == [(PlanEdits(90), StepKind.REDID)]


def test_what_one_touch_told_is_one_step_after_closing(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.sessions.add(
            visit, *one_step([(f"posture.{each}", None) for each in ("driving", "lifting")], NOON)
        )
    with closing(Store.open(path)) as store:
        session = Session.of(store.sessions.of_visit(visit))
    assert [[turn.key for turn in step] for step in session.done] == [["posture.driving", "posture.lifting"]]


KILLED = """
import sys, time
from pathlib import Path
from uuid import UUID
from db.store import Store
from tests.db.studio import NOON
from models.practice.session import Session, SessionEntry, one_step
from models.practice.session_values import PlanEdits, SessionValue
store = Store.open(Path(sys.argv[1]))
for minutes in (30, 45, 60, 75, 90):
    store.sessions.add(UUID(sys.argv[2]), SessionEntry("plan", PlanEdits(minutes), NOON))
    print(minutes, flush=True)
time.sleep(60)
"""


def test_what_was_kept_is_there_after_a_kill(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(visit)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "75":
                os.kill(process.pid, signal.SIGKILL)
                break
    with closing(Store.open(path)) as store:
        told = [entry.value for entry in store.sessions.of_visit(visit)]
    assert told[:4] == [PlanEdits(minutes) for minutes in (30, 45, 60, 75)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session_entry SET value = replace(value, '3', '1') WHERE number = 0",
        "DELETE FROM session_entry WHERE number = 2",
        "DELETE FROM session_entry WHERE number = (SELECT max(number) FROM session_entry)",
        "UPDATE session_entry SET kind = 'Rated' WHERE number = 0",
        "UPDATE session_entry SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1",
    ],
)
def test_an_entry_altered_behind_the_program_is_noticed_and_the_rest_is_shown(
    path: Path, statement: str
) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        kept(store, visit, *EVERY)
    with closing(dbapi.connect(path, isolation_level=None)) as raw:
        assert raw.execute(statement).rowcount == 1
    with closing(Store.open(path)) as store:
        with pytest.raises(DamagedError) as told:
            store.sessions.of_visit(visit)
        assert len(EVERY) - 2 <= len(told.value.rest) < len(EVERY) + 1
        kept(store, visit, Addendum(2, "Ada Berg", "and slept"))


def test_an_erased_visit_leaves_nothing_of_its_session(store: Store, path: Path) -> None:
    visit = new_visit(store).id
    kept(store, visit, *EVERY)
    store.visits.remove(visit, NOON)
    store.removals.erase(visit)
    with closing(dbapi.connect(path)) as disk:
        for table in ("session_entry", "session_count"):
            assert disk.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_therapists_are_kept_renamed_and_no_longer_offered(store: Store) -> None:
    ada, bo = Therapist(UUID(int=1), "Ada Berg", "AB"), Therapist(UUID(int=2), "Bo Dahl", "BD")
    store.therapists.keep(ada)
    store.therapists.keep(bo)
    store.therapists.keep(Therapist(ada.id, "Ada Holm", "AH"))
    store.therapists.leave(bo, NOON)
    assert store.therapists.listed() == [Therapist(ada.id, "Ada Holm", "AH")]


def test_a_damaged_therapist_is_told(store: Store, path: Path) -> None:
    store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
    with closing(dbapi.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE therapist SET name = 'Ida Berg'")
    with pytest.raises(StoreError):
        store.therapists.listed()


def test_own_phrases_are_kept_and_no_longer_offered_and_a_damaged_one_is_told(
    store: Store, path: Path
) -> None:
    warm, slow = OwnPhrase(UUID(int=1), "Warm pack first", "low_back"), OwnPhrase(UUID(int=2), "Slow")
    store.phrases.keep(warm)
    store.phrases.keep(slow)
    store.phrases.keep(OwnPhrase(slow.id, "Slow, with breath"))
    store.phrases.leave(warm, NOON)
    assert store.phrases.listed() == [OwnPhrase(slow.id, "Slow, with breath")]
    with closing(dbapi.connect(path)) as raw, raw:
        raw.execute("UPDATE own_phrase SET text = 'Fast' WHERE number = 2")
    with pytest.raises(DamagedError) as damaged:
        store.phrases.listed()
    assert damaged.value.rest == []

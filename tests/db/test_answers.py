"""What the client answered is kept reply by reply, and the last word counts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import insert

from db import schema
from db.mapping import Tally, client_values, microseconds, text_seal, visit_values
from db.sqlite.disk import engine_on
from db.sqlite.upgrade import MIGRATIONS, make_new
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.exchange.map_file import PainMap, decode, encode
from models.practice.answer import Answer, YesSince
from models.practice.visit import Reply, Today, Visit
from tests.db.answering import harmed, say
from tests.db.studio import DAY, NOON, a_client, draw, new_visit


def test_the_last_answer_to_a_question_counts_and_none_is_lost(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        said = [
            say(store, visit, "worse_sitting", True),
            say(store, visit, "leg_weakness", "stable", 1),
            say(store, visit, "duration_days", 21, 2),
            say(store, visit, "worse_sitting", False, 3),
        ]
    with closing(Store.open(path)) as store:
        assert store.visits.one(visit).answers == {
            "worse_sitting": False,
            "leg_weakness": "stable",
            "duration_days": 21,
        }
        assert store.replies.of_visit(visit) == said


def test_a_question_that_was_passed_over_is_open_until_it_is_answered(store: Store) -> None:
    visit = new_visit(store).id
    say(store, visit, "saddle_numbness", None)
    kept = store.visits.one(visit)
    assert not kept.answers
    assert kept.skipped == {"saddle_numbness"}
    say(store, visit, "saddle_numbness", False, 1)
    kept = store.visits.one(visit)
    assert kept.answers == {"saddle_numbness": False}
    assert not kept.skipped


@pytest.mark.parametrize(
    ("question", "answer"),
    [("favourite_colour", True), ("worse_sitting", "often"), ("age", 400), ("leg_weakness", "some")],
)
def test_what_no_map_file_could_carry_is_not_kept(store: Store, question: str, answer: Answer) -> None:
    visit = new_visit(store).id
    with pytest.raises(ValueError, match=question):
        say(store, visit, question, answer)
    assert not store.replies.of_visit(visit)


def test_a_finished_visit_takes_no_more_answers(store: Store) -> None:
    visit = new_visit(store).id
    say(store, visit, "worse_sitting", True)
    store.visits.finish(visit, NOON + DAY)
    with pytest.raises(StoreError):
        say(store, visit, "worse_sitting", False)


def test_an_amendment_keeps_what_was_answered_and_passed_over_before(store: Store) -> None:
    visit = new_visit(store).id
    say(store, visit, "worse_sitting", True)
    say(store, visit, "saddle_numbness", None)
    store.visits.finish(visit, NOON + DAY)
    store.visits.amend(visit, NOON + 2 * DAY)
    say(store, visit, "worse_sitting", False)
    say(store, visit, "saddle_numbness", True)
    before, _ = store.visits.before_amendment(visit, 0)
    assert before.answers == {"worse_sitting": True}
    assert before.skipped == {"saddle_numbness"}


def test_answers_travel_in_a_map_file_both_ways(store: Store) -> None:
    visit = new_visit(store)
    draw(store, visit.id, 5)
    say(store, visit.id, "worse_sitting", True)
    say(store, visit.id, "age", 47)
    say(store, visit.id, "saddle_numbness", None)
    kept, (drawing, _) = store.visits.one(visit.id), store.maps.read(visit.id)
    data = encode(PainMap.of(kept, drawing))
    brought = decode(data, {"buttock_center_r", "calf_upper_outer_l", "foot_outer_edge_r"}).visit(
        visit.client
    )
    store.visits.add(brought, Drawing())
    assert store.visits.one(brought.id).answers == {"worse_sitting": True, "age": 47}
    assert {reply.question for reply in store.replies.of_visit(brought.id)} == {"worse_sitting", "age"}


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM reply WHERE number = 1",
        "DELETE FROM reply WHERE number = 0",
        "UPDATE reply SET answer = 'true' WHERE number = 1",
        "UPDATE reply SET at = '2020' || substr(at, 5)",
        "UPDATE answers SET sheet = replace(sheet, 'false', 'true')",
        "DELETE FROM answers",
    ],
)
def test_an_answer_that_was_lost_or_altered_on_disk_is_noticed(path: Path, harm: str) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        say(store, visit, "worse_sitting", True)
        say(store, visit, "worse_walking", False, 1)
    harmed(path, harm)
    with closing(Store.open(path)) as store, pytest.raises(StoreError):
        store.replies.of_visit(visit)


def test_a_register_of_the_first_version_keeps_its_answers(
    path: Path, tmp_path: Path, store_of_version: Callable[[str], Path]
) -> None:
    visit = Visit(
        uuid4(), uuid4(), Body.MALE, NOON, NOON + DAY, Today.NO_PAIN, (), {"age": 47, "foot_drop": True}
    )
    client = a_client()
    engine = engine_on(store_of_version("0001"))
    with engine.connect() as core:
        tally = Tally(1, NOON.isoformat(), microseconds(NOON))
        row = {name: value for name, value in client_values(client, tally).items() if name != "tags"}
        number = core.execute(insert(schema.client).values(row)).lastrowid  # tags came later
        values = visit_values(visit, number, microseconds(NOON))
        mine = core.execute(insert(schema.visit).values(values)).lastrowid
        sheet = '{"age":47,"foot_drop":true}'
        core.execute(insert(schema.answers).values(visit=mine, sheet=sheet, seal=text_seal(visit.id, sheet)))
        core.exec_driver_sql("UPDATE state SET clients = 1")
    engine.dispose()
    with closing(Store.open(path)) as store:
        assert store.visits.one(visit.id).answers == visit.answers
        assert store.visits.one(visit.id).today is Today.NO_PAIN
        assert store.replies.of_visit(visit.id) == [Reply("age", 47, NOON), Reply("foot_drop", True, NOON)]


@pytest.fixture
def store_of_version(path: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Makes an empty register as an earlier version made it."""

    def make(revision: str) -> Path:
        folder = tmp_path / f"until-{revision}"
        shutil.copytree(MIGRATIONS, folder)
        scripts = ScriptDirectory(str(folder))
        later = list(scripts.iterate_revisions("head", revision))
        for script in later:
            Path(script.path).unlink()
        make_new(path, folder=folder)
        return path

    return make


def test_the_tables_are_those_of_the_newest_migration(path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    Store.open(path).close()
    engine = engine_on(path)
    with engine.connect() as core:
        assert compare_metadata(MigrationContext.configure(core), schema.metadata) == []
        newest = core.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    engine.dispose()
    assert newest == schema.REVISION


def test_an_answer_that_says_since_when_or_is_declined_comes_back_as_it_was(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.replies.add(visit, Reply("leg_giving_way", YesSince(21.0), NOON))
        store.replies.add(visit, Reply("saddle_numbness", "declined", NOON))
    with closing(Store.open(path)) as store:
        told = {"leg_giving_way": YesSince(21.0), "saddle_numbness": "declined"}
        assert store.visits.one(visit).answers == told
        assert {reply.question: reply.answer for reply in store.replies.of_visit(visit)} == told


def test_a_joint_question_of_a_former_version_is_read_in_its_parts(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.replies.add(visit, Reply("bladder_bowel_change", True, NOON))
        store.replies.add(visit, Reply("hormones_or_previous_clot", None, NOON))
    with closing(Store.open(path)) as store:
        kept = store.visits.one(visit)
        assert kept.answers == {"bladder_change": True, "bowel_change": True}
        assert kept.skipped == {"hormones", "previous_clot"}
        assert {reply.question for reply in store.replies.of_visit(visit)} == {
            "bladder_change",
            "bowel_change",
            "hormones",
            "previous_clot",
        }

"""What the client answered is kept reply by reply, and the last word counts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import insert

from db import schema
from db.driver import dbapi
from db.mapping import Tally, client_values, microseconds, text_seal, visit_values
from db.sqlite.disk import engine_on
from db.sqlite.upgrade import MIGRATIONS, make_new
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.exchange.map_file import PainMap, decode, encode
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response, Slip
from models.practice.answer import Answer, YesSince
from models.practice.ports.damaged import DamagedError
from models.practice.standing import StandingFact, in_force
from models.practice.visit import Client, Reply, Today, Visit, told_by
from tests.db.studio import DAY, NOON, a_client, draw, new_client, new_visit

MINUTE = timedelta(minutes=1)


def say(store: Store, visit: UUID, question: str, answer: Answer | None, minutes: int = 0) -> Reply:
    reply = Reply(question, answer, NOON + minutes * MINUTE)
    store.replies.add(visit, reply)
    return reply


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


def harmed(path: Path, harm: str) -> None:
    with closing(dbapi.connect(path)) as other:
        assert other.execute(harm).rowcount > 0
        other.commit()


def test_an_answer_to_an_alert_stays_with_the_visit_even_when_it_is_finished(path: Path) -> None:
    referred = Acknowledgement("cauda_equina", Response.REFERRED, NOON)
    assessed = Acknowledgement("cauda_equina", Response.ALREADY_ASSESSED, NOON + DAY, "Dr Meyer", "yesterday")
    reason = Override("fracture", "seen by her doctor this morning", NOON + DAY)
    raised, slip = Raised("chest", NOON), Slip("chest", NOON + MINUTE)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.responses.add(visit, referred)
        store.visits.finish(visit, NOON + MINUTE)
        store.responses.add(visit, assessed)
        store.responses.add(visit, reason)
        store.responses.add(visit, raised)
        store.responses.add(visit, slip)
    with closing(Store.open(path)) as store:
        assert store.responses.of_visit(visit) == [referred, assessed, reason, raised, slip]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE response SET rule = 'clot' WHERE number = 1",
        "UPDATE response SET visit = 99 WHERE number = 1",
        "UPDATE response SET number = 4 WHERE number = 1",
        "DELETE FROM response WHERE number = 1",
        "DELETE FROM response",
        "UPDATE response_count SET responses = 0, chain = 0",
        "DELETE FROM response_count",
    ],
)
def test_an_answer_to_an_emergency_never_vanishes_without_a_word(path: Path, harm: str) -> None:
    referred = Acknowledgement("cauda_equina", Response.REFERRED, NOON)
    seen = Override("fracture", "seen by her doctor", NOON)
    again = Acknowledgement("cauda_equina", Response.REFERRED, NOON + DAY)
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.responses.add(visit, referred)
        store.responses.add(visit, seen)
    harmed(path, harm)
    with closing(Store.open(path)) as store:
        with pytest.raises(DamagedError, match="stands anew") as told:
            store.responses.of_visit(visit)
        assert not isinstance(told.value.readable, Drawing)
        assert all(answer in (referred, seen) for answer in told.value.readable)
        store.responses.add(visit, again)  # whatever is lost, the alert can be answered
        assert again in responses_left(store, visit)


def responses_left(store: Store, visit: UUID) -> list[object]:
    try:
        return list(store.responses.of_visit(visit))
    except DamagedError as error:
        return [] if isinstance(error.readable, Drawing) else list(error.readable)


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


def test_what_a_demo_client_told_once_is_in_force_at_the_next_visit(path: Path) -> None:
    with closing(Store.open(path)) as store:
        store.demo_clinic.add()
        client = next(row.client for row in store.clients.listed() if row.client.pseudonym == "Client 05")
        first, second, *_ = sorted(store.visits.of_client(client.id), key=lambda visit: visit.started)
        assert first.answers["blood_thinners"] is True
        assert "blood_thinners" not in second.answers
        assert told_by(client, second, store.standing.of_client(client.id))["blood_thinners"] is True


def test_what_was_told_once_stays_with_the_client_until_it_is_over(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store)
        store.replies.add(visit.id, Reply("blood_thinners", True, NOON))
        store.replies.add(visit.id, Reply("fever_unwell", True, NOON))
        (fact,) = store.standing.of_client(visit.client)
        assert fact == StandingFact("blood_thinners", True, NOON.date())
        store.visits.finish(visit.id, NOON + MINUTE)
        later = store.visits.begin(visit.client, visit.body, NOON + 14 * DAY)
    with closing(Store.open(path)) as store:
        assert list(store.standing.of_client(visit.client)) == [fact]
        store.replies.add(later.id, Reply("blood_thinners", False, NOON + 14 * DAY))
        (over,) = store.standing.of_client(visit.client)
        assert over == StandingFact("blood_thinners", True, NOON.date(), (NOON + 14 * DAY).date())


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM standing WHERE number = 1",
        "DELETE FROM standing WHERE number = 0",
        "DELETE FROM standing_sheet",
        "UPDATE standing SET answer = 'false' WHERE number = 0",
        "UPDATE standing SET told = '2020-01-01' WHERE number = 1",
        "UPDATE standing SET ended = '2020-01-01' WHERE number = 1",
        "UPDATE standing_sheet SET sheet = '1 1'",
    ],
)
def test_a_standing_fact_that_is_lost_or_altered_is_noticed(path: Path, harm: str) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store)
        for question in ("blood_thinners", "diabetes"):
            store.replies.add(visit.id, Reply(question, True, NOON))
    harmed(path, harm)
    with closing(Store.open(path)) as store:
        with pytest.raises(StoreError):
            store.standing.of_client(visit.client)
        store.replies.add(visit.id, Reply("smoker", True, NOON))  # the reply itself is kept all the same
        assert store.visits.one(visit.id).answers["smoker"] is True


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


def test_what_was_told_once_goes_with_a_visit_that_is_moved_and_comes_back_with_it(store: Store) -> None:
    wrong, right = new_client(store, "Client 1"), new_client(store, "Client 2")
    visit, other = new_visit(store, wrong), new_visit(store, wrong, 7)
    store.replies.add(visit.id, Reply("blood_thinners", True, NOON))
    store.replies.add(visit.id, Reply("worse_sitting", True, NOON))
    store.replies.add(other.id, Reply("osteoporosis_or_steroids", True, NOON + 7 * DAY))

    def told(client: Client) -> list[str]:
        return [
            each.question for each in in_force(store.standing.of_client(client.id), NOON.date() + 9 * DAY)
        ]

    assert sorted(told(wrong)) == ["blood_thinners", "osteoporosis_or_steroids"]
    store.visits.move(visit.id, right.id)
    assert (told(wrong), told(right)) == (["osteoporosis_or_steroids"], ["blood_thinners"])
    store.visits.move(visit.id, wrong.id)
    assert (sorted(told(wrong)), told(right)) == (["blood_thinners", "osteoporosis_or_steroids"], [])

"""The summary of a visit is what its map says, or it is not there: it never stands for another state."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest

from db.driver import dbapi
from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Body
from models.errors import StoreError
from models.inference.summary import measure_on
from models.practice.ports.damaged import DamagedError
from models.practice.visit import Today, Visit
from models.practice.visit_summary import Measure, Measured, VisitSummary
from tests.db.studio import DAY, NOON, draw, new_client, new_visit
from tests.models.inference.builders import ASSETS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def measure() -> Measure:
    return measure_on(Atlas.load(ASSETS), read_anatomy())


@pytest.fixture
def measuring(path: Path, measure: Measure) -> Iterator[Store]:
    with closing(Store.open(path, lambda: NOON)) as store:
        store.summaries.measure_with(measure)
        yield store


def of(store: Store, visit: UUID) -> Measured:
    return store.summaries.of_client(store.visits.one(visit).client)


def test_a_finished_visit_has_its_summary_the_moment_it_is_finished(
    measuring: Store, path: Path, measure: Measure
) -> None:
    visit = new_visit(measuring).id
    drawing, _ = draw(measuring, visit, 12)
    measuring.visits.finish(visit, NOON + DAY)
    with closing(dbapi.connect(path)) as beside:  # on the disk, in the same commit
        assert beside.execute("SELECT count(*) FROM summary").fetchone() == (1,)
    assert of(measuring, visit) == {visit: measure.of(drawing)}
    assert measuring.summaries.unmeasured(9) == []


def test_a_visit_that_is_brought_in_whole_has_its_summary(measuring: Store, measure: Measure) -> None:
    client = new_client(measuring)
    drawing, _ = draw(measuring, new_visit(measuring).id, 9)
    brought = Visit(UUID(int=7), client.id, Body.MALE, NOON, NOON + DAY, Today.MARKS)
    measuring.visits.add(brought, drawing)
    assert of(measuring, brought.id) == {brought.id: measure.of(drawing)}


def test_a_visit_that_cannot_be_finished_has_no_summary_either(measuring: Store, path: Path) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 3)
    with closing(dbapi.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            measuring.visits.finish(visit, NOON)
        other.execute("ROLLBACK")
    assert measuring.visits.one(visit).is_open
    assert of(measuring, visit) == {}


def test_the_next_step_takes_the_summary_of_an_open_visit_away(measuring: Store, measure: Measure) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 5)
    assert of(measuring, visit) == {}
    assert measuring.summaries.measure([visit]) == of(measuring, visit) != {}
    drawing, _ = draw(measuring, visit, 1, seed=9)
    assert of(measuring, visit) == {}
    assert measuring.summaries.unmeasured(9) == [visit]
    measuring.summaries.measure([visit])
    assert of(measuring, visit) == {visit: measure.of(drawing)}


def test_a_reopened_visit_keeps_its_summary_until_it_is_drawn_on(measuring: Store) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 5)
    measuring.visits.finish(visit, NOON)
    before = of(measuring, visit)
    measuring.visits.amend(visit, NOON + DAY)
    assert of(measuring, visit) == before
    draw(measuring, visit, 1, seed=4)
    assert of(measuring, visit) == {}


@pytest.mark.parametrize(("atlas", "rules"), [("1", 2), ("2", 3)])
def test_another_atlas_or_another_rule_measures_every_visit_anew(
    measuring: Store, measure: Measure, atlas: str, rules: int
) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 5)
    measuring.visits.finish(visit, NOON)
    measuring.summaries.measure_with(Measure(atlas, rules, measure.of))
    assert of(measuring, visit) == {}
    assert measuring.summaries.unmeasured(9) == [visit]


def test_nothing_is_measured_before_it_is_known_how(store: Store) -> None:
    visit = new_visit(store).id
    draw(store, visit, 3)
    store.visits.finish(visit, NOON)
    assert (of(store, visit), store.summaries.unmeasured(9), store.summaries.measure([visit])) == ({}, [], {})


def test_visits_of_before_are_measured_newest_first_and_removed_ones_are_not(
    path: Path, measure: Measure
) -> None:
    with closing(Store.open(path)) as store:
        client, gone = new_client(store), new_client(store)
        visits = [new_visit(store, client, days).id for days in range(4)]
        new_visit(store, gone, 9)
        store.clients.remove(gone.id, NOON)
        store.visits.remove(visits[2], NOON)
        store.summaries.measure_with(measure)
        assert store.summaries.unmeasured(9) == [visits[3], visits[1], visits[0]]


def damage_a_piece(path: Path, visit: UUID) -> None:
    with closing(dbapi.connect(path, isolation_level=None)) as disk:
        number = "(SELECT number FROM visit WHERE id = ?)"
        disk.execute(f"UPDATE piece SET record = x'00' WHERE visit = {number} AND number = 0", (visit.bytes,))


def test_a_damaged_map_has_no_summary_and_is_asked_for_once(path: Path, measure: Measure) -> None:
    with closing(Store.open(path)) as store:
        client = new_client(store)
        whole, broken = (new_visit(store, client, days).id for days in range(2))
        for visit in (whole, broken):
            draw(store, visit, 6)
    damage_a_piece(path, broken)
    with closing(Store.open(path)) as store:
        store.summaries.measure_with(measure)
        found = store.summaries.measure(store.summaries.unmeasured(9))
        assert found[broken] is None
        assert isinstance(found[whole], VisitSummary)
        assert store.summaries.of_client(client.id) == found
        assert store.summaries.unmeasured(9) == []


def test_a_visit_with_a_damaged_map_can_be_finished(path: Path, measure: Measure) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        draw(store, visit, 6)
    damage_a_piece(path, visit)
    with closing(Store.open(path)) as store:
        store.summaries.measure_with(measure)
        assert not store.visits.finish(visit, NOON).is_open
        with pytest.raises(DamagedError):
            store.maps.read(visit)


@pytest.mark.parametrize("column", ["record", "steps", "chain", "atlas", "rules"])
@pytest.mark.parametrize("value", [None, b"\xff\x00", "garbage", -(2**63), 1e300])
def test_a_summary_that_was_altered_is_measured_again_and_never_believed(
    measuring: Store, column: str, value: object
) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 6)
    measuring.visits.finish(visit, NOON)
    true = of(measuring, visit)
    alter = f"UPDATE summary SET {column} = ?"
    with suppress(StoreError):  # by the register's own hand: what another program writes is refused
        measuring._opened.disk.write(lambda core: core.exec_driver_sql(alter, (value,)))
    assert of(measuring, visit) in ({}, true)
    measuring.summaries.measure([visit])
    assert of(measuring, visit) == true


def test_a_summary_moved_to_another_visit_is_not_believed(measuring: Store, path: Path) -> None:
    client = new_client(measuring)
    one, other = (new_visit(measuring, client).id for _ in range(2))
    for number, visit in enumerate((one, other)):
        draw(measuring, visit, 6, number)
        measuring.visits.finish(visit, NOON)
    with closing(dbapi.connect(path, isolation_level=None)) as disk:
        disk.execute(
            "UPDATE summary SET record = (SELECT record FROM summary ORDER BY visit LIMIT 1), "
            "steps = (SELECT steps FROM summary ORDER BY visit LIMIT 1), "
            "chain = (SELECT chain FROM summary ORDER BY visit LIMIT 1)"
        )
    assert set(measuring.summaries.of_client(client.id)) <= {one}


def test_an_erased_visit_leaves_no_summary(measuring: Store, path: Path) -> None:
    visit = new_visit(measuring).id
    draw(measuring, visit, 6)
    measuring.visits.finish(visit, NOON)
    measuring.visits.remove(visit, NOON)
    measuring.removals.erase(visit)
    with closing(dbapi.connect(path)) as disk:
        assert disk.execute("SELECT count(*) FROM summary").fetchone() == (0,)


def test_maps_are_measured_beside_somebody_who_draws(measuring: Store, measure: Measure) -> None:
    """A map that is read while steps are written is read in one of its states, never between two."""
    client = new_client(measuring)
    drawn, others = new_visit(measuring, client).id, [new_visit(measuring, client).id for _ in range(5)]
    for number, visit in enumerate(others):
        draw(measuring, visit, 8, number)
    draw(measuring, drawn, 1)
    found: list[Measured] = []

    def beside() -> None:
        found.extend(measuring.summaries.measure([drawn, *others]) for _ in range(20))

    thread = Thread(target=beside)
    thread.start()
    for seed in range(60):
        draw(measuring, drawn, 1, seed)
    thread.join()
    assert len(found) == 20
    assert all(None not in each.values() for each in found)
    drawing, _ = measuring.maps.read(drawn)
    measuring.summaries.measure([drawn])
    assert of(measuring, drawn)[drawn] == measure.of(drawing)


@pytest.mark.parametrize("kept", [1, 5, 9])
def test_measuring_that_is_killed_goes_on_where_it_was(path: Path, measure: Measure, kept: int) -> None:
    with closing(Store.open(path)) as store:
        client = new_client(store)
        for number in range(12):
            draw(store, new_visit(store, client, number).id, 3, number)
    command = [sys.executable, "-m", "tests.db.measuring_process", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [UUID(process.stdout.readline().strip()) for _ in range(kept)]
        process.kill()
        said += [UUID(line.strip()) for line in process.stdout if len(line) == len(f"{client.id}\n")]
    with closing(Store.open(path)) as store:
        store.summaries.measure_with(measure)
        there = store.summaries.of_client(client.id)
        assert set(said) <= set(there)
        for visit, summary in there.items():
            assert summary == measure.of(store.maps.read(visit)[0])
        assert set(store.summaries.unmeasured(99)) == {
            visit.id for visit in store.visits.of_client(client.id)
        } - set(there)

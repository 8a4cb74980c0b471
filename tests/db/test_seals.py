"""A row that was altered or lost behind the program is noticed, and the rest can still be read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from db.driver import dbapi
from db.ledger import DamagedSteps, StepRow, chained, check_chain
from db.store import Store
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError
from tests.db.studio import NOON, draw, new_client, new_visit

VISIT = UUID(int=7)


def steps(count: int) -> list[StepRow]:
    made, chain = [], 0
    for number in range(count):
        chain = chained(chain, VISIT, number, "did", "2026-03-23T10:20:00+01:00", f"+{number}")
        made.append(StepRow(number, "did", "2026-03-23T10:20:00+01:00", f"+{number}", chain))
    return made


def altered(path: Path, statement: str, *values: object) -> None:
    with closing(dbapi.connect(path, isolation_level=None)) as raw:
        assert raw.execute(statement, values).rowcount > 0


def test_all_steps_as_they_were_written_are_believed() -> None:
    made = steps(4)
    check_chain(VISIT, made, 4, made[-1].chain)
    check_chain(VISIT, [], 0, 0)


@pytest.mark.parametrize(
    "left",
    [
        lambda made: made[:-1],
        lambda made: made[1:],
        lambda made: [*made[:1], *made[2:]],
        lambda made: [made[1], made[0], *made[2:]],
        lambda made: [*made[:-1], made[-1]._replace(pieces="+9")],
        lambda made: [*made[:-1], made[-1]._replace(at="2026-03-24T10:20:00+01:00")],
        lambda made: [],
    ],
    ids=[
        "the last lost",
        "the first lost",
        "one lost",
        "two swapped",
        "altered",
        "at another time",
        "all lost",
    ],
)
def test_steps_that_are_not_all_that_were_written_are_noticed(left: object) -> None:
    made = steps(4)
    with pytest.raises(DamagedSteps):
        check_chain(VISIT, left(made), 4, made[-1].chain)  # type: ignore[operator]


def test_a_step_of_another_visit_is_noticed() -> None:
    made = steps(2)
    with pytest.raises(DamagedSteps):
        check_chain(UUID(int=8), made, 2, made[-1].chain)


def test_a_lost_last_step_leaves_a_map_to_look_at_with_a_sentence(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        visit = new_visit(store, new_client(store, "Client 1", "Anna"))
        draw(store, visit.id, 3, 1)
        whole = store.maps.read(visit.id)[0]
    altered(path, "DELETE FROM step WHERE number = (SELECT max(number) FROM step)")
    with closing(Store.open(path, lambda: NOON)) as store:
        with pytest.raises(DamagedError) as told:
            store.maps.read(visit.id)
        assert told.value.readable == whole
        with pytest.raises(StoreError):
            draw(store, visit.id, 1, 2)


@pytest.mark.parametrize(
    ("column", "value"),
    [("pseudonym", "Client 2"), ("name", "Berta"), ("birth_year", 1950), ("body", "male"), ("visits", 9)],
)
def test_an_altered_row_of_a_client_is_noticed_and_the_others_are_listed(
    path: Path, column: str, value: object
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Client 1", "Anna")
        other = new_client(store, "Client 3", "Carla")
    altered(path, f"UPDATE client SET {column} = ? WHERE pseudonym = 'Client 1'", value)
    with closing(Store.open(path, lambda: NOON)) as store:
        with pytest.raises(DamagedError) as told:
            store.clients.listed()
        assert [row.client for row in told.value.readable] == [other]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("column", "value"),
    [("started", "2026-01-01T09:00:00+01:00"), ("body", "male"), ("today", "no_pain"), ("place", 1)],
)
def test_an_altered_row_of_a_visit_is_noticed_and_the_others_are_listed(
    path: Path, column: str, value: object
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store, "Client 1", "Anna")
        first, second = new_visit(store, client), new_visit(store, client)
    altered(path, f"UPDATE visit SET {column} = ? WHERE id = ?", value, first.id.bytes)
    with closing(Store.open(path, lambda: NOON)) as store:
        with pytest.raises(DamagedError) as told:
            store.visits.of_client(client.id)
        assert told.value.readable == [second]

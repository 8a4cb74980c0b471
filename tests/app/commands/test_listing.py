"""What is promised of the commands that tell who and what is in a register."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from app.commands.ways import read_atlas
from db.store import Store
from db.stored.maps import StoredMaps
from models.anatomy.reading import read_anatomy
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Stroke, sample
from models.inference.summary import measure_on
from models.practice.visit import Client, Today, Visit
from tests.app.commands.conftest import Call

AT = datetime(2026, 3, 24, 12, tzinfo=UTC)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with one visit: a mark of which all is left, and one that was rubbed out whole."""
    left, gone = Mark(uuid4()), Mark(uuid4())
    line = tuple(sample(585, 1000 + 5 * step) for step in range(9))
    ink = (
        Fill(uuid4(), left.id, 0, "buttock_center_l"),
        Stroke(uuid4(), gone.id, 1, Body.FEMALE, View.BACK, 14, line),
        Stroke(uuid4(), None, 2, Body.FEMALE, View.BACK, 60, line),
    )
    client = Client(uuid4(), "Client 14", Body.FEMALE, AT)
    file = tmp_path / "nerveline.db"
    with closing(Store.open(file)) as store:
        store.clients.add(client)
        visit = Visit(uuid4(), client.id, Body.FEMALE, AT, AT, Today.MARKS)
        store.visits.add(visit, Drawing({left.id: left, gone.id: gone}, ink))
    return file


def counted(call: Call, register: Path) -> list[int]:
    code, (told,), _ = call("visits", "--client", "Client 14", "--store", register)
    assert code == 0
    return [visit["marks"] for visit in told["visits"]]


def test_a_mark_that_was_rubbed_out_whole_is_not_counted_among_those_of_a_visit(
    call: Call, register: Path
) -> None:
    assert counted(call, register) == [1]


def test_the_marks_of_visits_are_counted_without_reading_a_map_of_which_the_numbers_are_kept(
    call: Call, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Store.open(register)) as store:
        store.summaries.measure_with(measure_on(read_atlas(), read_anatomy()))
        store.summaries.measure(store.summaries.unmeasured(9))

    def no_map(*_: object) -> None:
        raise AssertionError("a whole map was read")

    monkeypatch.setattr(StoredMaps, "read", no_map)
    assert counted(call, register) == [1]

"""Lists and trends read what is kept beside the visits, and what is not kept is measured beside."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.driver import dbapi
from db.store import Store
from db.stored.maps import StoredMaps
from db.summaries import SummaryTable
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House

ROOT = Path(__file__).parents[4]


def marked(strength: float | None) -> Drawing:
    mark = Mark(uuid4(), Sensation.ACHE, strength)
    return Drawing({mark.id: mark}, (Fill(uuid4(), mark.id, 0, "buttock_center_r"),))


def client_of(store: Store, visits: int) -> UUID:
    """A client who came so often, the last time a day ago, each time a little better."""
    client = Client(uuid4(), "Client 200", Body.FEMALE, NOW)
    store.clients.add(client)
    for number in range(visits):
        at = NOW - timedelta(days=visits - number)
        strength = 10 - number % 10
        store.visits.add(Visit(uuid4(), client.id, Body.FEMALE, at, at, Today.MARKS), marked(strength))
    return client.id


@pytest.fixture
def maps_read(monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    """The visits whose whole maps are read, by the window or beside it."""
    read: list[UUID] = []
    original, apart = StoredMaps.read, SummaryTable.measure

    def reading(maps: StoredMaps, visit: UUID) -> object:
        read.append(visit)
        return original(maps, visit)

    def measuring(table: SummaryTable, visits: list[UUID]) -> object:
        read.extend(visits)
        return apart(table, visits)

    monkeypatch.setattr(StoredMaps, "read", reading)
    monkeypatch.setattr(SummaryTable, "measure", measuring)
    return read


def test_a_client_of_200_visits_is_shown_and_told_what_changed_without_reading_a_map(
    house: House, qtbot: QtBot, maps_read: list[UUID]
) -> None:
    client = client_of(house.store, 200)
    house.navigator.show_desk(client)
    page = house.navigator.desk.page
    timeline = page.timeline
    assert [timeline.visits.known(place) for place in (0, 1, 199)] == [10, 9, 1]
    shown = [timeline.visits.visits[place] for place in timeline.shown()]
    qtbot.waitUntil(lambda: all(page.story.picture(visit) for visit in shown))
    qtbot.waitUntil(lambda: len(timeline.visits.told) == len(shown))
    assert page.story.sentence.text()
    assert maps_read == []
    house.navigator.open_visit(timeline.visits.visits[-1])
    assert maps_read == [timeline.visits.visits[-1].id]


def test_a_visit_left_open_is_measured_when_the_desk_is_back(house: House, qtbot: QtBot) -> None:
    client = Client(uuid4(), "Client 14", Body.FEMALE, NOW)
    house.store.clients.add(client)
    visit = house.store.visits.begin(client.id, client.body, NOW)
    house.navigator.open_visit(visit)
    page = house.navigator.visit
    assert page is not None
    page.canvas.regions.toggle("buttock_center_r")
    house.navigator.show_desk(client.id)
    timeline = house.navigator.desk.page.timeline
    qtbot.waitUntil(lambda: visit.id in timeline.visits.worst)
    worst = timeline.visits.worst[visit.id]
    assert worst is not None
    assert (worst.told, worst.unsaid) == (None, 1)


def old_register(path: Path, visits: int) -> UUID:
    """A register as it was before anything was measured."""
    with closing(Store.open(path)) as store:
        return client_of(store, visits)


def summaries(path: Path) -> int:
    with closing(dbapi.connect(path)) as disk:
        count: int = disk.execute("SELECT count(*) FROM summary WHERE length(record) > 0").fetchone()[0]
        return count


def test_a_register_of_before_is_measured_beside_the_window_and_says_how_far_it_is(
    open_house: Callable[[], House], store_path: Path, qtbot: QtBot
) -> None:
    client = old_register(store_path, 60)
    house = open_house()
    told: list[str] = []
    house.navigator.measuring.progressed.connect(
        lambda done, left: told.append(house.navigator.desk.progress.text())
    )
    house.navigator.show_desk(client)
    timeline = house.navigator.desk.page.timeline
    qtbot.waitUntil(lambda: len(timeline.visits.worst) == 60, timeout=20_000)
    assert any(text.startswith("Working out the numbers of older maps: ") for text in told)
    assert house.navigator.desk.progress.isHidden()
    assert house.navigator.desk.page.findChildren(QLabel)
    assert house.store.summaries.left() == 0


def test_nothing_is_measured_while_a_visit_is_open(
    open_house: Callable[[], House], store_path: Path, maps_read: list[UUID]
) -> None:
    with closing(Store.open(store_path)) as store:
        visit = store.visits.begin(client_of(store, 60), Body.FEMALE, NOW)
    house = open_house()  # the visit that was left open opens by itself
    assert house.navigator.visit is not None
    house.navigator.measuring.wait()
    assert set(maps_read) == {visit.id}


def test_a_damaged_map_is_told_of_once_and_the_other_numbers_are_shown(
    open_house: Callable[[], House], store_path: Path, qtbot: QtBot
) -> None:
    client = old_register(store_path, 3)
    with closing(dbapi.connect(store_path, isolation_level=None)) as disk:
        disk.execute("UPDATE piece SET record = x'00' WHERE visit = (SELECT max(number) FROM visit)")
    house = open_house()
    told: list[str] = []
    object.__setattr__(house.workplace, "tell", told.append)
    page = house.navigator.desk.page
    timeline = page.timeline

    def is_shown() -> bool:
        pictures = [page.story.picture(visit) for visit in timeline.visits.visits]
        return all(pictures) and len(timeline.visits.worst) == 2 and house.store.summaries.left() == 0

    for _ in range(3):
        house.navigator.show_desk(client)
        qtbot.waitUntil(is_shown)
    said = "1 map of this client is damaged in part, so its numbers are left out; open the visit to see "
    assert [text for text in told if "damaged" in text] == [f"{said}what is left of it. The others are safe."]

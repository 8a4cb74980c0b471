"""A small map hides no mark: it shows another view, or says that there is more behind, and names sides."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from app.therapist.desk.pictures import Pictures, Sight, line_height
from app.therapist.desk.small_map import small_map
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House

SIZE = QSize(130, 260)
SIDES = 24
"""Rows at the top in which the sides are named."""


@pytest.fixture
def client(house: House) -> Client:
    client = Client(uuid4(), "Client 88", Body.FEMALE, NOW)
    house.store.clients.add(client)
    return client


def visited(
    house: House, client: UUID, *regions: str, today: Today | None = None, finished: bool = True
) -> Visit:
    """A visit with a mark in each of these regions."""
    visit = house.store.visits.begin(client, Body.FEMALE, NOW)
    drawing = Drawing()
    for region in regions:
        mark = Mark(uuid4(), Sensation.ACHE, 5)
        change = Change(added=(mark, Fill(uuid4(), mark.id, drawing.next_order, region)))
        drawing = drawing.after(change)
        house.store.maps.write(visit.id, Step(StepKind.DID, change))
    if today is not None:
        house.store.visits.set_today(visit.id, today)
    return house.store.visits.finish(visit.id, NOW) if finished else house.store.visits.one(visit.id)


def pictured(house: House, qtbot: QtBot, visit: Visit, view: View) -> QImage:
    pictures = Pictures(house.workplace)
    qtbot.waitUntil(lambda: pictures.of(visit, Sight(view), SIZE, 1) is not None)
    picture = pictures.of(visit, Sight(view), SIZE, 1)
    assert picture is not None
    return picture.toImage()


def mapped(house: House, visit: Visit, view: View) -> QImage:
    """The map alone, below the line in which a picture names the sides."""
    drawing, _ = house.store.maps.read(visit.id)
    line = line_height(house.workplace.theme)
    room, marks = SIZE.shrunkBy(QMargins(0, line, 0, 0)), house.workplace.marks_in(drawing)
    picture = QPixmap(SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.drawPixmap(0, line, small_map(house.workplace, Body.FEMALE, view, marks, room, 1))
    painter.end()
    return picture.toImage()


def differing(one: QImage, two: QImage) -> set[int]:
    """The rows in which two pictures differ."""
    below = range(SIDES, one.height())
    return {y for y in below if any(one.pixel(x, y) != two.pixel(x, y) for x in range(one.width()))}


def test_pain_of_the_front_is_shown_from_the_front_where_its_neighbours_show_the_back(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visit = visited(house, client.id, "thigh_front_upper_r")
    picture = pictured(house, qtbot, visit, View.BACK)
    below = differing(picture, mapped(house, visit, View.FRONT))
    assert below  # the word that says so
    assert min(below) > 200
    assert differing(picture, mapped(house, visit, View.BACK))


def test_a_mark_behind_is_told_of_and_none_is_when_all_are_seen(
    house: House, client: Client, qtbot: QtBot
) -> None:
    seen = visited(house, client.id, "buttock_center_r")
    assert not differing(pictured(house, qtbot, seen, View.BACK), mapped(house, seen, View.BACK))
    hidden = visited(house, client.id, "buttock_center_r", "thigh_front_upper_r")
    told = differing(pictured(house, qtbot, hidden, View.BACK), mapped(house, hidden, View.BACK))
    assert told
    assert min(told) > 200


def test_nothing_hurts_nothing_marked_and_not_yet_marked_look_different(
    house: House, client: Client, qtbot: QtBot
) -> None:
    visited(house, client.id, today=Today.NO_PAIN)
    visited(house, client.id)
    visited(house, client.id, finished=False)
    house.navigator.show_desk(client.id)
    timeline = house.navigator.desk.page.timeline
    qtbot.waitUntil(lambda: len(timeline.visits.worst) == 3)
    cards = [timeline.visualRect(timeline.visits.index(place)) for place in range(3)]
    qtbot.waitUntil(
        lambda: all(timeline._cards._picture(v, timeline.picture_size) for v in timeline.visits.visits)
    )
    picture = timeline.viewport().grab().toImage()
    maps = [
        picture.copy(card.adjusted(8, 8, -8, -(card.height() - timeline.picture_size.height())))
        for card in cards
    ]
    for one in range(3):
        for two in range(one):
            assert len(differing(maps[one], maps[two])) > 10

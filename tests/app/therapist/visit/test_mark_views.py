"""A visit opens where its strongest mark is seen best, and a row turns the body; last time is a start."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import uuid4

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.sight import best_view, out_of_sight
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House

LEFT = Qt.MouseButton.LeftButton


def opened(house: House, marks: Mapping[str, float | None], *, again: bool = False) -> VisitPage:
    """A client's finished visit with these regions, or with `again` the new one after it."""
    client = Client(uuid4(), "Client 88", Body.FEMALE, NOW)
    house.store.clients.add(client)
    felt = {
        region: Mark(uuid4(), Sensation.BURNING, told, Depth.DEEP, Course.CONSTANT)
        for region, told in marks.items()
    }
    fills = tuple(Fill(uuid4(), mark.id, order, region) for order, (region, mark) in enumerate(felt.items()))
    at = NOW - timedelta(days=9)
    visit = Visit(uuid4(), client.id, Body.FEMALE, at, at, Today.MARKS if marks else None)
    house.store.visits.add(visit, Drawing({mark.id: mark for mark in felt.values()}, fills))
    house.navigator.open_visit(house.store.visits.begin(client.id, client.body, NOW) if again else visit)
    page = house.navigator.visit
    assert page is not None
    return page


def test_a_visit_opens_on_the_view_of_its_strongest_mark(house: House) -> None:
    marks = {"buttock_center_r": 3.0, "thigh_front_upper_r": 8.0, "sole_outer_r": 5.0}
    assert opened(house, marks).canvas.picture.view is View.FRONT


def test_where_nobody_said_how_strong_the_first_mark_counts(house: House) -> None:
    page = opened(house, {"sole_outer_r": None, "buttock_center_r": None})
    assert page.canvas.picture.view is View.SOLE_RIGHT


def test_a_click_on_a_row_turns_the_body_to_where_its_mark_is_seen_best(house: House, qtbot: QtBot) -> None:
    page = opened(house, {"buttock_center_r": 8.0, "sole_outer_r": 5.0})
    assert page.strip.tile(View.BACK).isChecked()
    sole = next(row for row in page.panel.rows.rows if "sole" in row.accessibleName())
    qtbot.mouseClick(sole, LEFT)
    assert page.canvas.picture.view is View.SOLE_RIGHT
    assert page.strip.tile(View.SOLE_RIGHT).isChecked()
    assert page.canvas.picture.emphasised is not None


def test_a_mark_that_is_seen_already_does_not_turn_the_body(house: House, qtbot: QtBot) -> None:
    atlas = house.workplace.atlas
    both = next(
        region.id
        for region in atlas.regions
        if (cells := atlas.cells_of(region.id))
        and best_view(cells, atlas, Body.FEMALE) is View.BACK
        and not out_of_sight({uuid4(): cells}, atlas, Body.FEMALE, View.RIGHT)
    )
    page = opened(house, {both: 5.0})
    page.turn(View.RIGHT)
    qtbot.mouseClick(page.panel.rows.rows[0], LEFT)
    assert page.canvas.picture.view is View.RIGHT


def test_same_as_last_time_lays_places_and_kinds_and_leaves_the_strength_unsaid(
    house: House, qtbot: QtBot
) -> None:
    page = opened(house, {"buttock_center_r": 8.0}, again=True)
    qtbot.mouseClick(page.panel.as_last_time, LEFT)
    (mark,) = page.drawing.marks.values()
    assert page.drawing.fill_of("buttock_center_r") is not None
    assert (mark.sensation, mark.intensity, mark.depth, mark.course) == (Sensation.BURNING, None, None, None)
    assert page.panel.as_last_time.isHidden()
    page.session.undo()
    assert not page.drawing.marks
    assert not page.panel.as_last_time.isHidden()


def test_last_time_is_not_offered_where_there_was_none_or_where_something_is_marked(house: House) -> None:
    assert opened(house, {}, again=True).panel.as_last_time.isHidden()
    assert opened(house, {"buttock_center_r": 8.0}).panel.as_last_time.isHidden()

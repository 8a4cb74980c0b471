"""What somebody who has never seen the program can do with it, without a word of help."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from app.client.steps.read_back import ReadBackStep
from app.client.steps.today import TodayStep
from app.gestures.tool import Tool
from app.widgets.pressing import shows_focus
from app.widgets.region_rows import RegionRows
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.flow.way import FlowStep
from models.practice.visit import Today
from tests.app.client.steps.conftest import Invite
from tests.app.client.steps.way import (
    LEFT_BUTTOCK,
    LEFT_THIGH,
    RIGHT_BUTTOCK,
    RIGHT_THIGH,
    confirmed_and_given_back,
    sensations,
    to_the_body,
    told_of_a_mark,
    told_of_the_rest,
)
from tests.app.client.visitor import Finger, Keys, Stylus, Visitor

MOST = 60
"""Deeds in which a novice finishes a map of both sides."""


@pytest.mark.parametrize("hand", [Finger, Stylus])
def test_touch_alone_and_pen_alone_complete_a_two_sided_map_in_sixty_deeds(
    invite: Invite, hand: type[Finger | Stylus]
) -> None:
    visitor = invite(hand())
    to_the_body(visitor)
    for spots in (RIGHT_BUTTOCK, RIGHT_THIGH, LEFT_BUTTOCK, LEFT_THIGH):
        visitor.draw(*spots)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_a_mark(visitor, 4, Sensation.TINGLING)
    told_of_the_rest(visitor)
    confirmed_and_given_back(visitor)
    assert sensations(visitor) == {Sensation.ACHE, Sensation.TINGLING}
    assert visitor.deeds <= MOST


def test_who_cannot_draw_ticks_a_place_in_three_taps_part_first_and_finds_one_by_its_name(
    visitor: Visitor,
) -> None:
    body = to_the_body(visitor)
    assert body.accessibleName() == body.words.title.text() != ""
    visitor.press(body.tools.list)
    assert body.accessibleName() == "Tick the parts that hurt."
    listed = body.list.model
    parts = said_by(listed)
    assert parts[0] == "Your low back"
    assert len(parts) <= 36
    body.list.rows.acted.emit(listed.index(parts.index("Your buttocks"), 0))
    places = said_by(listed)
    assert places[0] == "‹ All parts"
    assert all("buttock" in place or "hip bone" in place or "sit" in place for place in places[1:]), places
    body.list.rows.acted.emit(listed.index(places.index("Your RIGHT buttock, centre"), 0))
    assert body.canvas.drawing.fill_of("buttock_center_r") is not None
    body.list.rows.acted.emit(listed.index(0, 0))
    assert said_by(listed)[parts.index("Your buttocks")] == "Your buttocks: 1 ticked"
    for typed in ("right sole", "SOLE  Right"):
        body.list.search.setText(typed)
        assert "Outer half of your RIGHT sole" in said_by(listed)
        assert all("RIGHT" in said for said in said_by(listed))
    body.list.search.clear()
    assert len(said_by(listed)) == len(parts)


def said_by(rows: RegionRows) -> list[str]:
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_a_doubled_tap_in_the_list_ticks_a_part_once(invite: Invite) -> None:
    visitor = invite(Finger())
    body = to_the_body(visitor)
    visitor.press(body.tools.list)
    body.list.search.setText("right buttock centre")
    index = body.list.model.index(0, 0)
    body.list.rows.clicked.emit(index)
    body.list.rows.clicked.emit(index)
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    assert len(drawing.ink) == 1


def test_clearing_a_tapped_part_is_asked_in_words_that_fit_and_in_reach_of_a_finger(invite: Invite) -> None:
    visitor = invite(Finger())
    body = to_the_body(visitor)
    body.canvas.regions.toggle("buttock_center_r")
    body.take(Tool.FILL)
    middle = body.canvas.regions.box("buttock_center_r").center()
    Finger().draw(body.canvas, [middle.toPointF()])
    assert body.question.isVisible()
    assert body.question.yes.height() >= 44
    assert not body.question.geometry().intersects(
        body.canvas.regions.box("buttock_center_r").translated(body.canvas.mapTo(body, QPoint()))
    )
    visitor.press(body.question.yes)
    assert not body.question.isVisible()
    assert visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0] == Drawing()


def test_keys_alone_complete_a_map(invite: Invite) -> None:
    visitor = invite(Keys())
    body = to_the_body(visitor)
    visitor.press(body.tools.list)
    assert isinstance(visitor.hand, Keys)
    visitor.hand.reach(body.list.rows)
    visitor.press(body.list.rows)  # the first part opens, and the first place in it is at hand
    visitor.press(body.list.rows)
    visitor.go_on()
    told_of_a_mark(visitor, 6, Sensation.BURNING)
    told_of_the_rest(visitor)
    confirmed_and_given_back(visitor)
    assert sensations(visitor) == {Sensation.BURNING}


@pytest.mark.parametrize(("hand", "ringed"), [(Finger, False), (Keys, True)])
def test_the_focus_shows_only_to_who_uses_keys_so_that_no_answer_looks_chosen(
    invite: Invite, hand: type[Finger | Keys], ringed: bool
) -> None:
    visitor = invite(hand())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    first = visitor.step.answers[Today.MARKS]
    assert first.hasFocus()
    assert shows_focus(first) is ringed


def test_going_all_the_way_back_and_forth_loses_nothing(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_the_rest(visitor)
    store, visit = visitor.lodge.store, visitor.lodge.visit
    before = store.maps.read(visit.id)[0], store.visits.one(visit.id).answers
    while visitor.at is not FlowStep.WELCOME:
        visitor.go_back()
    assert (store.maps.read(visit.id)[0], store.visits.one(visit.id).answers) == before
    visitor.go_on()
    assert isinstance(visitor.step, ReadBackStep)

"""In the room: one block at a time, no name, no sound, large targets, and what was done is on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.therapist.plan.plan_page import PlanPage
from app.therapist.room.room_page import RoomPage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from models.body.view import Side, View
from models.practice.hands import BlockId, Done, Felt
from models.practice.session import Session
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.visits import new_visit


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    page = new_visit(clinic, "buttock_center_r")
    page.pages.turn_to(Page.PLAN)
    return page


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(visit: VisitPage, clinic: House, clock: Clock) -> RoomPage:
    shown = RoomPage(visit.sessions.planning, clinic.window, clock)
    shown.show()
    return shown


def done(clinic: House, visit: VisitPage) -> list[Done]:
    return list(Session.of(clinic.store.sessions.of_visit(visit.visit.id)).hands.done)


def test_the_room_covers_the_window_without_a_name_a_field_or_a_small_target(
    room: RoomPage, clinic: House
) -> None:
    QApplication.processEvents()
    assert room.geometry() == clinic.window.rect()
    told = [part.text() for part in room.findChildren(QLabel) if part.isVisible()]
    told += [part.text() for part in room.findChildren(QPushButton) if part.isVisible()]
    assert not [words for words in told if "Client 14" in words]
    assert not [field for field in room.findChildren(QLineEdit) if field.isVisible()]
    room.felt.click()
    QApplication.processEvents()
    small = [b.text() for b in room.findChildren(QPushButton) if b.isVisible() and b.height() < 54]
    assert small == []


def test_what_was_done_in_each_block_is_kept_as_it_ends(
    room: RoomPage, visit: VisitPage, clinic: House, clock: Clock
) -> None:
    clock.pass_by(3.2)
    room.next.click()
    assert done(clinic, visit) == [Done(BlockId.CHECK_IN, 3)]
    room.grades[1].click()
    clock.pass_by(6.6)
    room.next.click()
    assert done(clinic, visit)[1] == Done(BlockId.WARM_UP, 7, 1)
    assert room.block.id is BlockId.GLUTEALS


def test_a_pause_does_not_count_and_over_time_counts_up_quietly(room: RoomPage, clock: Clock) -> None:
    planned = room.block.minutes
    clock.pass_by(1)
    room.pause.click()
    clock.pass_by(30)
    room.pause.click()
    room.tick()
    assert room.ring.number == str(planned - 1)
    clock.pass_by(planned + 1)
    room.tick()
    assert room.ring.number == "+2"


def test_more_here_takes_a_minute_from_what_follows_and_the_session_stays_as_long(
    room: RoomPage, visit: VisitPage
) -> None:
    before = room.block.minutes
    room.more.click()
    plan = visit.sessions.planning.plan
    assert plan is not None
    assert room.block.minutes == before + 1
    assert sum(block.minutes for block in plan.blocks) == 60


def test_symptoms_end_the_block_and_say_so(
    room: RoomPage, visit: VisitPage, clinic: House, clock: Clock
) -> None:
    room.next.click()
    clock.pass_by(2)
    room.stop.click()
    assert done(clinic, visit)[-1] == Done(BlockId.WARM_UP, 2, None, "stopped at leg symptoms")


def test_grades_above_today_s_limit_cannot_be_reached(room: RoomPage) -> None:
    room.next.click()
    assert room.block.id is BlockId.WARM_UP
    assert [step.isEnabled() for step in room.grades] == [True, True, False, False, False]


def test_the_body_names_two_muscles_and_hatches_the_skin_over_the_nerve(room: RoomPage) -> None:
    """The corridor is amber (229, 154, 44 at six tenths) where no pointed pressure is given."""
    for _ in range(3):
        room.next.click()
    shown = room.body.picture
    assert shown.corridor == {Side.LEFT, Side.RIGHT}
    assert len(shown.pins) == 2
    assert "Piriformis" in {pin.text for pin in shown.pins}
    hatched = room.body.grab().toImage()
    room.body.show_picture(replace(shown, corridor=frozenset()))
    plain = room.body.grab().toImage()
    other = [
        (x, y)
        for x in range(0, plain.width(), 2)
        for y in range(0, plain.height(), 2)
        if plain.pixel(x, y) != hatched.pixel(x, y)
    ]
    assert 0.01 < 4 * len(other) / (plain.width() * plain.height()) < 0.25
    assert {x < plain.width() / 2 for x, _ in other} == {True, False}


def test_no_corridor_is_hatched_on_the_front(room: RoomPage) -> None:
    while room.block.id is not BlockId.HIP_FLEXORS:
        room.next.click()
    assert room.body.picture.view is View.FRONT
    assert room.body.picture.corridor == frozenset()


def test_a_grade_that_is_reached_ticks_those_below_it(room: RoomPage) -> None:
    for _ in range(3):
        room.next.click()
    room.grades[2].click()
    assert [step.icon().isNull() for step in room.grades] == [False, False, True, True, True]


def test_one_knuckle_keeps_what_is_felt(room: RoomPage, visit: VisitPage, clinic: House) -> None:
    for _ in range(3):
        room.next.click()
    room.felt.click()
    muscle, side = room.card.muscle, room.card.side
    room.card.tender.segment(Felt.CLEAR).click()
    felt = Session.of(clinic.store.sessions.of_visit(visit.visit.id)).hands.felt(muscle, side)
    assert felt is not None
    assert felt.tenderness is Felt.CLEAR


def test_a_block_that_is_only_passed_by_is_not_written_down_as_given(
    room: RoomPage, visit: VisitPage, clinic: House, clock: Clock
) -> None:
    visit.session.record(Done(BlockId.WARM_UP, 7, 1))
    room.next.click()
    clock.pass_by(0.3)
    room.next.click()
    assert done(clinic, visit) == [Done(BlockId.WARM_UP, 7, 1)]
    assert room.block.id is BlockId.GLUTEALS


def test_the_room_goes_on_where_it_was_left(
    room: RoomPage, visit: VisitPage, clinic: House, clock: Clock
) -> None:
    for _ in range(3):
        clock.pass_by(3)
        room.next.click()
    room.leave_room()
    again = RoomPage(visit.sessions.planning, clinic.window, clock)
    assert again.block.id is BlockId.DEEP_ROTATORS
    again.leave_room()


def test_the_last_block_ends_the_session_and_the_plan_s_page_is_there_again(
    visit: VisitPage, clinic: House, clock: Clock
) -> None:
    page = visit.pages.currentWidget()
    assert isinstance(page, PlanPage)
    page.start.click()
    room = page.room
    assert room is not None
    assert not visit.isEnabled()
    room._now = clock
    for _ in range(len(BlockId)):
        clock.pass_by(3)
        room.next.click()
    assert page.room is None
    assert visit.isEnabled()
    assert len(done(clinic, visit)) == 10


@pytest.mark.parametrize(("idle", "asked"), [(4.9, False), (5.0, True)])
def test_leaving_the_room_after_five_minutes_without_a_touch_asks_for_the_pin(
    visit: VisitPage, clinic: House, qtbot: QtBot, idle: float, asked: bool
) -> None:
    clinic.navigator.hand_over.keyring.set_pin("4711")
    page = visit.pages.currentWidget()
    assert isinstance(page, PlanPage)
    page.start.click()
    room, clock = page.room, Clock()
    assert room is not None
    room._now = clock
    clock.pass_by(idle)
    QTest.mouseClick(room.next, Qt.MouseButton.LeftButton)
    clock.pass_by(1)
    QTest.mouseClick(room.leave, Qt.MouseButton.LeftButton)
    lock = clinic.navigator.guard.lock
    assert (lock is not None and lock.is_locked) is asked
    if lock is not None and lock.page is not None:
        assert clinic.window.page is lock.page
        QTest.keyClicks(lock.page.field, "4711")
        QTest.keyClick(lock.page.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not lock.is_locked, timeout=60_000)
        lock.end()
    assert clinic.window.page is visit

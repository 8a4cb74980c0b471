"""The pages of a session and what is over visits, one after the other, for tools/screens.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.shell.navigator import Navigator
from app.shell.window import Window
from app.therapist.cycle.cycle_page import CyclePage
from app.therapist.hands.hands_page import HandsPage
from app.therapist.notes.note_page import NotePage
from app.therapist.people.therapists_sheet import TherapistsSheet
from app.therapist.plan.plan_page import PlanPage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from models.body.view import Side
from models.practice.visit import Visit

Shot = tuple[str, QWidget]
Shown = TypeVar("Shown", bound=QWidget)
BLOCKS_ON = 3
"""Blocks that are given before the room is looked at: the deep rotators come then."""


def session_screens(
    navigator: Navigator, window: Window, visit: Visit, settle: Callable[[], None]
) -> Iterator[Shot]:
    """Plan, room, hands, cycle, note and home sheet of a visit, who signs, the course, and the tour."""
    navigator._reopened(visit)
    page = navigator.visit
    assert page is not None
    plan = _turned(page, Page.PLAN, PlanPage)
    settle()
    yield "20-plan", window
    yield from _room(plan, window, settle)
    _turned(page, Page.HANDS, HandsPage).feel("piriformis", Side.RIGHT)
    settle()
    yield "22-hands", window
    cycle = _turned(page, Page.CYCLE, CyclePage)
    settle()
    yield "23-cycle", window
    cycle.shown.show_value(value=True)
    cycle.picture.update()
    settle()
    yield "23-cycle-expected", window
    note = _turned(page, Page.NOTE, NotePage)
    settle()
    yield "24-note", window
    yield from _sheets(navigator, note, window, settle)
    navigator.show_course(navigator.workplace.register.clients.one(visit.client))
    settle()
    yield "27-course", window
    tour = navigator.demo_tour.take()
    assert tour is not None
    settle()
    yield "28-tour", window
    tour.end()


def _turned(page: VisitPage, to: Page, kind: type[Shown]) -> Shown:
    """A page of a visit, brought into sight."""
    page.pages.turn_to(to)
    shown = page.pages.currentWidget()
    assert isinstance(shown, kind)
    return shown


def _sheets(
    navigator: Navigator, note: NotePage, window: Window, settle: Callable[[], None]
) -> Iterator[Shot]:
    """What the client takes home, and who signs."""
    home = note.ask_home()
    settle()
    yield "25-home-sheet", window
    home.reject()
    people = TherapistsSheet(navigator.workplace, window)
    people.ask()
    settle()
    yield "26-therapists", window
    people.reject()


def _room(plan: PlanPage, window: Window, settle: Callable[[], None]) -> Iterator[Shot]:
    """The treatment room at its fourth block, with the ladder and with what is felt."""
    plan.start.click()
    room = plan.room
    assert room is not None
    for _ in range(BLOCKS_ON):
        room.next.click()
    settle()
    yield "21-room", window
    room.felt.click()
    settle()
    yield "21-room-felt", window
    room.leave_room()

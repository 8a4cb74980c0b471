"""What the desk promises to therapists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from app.words import desk as words
from models.practice.visit import Client, ClientRow
from tests.app.therapist.conftest import House

LEFT = Qt.MouseButton.LeftButton


def named(house: House, pseudonym: str) -> Client:
    return next(row.client for row in house.store.clients.listed() if row.client.pseudonym == pseudonym)


def press_card(house: House, qtbot: QtBot, place: int) -> None:
    """Tap a card of the timeline."""
    timeline = house.navigator.desk.page.timeline
    timeline.scrollTo(timeline.visits.index(place))
    at = timeline.visualRect(timeline.visits.index(place)).center()
    qtbot.mouseClick(timeline.viewport(), LEFT, pos=at)


def test_a_newcomer_reaches_a_marked_body_of_the_demo_clinic_with_three_clicks(
    house: House, qtbot: QtBot
) -> None:
    desk = house.navigator.desk
    qtbot.mouseClick(desk.welcome.demo, LEFT)
    rows = [row.client.pseudonym if isinstance(row, ClientRow) else "" for row in desk.clients.rows]
    at = desk.clients.visualRect(desk.clients.model().index(rows.index("Client 14"), 0)).center()
    qtbot.mouseClick(desk.clients.viewport(), LEFT, pos=at)
    qtbot.mouseClick(desk.page.open_last, LEFT)
    assert house.navigator.visit is not None
    assert house.window.page is house.navigator.visit
    assert house.navigator.visit.drawing.marks


def test_the_demo_clinic_leaves_with_one_click_and_comes_back_with_one(clinic: House, qtbot: QtBot) -> None:
    before = len(clinic.store.clients.listed())
    clinic.navigator.desk.demo_removal_wanted.emit()
    assert not clinic.store.clients.listed()
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    assert len(clinic.store.clients.listed()) == before


def test_a_visit_moved_to_the_wrong_client_comes_back_with_undo(clinic: House, qtbot: QtBot) -> None:
    owner, other = named(clinic, "Client 14"), named(clinic, "Client 09")
    visit = clinic.store.visits.of_client(owner.id)[0]
    sheet = clinic.navigator.actions.move_visit(visit)
    sheet.list.setCurrentRow([row.client.id for row in sheet._clients].index(other.id))
    qtbot.mouseClick(sheet.move_button, LEFT)
    assert clinic.store.visits.one(visit.id).client == other.id
    assert clinic.navigator.desk.page.shows(other.id)
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    assert clinic.store.visits.one(visit.id).client == owner.id
    assert clinic.navigator.desk.page.shows(owner.id)


def test_a_removed_client_comes_back_with_undo(clinic: House, qtbot: QtBot) -> None:
    client = named(clinic, "Client 09")
    clinic.navigator.actions.remove_client(client)
    assert client.id not in {row.client.id for row in clinic.store.clients.listed()}
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    assert named(clinic, "Client 09") == client


def test_a_removed_visit_comes_back_with_undo(clinic: House, qtbot: QtBot) -> None:
    client = named(clinic, "Client 14")
    visits = clinic.store.visits.of_client(client.id)
    clinic.navigator.actions.remove_visit(visits[1])
    assert len(clinic.store.visits.of_client(client.id)) == len(visits) - 1
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    assert clinic.store.visits.of_client(client.id) == visits


def test_a_pseudonym_is_enough_for_a_client(house: House, qtbot: QtBot) -> None:
    qtbot.mouseClick(house.navigator.desk.welcome.add, LEFT)
    sheet = house.navigator.actions.add_client()
    qtbot.mouseClick(sheet.save, LEFT)
    assert not house.store.clients.listed()
    sheet.pseudonym.setText("Client 30")
    qtbot.mouseClick(sheet.save, LEFT)
    assert [row.client.pseudonym for row in house.store.clients.listed()] == ["Client 30"]


def test_an_impossible_year_of_birth_is_told_and_not_kept(house: House, qtbot: QtBot) -> None:
    sheet = house.navigator.actions.add_client()
    sheet.pseudonym.setText("Client 31")
    sheet.year.setText("68")
    qtbot.mouseClick(sheet.save, LEFT)
    assert not house.store.clients.listed()


def test_search_narrows_the_list_and_says_when_nobody_is_found(clinic: House) -> None:
    desk = clinic.navigator.desk
    desk.search.setText("21")
    assert [row.client.pseudonym for row in clinic.store.clients.listed("21")] == ["Client 21"]
    assert desk.clients.first() == named(clinic, "Client 21").id
    desk.search.setText("nobody at all")
    assert desk.clients.first() is None
    assert desk._nobody_found.isVisible()


def test_a_card_of_the_timeline_opens_its_visit(clinic: House, qtbot: QtBot) -> None:
    client = named(clinic, "Client 14")
    clinic.navigator.desk.show_client(client.id)
    press_card(clinic, qtbot, 2)
    assert clinic.navigator.visit is not None
    assert clinic.navigator.visit.visit == clinic.store.visits.of_client(client.id)[2]


def test_the_worst_intensity_of_every_visit_is_told(clinic: House, qtbot: QtBot) -> None:
    page = clinic.navigator.desk.page
    clinic.navigator.desk.show_client(named(clinic, "Client 14").id)
    qtbot.waitUntil(lambda: len(page.timeline.visits.worst) == len(page.timeline.visits.visits))
    qtbot.waitUntil(lambda: bool(page.story.worst.text()))
    assert "of 10" in page.story.worst.text()


def test_a_second_start_resumes_the_unfinished_visit(open_house: Callable[[], House], qtbot: QtBot) -> None:
    first = open_house()
    first.navigator.actions.add_demo()
    first.navigator.actions.begin_visit(named(first, "Client 14"))
    begun = first.navigator.visit
    assert begun is not None
    assert begun.canvas.regions.toggle("buttock_center_r")
    second = open_house()
    assert second.navigator.visit is not None
    assert second.navigator.visit.visit.id == begun.visit.id
    assert second.navigator.visit.drawing == begun.drawing
    qtbot.mouseClick(second.navigator.visit.bar.back, LEFT)
    assert second.window.page is second.navigator.desk


def test_no_client_is_named_in_the_window_title(clinic: House) -> None:
    client = named(clinic, "Client 14")
    clinic.navigator.desk.show_client(client.id)
    clinic.navigator.open_visit(clinic.store.visits.of_client(client.id)[0])
    assert clinic.window.windowTitle() == "Nerveline"


def test_a_first_start_says_what_to_do(house: House) -> None:
    assert house.navigator.desk.welcome.isVisible()
    assert house.navigator.desk.welcome.demo.text() == words.try_demo()


def test_a_first_start_brings_the_visits_of_another_computer_along(house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.navigator.restore_wanted):
        qtbot.mouseClick(house.navigator.desk.welcome.restore, LEFT)


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(800, 1280), QSize(2560, 1600)])
def test_all_visits_of_a_client_are_in_sight_at_once(clinic: House, size: QSize) -> None:
    clinic.window.resize(size)
    clinic.navigator.show_desk(named(clinic, "Client 14").id)
    timeline = clinic.navigator.desk.page.timeline
    cards = [
        timeline.visualRect(timeline.visits.index(place)) for place in range(len(timeline.visits.visits))
    ]
    assert len(cards) == 6
    assert all(timeline.viewport().rect().contains(card) for card in cards)

"""What is opened in the window and left is gone, and nothing but the window is ever a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.client.window import ClientWindow
from app.export import printing
from app.shell.fault_sheet import FaultSheet
from app.therapist.visit.pages import Page
from models.body.view import View
from models.drawing.stroke import sample
from models.flow.way import FlowPlace, FlowStep
from models.practice.visit import Today, Visit
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named
from tests.house.presser import OPEN, Presser, alive, at_rest, without_parent

WINDOW = ["Window 'Nerveline'"]
Open = Callable[[House], None]


@pytest.fixture(autouse=True)
def no_window_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a file closes the dialog; menus are open without a window."""
    for question in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, question, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    for question in ("asked_printer", "asked_for"):
        monkeypatch.setattr(printing, question, lambda *_: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menu.setProperty(OPEN, True))


def visits(clinic: House) -> list[Visit]:
    return list(clinic.store.visits.of_client(named(clinic, "Client 14").id))


def finished_visit(clinic: House) -> None:
    clinic.navigator.open_visit(visits(clinic)[-1])


def reopened_visit(clinic: House) -> None:
    unfinished = clinic.store.visits.unfinished()
    clinic.navigator.open_visit(unfinished or clinic.store.visits.amend(visits(clinic)[-1].id, NOW))


def comparison(clinic: House) -> None:
    first, *_, last = visits(clinic)
    clinic.navigator.compare(first, last)


def another_comparison(clinic: House) -> None:
    comparison(clinic)
    clinic.navigator.compare(*visits(clinic)[:2])


def a_visit_from_a_comparison(clinic: House) -> None:
    comparison(clinic)
    finished_visit(clinic)
    reopened_visit(clinic)


def every_part_of_a_visit(clinic: House) -> None:
    """What is looked at without a button: views, spots, rows, panels, and cards over the body."""
    finished_visit(clinic)
    page = clinic.navigator.visit
    assert page is not None
    for view in View:
        page.turn(view)
        at_rest()
    for row in page.panel.rows.rows:
        row.click()
    page.turn(View.BACK)
    for spot in ((572, 838), (400, 1200), (572, 838)):
        page.canvas.spot_asked.emit(sample(*spot))
        at_rest()
    for each in Page:
        page.pages.turn_to(each)
        at_rest()


def every_sheet(clinic: House) -> None:
    actions, client = clinic.navigator.actions, named(clinic, "Client 14")
    for ask in (
        actions.add_client,
        lambda: actions.edit_client(client),
        lambda: actions.move_visit(visits(clinic)[0]),
        clinic.navigator.ask_preferences,
        clinic.navigator.hand_over.choose_pin,
    ):
        sheet = ask()
        at_rest()
        sheet.reject()
    fault = FaultSheet(clinic.workplace.theme, clinic.window, None)
    fault.ask()
    fault.reject()
    at_rest()


OPENED = (finished_visit, reopened_visit, comparison, another_comparison, a_visit_from_a_comparison)


@pytest.mark.parametrize(
    "open_it", [*OPENED, every_part_of_a_visit, every_sheet], ids=lambda each: each.__name__
)
def test_after_a_page_or_sheet_is_left_no_widget_of_it_is_there(
    clinic: House, qapp: QApplication, open_it: Open
) -> None:
    def there_and_back() -> None:
        open_it(clinic)
        at_rest()
        clinic.navigator.show_desk(named(clinic, "Client 14").id)
        at_rest()

    there_and_back()  # what stays for good is made at the first time
    before = alive(clinic.window, qapp)
    for _ in range(2):
        there_and_back()
    assert alive(clinic.window, qapp) == before


def desk(clinic: House) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 14").id)


@pytest.mark.parametrize(
    "open_it", [desk, finished_visit, reopened_visit, comparison], ids=lambda each: each.__name__
)
def test_whatever_is_pressed_nothing_but_the_window_is_a_window(clinic: House, open_it: Open) -> None:
    stray: dict[str, list[str]] = {}

    def look(pressed: str) -> None:
        if clinic.navigator.hand_over.client is None and without_parent() != WINDOW:
            stray[pressed] = without_parent()

    def stays() -> bool:
        return clinic.navigator.hand_over.client is None and clinic.window.page is page

    presser = Presser(clinic.window, look)
    while True:
        open_it(clinic)
        at_rest()
        look(open_it.__name__)
        page = clinic.window.page
        more = presser.press(stays)
        if clinic.navigator.hand_over.client is not None:
            clinic.navigator.hand_over.client.taken_back.emit(False)
        desk(clinic)
        at_rest()
        if not more:
            break
    assert not stray
    assert len(presser.pressed) >= 10


def given(clinic: House) -> ClientWindow:
    """The tablet in the hands of a client who was here before."""
    hand_over = clinic.navigator.hand_over
    if not hand_over.keyring.is_set:
        hand_over.keyring.set_pin("2580")
    unfinished = clinic.store.visits.unfinished()
    client = named(clinic, "Client 14")
    hand_over.give(unfinished or clinic.store.visits.begin(client.id, client.body, NOW))
    assert hand_over.client is not None
    at_rest()
    return hand_over.client


def test_after_every_step_of_a_client_no_widget_of_it_is_there(clinic: House, qapp: QApplication) -> None:
    client = given(clinic)
    walk_through(client)
    before = alive(client, qapp)
    walk_through(client)
    assert alive(client, qapp) == before


def walk_through(client: ClientWindow) -> None:
    """Show every step, ask for the PIN and come back, wonder whether somebody is there, and begin again."""
    conversation = client.conversation
    assert conversation is not None
    conversation.say_today(Today.MARKS)
    for step in FlowStep:
        if step is not FlowStep.THANKS and step is not FlowStep.MARK:
            conversation.go_to(FlowPlace(step))
            at_rest()
            (other,) = (each for each in without_parent() if each not in WINDOW)
            assert other.startswith("ClientWindow ")  # whose title is the question of the page
    client._ask_pin()
    at_rest()
    client._show_place()
    at_rest()
    client._wonder()
    at_rest()
    conversation.go_to(FlowPlace(FlowStep.WELCOME))
    at_rest()


def test_after_the_tablet_came_back_no_widget_of_the_client_s_screens_is_there(
    clinic: House, qapp: QApplication
) -> None:
    def there_and_back() -> None:
        given(clinic).taken_back.emit(False)
        clinic.navigator.show_desk()
        at_rest()

    for _ in range(2):  # what stays for good, as a label's own document once it is read, is made by then
        there_and_back()
    before = alive(clinic.window, qapp)
    there_and_back()
    assert alive(clinic.window, qapp) == before
    assert without_parent() == WINDOW


def test_a_way_back_is_offered_only_while_the_page_that_offers_it_is_there(clinic: House) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    page = clinic.navigator.visit
    assert page is not None
    page.canvas.regions.toggle("buttock_center_r")
    page.tools.clear.click()
    assert clinic.window.toast.undo_button.isVisible()
    page.bar.left.emit()
    at_rest()
    assert not clinic.window.toast.isVisible()

"""From the visit to the client and back: one button out, the PIN in, and what is urgent stands on top."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.client.window import ClientWindow
from app.lock.pin_sheet import PinSheet
from app.lock.recovery_sheet import RecoverySheet, print_page
from app.style.theme import Shade
from app.therapist.findings.emergency_sheet import EmergencySheet
from app.therapist.visit.visit_page import VisitPage
from app.words import hand_over as words
from models.errors import ExportError
from models.practice.visit import ClientRow
from tests.app.checks import at_once
from tests.app.therapist.conftest import NOW, House

PIN = "2580"


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """A new visit of a demo client, open at the desk."""
    client = clinic.store.clients.listed()[0].client
    clinic.navigator.open_visit(clinic.store.visits.begin(client.id, client.body, NOW))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit


def client_of(house: House) -> ClientWindow:
    client = house.navigator.hand_over.client
    assert client is not None
    return client


def test_one_button_hands_over_and_the_pin_brings_the_visit_back_as_it_was_told(
    page: VisitPage, clinic: House
) -> None:
    clinic.navigator.hand_over.keyring.set_pin(PIN)
    page.bar.hand_over.click()
    client = client_of(clinic)
    assert client.isFullScreen()
    assert not clinic.window.isVisible()
    assert client.conversation is not None
    client.conversation.answer("worse_sitting", True)
    client.taken_back.emit(False)
    back = clinic.navigator.visit
    assert back is not None
    assert clinic.window.isVisible()
    assert clinic.window.page is back
    assert back.visit.answers == {"worse_sitting": True}


def test_the_therapist_is_shown_an_emergency_the_moment_the_tablet_comes_back(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    clinic.navigator.hand_over.keyring.set_pin(PIN)
    page.bar.hand_over.click()
    client = client_of(clinic)
    assert client.conversation is not None
    client.conversation.answer("saddle_numbness", True)
    assert not clinic.window.findChildren(EmergencySheet)
    client.taken_back.emit(False)
    assert clinic.navigator.visit is not None
    with qtbot.waitSignal(clinic.navigator.visit.interpreter.insight.found):
        pass
    assert [sheet.isVisible() for sheet in clinic.window.findChildren(EmergencySheet)] == [True]


def test_a_screen_reader_finds_no_client_s_name_while_a_client_has_the_tablet(
    page: VisitPage, clinic: House, qapp: QApplication
) -> None:
    names = [row.client.pseudonym for row in clinic.store.clients.listed()]
    clinic.navigator.desk.search.setText(names[1])
    clinic.window.toast.say(f"{names[2]} was removed.")
    assert any(name in word for word in spoken(clinic.window) for name in names)
    clinic.navigator.hand_over.keyring.set_pin(PIN)
    page.bar.hand_over.click()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for window in (clinic.window, client_of(clinic)):
        assert not any(name in word for word in spoken(window) for name in names)
    client_of(clinic).taken_back.emit(False)
    back = clinic.navigator.visit
    assert back is not None
    back.left.emit()
    assert [
        row.client.pseudonym for row in clinic.navigator.desk.clients.rows if isinstance(row, ClientRow)
    ] == names


def spoken(window: QWidget) -> list[str]:
    """Every name that a screen reader can reach in a window, hidden or not."""

    def within(part: QAccessibleInterface) -> Iterator[str]:
        yield part.text(QAccessible.Text.Name)
        for number in range(part.childCount()):
            yield from within(part.child(number))

    return list(within(QAccessible.queryAccessibleInterface(window)))


def test_only_an_open_visit_can_be_handed_over(page: VisitPage, clinic: House) -> None:
    assert not page.bar.hand_over.isHidden()
    finished = clinic.store.visits.finish(page.visit.id, NOW)
    clinic.navigator.open_visit(finished)
    assert clinic.navigator.visit is not None
    assert clinic.navigator.visit.bar.hand_over.isHidden()


def test_a_dark_desk_hands_over_a_light_screen_and_is_dark_again(page: VisitPage, clinic: House) -> None:
    theme = clinic.workplace.theme
    theme.wear(Shade.DARK)
    try:
        clinic.navigator.hand_over.keyring.set_pin(PIN)
        page.bar.hand_over.click()
        assert not theme.palette.dark
        client_of(clinic).taken_back.emit(False)
        assert theme.palette.dark
    finally:
        theme.wear(Shade.LIGHT)


def test_the_program_opens_on_the_client_s_screen_while_a_client_has_the_tablet(
    page: VisitPage, clinic: House, open_house: Callable[[], House]
) -> None:
    clinic.navigator.hand_over.keyring.set_pin(PIN)
    page.bar.hand_over.click()
    again = open_house()
    assert client_of(again).isVisible()
    assert again.navigator.visit is None


def test_the_pin_is_changed_in_the_preferences(clinic: House) -> None:
    keyring = clinic.navigator.hand_over.keyring
    sheet = clinic.navigator.ask_preferences()
    assert sheet.pin.text() == words.set_pin()
    sheet.pin.click()
    (choosing,) = clinic.window.findChildren(PinSheet)
    for _ in range(2):
        for digit in "1357":
            choosing.keypad.keys[digit].click()
        choosing.keypad.done.click()
    assert at_once(keyring.opens("1357"))
    assert clinic.navigator.ask_preferences().pin.text() == words.change_pin()


def test_the_recovery_code_is_saved_as_a_page_to_print(
    clinic: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "code.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    sheet = RecoverySheet(clinic.workplace.theme, clinic.window, "1" * 24, replaces=False)
    sheet.save.click()
    assert file.read_bytes().startswith(b"%PDF")
    with pytest.raises(ExportError):
        print_page(tmp_path / "nowhere" / "code.pdf", "Title", "1" * 24, "line")


def test_a_pause_does_not_end_by_itself(page: VisitPage, clinic: House) -> None:
    clinic.navigator.hand_over.keyring.set_pin(PIN)
    page.bar.hand_over.click()
    client = client_of(clinic)
    client.park()
    client.close()
    assert client.isVisible()
    assert not clinic.window.isVisible()

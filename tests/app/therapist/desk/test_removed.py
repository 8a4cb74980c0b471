"""What was removed at the desk can be brought back there, as long as it is promised."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.therapist.desk.removed_sheet import RemovedSheet
from app.words import desk as words
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton


def shown(clinic: House, qtbot: QtBot) -> RemovedSheet:
    """The sheet that the desk's button opens."""
    qtbot.mouseClick(clinic.navigator.desk.removed, LEFT)
    return clinic.window.findChildren(RemovedSheet)[-1]


def told(sheet: RemovedSheet) -> str:
    return "\n".join(part.text() for part in sheet.findChildren(QLabel))


def names(clinic: House) -> set[str]:
    return {row.client.pseudonym for row in clinic.store.clients.listed()}


def test_nothing_is_offered_where_nothing_was_removed(clinic: House) -> None:
    assert not clinic.navigator.desk.removed.isVisible()


def test_a_removed_client_and_a_removed_visit_come_back_from_the_list(clinic: House, qtbot: QtBot) -> None:
    before, client = names(clinic), named(clinic, "Client 14")
    visits = list(clinic.store.visits.of_client(client.id))
    clinic.navigator.actions.remove_visit(visits[0])
    clinic.navigator.actions.remove_client(named(clinic, "Client 17"))
    assert clinic.navigator.desk.removed.isVisible()
    sheet = shown(clinic, qtbot)
    assert f"Client 17, {words.with_all_visits()}" in told(sheet)
    assert "7 days left" in told(sheet)
    qtbot.mouseClick(sheet.buttons[0], LEFT)
    assert names(clinic) == before
    qtbot.mouseClick(shown(clinic, qtbot).buttons[0], LEFT)
    assert list(clinic.store.visits.of_client(client.id)) == visits
    assert not clinic.navigator.desk.removed.isVisible()


def test_ctrl_z_at_the_desk_takes_the_last_act_back_once(clinic: House, qtbot: QtBot) -> None:
    before = names(clinic)
    clinic.navigator.actions.remove_client(named(clinic, "Client 17"))
    clinic.window.toast.forget()  # its time is over
    clinic.navigator.desk.undo_wanted.emit()
    assert names(clinic) == before
    clinic.navigator.desk.undo_wanted.emit()
    assert names(clinic) == before


def test_the_way_back_of_the_toast_is_not_taken_twice(clinic: House, qtbot: QtBot) -> None:
    clinic.navigator.actions.remove_client(named(clinic, "Client 17"))
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    clinic.navigator.actions.undo()
    assert "Client 17" in names(clinic)

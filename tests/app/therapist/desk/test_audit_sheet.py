"""The audit log at the desk: by client and day, newest first, with who it was."""

from __future__ import annotations

from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.style.theme import Theme
from app.therapist.privacy.audit_sheet import AuditSheet
from models.body.view import Body
from models.practice.audit import AuditAct, AuditEntry
from models.practice.therapist import Therapist
from models.practice.visit import Client
from tests.app.therapist.conftest import NOW, House

KEY = b"0123456789abcdef"


def test_who_saw_a_client_and_a_visit_is_read_at_the_client_s_page(house: House) -> None:
    store, navigator = house.store, house.navigator
    ada = Therapist(UUID(int=1), "Ada Berg", "AB")
    store.therapists.keep(ada)
    store.audit.at_desk(ada.id)
    client = Client(uuid4(), "Wilhelmine", Body.FEMALE, NOW)
    store.clients.add(client)
    navigator.show_desk(client.id)
    visit = store.visits.begin(client.id, client.body, NOW)
    navigator.open_visit(visit)
    navigator.show_desk(client.id)
    lines = navigator.actions.show_log_of(client).lines
    assert [line.what for line in lines] == [
        "read this log",
        "saw a visit",
        "began a visit",
        "saw the client's page",
        "added the client",
    ]
    assert {line.who for line in lines} == {"Ada Berg"}
    whole = navigator.actions.show_log()
    assert whole is not None
    assert whole.lines[0].what == "read this log"
    assert {line.client for line in whole.lines} == {"", "Wilhelmine"}


def test_a_log_is_found_by_client_person_or_day_and_names_nobody_who_was_erased(
    theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    entries = [
        AuditEntry(1, NOW, AuditAct.SAW, "Ada Berg", KEY),
        AuditEntry(2, NOW, AuditAct.ERASED, "Bo Dahl", b"x" * 16),
    ]
    sheet = AuditSheet(theme, window, entries, {KEY: "Wilhelmine"})
    assert [line.client for line in sheet.lines] == ["a client who was erased", "Wilhelmine"]
    shown = sheet.list.model()
    for typed, count in (("", 2), ("wilhelmine", 1), ("bo d", 1), ("23 March", 2), ("1999", 0)):
        sheet.field.setText(typed)
        assert shown.rowCount() == count


def test_a_damaged_log_says_so_above_what_is_left(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = AuditSheet(theme, window, [], {}, damage="The audit log was changed.")
    said = [each.text() for each in sheet.findChildren(QWidget) if hasattr(each, "text")]
    assert "The audit log was changed." in said

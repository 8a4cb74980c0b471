"""A visit moves to nobody who is out of sight, and the button says whom it moves to."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.style.theme import Theme
from app.therapist.desk.move_sheet import MoveSheet
from models.body.view import Body
from models.practice.visit import Client, ClientRow

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def row(pseudonym: str, born: int | None, visits: int) -> ClientRow:
    return ClientRow(Client(uuid4(), pseudonym, Body.FEMALE, NOON, None, born), visits, NOON)


MARIA, BRIEN, OTHER = row("Maria Anna", 1961, 3), row("O'Brien", 1975, 1), row("O'Brien", 1990, 2)


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme) -> MoveSheet:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    sheet = MoveSheet(theme, window, [MARIA, BRIEN, OTHER])
    sheet.ask()
    return sheet


def test_a_choice_that_the_search_hides_is_no_choice(sheet: MoveSheet) -> None:
    told: list[Client] = []
    sheet.told.connect(told.append)
    sheet.list.setCurrentRow(0)
    assert sheet.move_button.isEnabled()
    sheet.search.setText("o'brien")
    assert not sheet.move_button.isEnabled()
    sheet.move_button.click()
    assert told == []
    sheet.search.clear()
    assert not sheet.move_button.isEnabled()


def test_the_button_names_whom_with_year_and_visits_so_that_two_of_a_name_are_told_apart(
    sheet: MoveSheet,
) -> None:
    told: list[Client] = []
    sheet.told.connect(told.append)
    sheet.search.setText("obrien")
    sheet.list.setCurrentRow(2)
    assert sheet.move_button.text() == "Move to O'Brien · born 1990 · 2 visits"
    sheet.list.setCurrentRow(1)
    assert sheet.move_button.text() == "Move to O'Brien · born 1975 · 1 visit"
    sheet.move_button.click()
    assert told == [BRIEN.client]

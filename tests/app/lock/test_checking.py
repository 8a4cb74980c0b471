"""While a key is derived the window goes on: Enter twice, leaving and closing meanwhile do no harm."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.lock.checking import Check, Checking
from app.style.theme import Theme
from app.therapist.privacy.erase_sheet import EraseSheet
from models.body.view import Body
from models.practice.visit import Client
from tests.app.checks import answered
from tests.app.therapist.conftest import NOW

PATIENCE = 30
"""Seconds after which a window that stands still is taken for one that will not go on."""


class Slow:
    """A check that waits until the window has done something else, and counts how often it was begun."""

    def __init__(self, told: str = "") -> None:
        self.goes_on, self.begun, self.told = Event(), 0, told
        self.heard: list[str] = []

    def check(self, *_: object) -> Check[str]:
        self.begun += 1
        return (yield self._work)

    def _work(self) -> str:
        assert current_thread() is not main_thread()
        return self.told if self.goes_on.wait(PATIENCE) else "the window stood still"


@pytest.fixture
def asks(qapp: object) -> QObject:
    return QObject()


def test_the_window_goes_on_while_a_key_is_derived(asks: QObject) -> None:
    slow, checking = Slow("no"), Checking(asks)
    QTimer.singleShot(0, asks, slow.goes_on.set)
    checking.begin(slow.check(), slow.heard.append)
    assert checking.is_busy
    answered(checking)
    assert slow.heard == ["no"]
    assert not checking.is_busy


def test_enter_pressed_twice_is_one_try(asks: QObject) -> None:
    slow, checking = Slow(), Checking(asks)
    for _ in range(2):
        checking.begin(slow.check(), slow.heard.append)
    slow.goes_on.set()
    answered(checking)
    assert (slow.begun, slow.heard) == (1, [""])


def test_who_left_meanwhile_hears_nothing_and_another_is_answered(asks: QObject) -> None:
    former, slow, checking = Slow(), Slow("no"), Checking(asks)
    checking.begin(former.check(), former.heard.append)
    checking.leave()
    slow.goes_on.set()
    checking.begin(slow.check(), slow.heard.append)
    former.goes_on.set()
    answered(checking)
    assert (former.heard, slow.heard) == ([], ["no"])


def test_a_window_that_is_closed_meanwhile_waits_for_the_key_and_nobody_hears_of_it(asks: QObject) -> None:
    slow, checking = Slow(), Checking(asks)
    checking.begin(slow.check(), slow.heard.append)
    slow.goes_on.set()
    delete(asks)
    assert slow.heard == []


def test_a_check_that_fails_as_nobody_foresaw_opens_nothing(asks: QObject) -> None:
    def check() -> Check[str]:
        return (yield lambda: str(1 // 0))

    heard, checking = list[str](), Checking(asks)
    checking.begin(check(), heard.append)
    answered(checking)
    assert heard == ["This could not be checked; please try once more."]


def test_a_client_s_record_is_not_erased_before_the_key_has_been_looked_at(
    theme: Theme, qtbot: QtBot
) -> None:
    slow, window = Slow(), QWidget()
    qtbot.addWidget(window)
    sheet = EraseSheet(theme, window, Client(UUID(int=1), "Client 1", Body.FEMALE, NOW), slow.check)
    sheet.confirmed.connect(lambda: slow.heard.append("erase"))
    sheet.ask()
    sheet.name.setText("Client 1")
    for _ in range(2):
        sheet.erase.click()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (slow.begun, slow.heard) == (1, [])
    assert "Working" in sheet.told.text()
    slow.goes_on.set()
    answered(sheet.checking)
    assert slow.heard == ["erase"]

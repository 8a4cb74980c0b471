"""Controls that belong together are one stop of the Tab key, and arrow keys come to each of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.one_stop import OneStop

Key = Qt.Key


class Page(QWidget):
    """Three rows of two buttons as one stop, between two other buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.before = QPushButton("before", self)
        self.rows = [[QPushButton(f"{row} {column}", self) for column in range(2)] for row in range(3)]
        self.after = QPushButton("after", self)
        OneStop(self, self.rows)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.before.setFocus()
    return made


def strike(*keys: Qt.Key) -> str:
    for key in keys:
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, key)
    held = QApplication.focusWidget()
    assert isinstance(held, QPushButton)
    return held.text()


def test_tab_goes_in_and_on_and_comes_back_to_where_it_was(page: Page) -> None:
    assert strike(Key.Key_Tab) == "0 0"
    assert strike(Key.Key_Tab) == "after"
    assert strike(Key.Key_Backtab, Key.Key_Down, Key.Key_Right) == "1 1"
    assert strike(Key.Key_Tab) == "after"
    assert strike(Key.Key_Backtab) == "1 1"


def test_arrow_keys_come_to_every_control_and_stay_at_the_edge(page: Page) -> None:
    assert strike(Key.Key_Tab, Key.Key_Right) == "0 1"
    assert strike(Key.Key_Right, Key.Key_Right) == "0 1"
    assert strike(Key.Key_Down, Key.Key_Down, Key.Key_Down) == "2 1"
    assert strike(Key.Key_Home) == "2 0"
    assert strike(Key.Key_Up, Key.Key_End) == "1 1"


def test_what_cannot_be_used_is_passed_over(page: Page) -> None:
    page.rows[0][0].setEnabled(False)
    page.rows[1][0].hide()
    assert strike(Key.Key_Tab) == "0 1"
    assert strike(Key.Key_Down, Key.Key_Left) == "1 1"
    assert strike(Key.Key_Down, Key.Key_Left, Key.Key_Up) == "1 1"


def test_what_had_the_keyboard_and_is_gone_gives_it_to_another(page: Page) -> None:
    strike(Key.Key_Tab, Key.Key_Down)
    page.rows[1][0].hide()
    page.rows[0][0].setFocus()
    assert strike(Key.Key_Tab) == "after"
    assert strike(Key.Key_Backtab) == "0 0"

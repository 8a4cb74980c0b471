"""A sheet over the window is answered in peace, whatever becomes of the page below it meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.style.palette import Shade
from app.style.theme import Theme
from app.widgets.fitted import Fitted
from app.widgets.sheet import Sheet


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


def test_a_sheet_is_answered_after_what_had_the_focus_before_is_gone(
    window: QWidget, qapp: QApplication
) -> None:
    before = QPushButton("Before", window)
    before.show()
    before.setFocus()
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "Are you there?")
    answer = sheet.add_answer("Yes", main=True)
    sheet.ask()
    delete(before)
    told: list[bool] = []
    sheet.accepted.connect(lambda: told.append(True))
    answer.click()
    assert told == [True]
    assert not sheet.isVisible()


def test_focus_goes_back_to_where_it_was_when_a_sheet_is_answered(
    window: QWidget, qapp: QApplication
) -> None:
    before = QPushButton("Before", window)
    before.show()
    before.setFocus()
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "Are you there?")
    answer = sheet.add_answer("Yes", main=True)
    sheet.ask()
    assert window.focusWidget() is not before
    answer.click()
    assert window.focusWidget() is before


def test_a_sheet_covers_its_window_whatever_size_that_takes(window: QWidget, qapp: QApplication) -> None:
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "Are you there?")
    QApplication.sendEvent(sheet, QEvent(QEvent.Type.LayoutRequest))
    sheet.add_answer("Yes", main=True)
    window.resize(900, 700)
    sheet.ask()
    assert sheet.size() == window.size()
    window.resize(640, 480)
    assert sheet.size() == window.size()
    sheet.reject()


def test_a_sheet_whose_words_fit_has_nothing_to_scroll_and_cuts_nothing(
    window: QWidget, qapp: QApplication
) -> None:
    window.resize(1280, 800)
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "A title", 620)
    for _ in range(3):
        sheet.say("A sentence long enough to be wrapped on a narrow card, and on a broad one. " * 2)
    sheet.add_answer("Close", main=True)
    sheet.ask()
    qapp.processEvents()
    (room,) = sheet.findChildren(Fitted)
    assert room.verticalScrollBar().maximum() == 0
    words = [each for each in sheet.findChildren(QLabel) if len(each.text()) > 80]
    assert len(words) == 3
    assert all(each.height() >= each.heightForWidth(each.width()) for each in words)
    assert all(each.geometry().bottom() < room.inside.height() for each in words)


def test_lines_that_do_not_fit_are_scrolled_and_never_squeezed(window: QWidget, qapp: QApplication) -> None:
    window.resize(640, 320)
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "A title", 480)
    lines = [QLabel("One line\nand another") for _ in range(12)]  # nothing among them wraps
    for line in lines:
        sheet.body.addWidget(line)
    sheet.add_answer("Close", main=True)
    sheet.ask()
    qapp.processEvents()
    (room,) = sheet.findChildren(Fitted)
    assert room.verticalScrollBar().maximum() > 0
    assert all(line.height() >= line.sizeHint().height() for line in lines)


def test_a_sheet_is_as_broad_as_nothing_of_it_is_cut_at_its_side(window: QWidget, qapp: QApplication) -> None:
    sheet = Sheet(Theme(qapp, Shade.LIGHT), window, "Which of them?", width=300)
    broad = QPushButton("A button that is much broader than the sheet was meant to be when it was made")
    sheet.body.addWidget(broad)
    sheet.ask()
    QApplication.processEvents()
    assert broad.width() >= broad.sizeHint().width() > 300
    assert broad.visibleRegion().boundingRect() == broad.rect()

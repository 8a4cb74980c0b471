"""The desk of an encrypted register is covered when nobody touches it, and comes back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.export.clipboard import copy_text
from app.lock.checking import Check
from app.lock.desk_lock import DeskLock
from app.shell.desk_guard import DeskGuard
from app.shell.navigator import Navigator
from app.shell.window import Window
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.widgets.sheet import Sheet
from tests.app.checks import answered
from tests.app.therapist.conftest import House
from tests.app.therapist.locked import DIGITS, say

NOON = datetime(2026, 3, 1, 12, 0)
PASSPHRASE = "four plain grey donkeys"


class Hour:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def looked_at(said: str, _: UUID | None) -> Check[str]:
    return (yield lambda: "" if said == PASSPHRASE else "That is not it.")


class Place:
    """A window with a page of somebody, watched by a lock that five minutes set off."""

    def __init__(self, theme: Theme, figures: BodyFigures) -> None:
        self.hour, self.is_free = Hour(), True
        self.window = Window(theme.palette, figures)
        self.window.furnish(theme)
        self.person = QLabel("Wilhelmine Zweifelhoff")
        self.pressed: list[bool] = []
        self.window.show_page(self.person)
        self.lock = DeskLock(
            theme,
            self.window,
            self.window,
            looked_at,
            lambda: timedelta(minutes=5),
            lambda: self.is_free,
            self.hour,
        )
        self.warned: list[str] = []
        self.lock.warned.connect(self.warned.append)
        self.window.show()

    def after(self, **time: float) -> None:
        """So long nobody touches anything; the lock looks at the clock all the while."""
        end = self.hour.now + timedelta(**time)
        while self.hour.now < end:
            self.hour.now = min(end, self.hour.now + timedelta(seconds=30))
            self.lock.look()

    def types(self, words: str) -> None:
        assert self.lock.page is not None
        QTest.keyClicks(self.lock.page.field, words)
        QTest.keyClick(self.lock.page.field, Qt.Key.Key_Return)
        answered(self.lock.checking)


@pytest.fixture
def place(theme: Theme, figures: BodyFigures, qtbot: QtBot) -> Iterator[Place]:
    place = Place(theme, figures)
    qtbot.addWidget(place.window)
    yield place
    place.lock.end()


def test_after_five_minutes_without_a_touch_nothing_of_the_client_is_in_sight(place: Place) -> None:
    place.after(minutes=4, seconds=29)
    assert place.warned == []
    place.after(seconds=2)
    assert len(place.warned) == 1
    assert place.person.isVisible()
    place.after(seconds=29)
    assert place.lock.is_locked
    assert not place.person.isVisible()
    place.types("something else")
    assert place.lock.page is not None
    assert place.lock.page.told == "That is not it."
    assert not place.person.isVisible()
    place.types(PASSPHRASE)
    assert not place.lock.is_locked
    assert place.person.isVisible()
    assert place.window.page is place.person


def test_a_touch_begins_the_five_minutes_anew(place: Place) -> None:
    place.after(minutes=4)
    QTest.mouseClick(place.person, Qt.MouseButton.LeftButton)
    place.after(minutes=4)
    assert not place.lock.is_locked
    place.after(minutes=1)
    assert place.lock.is_locked


def test_after_a_sleep_the_first_touch_finds_the_desk_covered(place: Place) -> None:
    place.hour.now += timedelta(hours=9)
    QTest.mouseClick(place.person, Qt.MouseButton.LeftButton)
    assert place.lock.is_locked
    assert not place.person.isVisible()


def test_after_a_sleep_shorter_than_five_minutes_the_desk_is_covered_too(place: Place) -> None:
    place.hour.now += timedelta(seconds=40)  # a busy computer
    place.lock.look()
    assert not place.lock.is_locked
    place.hour.now += timedelta(seconds=90)
    QTest.mouseClick(place.person, Qt.MouseButton.LeftButton)
    assert place.lock.is_locked


def test_a_sheet_that_was_open_is_covered_and_comes_back_with_what_was_typed(
    place: Place, theme: Theme
) -> None:
    sheet = Sheet(theme, place.window, "New client")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.ask()
    QTest.keyClicks(field, "Maria")
    QTest.keyClick(place.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    place.lock.lock()
    assert not sheet.isVisible()
    place.types(PASSPHRASE)
    assert sheet.isVisible()
    assert field.text() == "Maria"


def test_a_sheet_and_a_sentence_that_come_while_the_desk_is_covered_wait_behind(
    place: Place, theme: Theme
) -> None:
    place.lock.lock()
    sheet, gone = Sheet(theme, place.window, "A PIN of your own"), Sheet(theme, place.window, "Erased")
    for each in (sheet, gone):
        each.ask()
    gone.reject()
    place.window.toast.say("Wilhelmine's record.zip was saved.", lambda: None)
    assert not sheet.isVisible()
    assert not place.window.toast.isVisible()
    assert place.window.toast.words == ""
    place.types(PASSPHRASE)
    assert sheet.isVisible()
    assert sheet.geometry() == place.window.rect()
    assert [each for each in place.window.findChildren(Sheet) if each.isVisible()] == [sheet]
    assert place.window.toast.isVisible()


def test_no_key_reaches_what_is_covered(place: Place) -> None:
    behind = QPushButton("Remove")
    behind.setShortcut("Ctrl+R")
    behind.clicked.connect(place.pressed.append)
    place.window.show_page(behind)
    place.lock.lock()
    QTest.keyClick(place.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert place.pressed == []


def test_a_page_that_comes_while_the_desk_is_covered_waits_behind(place: Place) -> None:
    place.lock.lock()
    other = QLabel("another client")
    place.window.show_page(other)
    assert not other.isVisible()
    place.types(PASSPHRASE)
    assert other.isVisible()


def test_a_locked_desk_opens_by_the_pin_and_by_a_passphrase_even_of_twelve_digits(
    encrypted: Navigator,
) -> None:
    encrypted.show_desk()
    lock = encrypted.guard.lock
    assert lock is not None
    for said in ("2580", DIGITS):
        lock.lock()
        say(lock, "2581")
        assert lock.is_locked
        say(lock, said)
        assert not lock.is_locked


def test_wrong_pins_make_the_pin_wait_and_leave_the_passphrase_as_a_way_out(encrypted: Navigator) -> None:
    encrypted.show_desk()
    lock = encrypted.guard.lock
    assert lock is not None
    lock.lock()
    for _ in range(4):
        say(lock, "0000")
    assert lock.page is not None
    assert "wait" in lock.page.told
    say(lock, "2580")
    assert lock.is_locked
    say(lock, DIGITS)
    assert not lock.is_locked


def test_the_key_that_locks_still_locks_after_the_register_was_opened_anew(
    encrypted: Navigator, clinic: House, qtbot: QtBot
) -> None:
    former = encrypted.guard.lock
    assert former is not None
    with qtbot.wait_signal(former.destroyed):
        former.end()
    encrypted.guard = DeskGuard(encrypted.workplace, clinic.window, encrypted.hand_over, encrypted)
    anew = encrypted.guard.lock
    assert anew is not None
    encrypted.show_desk()
    heard = [key for key in clinic.window.findChildren(QShortcut) if key.key() == QKeySequence("Ctrl+L")]
    assert len(heard) == 1, "two shortcuts of one key cancel each other"
    heard[0].activated.emit()
    assert anew.is_locked


def test_what_was_copied_from_a_visit_is_gone_from_the_clipboard_when_the_desk_locks(
    encrypted: Navigator,
) -> None:
    encrypted.show_desk()
    lock, copied = encrypted.guard.lock, QGuiApplication.clipboard()
    assert lock is not None
    copied.clear()
    lock.lock()  # nothing was ever copied
    say(lock, "2580")
    copy_text("the note of Wilhelmine")
    assert copied.text() == "the note of Wilhelmine"
    lock.lock()
    assert copied.text() == ""
    say(lock, "2580")
    copied.setText("of another program")
    lock.lock()
    assert copied.text() == "of another program"
    copied.clear()


def test_while_a_client_has_the_tablet_the_desk_is_not_covered(place: Place) -> None:
    place.is_free = False
    place.after(hours=2)
    assert not place.lock.is_locked

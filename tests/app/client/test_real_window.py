"""What a window manager and its keys can do to the client's window: nothing."""

from __future__ import annotations

import subprocess

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.app.client.lodge import SECRET, Lodge
from tests.app.client.test_locked_room import is_shut

pytestmark = pytest.mark.xvfb

MANAGER_KEYS = ("alt+F4", "alt+Escape", "alt+Tab", "alt+space", "super+d", "super+F1", "ctrl+alt+Left")


class Ear(QObject):
    """Hears what the window system asks of a window, before the window does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.heard: list[QEvent.Type] = []
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard.append(event.type())
        return False


def press(*keys: str) -> None:
    """Press keys as a hand on the keyboard does, for the window manager first."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def test_the_keys_do_close_a_window_that_is_not_guarded(qtbot: QtBot) -> None:
    assert QGuiApplication.platformName() == "xcb"
    plain = QWidget()
    qtbot.addWidget(plain)
    with qtbot.waitActive(plain):
        plain.show()
        plain.activateWindow()
    press("alt+F4")
    qtbot.waitUntil(lambda: not plain.isVisible())


def test_alt_f4_does_not_close_the_client_s_window(lodge: Lodge, qtbot: QtBot) -> None:
    client = lodge.give()
    qtbot.waitUntil(client.isActiveWindow)
    ear = Ear(client)
    press("alt+F4")
    qtbot.waitUntil(lambda: QEvent.Type.Close in ear.heard)
    assert is_shut(lodge)


@pytest.mark.parametrize("keys", MANAGER_KEYS)
def test_no_key_of_the_window_manager_leads_to_the_desk(lodge: Lodge, qtbot: QtBot, keys: str) -> None:
    client = lodge.give()
    qtbot.waitUntil(client.isActiveWindow)
    field = client.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    press(keys)
    press("Escape")  # leaves whatever menu the manager may have opened
    qtbot.waitUntil(lambda: client.isFullScreen() and client.isVisible())
    client.activateWindow()
    qtbot.waitUntil(client.isActiveWindow)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    press("End", "x")
    qtbot.waitUntil(lambda: field.text() == f"{SECRET}x")  # everything pressed before has arrived
    assert is_shut(lodge)


def test_the_window_covers_the_whole_screen_and_the_desk_is_not_behind_it(lodge: Lodge, qtbot: QtBot) -> None:
    client = lodge.give()
    qtbot.waitUntil(client.isActiveWindow)
    assert client.geometry() == client.screen().geometry()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [client]


PROGRAM_KEYS = ("ctrl+q", "ctrl+w", "F1", "ctrl+p", "ctrl+o", "shift+F10")


def listening(window: QWidget) -> list[str]:
    """What is heard by shortcuts of the program in this window."""
    heard: list[str] = []
    for keys in PROGRAM_KEYS:
        QShortcut(QKeySequence(keys), window).activated.connect(lambda keys=keys: heard.append(keys))
    return heard


def test_the_keys_are_shortcuts_in_a_window_that_is_not_guarded(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    heard = listening(plain)
    with qtbot.waitActive(plain):
        plain.show()
        plain.activateWindow()
    press(*PROGRAM_KEYS)
    qtbot.waitUntil(lambda: heard == list(PROGRAM_KEYS))


def test_no_shortcut_of_the_program_is_heard_in_the_client_s_window(lodge: Lodge, qtbot: QtBot) -> None:
    client = lodge.give()
    qtbot.waitUntil(client.isActiveWindow)
    heard = listening(client)
    field = client.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    press(*PROGRAM_KEYS, "End", "x")
    qtbot.waitUntil(lambda: field.text() == f"{SECRET}x")
    assert not heard
    assert is_shut(lodge)

"""While the client has the tablet nothing leads out of the client's window but the therapist's PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from app.client.frame import StepFrame
from tests.app.checks import answered
from tests.app.client.acts import door_of, settled
from tests.app.client.lodge import OTHER, PIN, SECRET, Lodge, PlainStep, texts

OUTWARD = (
    *("Alt+F4", "Ctrl+Q", "Ctrl+W", "Ctrl+F4", "Esc", "F1", "Shift+F1", "F11", "Menu", "Shift+F10"),
    *("Alt+Space", "Ctrl+P", "Print", "Ctrl+O", "Ctrl+S", "Ctrl+N", "Ctrl+F", "Ctrl+Tab", "Alt+Tab"),
    *("Meta+D", "Alt+Left", "Back", "Ctrl+C", "Ctrl+V", "Shift+Ins", "Ctrl+X", "Ctrl+A", "Ctrl+Z"),
    *("Ctrl+Alt+Del", "Ctrl+Shift+Esc"),
)


def is_shut(lodge: Lodge) -> bool:
    """Whether the client's window is all there is, and knows of nobody else."""
    client = lodge.client
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    words = set().union(*(texts(each) for each in shown))
    return (
        shown == [client]
        and client.isFullScreen()
        and lodge.place is not None
        and not any(OTHER in word for word in words)
        and not lodge.back
    )


@pytest.mark.parametrize("keys", OUTWARD)
def test_no_key_leads_out_or_changes_anything(lodge: Lodge, keys: str) -> None:
    client = lodge.give()
    place, page = lodge.place, client.page
    combination = QKeySequence(keys)[0]  # type: ignore[index]
    heard: list[str] = []  # as a shortcut of the program would hear it
    QShortcut(QKeySequence(keys), client).activated.connect(lambda: heard.append(keys))
    QTest.keyClick(client.windowHandle(), combination.key(), combination.keyboardModifiers())
    QApplication.processEvents()
    assert is_shut(lodge)
    assert (lodge.place, client.page) == (place, page)
    assert not heard


def test_the_window_does_not_close(lodge: Lodge) -> None:
    client = lodge.give()
    assert not client.close()
    QApplication.closeAllWindows()
    assert not client.windowHandle().close()
    assert is_shut(lodge)


def test_a_window_made_smaller_fills_the_screen_again(lodge: Lodge) -> None:
    client = lodge.give()
    for shrink in (client.showMinimized, client.showNormal):
        shrink()
        QApplication.processEvents()
        assert is_shut(lodge)


def field_of(lodge: Lodge) -> QLineEdit:
    field = lodge.client.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def test_there_is_no_context_menu(lodge: Lodge) -> None:
    client, field = lodge.give(), field_of(lodge)
    place = field.mapTo(client, field.rect().center())
    QTest.mouseClick(client.windowHandle(), Qt.MouseButton.RightButton, pos=place)
    for reason in QContextMenuEvent.Reason:
        QApplication.sendEvent(
            client.windowHandle(), QContextMenuEvent(reason, place, client.mapToGlobal(place))
        )
    QApplication.processEvents()
    assert not client.findChildren(QMenu)
    assert QApplication.activePopupWidget() is None
    assert is_shut(lodge)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_nothing_is_pasted_from_the_desk(lodge: Lodge, modifier: Qt.KeyboardModifier) -> None:
    QGuiApplication.clipboard().setText(OTHER)
    client, field = lodge.give(), field_of(lodge)
    field.setFocus()
    key = Qt.Key.Key_V if modifier is Qt.KeyboardModifier.ControlModifier else Qt.Key.Key_Insert
    QTest.keyClick(client.windowHandle(), key, modifier)
    QTest.mouseClick(
        client.windowHandle(), Qt.MouseButton.MiddleButton, pos=field.mapTo(client, field.rect().center())
    )
    assert field.text() == SECRET
    QTest.keyClick(client.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert field.text() != SECRET  # what is written is let through


def test_nothing_can_be_dropped_on_the_window(lodge: Lodge) -> None:
    client = lodge.give()
    data = QMimeData()
    data.setText(OTHER)
    data.setUrls([QUrl.fromLocalFile("/map.json")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    field = field_of(lodge)
    place = field.mapTo(client, field.rect().center())
    events = (
        QDragEnterEvent(place, copy, data, left, none),
        QDragMoveEvent(place, copy, data, left, none),
        QDropEvent(QPointF(place), copy, data, left, none),
    )
    for event in events:
        event.setAccepted(True)
        QApplication.sendEvent(client.windowHandle(), event)
        assert not event.isAccepted()
    assert field.text() == SECRET
    assert is_shut(lodge)


@pytest.mark.parametrize(("width", "height"), [(800, 1280), (1280, 800), (768, 1024)])
def test_turning_the_tablet_keeps_the_place_and_the_lock(lodge: Lodge, width: int, height: int) -> None:
    client = lodge.give()
    page = client.page
    client.resize(width, height)
    QApplication.processEvents()
    assert is_shut(lodge)
    assert client.page is page
    assert isinstance(page, StepFrame)
    for part in (page.onward, page.door):
        place = part.mapTo(client, QPoint(0, 0))
        assert client.rect().contains(part.rect().translated(place))


def test_the_window_s_title_names_nobody(lodge: Lodge) -> None:
    client = lodge.give()
    assert client.windowTitle() == "Nerveline"
    assert all(SECRET not in each.windowTitle() for each in QApplication.topLevelWidgets())


def test_the_pin_leads_back_to_the_desk_and_to_the_visit_as_it_was_told(lodge: Lodge) -> None:
    client = lodge.give()
    page = client.page
    assert isinstance(page, StepFrame)
    assert isinstance(page.step, PlainStep)
    page.step.yes.click()
    page.door.click()
    door = door_of(lodge)
    for digit in PIN:
        QTest.keyClick(client.windowHandle(), Qt.Key(ord(digit)))
    QTest.keyClick(client.windowHandle(), Qt.Key.Key_Return)
    answered(door.checking)
    settled()
    assert lodge.place is None
    assert [visit.answers for visit in lodge.back] == [{"worse_sitting": True}]
    assert lodge.desk.isVisible()
    assert not [
        each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not lodge.desk
    ]

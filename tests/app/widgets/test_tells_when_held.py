"""A finger that is held on something reads what a mouse would read there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.tells_when_held import TellsWhenHeld
from tests.app.canvas.pens import SCREEN


class Telling(QLabel):
    """A number that remembers whether it was asked for its reason."""

    def __init__(self, page: QWidget) -> None:
        super().__init__("7", page)
        self.asked = 0
        self.setGeometry(20, 20, 100, 40)

    def event(self, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.ToolTip
        return super().event(event)


def test_a_finger_held_on_a_number_is_told_its_reason_and_a_touch_is_not(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    number = Telling(page)
    TellsWhenHeld(page)
    page.show()
    qtbot.waitExposed(page)
    spot = QPoint(50, 40)
    QTest.touchEvent(page, SCREEN).press(0, spot, page).commit()
    QTest.touchEvent(page, SCREEN).release(0, spot, page).commit()
    assert number.asked == 0
    QTest.touchEvent(page, SCREEN).press(0, spot, page).commit()
    qtbot.waitUntil(lambda: number.asked == 1, timeout=5_000)
    QTest.touchEvent(page, SCREEN).release(0, spot, page).commit()
    assert page.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

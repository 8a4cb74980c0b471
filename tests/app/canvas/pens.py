"""Pens, fingers and mice for tests: real Qt events, sent the way the platform sends them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_KINDS = QInputDevice.DeviceType
_CAN = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure

SCREEN = QTest.createTouchDevice(_KINDS.TouchScreen)
TOUCHPAD = QTest.createTouchDevice(_KINDS.TouchPad)
STYLUS = QPointingDevice("pen", 7, _KINDS.Stylus, QPointingDevice.PointerType.Pen, _CAN, 1, 3)
RUBBER = QPointingDevice("pen", 8, _KINDS.Stylus, QPointingDevice.PointerType.Eraser, _CAN, 1, 3)


class Pen:
    """A pen over a widget; `device` is its tip or its eraser end."""

    def __init__(self, widget: QWidget, device: QPointingDevice = STYLUS) -> None:
        self._widget = widget
        self._device = device

    def hover(self, at: QPointF) -> None:
        self._send(QEvent.Type.TabletMove, at, NONE, NONE, 0)

    def press(self, at: QPointF, pressure: float = 0.5) -> None:
        self._send(QEvent.Type.TabletPress, at, LEFT, LEFT, pressure)

    def move(self, at: QPointF, pressure: float = 0.5) -> None:
        self._send(QEvent.Type.TabletMove, at, NONE, LEFT, pressure)

    def lift(self, at: QPointF) -> None:
        self._send(QEvent.Type.TabletRelease, at, LEFT, NONE, 0)

    def draw(self, *points: QPointF) -> None:
        """Press, move through the points, lift."""
        self.press(points[0])
        for at in points[1:]:
            self.move(at)
        self.lift(points[-1])

    def _send(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        pressure: float,
    ) -> None:
        on_screen = QPointF(self._widget.mapToGlobal(at.toPoint()))
        keys = Qt.KeyboardModifier.NoModifier
        event = QTabletEvent(
            kind, self._device, at, on_screen, pressure, 0, 0, 0, 0, 0, keys, button, buttons
        )
        QCoreApplication.sendEvent(self._widget, event)


class Fingers:
    """Fingers on a touch screen (or a touchpad) over a widget."""

    def __init__(self, widget: QWidget, device: QPointingDevice = SCREEN) -> None:
        self._widget = widget
        self._device = device
        self._down: dict[int, QPoint] = {}
        _HANDS.append(self)

    def press(self, finger: int, at: QPointF) -> None:
        sequence = self._others(finger)
        self._down[finger] = at.toPoint()
        sequence.press(finger, at.toPoint(), self._widget)
        sequence.commit()

    def move(self, moved: dict[int, QPointF]) -> None:
        sequence = self._others(*moved)
        for finger, at in moved.items():
            self._down[finger] = at.toPoint()
            sequence.move(finger, at.toPoint(), self._widget)
        sequence.commit()

    def lift(self, finger: int) -> None:
        sequence = self._others(finger)
        sequence.release(finger, self._down.pop(finger), self._widget)
        sequence.commit()

    def draw(self, *points: QPointF) -> None:
        """One finger: press, move through the points, lift."""
        self.press(0, points[0])
        for at in points[1:]:
            self.move({0: at})
        self.lift(0)

    def lift_all(self) -> None:
        """Lift what is still down."""
        for finger in list(self._down):
            self.lift(finger)

    def tap(self, at: QPointF) -> None:
        self.draw(at)

    def _others(self, *fingers: int) -> QTest.QTouchEventSequence:
        sequence = QTest.touchEvent(self._widget, self._device, False)
        for finger, at in self._down.items():
            if finger not in fingers:
                # WORKAROUND: stationary(finger) reports (-2, -2) in Qt 6.11; a move on the spot is right
                sequence.move(finger, at, self._widget)
        return sequence


_HANDS: list[Fingers] = []


def all_fingers_lifted() -> None:
    """Leave the screen untouched for the next test: the devices outlive it."""
    while _HANDS:
        _HANDS.pop().lift_all()


class Mouse:
    """A mouse over a widget; `copied` labels its events as the system's copies of touch or pen."""

    def __init__(self, widget: QWidget, copied: bool = False) -> None:
        self._widget = widget
        sources = Qt.MouseEventSource
        self._source = sources.MouseEventSynthesizedBySystem if copied else sources.MouseEventNotSynthesized

    def hover(self, at: QPointF) -> None:
        self._send(QEvent.Type.MouseMove, at, NONE, NONE)

    def press(self, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, at, button, button)

    def move(self, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseMove, at, NONE, button)

    def lift(self, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, at, button, NONE)

    def draw(self, *points: QPointF) -> None:
        """Press, move through the points, lift."""
        self.press(points[0])
        for at in points[1:]:
            self.move(at)
        self.lift(points[-1])

    def click(self, at: QPointF) -> None:
        self.draw(at)

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
        on_screen = QPointF(self._widget.mapToGlobal(at.toPoint()))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, at, on_screen, button, buttons, keys, self._source)
        QCoreApplication.sendEvent(self._widget, event)

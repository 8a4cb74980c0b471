"""The input rules: which of pen, fingers and mouse draws, which moves the camera, and which is a palm."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from math import inf
from time import monotonic
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

SECOND_FINGER = 120
"""Milliseconds in which a second finger makes a stroke a pinch: one hand's fingers land closer."""
PEN_NEAR = 500
"""Milliseconds after the pen's last event in which a touch is its hand; the pen may leave unannounced."""
PEN_IN_USE = 30_000
"""Milliseconds after the pen's last event in which fingers move the picture but do not draw."""
ECHO = 300
"""Milliseconds after pen or touch in which a mouse press is their echo; some drivers label no copies."""
PALM = 22.0
"""Millimetres of contact above which it is a palm: a thumb's pad is 12 to 18, a hand's edge over 25."""

_COPIES = (
    QInputDevice.DeviceType.TouchScreen,
    QInputDevice.DeviceType.Stylus,
    QInputDevice.DeviceType.Airbrush,
)


class Source(IntEnum):
    """Who draws; the greater one takes over from the lesser."""

    MOUSE = 1
    TOUCH = 2
    PEN = 3


class Contact(NamedTuple):
    """One finger on the screen; `size` is its contact's greater diameter in millimetres, 0 if unknown."""

    id: int
    at: QPointF
    size: float = 0.0


class Hands(Protocol):
    """What the rules let through: at most one stroke at a time, or one grip on the picture."""

    def pressed(self, at: QPointF, pressure: float, source: Source, eraser: bool) -> None: ...
    def moved(self, at: QPointF, pressure: float) -> None: ...
    def lifted(self, at: QPointF, pressure: float) -> None: ...
    def cancelled(self) -> None: ...
    def hovered(self, at: QPointF, source: Source) -> None: ...
    def gripped(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> None: ...
    def released(self) -> None: ...


def now() -> float:
    """Milliseconds on a clock that only goes forward."""
    return monotonic() * 1000


class InputRules:
    """Lets one stroke through at a time: pen before touch before mouse, no palm, no touchpad, no copies."""

    def __init__(self, hands: Hands, clock: Callable[[], float] = now) -> None:
        self._hands = hands
        self._clock = clock
        self._active: Source | None = None
        self._finger = Contact(-1, QPointF())  # the one that draws, while touch is active
        self._began = -inf
        self._pen_seen = -inf
        self._touch_seen = -inf
        self._grip: dict[int, QPointF] = {}
        self._rejected: set[int] = set()

    @property
    def active(self) -> Source | None:
        """Who is drawing now."""
        return self._active

    @property
    def pen_near(self) -> bool:
        """Whether the pen spoke so recently that a touch is its hand."""
        return self._clock() - self._pen_seen < PEN_NEAR

    @property
    def pen_in_use(self) -> bool:
        """Whether fingers only move the picture."""
        return self._clock() - self._pen_seen < PEN_IN_USE

    # pen

    def tablet(self, event: QTabletEvent) -> None:
        """Pen and pen eraser."""
        self._pen_seen = self._clock()
        match event.type():
            case QEvent.Type.TabletMove:
                if self._active is Source.PEN:
                    self._hands.moved(event.position(), event.pressure())
                elif event.buttons() == Qt.MouseButton.NoButton:
                    self._yield_to_pen()
                    self._hands.hovered(event.position(), Source.PEN)
            case QEvent.Type.TabletPress if event.button() == Qt.MouseButton.LeftButton:
                if self._active is Source.PEN:  # its lift was lost
                    self._hands.lifted(event.position(), event.pressure())
                self._yield_to_pen()
                self._active = Source.PEN
                eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
                self._hands.pressed(event.position(), event.pressure(), Source.PEN, eraser)
            case QEvent.Type.TabletRelease if self._active is Source.PEN:
                self._active = None
                self._hands.lifted(event.position(), event.pressure())

    def _yield_to_pen(self) -> None:
        if self._active in (Source.TOUCH, Source.MOUSE):
            self._cancel()
        if self._grip:
            self._rejected.update(self._grip)
            self._grip.clear()
            self._hands.released()

    # touch

    def touch(self, event: QTouchEvent, millimetres: float) -> bool:
        """Fingers; a pixel measures so many millimetres. False for a touchpad, whose events are not ours."""
        if event.deviceType() == QInputDevice.DeviceType.TouchPad:
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self.let_go()
            return True
        before = dict(self._grip)
        for finger in event.points():
            spread = finger.ellipseDiameters()
            contact = Contact(
                finger.id(), finger.position(), max(spread.width(), spread.height()) * millimetres
            )
            self.finger(contact, finger.state())
        self._pull(before)
        return True

    def finger(self, contact: Contact, state: QEventPoint.State) -> None:
        """One finger's news."""
        self._touch_seen = self._clock()
        match state:
            case QEventPoint.State.Pressed:
                self._finger_down(contact)
            case QEventPoint.State.Updated:
                self._finger_moved(contact)
            case QEventPoint.State.Released:
                self._finger_up(contact)
            case _:  # it rests
                pass

    def _finger_down(self, contact: Contact) -> None:
        if contact.size > PALM or self._active is Source.PEN or self.pen_near:
            self._rejected.add(contact.id)
        elif self._active is Source.TOUCH:
            if self._clock() - self._began > SECOND_FINGER:
                self._rejected.add(contact.id)
                return
            first = self._finger
            self._cancel()
            self._grip = {first.id: first.at, contact.id: contact.at}
        elif len(self._grip) >= 2:
            self._rejected.add(contact.id)
        elif self._grip or self.pen_in_use:
            self._grip[contact.id] = contact.at
        else:
            if self._active is Source.MOUSE:
                self._cancel()
            self._active, self._finger, self._began = Source.TOUCH, contact, self._clock()
            self._hands.pressed(contact.at, 1.0, Source.TOUCH, False)

    def _finger_moved(self, contact: Contact) -> None:
        if contact.id in self._grip:
            self._grip[contact.id] = contact.at
        elif self._active is Source.TOUCH and contact.id == self._finger.id:
            if contact.size > PALM:  # the hand has come down behind its finger
                self._rejected.add(contact.id)
                self._cancel()
            elif contact.at != self._finger.at:
                self._finger = contact
                self._hands.moved(contact.at, 1.0)

    def _finger_up(self, contact: Contact) -> None:
        self._rejected.discard(contact.id)
        if self._grip.pop(contact.id, None) is not None and not self._grip:
            self._hands.released()
        if self._active is Source.TOUCH and contact.id == self._finger.id:
            self._active = None
            self._hands.lifted(contact.at, 1.0)

    def _pull(self, before: dict[int, QPointF]) -> None:
        if before and before.keys() == self._grip.keys() and before != self._grip:
            self._hands.gripped(tuple(before.values()), tuple(self._grip[finger] for finger in before))

    # mouse

    def mouse_press(self, event: QMouseEvent) -> None:
        """Left draws, middle moves the picture."""
        if self._is_copy(event) or self._active is not None or self._grip:
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self._grip = {_MOUSE: event.position()}
        elif event.button() == Qt.MouseButton.LeftButton:
            self._active = Source.MOUSE
            self._hands.pressed(event.position(), 1.0, Source.MOUSE, False)

    def mouse_move(self, event: QMouseEvent) -> None:
        """A drag, a pull, or a hover."""
        if self._active is Source.MOUSE:
            self._hands.moved(event.position(), 1.0)
        elif _MOUSE in self._grip:
            before = dict(self._grip)
            self._grip[_MOUSE] = event.position()
            self._pull(before)
        elif self._active is None and not self._grip and not self._is_copy(event):
            self._hands.hovered(event.position(), Source.MOUSE)

    def mouse_release(self, event: QMouseEvent) -> None:
        """The end of either."""
        if event.button() == Qt.MouseButton.MiddleButton and self._grip.pop(_MOUSE, None) is not None:
            self._hands.released()
        elif event.button() == Qt.MouseButton.LeftButton and self._active is Source.MOUSE:
            self._active = None
            self._hands.lifted(event.position(), 1.0)

    def _is_copy(self, event: QMouseEvent) -> bool:
        if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized or event.deviceType() in _COPIES:
            return True
        return self._clock() - max(self._pen_seen, self._touch_seen) < ECHO

    # all

    def cancel_stroke(self) -> None:
        """Drop the stroke under way, as when the picture moves under it."""
        if self._active is not None:
            self._cancel()

    def let_go(self) -> None:
        """Drop whatever is under way, as when the window is hidden or the system takes the touches away."""
        if self._active is not None:
            self._cancel()
        if self._grip:
            self._grip.clear()
            self._hands.released()
        self._rejected.clear()

    def _cancel(self) -> None:
        self._active = None
        self._hands.cancelled()


_MOUSE = -2  # no finger has it

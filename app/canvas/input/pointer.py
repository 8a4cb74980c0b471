"""The input rules: which of pen, fingers and mouse draws, which moves the camera, and which is a palm."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

from app.canvas.input.contact import SILENCE, Contact, FingersDown, PenTouch
from app.canvas.input.source import HandEvents, Source, now

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


class InputRules:
    """Lets one stroke through at a time: pen before touch before mouse, no palm, no touchpad, no copies."""

    def __init__(self, hands: HandEvents, clock: Callable[[], float] = now) -> None:
        self._hands = hands
        self._clock = clock
        self._active: Source | None = None
        self._began = -inf
        self._last = QPointF(), 0.0  # where the hand was last heard, and how strongly it pressed
        self._finger = Contact(-1, QPointF())  # the one that draws, while touch is active
        self._fingers = FingersDown()
        self._pen = PenTouch()  # the one that draws, while the pen is active
        self._parted = False  # whether it lost its touch in mid-stroke
        self._pen_seen = -inf
        self._touch_seen = -inf
        self._grip: dict[int, QPointF] = {}

    @property
    def active(self) -> Source | None:
        """Who is drawing now."""
        return self._active

    @property
    def pen_near(self) -> bool:
        """Whether the pen spoke so recently that a touch is its hand."""
        return self._since(self._pen_seen) < PEN_NEAR

    @property
    def pen_in_use(self) -> bool:
        """Whether fingers only move the picture."""
        return self._since(self._pen_seen) < PEN_IN_USE

    def now(self) -> float:
        """The time by which the rules go, in milliseconds."""
        return self._clock()

    def _since(self, moment: float) -> float:
        """Milliseconds since a moment; after a clock was put back, one that is still to come is long ago."""
        passed = self._clock() - moment
        return passed if passed >= 0 else inf

    # pen

    def tablet(self, event: QTabletEvent) -> None:
        """Pen and pen eraser."""
        self._pen_seen = self._clock()
        match event.type():
            case QEvent.Type.TabletMove if self._active is Source.PEN:
                self._pen_draws(event)
            case QEvent.Type.TabletMove if self._parted and self._pen.touches(event):
                self._pen_down(event)  # it had lost its touch for a moment only
            case QEvent.Type.TabletMove if not self._pen.touches(event):
                self._parted = False
                self._pen_hovers(event)
            case QEvent.Type.TabletPress if event.button() == Qt.MouseButton.LeftButton:
                if self._active is Source.PEN:
                    self._lose()
                self._pen_down(event)
            case QEvent.Type.TabletRelease if self._active is Source.PEN:
                if self._pen.is_of(event) and Qt.MouseButton.LeftButton not in event.buttons():
                    self._active = None
                    self._hands.lifted(event.position(), event.pressure())
            case _:  # another button, or the release of another pen
                pass

    def pen_left(self) -> None:
        """The pen is away, out of reach or without power: a stroke whose lift it did not tell ends."""
        self._parted = False
        if self._active is Source.PEN:
            self._lose()

    @property
    def pen_silent(self) -> bool:
        """Whether nothing has been heard of any pen for so long that it must be away."""
        return self._since(self._pen_seen) >= SILENCE

    def _pen_draws(self, event: QTabletEvent) -> None:
        if not self._pen.is_of(event):
            return
        if self._pen.touches(event):
            self._move(event.position(), event.pressure())
        else:
            self._lose()
            self._parted = True
            self._pen_hovers(event)

    def _pen_down(self, event: QTabletEvent) -> None:
        self._yield_to_pen()
        self._pen, self._parted = PenTouch(event.device()), False
        self._pen.touches(event)
        eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        self._press(event.position(), event.pressure(), Source.PEN, eraser=eraser)

    def _pen_hovers(self, event: QTabletEvent) -> None:
        self._yield_to_pen()
        self._hands.hovered(event.position(), Source.PEN)

    def _yield_to_pen(self) -> None:
        if self._active in (Source.TOUCH, Source.MOUSE):
            self._give_way()
        self._release()

    # touch

    def touch(self, event: QTouchEvent, millimetres: float) -> bool:
        """Fingers; a pixel measures so many millimetres. False for a touchpad, whose events are not ours."""
        if event.deviceType() == QInputDevice.DeviceType.TouchPad:
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self._touches_taken()
            return True
        points = event.points()
        if any(point.state() is QEventPoint.State.Pressed for point in points):
            for up in self._fingers.lost({point.id() for point in points}, self._clock()):
                self._finger_lost(up)
        before = dict(self._grip)
        for finger in points:
            spread = finger.ellipseDiameters()
            contact = Contact(
                finger.id(), finger.position(), max(spread.width(), spread.height()) * millimetres
            )
            self.finger(contact, finger.state())
        self._pull(before)
        return True

    def finger(self, contact: Contact, state: QEventPoint.State) -> None:
        """Take in what one finger has done."""
        self._touch_seen = self._clock()
        match state:
            case QEventPoint.State.Pressed:
                self._finger_lost(contact.id)
                self._fingers.hear(contact, self._touch_seen)
                self._finger_down(contact)
            case QEventPoint.State.Updated:
                self._fingers.hear(contact, self._touch_seen)
                self._finger_moved(contact)
            case QEventPoint.State.Released:
                self._finger_up(contact)
            case _:  # it rests
                pass

    def _finger_lost(self, finger: int) -> None:
        self._fingers.forget(finger)
        if self._grip.pop(finger, None) is not None and not self._grip:
            self._hands.released()
        if self._active is Source.TOUCH and finger == self._finger.id:
            self._lose()

    def _touches_taken(self) -> None:
        """The system takes the fingers for itself, as when it sees a palm; pen and mouse go on."""
        self._fingers.clear()
        if self._active is Source.TOUCH:
            self._cancel()
        if self._grip and _MOUSE not in self._grip:
            self._release()

    def _finger_down(self, contact: Contact) -> None:
        if self._active is Source.PEN and self.pen_silent:
            self._lose()
        if contact.size > PALM or self._active is Source.PEN or self.pen_near:
            return
        if self._active is Source.TOUCH:
            self._second_finger_down(contact)
        elif len(self._grip) >= 2:
            return
        elif self._grip or self.pen_in_use:
            self._grip[contact.id] = contact.at
        else:
            if self._active is Source.MOUSE:
                self._give_way()
            self._finger = contact
            self._press(contact.at, 1.0, Source.TOUCH)

    def _second_finger_down(self, contact: Contact) -> None:
        if self._since(self._began) <= SECOND_FINGER:
            first = self._finger
            self._cancel()
            self._grip = {first.id: first.at, contact.id: contact.at}

    def _finger_moved(self, contact: Contact) -> None:
        if contact.id in self._grip:
            self._grip[contact.id] = contact.at
        elif self._active is Source.TOUCH and contact.id == self._finger.id:
            if contact.size > PALM:  # the hand has come down behind its finger
                self._cancel()
            elif contact.at != self._finger.at:
                self._finger = contact
                self._move(contact.at, 1.0)

    def _finger_up(self, contact: Contact) -> None:
        self._fingers.forget(contact.id)
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
        if self._is_copy(event):
            return
        left, middle = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
        if self._active is Source.MOUSE and event.button() == left:
            self._lose()
        if _MOUSE in self._grip and (event.button() == middle or middle not in event.buttons()):
            self._release()
        self._end_the_silent()
        if self._active is not None or self._grip:
            return
        if event.button() == middle:
            self._grip = {_MOUSE: event.position()}
        elif event.button() == left:
            self._press(event.position(), 1.0, Source.MOUSE)

    def mouse_move(self, event: QMouseEvent) -> None:
        """A drag, a pull, or a hover; without its button a drag is over, whether or not its end was told."""
        if self._active is Source.MOUSE:
            if Qt.MouseButton.LeftButton in event.buttons():
                self._move(event.position(), 1.0)
                return
            self._lose()
        elif _MOUSE in self._grip:
            if Qt.MouseButton.MiddleButton in event.buttons():
                before = dict(self._grip)
                self._grip[_MOUSE] = event.position()
                self._pull(before)
                return
            self._release()
        if self._active is None and not self._grip and not self._is_copy(event):
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
        return self._since(max(self._pen_seen, self._touch_seen)) < ECHO

    # all

    def cut_stroke(self) -> None:
        """End the stroke under way, as when the picture moves under it; what was drawn stays."""
        self._parted = False
        if self._active is not None:
            self._active = None
            self._hands.cut()

    def let_go(self) -> None:
        """End whatever is under way, as when the window is hidden or goes behind; what was drawn stays."""
        self.cut_stroke()
        self._release()
        self._fingers.clear()

    def _press(self, at: QPointF, pressure: float, source: Source, *, eraser: bool = False) -> None:
        self._active, self._began, self._last = source, self._clock(), (at, pressure)
        self._hands.pressed(at, pressure, source, eraser)

    def _move(self, at: QPointF, pressure: float) -> None:
        self._last = at, pressure
        self._hands.moved(at, pressure)

    def _lose(self) -> None:
        self._active = None
        self._hands.lifted(*self._last)

    def _cancel(self) -> None:
        self._active = None
        self._hands.cancelled()

    def _release(self) -> None:
        if self._grip:
            self._grip.clear()
            self._hands.released()

    def _give_way(self) -> None:
        """A greater source takes over: a copy or a palm was none, what is older or silent was drawn."""
        palm = self._active is Source.TOUCH and self._since(self._touch_seen) < SILENCE
        copy = self._active is Source.MOUSE and self._since(self._began) < ECHO
        if palm or copy:
            self._cancel()
        else:
            self.cut_stroke()

    def _end_the_silent(self) -> None:
        """The mouse presses: what fingers and pens began long ago without a word since is over."""
        if self._active is Source.PEN and self.pen_silent:
            self._lose()
        if self._since(self._touch_seen) >= SILENCE and _MOUSE not in self._grip:
            self._release()
            self._fingers.clear()
            if self._active is Source.TOUCH:
                self._lose()


_MOUSE = -2  # no finger has it

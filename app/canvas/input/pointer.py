"""The input rules: which of pen, fingers and mouse draws, which moves the camera, and which is a palm."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

from app.canvas.input.contact import Contact, PenTouch
from app.canvas.input.fingers import MOUSE, FingerRules
from app.canvas.input.source import HandEvents, Source, now
from app.canvas.input.turn import StrokeTurn

_COPIES = (
    QInputDevice.DeviceType.TouchScreen,
    QInputDevice.DeviceType.Stylus,
    QInputDevice.DeviceType.Airbrush,
)


class InputRules:
    """Lets one stroke through at a time: pen before touch before mouse, no palm, no touchpad, no copies."""

    def __init__(self, hands: HandEvents, clock: Callable[[], float] = now) -> None:
        self._hands = hands
        self.clock = clock
        """Counts milliseconds, and only goes forward."""
        self._turn = StrokeTurn(hands, self.now)
        self._fingers = FingerRules(self._turn)
        self._pen = PenTouch()  # the one that draws, while the pen is active
        self._parted = False  # whether it lost its touch in mid-stroke

    @property
    def active(self) -> Source | None:
        """Who is drawing now."""
        return self._turn.active

    @property
    def pen_near(self) -> bool:
        """Whether the pen spoke so recently that a touch is its hand."""
        return self._turn.pen_near

    @property
    def pen_in_use(self) -> bool:
        """Whether fingers only move the picture."""
        return self._turn.pen_in_use

    @property
    def pen_silent(self) -> bool:
        """Whether nothing has been heard of any pen for so long that it must be away."""
        return self._turn.pen_silent

    def now(self) -> float:
        """The time by which the rules go, in milliseconds."""
        return self.clock()

    # pen

    def tablet(self, event: QTabletEvent, kind: QEvent.Type) -> None:
        """Pen and pen eraser: a press, a move or a release."""
        self._turn.hear_pen()
        active = self._turn.active
        match kind:
            case QEvent.Type.TabletMove if active is Source.PEN:
                self._pen_draws(event)
            case QEvent.Type.TabletMove if self._parted and self._pen.touches(event):
                self._pen_down(event)  # it had lost its touch for a moment only
            case QEvent.Type.TabletMove if not self._pen.touches(event):
                self._parted = False
                self._pen_hovers(event)
            case QEvent.Type.TabletPress if event.button() == Qt.MouseButton.LeftButton:
                if active is Source.PEN:
                    self._turn.lose()
                self._pen_down(event)
            case QEvent.Type.TabletRelease if active is Source.PEN:
                if self._pen.is_of(event) and Qt.MouseButton.LeftButton not in event.buttons():
                    self._turn.lift(event.position(), event.pressure())
            case _:  # another button, or the release of another pen
                pass

    def pen_left(self) -> None:
        """The pen is away, out of reach or without power: a stroke whose lift it did not tell ends."""
        self._parted = False
        if self._turn.active is Source.PEN:
            self._turn.lose()

    def _pen_draws(self, event: QTabletEvent) -> None:
        if not self._pen.is_of(event):
            return
        if self._pen.touches(event):
            self._turn.move(event.position(), event.pressure())
        else:
            self._turn.lose()
            self._parted = True
            self._pen_hovers(event)

    def _pen_down(self, event: QTabletEvent) -> None:
        self._yield_to_pen()
        self._pen, self._parted = PenTouch(event.device()), False
        self._pen.touches(event)
        eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        self._turn.press(event.position(), event.pressure(), Source.PEN, eraser=eraser)

    def _pen_hovers(self, event: QTabletEvent) -> None:
        self._yield_to_pen()
        self._hands.hovered(event.position(), Source.PEN)

    def _yield_to_pen(self) -> None:
        if self._turn.active in (Source.TOUCH, Source.MOUSE):
            self._turn.give_way()
        self._turn.release()

    # touch

    def touch(self, event: QTouchEvent, millimetres: float) -> bool:
        """Fingers; a pixel measures so many millimetres. False for a touchpad, whose events are not ours."""
        if event.deviceType() == QInputDevice.DeviceType.TouchPad:
            return False
        self._fingers.touch(event, millimetres)
        return True

    def finger(self, contact: Contact, state: QEventPoint.State) -> None:
        """Take in what one finger has done."""
        self._fingers.finger(contact, state)

    # mouse

    def mouse_press(self, event: QMouseEvent) -> None:
        """Left draws, middle moves the picture."""
        if self._is_copy(event):
            return
        turn, left, middle = self._turn, Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
        if turn.active is Source.MOUSE and event.button() == left:
            turn.lose()
        if MOUSE in turn.grip and (event.button() == middle or middle not in event.buttons()):
            turn.release()
        self._end_the_silent()
        if turn.active is not None or turn.grip:
            return
        if event.button() == middle:
            turn.grip = {MOUSE: event.position()}
        elif event.button() == left:
            turn.press(event.position(), 1.0, Source.MOUSE)

    def mouse_move(self, event: QMouseEvent) -> None:
        """A drag, a pull, or a hover; without its button a drag is over, whether or not its end was told."""
        turn = self._turn
        if turn.active is Source.MOUSE:
            if Qt.MouseButton.LeftButton in event.buttons():
                turn.move(event.position(), 1.0)
                return
            turn.lose()
        elif MOUSE in turn.grip:
            if Qt.MouseButton.MiddleButton in event.buttons():
                before = dict(turn.grip)
                turn.grip[MOUSE] = event.position()
                turn.pull(before)
                return
            turn.release()
        if turn.active is None and not turn.grip and not self._is_copy(event):
            self._hands.hovered(event.position(), Source.MOUSE)

    def mouse_release(self, event: QMouseEvent) -> None:
        """The end of either."""
        if event.button() == Qt.MouseButton.MiddleButton and self._turn.let_loose(MOUSE):
            return
        if event.button() == Qt.MouseButton.LeftButton and self._turn.active is Source.MOUSE:
            self._turn.lift(event.position(), 1.0)

    def _is_copy(self, event: QMouseEvent) -> bool:
        synthesized = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return synthesized or event.deviceType() in _COPIES or self._turn.is_echo

    def _end_the_silent(self) -> None:
        """The mouse presses: what fingers and pens began long ago without a word since is over."""
        if self._turn.active is Source.PEN and self._turn.pen_silent:
            self._turn.lose()
        self._fingers.end_the_silent()

    # all

    def cut_stroke(self) -> None:
        """End the stroke under way, as when the picture moves under it; what was drawn stays."""
        self._parted = False
        self._turn.cut()

    def let_go(self) -> None:
        """End whatever is under way, as when the window is hidden or goes behind; what was drawn stays."""
        self.cut_stroke()
        self._turn.release()
        self._fingers.forget()

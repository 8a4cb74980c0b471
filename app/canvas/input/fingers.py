"""The rules for fingers: one draws, two move the picture, and a palm does nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from app.canvas.input.contact import SILENCE, Contact, FingersDown
from app.canvas.input.source import Source
from app.canvas.input.turn import StrokeTurn

SECOND_FINGER = 120
"""Milliseconds in which a second finger makes a stroke a pinch: one hand's fingers land closer."""
PALM = 22.0
"""Millimetres of contact above which it is a palm: a thumb's pad is 12 to 18, a hand's edge over 25."""
MOUSE = -2
"""What holds the picture where the mouse does: no finger has this number."""


class FingerRules:
    """Follows the fingers on the screen, as far as the system tells of them."""

    def __init__(self, turn: StrokeTurn) -> None:
        self._turn = turn
        self._drawing = Contact(-1, QPointF())  # the one that draws, while touch is active
        self._down = FingersDown()

    def touch(self, event: QTouchEvent, millimetres: float) -> None:
        """Take in an event of the screen; a pixel measures so many millimetres."""
        if event.type() == QEvent.Type.TouchCancel:
            self._taken()
            return
        points = event.points()
        if any(point.state() is QEventPoint.State.Pressed for point in points):
            for up in self._down.lost({point.id() for point in points}, self._turn.hear_touch()):
                self._lost(up)
        before = dict(self._turn.grip)
        for finger in points:
            spread = finger.ellipseDiameters()
            size = max(spread.width(), spread.height()) * millimetres
            self.finger(Contact(finger.id(), finger.position(), size), finger.state())
        self._turn.pull(before)

    def finger(self, contact: Contact, state: QEventPoint.State) -> None:
        """Take in what one finger has done."""
        heard = self._turn.hear_touch()
        match state:
            case QEventPoint.State.Pressed:
                self._lost(contact.id)
                self._down.hear(contact, heard)
                self._pressed(contact)
            case QEventPoint.State.Updated:
                self._down.hear(contact, heard)
                self._moved(contact)
            case QEventPoint.State.Released:
                self._lifted(contact)
            case _:  # it rests
                pass

    def forget(self) -> None:
        """No finger is down any more."""
        self._down.clear()

    def end_the_silent(self) -> None:
        """The mouse presses: what fingers began long ago without a word since is over."""
        if self._turn.since(self._turn.touch_seen) < SILENCE or MOUSE in self._turn.grip:
            return
        self._turn.release()
        self._down.clear()
        if self._turn.active is Source.TOUCH:
            self._turn.lose()

    def _is_drawing(self, finger: int) -> bool:
        return self._turn.active is Source.TOUCH and finger == self._drawing.id

    def _lost(self, finger: int) -> None:
        self._down.forget(finger)
        self._turn.let_loose(finger)
        if self._is_drawing(finger):
            self._turn.lose()

    def _taken(self) -> None:
        """The system takes the fingers for itself, as when it sees a palm; pen and mouse go on."""
        self._down.clear()
        if self._turn.active is Source.TOUCH:
            self._turn.cancel()
        if self._turn.grip and MOUSE not in self._turn.grip:
            self._turn.release()

    def _pressed(self, contact: Contact) -> None:
        turn = self._turn
        if turn.active is Source.PEN and turn.pen_silent:
            turn.lose()
        if contact.size > PALM or turn.active is Source.PEN or turn.pen_near:
            return
        if turn.active is Source.TOUCH:
            self._second_pressed(contact)
        elif len(turn.grip) >= 2:
            return
        elif turn.grip or turn.pen_in_use:
            turn.grip[contact.id] = contact.at
        else:
            if turn.active is Source.MOUSE:
                turn.give_way()
            self._drawing = contact
            turn.press(contact.at, 1.0, Source.TOUCH)

    def _second_pressed(self, contact: Contact) -> None:
        if self._turn.lasting <= SECOND_FINGER:
            first = self._drawing
            self._turn.cancel()
            self._turn.grip = {first.id: first.at, contact.id: contact.at}

    def _moved(self, contact: Contact) -> None:
        if contact.id in self._turn.grip:
            self._turn.grip[contact.id] = contact.at
        elif self._is_drawing(contact.id):
            if contact.size > PALM:  # the hand has come down behind its finger
                self._turn.cancel()
            elif contact.at != self._drawing.at:
                self._drawing = contact
                self._turn.move(contact.at, 1.0)

    def _lifted(self, contact: Contact) -> None:
        self._down.forget(contact.id)
        self._turn.let_loose(contact.id)
        if self._is_drawing(contact.id):
            self._turn.lift(contact.at, 1.0)

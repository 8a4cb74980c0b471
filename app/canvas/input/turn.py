"""Whose turn it is: one stroke at a time, or one grip on the picture, and how each of them ends."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QPointF

from app.canvas.input.contact import SILENCE
from app.canvas.input.source import HandEvents, Source

PEN_NEAR = 500
"""Milliseconds after the pen's last event in which a touch is its hand; the pen may leave unannounced."""
PEN_IN_USE = 30_000
"""Milliseconds after the pen's last event in which fingers move the picture but do not draw."""
ECHO = 300
"""Milliseconds after pen or touch in which a mouse press is their echo; some drivers label no copies."""


class StrokeTurn:
    """Tells the hand what the sources may do, and remembers when each of them was last heard."""

    def __init__(self, hands: HandEvents, clock: Callable[[], float]) -> None:
        self.hands = hands
        self._clock = clock
        self.active: Source | None = None
        """Who is drawing now."""
        self.grip: dict[int, QPointF] = {}
        """Where fingers, or the mouse, hold the picture."""
        self.pen_seen = self.touch_seen = self._began = -inf
        self._last = QPointF(), 0.0  # where the hand was last heard, and how strongly it pressed

    @property
    def pen_near(self) -> bool:
        """Whether the pen spoke so recently that a touch is its hand."""
        return self.since(self.pen_seen) < PEN_NEAR

    @property
    def pen_in_use(self) -> bool:
        """Whether fingers only move the picture."""
        return self.since(self.pen_seen) < PEN_IN_USE

    @property
    def pen_silent(self) -> bool:
        """Whether nothing has been heard of any pen for so long that it must be away."""
        return self.since(self.pen_seen) >= SILENCE

    @property
    def is_echo(self) -> bool:
        """Whether pen or touch spoke so recently that the mouse only repeats them."""
        return self.since(max(self.pen_seen, self.touch_seen)) < ECHO

    @property
    def lasting(self) -> float:
        """Milliseconds since the stroke under way began."""
        return self.since(self._began)

    def hear_pen(self) -> None:
        """Note that the pen has spoken."""
        self.pen_seen = self._clock()

    def hear_touch(self) -> float:
        """Note that a finger has spoken; returns the time of it."""
        self.touch_seen = self._clock()
        return self.touch_seen

    def since(self, moment: float) -> float:
        """Milliseconds since a moment; after a clock was put back, one that is still to come is long ago."""
        passed = self._clock() - moment
        return passed if passed >= 0 else inf

    # the stroke

    def press(self, at: QPointF, pressure: float, source: Source, *, eraser: bool = False) -> None:
        """Begin a stroke of this source."""
        self.active, self._began, self._last = source, self._clock(), (at, pressure)
        self.hands.pressed(at, pressure, source, eraser)

    def move(self, at: QPointF, pressure: float) -> None:
        """Go on with the stroke."""
        self._last = at, pressure
        self.hands.moved(at, pressure)

    def lift(self, at: QPointF, pressure: float) -> None:
        """End the stroke where the hand was lifted."""
        self.active = None
        self.hands.lifted(at, pressure)

    def lose(self) -> None:
        """End a stroke whose lift never came, where it was last heard."""
        self.lift(*self._last)

    def cancel(self) -> None:
        """Take back a stroke that was none."""
        self.active = None
        self.hands.cancelled()

    def cut(self) -> None:
        """End the stroke under way, if there is one; what was drawn stays."""
        if self.active is not None:
            self.active = None
            self.hands.cut()

    def give_way(self) -> None:
        """A greater source takes over: a copy or a palm was none, what is older or silent was drawn."""
        palm = self.active is Source.TOUCH and self.since(self.touch_seen) < SILENCE
        copy = self.active is Source.MOUSE and self.lasting < ECHO
        if palm or copy:
            self.cancel()
        else:
            self.cut()

    # the grip

    def pull(self, before: dict[int, QPointF]) -> None:
        """Move the picture from where it was held to where it is held now."""
        if before and before.keys() == self.grip.keys() and before != self.grip:
            self.hands.gripped(tuple(before.values()), tuple(self.grip[finger] for finger in before))

    def let_loose(self, finger: int) -> bool:
        """Take one finger off the picture; whether it held it."""
        if self.grip.pop(finger, None) is None:
            return False
        if not self.grip:
            self.hands.released()
        return True

    def release(self) -> None:
        """Take everything off the picture."""
        if self.grip:
            self.grip.clear()
            self.hands.released()

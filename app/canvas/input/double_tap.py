"""Two short taps of a finger on one place, which bring that place nearer instead of marking it twice."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF

from app.gestures.gesture import Outcome
from app.gestures.tool import Tool
from models.drawing.drawing import Change

NEARER = 2.0
"""How much larger a double tap shows the body."""
SHORT = 250.0
"""Milliseconds that a tap lasts at most; who presses longer draws a spot, or rests."""
SOON = 300.0
"""Milliseconds after the first tap in which the second begins, as on the tablets that people know."""
STRAY = 14.0
"""Pixels that the finger strays at most within one tap."""
BESIDE = 28.0
"""Pixels from the first tap to the second at most: some five millimetres on a tablet."""
ZOOMING = (Tool.DRAW, Tool.ERASE, Tool.POINT)
"""Tools with which a double tap zooms. With those that act on what is tapped it does not: there a second tap
is a trembling hand's (Fill), or means the next mark (Remove)."""


class _Press(NamedTuple):
    at: QPointF
    since: float


class _Tap(NamedTuple):
    at: QPointF
    when: float
    made: Outcome


class DoubleTap:
    """Watches the taps of one finger after the other."""

    def __init__(self) -> None:
        self._press: _Press | None = None
        self._first: _Tap | None = None

    def pressed(self, at: QPointF, now: float) -> None:
        """A finger is down, with a tool with which a double tap zooms."""
        self._press = _Press(at, now)
        first = self._first
        if first is not None and (now - first.when > SOON or _apart(first.at, at) > BESIDE):
            self._first = None

    def moved(self, at: QPointF) -> None:
        """The finger moves: from some way on it draws, and taps no more."""
        if self._press is not None and _apart(self._press.at, at) > STRAY:
            self.forget()

    def is_second(self, now: float) -> bool:
        """Whether a finger that lifts now has tapped the place a second time."""
        return self._first is not None and self._is_short(now)

    def lifted(self, now: float, made: Outcome) -> None:
        """A finger has lifted, and made this of its tap or stroke."""
        press = self._press
        self._first = _Tap(press.at, now, made) if press is not None and self._is_short(now) else None
        self._press = None

    def taken(self) -> Change | None:
        """What the first of two taps has changed, which was not meant so; the next tap is a first one."""
        first = self._first
        self.forget()
        return first.made if first is not None and isinstance(first.made, Change) and first.made else None

    def forget(self) -> None:
        """What went before is no tap."""
        self._press = self._first = None

    def _is_short(self, now: float) -> bool:
        return self._press is not None and now - self._press.since <= SHORT


def _apart(one: QPointF, other: QPointF) -> float:
    way = one - other
    return max(abs(way.x()), abs(way.y()))

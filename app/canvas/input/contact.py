"""What touches the screen: fingers that are down, and the pen that draws, with what is known of each."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QTabletEvent

SILENCE = 1500
"""Milliseconds without news after which a contact must have ended unnoticed, since every hand trembles."""


class Contact(NamedTuple):
    """One finger on the screen; `size` is its contact's greater diameter in millimetres, 0 if unknown."""

    id: int
    at: QPointF
    size: float = 0.0


class FingersDown:
    """The fingers that are down, as far as is known: a system may forget to tell that one was lifted."""

    def __init__(self) -> None:
        self._heard: dict[int, tuple[QPointF, float]] = {}

    def hear(self, contact: Contact, now: float) -> None:
        """Note where a finger is; only a new place is news."""
        known = self._heard.get(contact.id)
        if known is None or known[0] != contact.at:
            self._heard[contact.id] = contact.at, now

    def forget(self, finger: int) -> None:
        """The finger is up."""
        self._heard.pop(finger, None)

    def clear(self) -> None:
        """All fingers are up."""
        self._heard.clear()

    def lost(self, listed: Collection[int], now: float) -> list[int]:
        """The fingers that must be up when another comes down: not among those listed, or long silent."""
        return [
            finger
            for finger, (_, heard) in self._heard.items()
            if finger not in listed or now - heard >= SILENCE
        ]


class PenTouch:
    """One pen on the screen; a pen that never told a pressure is believed by its button."""

    def __init__(self, device: QInputDevice | None = None) -> None:
        self._device = device
        self._has_pressed = False

    def is_of(self, event: QTabletEvent) -> bool:
        """Whether an event is this pen's."""
        return event.device() is self._device

    def touches(self, event: QTabletEvent) -> bool:
        """Whether the event tells of a pen that presses: a button alone may be a lift that got lost."""
        if event.pressure() > 0:
            self._has_pressed = True
        elif self._has_pressed:
            return False
        buttons, left = event.buttons(), Qt.MouseButton.LeftButton
        return buttons == left or left in buttons

"""Notices that nobody has touched the tablet for a while; the clock is given, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

WONDERS = timedelta(minutes=2)
PARKS = timedelta(minutes=3)
LOOKS = 5_000
"""Milliseconds between two looks at the clock."""


class Idle(QObject):
    """`wondered` once after two minutes without a touch, `parked` once after three."""

    wondered = Signal()
    parked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._touched = now()
        self._said = timedelta(0)
        self._clock = QTimer(self, interval=LOOKS)
        self._clock.timeout.connect(self.look)

    def begin(self) -> None:
        """Begin to count the time without a touch."""
        self._start_anew()
        self._clock.start()

    def end(self) -> None:
        """Stop counting the time without a touch."""
        self._clock.stop()

    def touch(self) -> None:
        """Somebody is there; after a pause it need not be the same person, who may only find it parked.

        A computer that slept looks at the clock some seconds after it woke, and a hand may be quicker.
        """
        if self._clock.isActive() and self._now() - self._touched >= PARKS:
            self.look()
        else:
            self._start_anew()

    def look(self) -> None:
        """Say what the clock says now; one that went backwards begins anew."""
        if not self._clock.isActive():
            return
        now = self._now()
        self._touched = min(self._touched, now)
        for after, signal in ((PARKS, self.parked), (WONDERS, self.wondered)):
            if now - self._touched >= after:
                if self._said < after:
                    self._said = after
                    signal.emit()
                return

    def _start_anew(self) -> None:
        self._touched, self._said = self._now(), timedelta(0)

"""Work that waits until the hand rests, and is then done in small pieces between other events."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

RESTED = 250
"""Milliseconds without a touch after which the hand rests: between two strokes lie some 100 to 300."""
PIECE = 0.002
"""Seconds after which no further step is begun: with the last one it stays below what hands notice, 8 ms."""

NEXT_TURN = object()
"""What work yields before a step that needs a turn of the window's thread for itself."""

Work = Callable[[], Iterator[object] | None]
"""What is to be done; an iterator does one small piece at each step."""


class Rest(QObject):
    """Keeps what is not the line itself off the hand's path; no garbage is looked for there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Work] = []
        self._begun: Iterator[object] | None = None
        self._down = self._holds_garbage = False
        self._quiet = QTimer(self, singleShot=True, interval=RESTED)
        self._quiet.timeout.connect(self._turn)
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether the hand is down, or was a moment ago."""
        return self._down or self._quiet.isActive()

    def later(self, work: Work) -> None:
        """Do this when the hand rests: at once when it does; asked for twice, it is done once."""
        if work in self._waiting:
            if self._waiting[0] == work:
                self._begun = None  # what was begun was this, and begins anew
            self._waiting.remove(work)
        self._waiting.append(work)
        if not self.busy:
            self._turns.start()

    def when_free(self, work: Work) -> None:
        """Do this at once, but when the hand is at work once it rests."""
        if self.busy:
            self.later(work)
        else:
            for _ in work() or ():
                pass

    def hand_moves(self, down: bool) -> None:
        """The hand touches, or has lifted."""
        self._down = down
        self._turns.stop()
        self._quiet.stop() if down else self._quiet.start()
        if down:
            self._begun = None  # it begins anew, on what the hand leaves
            if gc.isenabled():
                gc.disable()
                self._holds_garbage = True

    def finish(self) -> None:
        """Do now everything that waits for the hand to rest."""
        if self._down:
            return
        self._quiet.stop()
        self.look_for_garbage()
        while self._waiting:
            for _ in self._waiting.pop(0)() or ():
                pass
        self._begun = None

    def look_for_garbage(self) -> None:
        """Let garbage be looked for again, as when the canvas is hidden and no rest comes."""
        if self._holds_garbage:
            gc.enable()
            self._holds_garbage = False

    def _turn(self) -> None:
        self.look_for_garbage()
        until = perf_counter() + PIECE
        self._turns.start()  # before the steps: work that fails keeps no other waiting
        while self._waiting and perf_counter() < until:
            if self._step() is NEXT_TURN:
                break
        if not self._waiting:
            self._turns.stop()

    def _step(self) -> object:
        """Go on with the first work, and give what it yields; it is over at its end, and when it fails."""
        work = self._waiting.pop(0)
        begun, self._begun = self._begun, None
        steps = iter(work() or ()) if begun is None else begun
        for done in steps:
            self._waiting.insert(0, work)
            self._begun = steps
            return done
        return None

"""Measures, beside the window, the maps whose numbers are not kept yet: after an update, or left open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QThread, Signal

from models.errors import StoreError
from models.practice.ports.visits import Summaries

if TYPE_CHECKING:  # it brings numpy, which has to wait for the first paint
    from models.practice.visit_summary import Measured

TOGETHER = 4
"""Maps measured and kept in one go: some twenty milliseconds, after which the measuring may rest."""
ASKED_FOR = 256
"""Visits that are asked for at a time, of a register that may hold hundreds of thousands."""


@dataclass(frozen=True, slots=True)
class MeasuredMaps:
    """What some maps say in numbers, and how many maps are left to be measured."""

    summaries: Measured
    left: int


class MapMeasuring(QObject):
    """Goes through the visits without a summary, the wanted ones first; it rests while somebody may draw.

    Whatever was measured is kept at once, so that a program that is killed goes on where it was.
    """

    measured = Signal(MeasuredMaps)
    progressed = Signal(int, int)
    """How many have been measured since the start, and how many are left."""

    def __init__(self, summaries: Summaries, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries = summaries
        self._thread: _Measuring | None = None
        self._done = 0

    def go_on(self, wanted: Iterable[UUID] = ()) -> None:
        """Measure these first, and then all others; what is wanted later comes before what was wanted."""
        self.wait()
        thread = _Measuring(self._summaries, tuple(wanted), self)
        thread.measured.connect(self._tell)
        thread.finished.connect(self._ended)
        self._thread = thread
        thread.start(QThread.Priority.LowPriority)

    def rest(self) -> None:
        """Stop after the maps that are being measured, without waiting for them."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def wait(self) -> None:
        """Stop and wait until nothing is measured any more: the register may be closed then."""
        self.rest()
        if self._thread is not None:
            self._thread.wait()
            self._ended()

    def _ended(self) -> None:
        if self._thread is not None and self._thread.isFinished():
            self._thread.deleteLater()
            self._thread = None

    def _tell(self, found: MeasuredMaps) -> None:
        self._done += len(found.summaries)
        self.measured.emit(found)
        self.progressed.emit(self._done, found.left)


class _Measuring(QThread):
    """One run through the visits without a summary, until none is left or the run is interrupted."""

    measured = Signal(MeasuredMaps)

    def __init__(self, summaries: Summaries, wanted: tuple[UUID, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._summaries, self._wanted = summaries, wanted
        self._tried: set[UUID] = set()

    def run(self) -> None:
        try:
            self._measure(self._wanted)
            while not self.isInterruptionRequested():
                fresh = [each for each in self._summaries.unmeasured(ASKED_FOR) if each not in self._tried]
                if not fresh:
                    return
                self._measure(fresh)
        except StoreError:  # a full disk, or one that is gone: the next run tries again
            return

    def _measure(self, visits: Iterable[UUID]) -> None:
        waiting = list(visits)
        while waiting and not self.isInterruptionRequested():
            now, waiting = waiting[:TOGETHER], waiting[TOGETHER:]
            self._tried.update(now)
            found = self._summaries.measure(now)
            if found:
                self.measured.emit(MeasuredMaps(found, self._summaries.left()))

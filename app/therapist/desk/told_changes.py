"""What changed from visit to visit, worked out one by one while nothing else is to be painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.words import change as words
from app.workplace import Workplace
from models.compare.comparison import ComparedMap, Comparison
from models.practice.visit import Visit
from models.practice.visit_summary import Measured

REST = 60
"""Milliseconds between two comparisons, in which the window answers."""


class ToldChanges(QObject):
    """Compares a client's visits, the first with the last, then each card in sight with its former one."""

    told = Signal(int, str)
    """The place of a visit, and what changed there, in few words."""
    course_told = Signal(Comparison)
    """The Comparison of the first visit that says what hurts with the last."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visits: Sequence[Visit] = ()
        self._telling: Sequence[int] = ()
        self._wanted: list[int] = []
        self._all = False
        self._maps: dict[int, ComparedMap | None] = {}
        self._known: Measured = {}
        self._turn = QTimer(self, singleShot=True, interval=REST)
        self._turn.timeout.connect(self._go_on)

    def begin(self, visits: Sequence[Visit], telling: Sequence[int], known: Measured) -> None:
        """Take these visits on, oldest first, with what is known of them in numbers.

        `telling` are the places of those that say what hurts.

        Nothing is read before `want` is called.
        """
        self._turn.stop()
        self._visits, self._telling = visits, telling
        self._wanted, self._maps = [], {}
        self._known = known
        self._all = len(telling) > 1

    def want(self, places: Sequence[int]) -> None:
        """Tell of these visits from now on, the newest first, and before them of all of it."""
        self._wanted = sorted(set(places) & set(self._telling[1:]))
        if self._wanted or self._all:
            self._turn.start()

    def rest(self) -> None:
        """Read no more maps."""
        self._turn.stop()

    def _go_on(self) -> None:
        if self._all:
            self._all = False
            found = self._compared(self._telling[0], self._telling[-1])
            if found is not None:
                self.course_told.emit(found)
        elif self._wanted:
            place = self._wanted.pop()
            found = self._compared(self._telling[self._telling.index(place) - 1], place)
            if found is not None:
                self.told.emit(place, words.short(found, self._workplace.atlas))
        if self._wanted:
            self._turn.start()

    def _compared(self, before: int, after: int) -> Comparison | None:
        """What changed between two visits; None where one cannot be read whole: then nothing is claimed."""
        then, now = self._map(before), self._map(after)
        return None if then is None or now is None else self._workplace.comparer.change(then, now)

    def _map(self, place: int) -> ComparedMap | None:
        if place not in self._maps:
            self._maps[place] = self._workplace.compared(self._visits[place], self._known)
        return self._maps[place]

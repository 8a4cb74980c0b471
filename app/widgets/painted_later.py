"""Pictures that are painted one at a time between other work, and remembered until they are many."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

Wanted = TypeVar("Wanted")
"""All that a picture depends on: of two that are alike one is painted."""


PIECE = 0.003
"""Seconds after which no further step of a preparation is begun in one turn."""


class PaintedLater(Generic[Wanted]):
    """Wanted pictures in a queue: `paint` makes one, or gives None while it cannot; `came` hears of each."""

    def __init__(
        self,
        parent: QObject,
        paint: Callable[[Wanted], QPixmap | None],
        came: Callable[[Wanted], object],
        remembered: int,
        *,
        newest_first: bool = False,
        prepare: Callable[[Wanted], Iterator[object]] = lambda _: iter(()),
    ) -> None:
        """At most `remembered` pictures are kept, those asked for last.

        `prepare` does in small steps what comes before the painting, each in a turn that stays short.
        """
        self._paint, self._came, self._remembered, self._prepare = paint, came, remembered, prepare
        self._preparing: tuple[Wanted, Iterator[object]] | None = None
        self._next = -1 if newest_first else 0
        self._kept: OrderedDict[Wanted, QPixmap] = OrderedDict()
        self._queue: list[Wanted] = []
        self._turn = QTimer(parent, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint_next)

    def of(self, wanted: Wanted) -> QPixmap | None:
        """The picture if it is there; otherwise it is painted soon."""
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
        elif wanted not in self._queue:
            self._queue.append(wanted)
            self._turn.start()
        return kept

    @property
    def waiting(self) -> bool:
        """Whether pictures are yet to be painted."""
        return bool(self._queue)

    def go_on(self) -> None:
        """Paint what waits, now that it can be painted."""
        if self._queue:
            self._turn.start()

    def forget(self, is_old: Callable[[Wanted], bool]) -> None:
        """Let go the pictures that are no longer true; they are painted anew when they are asked for."""
        for wanted in [each for each in self._kept if is_old(each)]:
            del self._kept[wanted]

    def forget_waiting(self) -> None:
        """Paint nothing of what was asked for and is not there yet."""
        self._queue.clear()

    def _paint_next(self) -> None:
        if not self._queue:
            return
        self._turn.start()  # before any work: a picture that fails keeps no other waiting
        wanted = self._queue[self._next]
        if not self._is_prepared(wanted):
            return
        self._queue.pop(self._next)
        if not self._queue:
            self._turn.stop()
        picture = self._paint(wanted)
        if picture is None:
            self._queue.insert(len(self._queue) if self._next else 0, wanted)
            self._turn.stop()
            return
        self._kept[wanted] = picture
        while len(self._kept) > self._remembered:
            self._kept.popitem(last=False)
        self._came(wanted)

    def _is_prepared(self, wanted: Wanted) -> bool:
        """Go on preparing a picture for a moment; whether nothing is left to do before it is painted."""
        if self._preparing is None or self._preparing[0] != wanted:
            self._preparing = wanted, self._prepare(wanted)
        until = perf_counter() + PIECE
        for _ in self._preparing[1]:
            if perf_counter() >= until:
                return False
        self._preparing = None
        return True

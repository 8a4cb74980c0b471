"""Pictures that are painted one at a time between other work, and remembered until they are many."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

Wanted = TypeVar("Wanted")
"""All that a picture depends on: of two that are alike one is painted."""


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
    ) -> None:
        """At most `remembered` pictures are kept, those asked for last."""
        self._paint, self._came, self._remembered = paint, came, remembered
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
        wanted = self._queue.pop(self._next)
        if self._queue:
            self._turn.start()  # before the painting: a picture that fails keeps no other waiting
        picture = self._paint(wanted)
        if picture is None:
            self._queue.insert(len(self._queue) if self._next else 0, wanted)
            self._turn.stop()
            return
        self._kept[wanted] = picture
        while len(self._kept) > self._remembered:
            self._kept.popitem(last=False)
        self._came(wanted)

"""Notices that a pen has left, which a pen may never say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

GONE = 1500
"""Milliseconds without news from a hovering pen after which it is looked for."""


class PenWatch(QObject):
    """Looks for a pen once nothing has been heard of it for a while, until it is found to be silent."""

    def __init__(self, parent: QObject, is_silent: Callable[[], bool], miss: Callable[[], None]) -> None:
        super().__init__(parent)
        self._is_silent, self._miss = is_silent, miss
        self._timer = QTimer(self, singleShot=True, interval=GONE)
        self._timer.timeout.connect(self.look)

    def hear(self) -> None:
        """A pen is here; if nothing more is heard of it, it has left."""
        self._timer.start()

    def look(self) -> None:
        """Miss the pen if it is silent; else look again later."""
        if self._is_silent():
            self._miss()
        else:
            self._timer.start()

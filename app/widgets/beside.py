"""One piece of work beside the window, of which nobody knows how long it takes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import caught
from app.settings import data_folder

PATIENCE = 20_000
"""Milliseconds that the end of the window waits for it."""


class Beside(QThread):
    """`done` carries, on the window's thread, the sentence that the work returned."""

    done = Signal(str)

    def __init__(self, work: Callable[[], str], failed: str, parent: QObject) -> None:
        """`failed` is the sentence of a fault that nobody foresaw, which leaves a report."""
        super().__init__(parent)
        self._work, self._failed, self._told = work, failed, ""
        self.finished.connect(self._tell)
        parent.destroyed.connect(self._end)

    def run(self) -> None:
        self._told = caught(self._work, data_folder() / "faults", lambda _: self._failed)

    def _tell(self) -> None:
        self.done.emit(self._told)
        self.deleteLater()

    def _end(self) -> None:
        self.wait(PATIENCE)

"""Tells on the window's thread that what another thread makes is here."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal


class Arrival(QObject):
    """Emits `came` once; it belongs to the application, so whoever waits for it may be gone by then."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.came.connect(self.deleteLater, Qt.ConnectionType.QueuedConnection)

    def of(self, awaited: Future[Any]) -> None:
        """Wait for this; when it is here already `came` is emitted at once."""
        awaited.add_done_callback(self._tell)

    def _tell(self, _: Future[Any]) -> None:
        self.came.emit()

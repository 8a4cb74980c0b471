"""The moment between an answer and the next page: the tick is seen, and a doubled tap meets nothing new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MOMENT = 400
"""Milliseconds: longer than the second half of a doubled tap, shorter than a wait."""


class LeadsOn(QTimer):
    """Leads on once, a moment after the last answer; another answer meanwhile begins the moment anew."""

    def __init__(self, parent: QObject, lead: Callable[[], object]) -> None:
        super().__init__(parent, singleShot=True, interval=MOMENT)
        self.timeout.connect(lead)

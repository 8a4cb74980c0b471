"""Waits until what is shown no longer changes, before it becomes a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

QUIET, ALIKE, LONGEST = 500, 3, 20_000
"""Milliseconds between two looks, how many looks have to be alike, and how long that is waited for."""


def settle(application: QApplication) -> None:
    """Let everything that waits for a turn of the loop come to rest."""
    from PySide6.QtCore import QElapsedTimer
    from PySide6.QtGui import QImage

    clock, quiet = QElapsedTimer(), QElapsedTimer()
    clock.start()
    seen: list[QImage] = []
    alike = 0
    while clock.elapsed() < LONGEST:
        quiet.start()
        while quiet.elapsed() < QUIET:
            application.processEvents()
        shown = [each.grab().toImage() for each in application.topLevelWidgets() if each.isVisible()]
        alike = alike + 1 if shown == seen else 0
        if alike == ALIKE:
            return
        seen = shown

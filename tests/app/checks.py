"""Checks of what was typed, for tests: carried out at once, or waited for as whoever typed it waits."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEventLoop

from app.lock.checking import Check, Checking

T = TypeVar("T")


def at_once(check: Check[T]) -> T:
    """What a check comes to, with all that is slow worked out here."""
    try:
        slow = next(check)
        while True:
            slow = check.send(slow())
    except StopIteration as end:
        found: T = end.value
        return found


def answered(checking: Checking) -> None:
    """Wait until what was typed is answered; returns at once when nothing is looked at."""
    if checking.is_busy:
        loop = QEventLoop()
        checking.ended.connect(loop.quit)
        checking.destroyed.connect(loop.quit)
        loop.exec()

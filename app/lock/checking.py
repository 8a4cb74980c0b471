"""Whether what was typed opens is worked out beside the window: keys are derived slowly on purpose."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.widgets.beside import Beside
from app.words import protection as words
from models.errors import StoreError
from models.practice.keys import Protection

T = TypeVar("T")
Check = Generator[Callable[[], str], str, T]
"""Yields what is slow and touches no register: each returns nothing when it fits, else what is wrong."""


class Checking(QObject):
    """Carries out one check at a time: what is slow beside the window, the rest on its thread."""

    ended = Signal()
    """The last check has come to an end, and its answer was heard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._check: Check[str] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a check is on its way."""
        return self._check is not None

    def begin(self, check: Check[str], then: Callable[[str], object]) -> None:
        """Begin a check, unless one is on its way; `then` hears what it comes to."""
        if self._check is None:
            self._check = check
            self._go_on(check, lambda: next(check), then)

    def leave(self) -> None:
        """Whoever asked is gone: nobody hears what the check comes to that is on its way."""
        self._check = None

    def _go_on(
        self, check: Check[str], step: Callable[[], Callable[[], str]], then: Callable[[str], object]
    ) -> None:
        if self._check is not check:
            return
        try:
            slow = step()
        except StopIteration as end:
            self._check = None
            then(end.value)
            if isValid(self):  # what was opened may have closed the page that asked
                self.ended.emit()
            return
        work = Beside(slow, words.not_checked(), self)
        work.done.connect(lambda told: self._go_on(check, lambda: check.send(told), then))
        work.start()


def opened_by(protection: Protection, said: str) -> Check[str]:
    """Nothing when this is the passphrase or the recovery key of a register, else what is wrong."""

    def wrong() -> str:
        try:
            return "" if protection.opens(said) else words.not_this()
        except StoreError as error:
            return str(error)

    return (yield wrong)

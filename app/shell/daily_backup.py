"""Makes the backup of the day beside the window, some moments after the start and when the day changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from app.errors import caught
from app.settings import Settings
from app.words import protection as words
from models.practice.copies import Daily, DailyOutcome

AFTER_START = 20_000
"""Milliseconds: the start, and whoever is being greeted, come first."""
AGAIN = 3_600_000
"""Milliseconds until it is looked whether a new day has begun."""


class _Making(QThread):
    made = Signal(list)

    def __init__(self, daily: Daily, folders: Sequence[Path], reports: Path) -> None:
        super().__init__()
        self._daily, self._folders, self._reports = daily, folders, reports

    def run(self) -> None:
        outcomes = caught(lambda: self._daily.make(self._folders), self._reports, lambda _: None)
        self.made.emit(list(outcomes or ()))


class DailyBackup(QObject):
    """`told` carries what went wrong, once a day for each folder; nothing is said when all is well."""

    told = Signal(str)

    def __init__(self, daily: Daily, settings: Settings, reports: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._daily, self._settings, self._reports = daily, settings, reports
        self._making: _Making | None = None
        self._said: set[tuple[Path, str]] = set()
        self._clock = QTimer(self, interval=AGAIN)
        self._clock.timeout.connect(self.make)
        self._clock.start()
        QTimer.singleShot(AFTER_START, self, self.make)

    def make(self) -> None:
        """Begin to make what is lacking, unless it is being made."""
        if self._making is None:
            self._making = _Making(self._daily, self._settings.backup_folders(), self._reports)
            self._making.made.connect(self._made)
            self._making.start()

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being made."""
        return self._making is not None

    def wait(self, patience: int) -> bool:
        """Wait until nothing of the register is read any more; no other backup begins.

        False when that takes longer than so many milliseconds, as on a drive that does not answer.
        """
        self._clock.stop()
        return self._making is None or self._making.wait(patience)

    def _made(self, outcomes: Sequence[DailyOutcome]) -> None:
        if self._making is not None:
            self._making.wait()
            self._making = None
        for outcome in map(self._dated, outcomes):
            if outcome.told and (outcome.folder, outcome.told) not in self._said:
                self._said.add((outcome.folder, outcome.told))
                self.told.emit(outcome.told)

    def _dated(self, outcome: DailyOutcome) -> DailyOutcome:
        """The outcome, which tells of a second folder since when it has no newer backup."""
        if outcome.folder not in self._settings.backup_folders():
            return outcome
        known = self._settings.now.backed_up
        newest = outcome.newest or (date.fromisoformat(known) if known else None)
        if newest is not None and newest.isoformat() != known:
            self._settings.change(backed_up=newest.isoformat())
        told = f"{outcome.told} {words.newest_there(newest)}" if outcome.told else ""
        return DailyOutcome(outcome.folder, newest, told)

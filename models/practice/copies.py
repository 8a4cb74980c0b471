"""What is in a copy of the register, told before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from models.errors import StoreError
from models.practice.audit import LogHead


class NotABackupError(StoreError):
    """A file is no backup that the program made."""


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What a copy holds: clients and visits in sight, and when the newest visit was.

    It is whole when everything in it can be read; else `damage` says in a sentence what cannot.
    """

    file: Path
    clients: int
    visits: int
    newest: datetime | None
    damage: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether everything in the copy can be read."""
        return not self.damage


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup holds, and what it says of itself."""

    copy: CopyContents
    made: datetime
    is_encrypted: bool

    @property
    def is_whole(self) -> bool:
        """Whether everything in the backup can be read."""
        return self.copy.is_whole

    @property
    def damage(self) -> str:
        """In a sentence, what cannot be read."""
        return self.copy.damage


class Copies(Protocol):
    """The copies from which the register can be restored, while no program has it open."""

    def found(self) -> Sequence[Path]:
        """The newest backups beside the register, then its copies: before an upgrade, what was replaced."""
        ...

    def look(self, copy: Path, secret: str | None = None) -> CopyContents:
        """What is in a copy or backup, which is only read; raises StoreError when it is none.

        `secret` is the passphrase or recovery key of a backup; KeyNeededError asks for it.
        """
        ...

    def restore(self, copy: Path, secret: str | None = None) -> Path | None:
        """Put a copy in the place of the register; returns where what was there is kept, None if nothing was.

        Raises StoreError, and then the register is what it was.
        """
        ...


class Backups(Protocol):
    """Backups of registers: each is one file that holds everything, opened again before it is called good."""

    def make(self, register: Path, file: Path, secret: str | None) -> BackupContents:
        """Write a register into a backup, which must not be there yet; the register is only read.

        `secret` is its passphrase or recovery key, None for a plain one. Raises StoreError.
        """
        ...

    def verify(self, file: Path, secret: str | None) -> BackupContents:
        """What is in a backup, opened and counted; raises StoreError when it is none, or not whole."""
        ...

    def log_head(self, file: Path, secret: str | None) -> LogHead | None:
        """The newest entry of the audit log in a backup; None when the log in it has none."""
        ...

    def restore(self, file: Path, register: Path, secret: str | None) -> tuple[CopyContents, Path | None]:
        """Put what is in a backup in the place of a register; returns what it holds, and where that is kept.

        Raises StoreError, and then the register is what it was.
        """
        ...


@dataclass(frozen=True, slots=True)
class DailyOutcome:
    """How the backup of a day went in one folder: the day of the newest there, and what went wrong."""

    folder: Path
    newest: date | None
    told: str = ""


class Daily(Protocol):
    """The backups of every day, of a register that is open."""

    def make(self, folders: Sequence[Path]) -> Sequence[DailyOutcome]:
        """Make today's backup beside the register and in each of these folders, where it is lacking."""
        ...

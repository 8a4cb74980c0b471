"""What was removed, to be brought back or erased: fulfils models.practice.ports.clients.Removals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from db.counted import counted
from db.erasing import erase_at_once, holds
from db.removed import removed
from db.searching import searched
from db.tables import Tables
from models.practice.removed import Removed, Searched


class StoredRemovals:
    """What was removed from a register at a path; `erase_elsewhere` goes on in the registers it replaced."""

    def __init__(self, tables: Tables, path: Path, erase_elsewhere: Callable[[], None]) -> None:
        self._tables, self._path, self._erase_elsewhere = tables, path, erase_elsewhere

    def listed(self) -> Sequence[Removed]:
        """What was removed and can be brought back, newest first; DamagedError carries what can be read."""
        tables, now = self._tables, self._tables.clock()
        return removed(tables.disk, tables.visits, counted(tables.disk, now), now)

    def erase(self, removed: UUID) -> None:
        """Erase for good, now, a client or visit that was removed, in the copies beside it too."""
        erase_at_once(self._tables.disk, self._tables.audit, self._path, removed.bytes)
        self._erase_elsewhere()

    def holds(self, key: UUID) -> bool:
        """Whether a client or visit of this id is in the file, removed or not."""
        return holds(self._tables.disk, key.bytes)

    def searched(self, marks: Sequence[bytes]) -> Searched:
        """Which files of the register hold one of these marks."""
        disk = self._tables.disk
        return searched(self._path, disk.key, disk.files.content, marks)

"""The lock before the desk: fulfils models.practice.ports.PinLocks."""

from __future__ import annotations

from db.tables import Tables
from models.practice.pin import PinLock


class StoredPinLock:
    """The one lock of a register, each change in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._hand_over = tables.disk, tables.hand_over

    def read(self) -> PinLock | None:
        """The lock before the desk, or None while no PIN was ever set."""
        return self._hand_over.latch()

    def is_lost(self) -> bool:
        """Whether there was a lock and no copy of it can be read."""
        return self._hand_over.latch_is_lost()

    def keep(self, lock: PinLock) -> None:
        """Keep the lock as it is now."""
        self._disk.write(lambda core: self._hand_over.keep_latch(core, lock), spare=True)

"""The lock before the desk: fulfils models.practice.ports.locks.PinLocks."""

from __future__ import annotations

from sqlalchemy import Connection

from db.tables import Tables
from models.practice.audit import AuditAct
from models.practice.pin import PinLock


class StoredPinLock:
    """The one lock of a register, each change in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._hand_over = tables.disk, tables.hand_over
        self._audit = tables.audit

    def read(self) -> PinLock | None:
        """The lock before the desk, or None while no PIN was ever set."""
        return self._hand_over.pin_lock()

    def is_lost(self) -> bool:
        """Whether there was a lock and no copy of it can be read."""
        return self._hand_over.pin_lock_is_lost()

    def keep(self, lock: PinLock) -> None:
        """Keep the lock as it is now."""
        before = self._hand_over.pin_lock()

        def keep(core: Connection) -> None:
            self._hand_over.keep_pin_lock(core, lock)
            if before is None or before.pin != lock.pin:
                self._audit.note(core, AuditAct.PIN)

        self._disk.write(keep, spare=True)

"""The therapists' own PINs: fulfils models.practice.ports.locks.OwnPins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import ceil
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from db import schema, sentences
from db.hand_over import pin_lock_seal
from db.tables import Tables
from models.errors import StoreError
from models.practice.audit import AuditAct
from models.practice.pin import PinLock
from models.practice.ports.damaged import DamagedError
from models.practice.therapist import Therapist

_PIN = (
    "SELECT own_pin.pin, own_pin.failed, own_pin.wait, own_pin.seal FROM own_pin "
    "JOIN therapist ON therapist.number = own_pin.therapist WHERE therapist.id = ?"
)
_NUMBER = "SELECT number FROM therapist WHERE id = ?"


class StoredOwnPins:
    """One lock for each therapist who has a PIN."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def holders(self) -> Sequence[Therapist]:
        """The therapists who are here and have a PIN of their own, in the order in which they came."""
        try:
            here = self._tables.therapists.listed()
        except DamagedError as error:
            here = [each for each in error.rest if isinstance(each, Therapist)]
        return [each for each in here if self._tables.disk.rows(_PIN, each.id.bytes)]

    def of(self, therapist: UUID) -> StoredOwnPin:
        """The lock that a therapist's own PIN opens."""
        return StoredOwnPin(self._tables, therapist)


class StoredOwnPin:
    """The lock of one therapist: fulfils models.practice.ports.locks.PinLocks."""

    def __init__(self, tables: Tables, therapist: UUID) -> None:
        self._disk, self._audit, self._key = tables.disk, tables.audit, therapist.bytes

    def read(self) -> PinLock | None:
        """The lock, or None while there is no PIN or it is damaged: then the passphrase opens."""
        for pin, failed, left, seal in self._disk.rows(_PIN, self._key):
            if seal == pin_lock_seal(self._key, pin, failed, left):
                return PinLock(pin, "", failed, timedelta(seconds=left))
        return None

    def is_lost(self) -> bool:
        """Whether there is a PIN that cannot be read."""
        return self.read() is None and bool(self._disk.rows(_PIN, self._key))

    def keep(self, lock: PinLock) -> None:
        """Keep the lock as it is now."""
        before = self.read()
        numbers = self._disk.rows(_NUMBER, self._key)
        if not numbers:
            raise StoreError(sentences.DAMAGED_THERAPISTS)
        left, table = ceil(lock.left.total_seconds()), schema.own_pin

        def keep(core: Connection) -> None:
            core.execute(delete(table).where(table.c.therapist == numbers[0][0]))
            values = {"pin": lock.pin, "failed": lock.failed, "wait": left}
            seal = pin_lock_seal(self._key, *values.values())
            core.execute(insert(table).values(therapist=numbers[0][0], **values, seal=seal))
            if before is None or before.pin != lock.pin:
                self._audit.note(core, AuditAct.PIN)

        self._disk.write(keep, spare=True)

"""The register of a studio on disk: clients, visits and their maps in one SQLite file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from db.opening import Opened, open_register
from db.replaced import erase_from_replaced
from db.sqlite.eras import eras_of
from db.stored.clients import StoredClients
from db.stored.demo_clinic import StoredDemoClinic
from db.stored.hand_overs import StoredHandOvers
from db.stored.maps import StoredMaps
from db.stored.own_pins import StoredOwnPins
from db.stored.pin import StoredPinLock
from db.stored.removals import StoredRemovals
from db.stored.replies import StoredReplies
from db.stored.responses import StoredResponses
from db.stored.standing import StoredFacts
from db.stored.visits import StoredVisits
from db.tables import Clock, Tables
from models.errors import StoreError
from models.practice.keys import DataKey


def _now() -> datetime:
    return datetime.now().astimezone()


class Store:
    """Fulfils models.practice.ports.register.Register: every part of it by its name.

    It may be opened on one thread and used on another, by one thread at a time; only `summaries` may be read
    and measured beside it. What is removed stays for seven days, counted over openings, and is erased for
    good when the store is opened after that.
    """

    def __init__(self, opened: Opened, clock: Clock) -> None:
        self._opened, self._clock = opened, clock
        self._then: Callable[[bool], object] = lambda _: None
        tables = Tables.of(opened.disk, clock)
        self.clients = StoredClients(tables)
        self.visits = StoredVisits(tables)
        self.maps = StoredMaps(tables)
        self.summaries = tables.summaries
        self.replies = StoredReplies(tables)
        self.standing = StoredFacts(tables)
        self.responses = StoredResponses(tables)
        self.sessions = tables.sessions
        self.therapists = tables.therapists
        self.phrases = tables.phrases
        self.hand_overs = StoredHandOvers(tables)
        self.pin = StoredPinLock(tables)
        self.own_pins = StoredOwnPins(tables)
        self.removals = StoredRemovals(tables, opened.path, self._erase_from_replaced)
        self.demo_clinic = StoredDemoClinic(tables)
        self.audit = tables.audit
        self.consents = tables.consents

    @classmethod
    def open(cls, path: Path, clock: Clock = _now, key: DataKey | None = None) -> Self:
        """Open the register, or make one where there is no file; the folder has to exist.

        With a key the register is encrypted; one that is not is refused then, as an encrypted one is without.

        Raises StoreError when it cannot be opened; then no file was changed that was there before.
        """
        opened = open_register(path, clock(), key)
        try:
            store = cls(opened, clock)
        except BaseException:
            opened.close()
            raise
        with suppress(StoreError):  # it stays listed for the next opening
            store._erase_from_replaced()
        return store

    def close(self) -> None:
        """Leave the register, so that it can be opened elsewhere and copied as one file."""
        then, self._then = self._then, lambda _: None
        then(self._opened.close())

    @property
    def eras(self) -> tuple[int, ...]:
        """The eras that the register has gone through, the newest last: an older copy was not in it."""
        return eras_of(self._opened.disk.driver) or ()

    def when_closed(self, then: Callable[[bool], object]) -> None:
        """Do this once, when the register has been left; it is told whether that lies in its place now."""
        self._then = then

    def _erase_from_replaced(self) -> None:
        def open_one(file: Path) -> Store:
            return Store.open(file, self._clock, self._opened.disk.key)

        erase_from_replaced(self._opened.disk, self._opened.path, self._clock(), open_one)

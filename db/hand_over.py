"""Where clients stand in the steps, which visit is in a client's hands, and the lock before the desk."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any
from uuid import UUID
from zlib import crc32

from sqlalchemy import Connection, delete, insert, select, update

from db import schema
from db.mapping import DamagedRow, moment, read_from, text_seal
from db.sqlite.disk import Disk, Rows, text_of
from models.errors import StoreError
from models.flow.way import FlowPlace
from models.practice.hand_over import Bookmark, TextSize
from models.practice.pin import PinLock

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_BOOKMARK = text_of(
    select(
        *(
            schema.bookmark.c[name]
            for name in ("at", "place", "language", "text", "passed", "left_handed", "seal")
        )
    ).where(schema.bookmark.c.visit == 0)
)
_HANDED_OVER = (
    "SELECT visit.number, visit.id FROM bookmark JOIN visit ON visit.number = bookmark.visit "
    "JOIN client ON client.number = visit.client WHERE bookmark.handed_over = 1 "
    "AND visit.removed_at IS NULL AND client.removed_at IS NULL"
)
_LATCHES = tuple(
    text_of(select(*(table.c[name] for name in ("pin", "recovery", "failed", "wait", "seal"))))
    for table in (schema.latch, schema.latch_copy)
)


class HandOverTable:
    """Reads and writes bookmarks, by the visit's number, and the one lock."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def bookmark(self, number: int, visit: UUID) -> Bookmark | None:
        """Where the client stands; a damaged bookmark begins at the first step, for no answer hangs on it."""
        for at, place, language, text, passed, left, seal in self._disk.rows(_BOOKMARK, number):
            if seal != text_seal(visit, at, place, language, text, passed, left):
                return Bookmark(visit, _LONG_AGO)
            time, behind = datetime.fromisoformat(at), frozenset(map(FlowPlace.parse, passed.split()))
            return Bookmark(visit, time, FlowPlace.parse(place), language, TextSize(text), behind, bool(left))
        return None

    def handed_over(self) -> Bookmark | None:
        """The bookmark of the visit that is in a client's hands, or None."""
        for number, key in self._disk.rows(_HANDED_OVER):
            with suppress(DamagedRow), read_from():
                return self.bookmark(number, UUID(bytes=key))
        return None

    def keep(self, core: Connection, number: int, bookmark: Bookmark) -> None:
        """Put the bookmark there; the visit is in the client's hands from now on, and no other is."""
        core.execute(update(schema.bookmark).values(handed_over=0))
        core.execute(delete(schema.bookmark).where(schema.bookmark.c.visit == number))
        values: dict[str, Any] = {
            "at": moment(bookmark.at),
            "place": bookmark.place.key,
            "language": bookmark.language,
            "text": int(bookmark.text),
            "passed": " ".join(sorted(place.key for place in bookmark.passed)),
            "left_handed": int(bookmark.left_handed),
        }
        seal = text_seal(bookmark.visit, *values.values())
        core.execute(insert(schema.bookmark).values(visit=number, **values, handed_over=1, seal=seal))

    def take_back(self, core: Connection) -> None:
        """No visit is in a client's hands any more; the bookmarks stay."""
        core.execute(update(schema.bookmark).values(handed_over=0))

    def pin_lock(self) -> PinLock | None:
        """The lock, or None while no PIN was ever set, or when both copies of it are damaged."""
        for copy in _LATCHES:
            for pin, recovery, failed, left, seal in self._copies(copy):
                if seal == pin_lock_seal(pin, recovery, failed, left):
                    return PinLock(pin, recovery, failed, timedelta(seconds=left))
        return None

    def pin_lock_is_lost(self) -> bool:
        """Whether there was a lock and no copy of it can be read: then no PIN and no code opens it."""
        there = any(self._copies(copy) for copy in _LATCHES)
        return self.pin_lock() is None and (there or bool(self._disk.rows(_HANDED_OVER)))

    def keep_pin_lock(self, core: Connection, lock: PinLock) -> None:
        """Keep the lock as it is now, twice."""
        left = ceil(lock.left.total_seconds())
        values = {"pin": lock.pin, "recovery": lock.recovery, "failed": lock.failed, "wait": left}
        seal = pin_lock_seal(*values.values())
        for table in (schema.latch, schema.latch_copy):
            core.execute(delete(table))
            core.execute(insert(table).values(number=1, **values, seal=seal))

    def _copies(self, copy: str) -> Rows:
        """The rows of one copy; one whose page is damaged has none, and the other is asked."""
        try:
            return self._disk.rows(copy)
        except StoreError:
            return []


def pin_lock_seal(*values: object) -> int:
    """The check value of a lock: over its hashes, its tries and what is left of the wait."""
    return crc32(repr(values).encode(errors="surrogateescape"))

"""Time as a register counts it: over many openings, since a single reading of a clock may be years wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zlib import crc32

from sqlalchemy import Connection, delete, insert, select

from db import schema
from db.mapping import DamagedRow, moment, read_from
from db.sqlite.disk import Disk, text_of

GRACE = timedelta(days=7)
"""How long what was removed can be brought back, at the least."""
MOST = GRACE - timedelta(hours=12)
"""What one opening counts for at most: only a second one, half a day later, can pass the grace."""
LONG = timedelta(days=31)
"""A clock that is further from the newest time in the register is believed only on a second day."""

_NOTHING = timedelta(0)
_CLOCK = text_of(
    select(*(schema.clock.c[name] for name in ("newest", "claimed", "counted", "seal"))).order_by(
        schema.clock.c.number
    )
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The seconds counted so far, which only go forward, the newest time believed, and one not yet."""

    seconds: int
    newest: datetime
    claimed: datetime | None = None

    def opened(self, now: datetime) -> Counted:
        """What is counted once the register was opened at a time."""
        passed = now - self.newest
        if _NOTHING <= passed <= LONG:
            return Counted(self.at(now), now)
        if -LONG <= passed < _NOTHING:
            return replace(self, claimed=None)  # set back a little: nothing is counted
        if self.claimed is None or not _NOTHING <= now - self.claimed <= LONG:
            return replace(self, claimed=now)
        return Counted(self.seconds, now) if now.date() > self.claimed.date() else self

    def at(self, now: datetime) -> int:
        """The seconds counted at a time, while the register is open."""
        passed = now - self.newest
        return self.seconds + (int(min(passed, MOST).total_seconds()) if _NOTHING < passed <= LONG else 0)


def counted(disk: Disk, now: datetime) -> Counted:
    """What the register has counted; one that never did, or whose row is damaged, begins anew."""
    for *values, seal in disk.rows(_CLOCK):
        if seal == _seal(*values):
            newest, claimed, seconds = values
            time = datetime.fromisoformat
            return Counted(seconds, time(newest), time(claimed) if claimed else None)
    return Counted(0, now)


def keep_counted(core: Connection, counted: Counted) -> None:
    """Write down what is counted."""
    claimed = moment(counted.claimed) if counted.claimed else None
    values = moment(counted.newest), claimed, counted.seconds
    names = ("newest", "claimed", "counted")
    core.execute(delete(schema.clock))
    row = dict(zip(names, values, strict=True))
    core.execute(insert(schema.clock).values(number=1, **row, seal=_seal(*values)))


def days_left(counted: int, removed_after: object, removed_at: object, now: datetime) -> int:
    """Whole days until something that was removed may be erased; 0 when it is due.

    Two readings have to agree: what was counted since, and the time of the removal, unless that lies in the
    future, when the clock was wrong then. A reading that is damaged counts as if it had just been removed.
    """
    if not isinstance(removed_after, int) or removed_after > counted:
        return GRACE.days
    passed = timedelta(seconds=counted - removed_after)
    try:
        with read_from():
            since = now - datetime.fromisoformat(str(removed_at))
    except DamagedRow:
        return GRACE.days
    if since >= _NOTHING:
        passed = min(passed, since)
    return max(0, -((passed - GRACE) // timedelta(days=1)))


def _seal(*values: object) -> int:
    return crc32(repr(values).encode(errors="surrogateescape"))

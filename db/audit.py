"""The audit log of a register: acts that are only ever appended, each chained to the one before by HMAC.

The secret of the chain is random and kept with its head: of an encrypted register only whoever opens it could
make a chain anew, of a plain one whoever can write it. Backups hold the head, so that this is noticed, too.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zlib import crc32

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import DBAPIError

from db import schema, sentences
from db.mapping import DamagedRow, moment, read_from
from db.sqlite.disk import Disk, Rows
from db.telling import is_damage
from models.errors import StoreError
from models.practice.audit import VIEWS, AuditAct, AuditEntry, LogHead
from models.practice.ports.damaged import DamagedError

MOST, FORGOTTEN = 100_000, 10_000
"""Entries that are kept, some 15 MB, and how many of the oldest go at once: years of acts stay."""
SECRET = LINK = 32
_KEY = 16  # bytes
_COLUMNS = ("number", "at", "act", "by", "client", "visit")
_ENTRIES = (
    "SELECT e.number, e.at, e.act, e.by, e.client, e.visit, e.link, before.link, therapist.name "
    "FROM audit_entry AS e LEFT JOIN audit_entry AS before ON before.number = e.number - 1 "
    "LEFT JOIN therapist ON therapist.id = e.by"
)
_HEAD = "SELECT first, last, base, link, secret, seal FROM audit_head WHERE number = 1"


@dataclass(frozen=True, slots=True, repr=False)
class Chain:
    """The first and the newest number in the log, the link before the first, the newest, and the secret."""

    first: int
    last: int
    base: bytes
    link: bytes
    secret: bytes

    @classmethod
    def begun(cls, after: int) -> Chain:
        """A chain that has no entry yet; its first one comes after this number."""
        base = secrets.token_bytes(LINK)
        return cls(after + 1, after, base, base, secrets.token_bytes(SECRET))

    def linked(self, before: object, values: Sequence[object]) -> bytes:
        """The link of an entry, given that of the one before it."""
        known = before if isinstance(before, bytes) else b""
        return hmac.digest(
            self.secret, known + repr(tuple(values)).encode(errors="surrogateescape"), "sha256"
        )

    def key(self, id_: bytes) -> bytes:
        """What stands in the log for an id."""
        return hmac.digest(self.secret, b"id" + id_, "sha256")[:_KEY]


class AuditTable:
    """Reads and writes the log; fulfils models.practice.audit.AuditLog."""

    def __init__(self, disk: Disk, clock: Callable[[], datetime]) -> None:
        self._disk, self._clock = disk, clock
        self._by: bytes | None = None
        self._views: dict[tuple[object, ...], str] = {}
        """The hour in which each view was put on the log last."""

    @property
    def who(self) -> UUID | None:
        """The therapist who is at the desk; None when nobody has said who."""
        return UUID(bytes=self._by) if self._by is not None else None

    def at_desk(self, therapist: UUID | None) -> None:
        """From now on this therapist does what is done."""
        self._by = therapist.bytes if therapist is not None else None

    def add(self, act: AuditAct, client: UUID | None = None, visit: UUID | None = None) -> None:
        """Put an act on the log; a view that stands there within the hour is left out."""
        view, hour = (act, self._by, client, visit), f"{self._clock():%Y-%m-%d %H}"
        if act in VIEWS and self._views.get(view) == hour:
            return
        ids = (id_.bytes if id_ is not None else None for id_ in (client, visit))
        self._disk.write(lambda core: self.note(core, act, *ids))
        self._views[view] = hour

    def note(
        self, core: Connection, act: AuditAct, client: bytes | None = None, visit: bytes | None = None
    ) -> None:
        """Put an act on the log in the transaction that does it.

        A log whose head is damaged goes on in a new chain; one whose pages are stops nobody's work: that it
        is damaged is told where it is read.
        """
        core.exec_driver_sql("SAVEPOINT audit")
        try:
            self._note(core, act, client, visit)
        except (DBAPIError, StoreError) as error:
            if not is_damage(error):
                raise
            core.exec_driver_sql("ROLLBACK TO audit")
        core.exec_driver_sql("RELEASE audit")

    def _note(self, core: Connection, act: AuditAct, client: bytes | None, visit: bytes | None) -> None:
        chain = self._chain() or Chain.begun(self._highest())
        if chain.last - chain.first + 1 >= MOST:
            chain = self._forget(core, chain)
        chain = self._append(core, chain, act, client, visit)
        core.execute(delete(schema.audit_head))
        values = (chain.first, chain.last, chain.base, chain.link, chain.secret)
        names = ("first", "last", "base", "link", "secret")
        row = dict(zip(names, values, strict=True))
        core.execute(insert(schema.audit_head).values(number=1, **row, seal=_seal(*values)))

    def _append(
        self, core: Connection, chain: Chain, act: AuditAct, client: bytes | None, visit: bytes | None
    ) -> Chain:
        keys = (chain.key(id_) if id_ is not None else None for id_ in (client, visit))
        values = (chain.last + 1, moment(self._clock()), act.value, self._by, *keys)
        link = chain.linked(chain.link, values)
        row = dict(zip(_COLUMNS, values, strict=True))
        core.execute(insert(schema.audit_entry).values(**row, link=link))
        return replace(chain, last=chain.last + 1, link=link)

    def _forget(self, core: Connection, chain: Chain) -> Chain:
        """Let the oldest entries go, and put that on the log."""
        first, table = chain.first + FORGOTTEN, schema.audit_entry
        links = self._disk.rows("SELECT link FROM audit_entry WHERE number = ?", first - 1)
        base = links[0][0] if links and isinstance(links[0][0], bytes) else bytes(LINK)
        core.execute(delete(table).where(table.c.number < first))
        return self._append(core, replace(chain, first=first, base=base), AuditAct.FORGOT_OLDEST, None, None)

    def key(self, id_: UUID) -> bytes:
        """What stands in the log for a client or visit."""
        chain = self._chain()
        return chain.key(id_.bytes) if chain is not None else b""

    def head(self) -> LogHead | None:
        """The newest entry; None of a log that is empty or damaged."""
        chain = self._chain()
        return LogHead(chain.last, chain.link) if chain is not None else None

    def goes_on_from(self, head: LogHead) -> bool:
        """Whether the log is the one whose head this was at some time, with more entries or with none."""
        chain = self._chain()
        if chain is not None and head.number < chain.first:
            return True  # it was among the oldest that went
        return self._disk.rows("SELECT link FROM audit_entry WHERE number = ?", head.number) == [(head.link,)]

    def listed(self, since: datetime | None = None) -> Sequence[AuditEntry]:
        """All entries from a time on, oldest first; DamagedError when one was changed or is missing."""
        chain, rows = self._chain(), self._disk.rows(f"{_ENTRIES} ORDER BY e.number")
        entries = self._read(chain, rows)
        found = [entry for entry in entries if since is None or entry.at >= since]
        if not _is_whole(chain, rows) or len(rows) != len(entries):
            raise DamagedError(sentences.DAMAGED_LOG, found)
        return found

    def of_client(self, client: UUID) -> Sequence[AuditEntry]:
        """The entries that concern a client, oldest first; DamagedError as `listed`."""
        key = self.key(client)
        try:
            return [entry for entry in self.listed() if entry.client == key]
        except DamagedError as error:
            mine = [entry for entry in error.rest if isinstance(entry, AuditEntry) and entry.client == key]
            raise DamagedError(str(error), mine) from None

    def _read(self, chain: Chain | None, rows: Rows) -> list[AuditEntry]:
        """The entries that are as they were written."""
        found = []
        for *values, link, before, name in rows:
            if chain is None or link != chain.linked(_before(chain, values[0], before), values):
                continue
            with suppress(DamagedRow), read_from():
                number, at, act, by, client, visit = values
                who = name if by is not None and isinstance(name, str) else ""
                found.append(
                    AuditEntry(number, datetime.fromisoformat(at), AuditAct(act), who, client, visit)
                )
        return found

    def _chain(self) -> Chain | None:
        for *values, seal in self._disk.rows(_HEAD):
            if seal == _seal(*values):
                return Chain(*values)
        return None

    def _highest(self) -> int:
        rows = self._disk.rows("SELECT number FROM audit_entry ORDER BY number DESC")
        return max((row[0] for row in rows if isinstance(row[0], int)), default=0)


def _before(chain: Chain, number: object, link: object) -> object:
    """The link of the entry before one."""
    return chain.base if number == chain.first else link


def _is_whole(chain: Chain | None, rows: Rows) -> bool:
    """Whether every number is there from the first to the newest, which is the one that the head says."""
    if chain is None:
        return not rows
    numbers = [row[0] for row in rows]
    return numbers == list(range(chain.first, chain.last + 1)) and (not rows or rows[-1][6] == chain.link)


def _seal(*values: object) -> int:
    return crc32(repr(values).encode(errors="surrogateescape"))

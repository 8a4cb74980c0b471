"""Keeps what therapists record of sessions: every entry as it was made, only ever appended.

The rows are chained and counted (`db.chained`), so that one that is lost or altered on disk is noticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import get_args
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select

from db import schema, sentences
from db.audit import AuditTable
from db.chained import CountedRows
from db.mapping import DamagedRow, id_of, moment, read_from
from db.sqlite.disk import Disk, text_of
from db.visits import VisitTable
from models.drawing.history import StepKind
from models.practice.audit import AuditAct
from models.practice.hands import Palpation
from models.practice.noting import Addendum, Signature
from models.practice.ports.damaged import DamagedError
from models.practice.session import SessionEntry
from models.practice.session_values import AskedChange, SessionValue

_KINDS = {kind.__name__: kind for kind in get_args(SessionValue)}
_ACTS: dict[type, AuditAct] = {Signature: AuditAct.SIGNED, Addendum: AuditAct.ADDED_WORDS}
"""What of a session stands on the audit log; every entry carries its own time and chain."""
_JOINED = "+"
_COLUMNS = ("number", "key", "kind", "value", "way", "at")
_OF_KEY = text_of(
    select(schema.visit.c.id)
    .join(schema.session_entry, schema.session_entry.c.visit == schema.visit.c.number)
    .where(schema.session_entry.c.key == "")
)


class SessionTable:
    """Reads and writes the entries of visits; fulfils models.practice.ports.sessions.Sessions."""

    def __init__(self, disk: Disk, visits: VisitTable, audit: AuditTable) -> None:
        self._disk, self._visits, self._audit = disk, visits, audit
        self._rows = CountedRows(disk, schema.session_entry, schema.session_count, "entries", _COLUMNS)

    def of_visit(self, visit: UUID) -> Sequence[SessionEntry]:
        """Every entry of a visit, oldest first; DamagedError carries those that are whole."""
        found, is_all = self._rows.whole(self._visits.record(visit).number, visit, _entry)
        if not is_all:
            raise DamagedError(sentences.DAMAGED_SESSION, found)
        return found

    def add(self, visit: UUID, *entries: SessionEntry) -> None:
        """Keep more entries of a visit, open or finished, all or none; on the disk when this returns."""
        record = self._visits.record(visit)

        def add(core: Connection) -> None:
            self.append(core, record.number, visit, entries)
            for entry in entries:
                act = _ACTS.get(type(entry.value))
                if act is not None:
                    self._audit.note(core, act, record.visit.client.bytes, visit.bytes)

        self._disk.write(add)

    def with_key(self, key: str) -> Sequence[UUID]:
        """The visits that have an entry under a key, such as that of a page that was made."""
        found = []
        for (visit,) in self._disk.rows(_OF_KEY, key):
            with suppress(DamagedRow):
                found.append(id_of(visit))
        return found

    def append(self, core: Connection, number: int, visit: UUID, entries: Iterable[SessionEntry]) -> None:
        """Keep more entries after all that are there: one that is damaged stays damaged and stops nobody."""
        rows = ((entry.key, *_plain(entry.value), _way(entry), moment(entry.at)) for entry in entries)
        self._rows.append(core, number, visit, rows)


def _plain(value: SessionValue | None) -> tuple[str, str]:
    """The kind of a value and the value as JSON; of nothing neither."""
    return ("", "") if value is None else (type(value).__name__, msgspec.json.encode(value).decode())


def _way(entry: SessionEntry) -> str:
    """How a step came about, marked where the entry is one step with the one before it."""
    return f"{entry.way.value}{_JOINED if entry.joined else ''}"


@read_from()
def _entry(_: int, key: str, kind: str, value: str, way: str, at: str) -> SessionEntry:
    try:
        told = msgspec.json.decode(value, type=_KINDS[kind]) if kind else None
    except msgspec.MsgspecError as error:
        raise DamagedRow(key) from error
    if not _is_known(told):
        raise DamagedRow(key)
    kind_of_step = StepKind(way.removesuffix(_JOINED))
    return SessionEntry(key, told, datetime.fromisoformat(at), kind_of_step, way.endswith(_JOINED))


def _is_known(value: SessionValue | None) -> bool:
    """Whether a value speaks of nothing that only a newer version knows."""
    from models.anatomy.reading import muscle_ids, region_ids  # the anatomy waits until a session has any

    match value:
        case Palpation():
            return value.muscle in muscle_ids() and region_ids().issuperset(value.refers)
        case AskedChange():
            return bool(value.regions) and region_ids().issuperset(value.regions)
        case _:
            return True

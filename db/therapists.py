"""Keeps who treats and signs: name and short name."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from zlib import crc32

from sqlalchemy import Connection, insert, select, update

from db import schema, sentences
from db.audit import AuditTable
from db.mapping import DamagedRow, id_of, moment
from db.sqlite.disk import Disk, text_of
from models.practice.audit import AuditAct
from models.practice.ports.damaged import DamagedError
from models.practice.therapist import Therapist

_COLUMNS = ("id", "name", "short", "left_at", "seal")
_ALL = text_of(select(*(schema.therapist.c[name] for name in _COLUMNS)).order_by(schema.therapist.c.number))


class TherapistTable:
    """Reads and writes therapists; fulfils models.practice.ports.sessions.Therapists."""

    def __init__(self, disk: Disk, audit: AuditTable) -> None:
        self._disk, self._audit = disk, audit

    def listed(self) -> Sequence[Therapist]:
        """The therapists who may sign, the oldest entry first; DamagedError carries those that are whole."""
        found, rows = [], self._disk.rows(_ALL)
        for key, name, short, left_at, seal in rows:
            with suppress(DamagedRow):
                if seal == _seal(key, name, short, left_at):
                    found.append((Therapist(id_of(key), name, short), left_at))
        here = [therapist for therapist, left_at in found if left_at is None]
        if len(found) < len(rows):
            raise DamagedError(sentences.DAMAGED_THERAPISTS, here)
        return here

    def keep(self, therapist: Therapist) -> None:
        """Keep a therapist, new or under another name."""
        self._write(therapist, None)

    def leave(self, therapist: Therapist, at: datetime) -> None:
        """No longer offer a therapist; what was signed stays signed."""
        self._write(therapist, moment(at))

    def _write(self, therapist: Therapist, left_at: str | None) -> None:
        key, table = therapist.id.bytes, schema.therapist
        seal = _seal(key, therapist.name, therapist.short, left_at)
        values = {"name": therapist.name, "short": therapist.short, "left_at": left_at, "seal": seal}
        known = any(row[0] == key for row in self._disk.rows(_ALL))
        change = update(table).where(table.c.id == key) if known else insert(table).values(id=key)

        def write(core: Connection) -> None:
            core.execute(change.values(values))
            self._audit.note(core, AuditAct.THERAPIST_LEFT if left_at else AuditAct.THERAPIST)

        self._disk.write(write)


def _seal(*values: object) -> int:
    return crc32(repr(values).encode(errors="surrogateescape"))

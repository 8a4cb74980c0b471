"""Keeps the phrases of a therapist's own: words, and the part of the body that they are for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from zlib import crc32

from sqlalchemy import insert, select, update

from db import schema, sentences
from db.mapping import DamagedRow, id_of, moment
from db.sqlite.disk import Disk, text_of
from models.practice.own_phrase import OwnPhrase
from models.practice.ports.damaged import DamagedError

_COLUMNS = ("id", "text", "part", "left_at", "seal")
_ALL = text_of(select(*(schema.own_phrase.c[name] for name in _COLUMNS)).order_by(schema.own_phrase.c.number))


class OwnPhraseTable:
    """Reads and writes own phrases; fulfils models.practice.ports.sessions.OwnPhrases."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def listed(self) -> Sequence[OwnPhrase]:
        """The phrases that are offered, the oldest first; DamagedError carries what is whole."""
        found, rows = [], self._disk.rows(_ALL)
        for key, text, part, left_at, seal in rows:
            with suppress(DamagedRow):
                if seal == _seal(key, text, part, left_at):
                    found.append((OwnPhrase(id_of(key), text, part), left_at))
        here = [phrase for phrase, left_at in found if left_at is None]
        if len(found) < len(rows):
            raise DamagedError(sentences.DAMAGED_PHRASES, here)
        return here

    def keep(self, phrase: OwnPhrase) -> None:
        """Keep a phrase, new or in other words."""
        self._write(phrase, None)

    def leave(self, phrase: OwnPhrase, at: datetime) -> None:
        """No longer offer a phrase; what it was put into stays as it is."""
        self._write(phrase, moment(at))

    def _write(self, phrase: OwnPhrase, left_at: str | None) -> None:
        key, table = phrase.id.bytes, schema.own_phrase
        seal = _seal(key, phrase.text, phrase.part, left_at)
        values = {"text": phrase.text, "part": phrase.part, "left_at": left_at, "seal": seal}
        known = any(row[0] == key for row in self._disk.rows(_ALL))
        if known:
            self._disk.write(lambda core: core.execute(update(table).where(table.c.id == key).values(values)))
        else:
            self._disk.write(lambda core: core.execute(insert(table).values(id=key, **values)))


def _seal(*values: object) -> int:
    return crc32(repr(values).encode(errors="surrogateescape"))

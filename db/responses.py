"""How safety alerts were met: raised before the client, answered by the therapist; only ever appended.

Each record carries a chain, a CRC-32 over itself and all before it, whose newest value is kept apart with
their number, so that one that is lost or altered on disk is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID
from zlib import crc32

from sqlalchemy import Connection, delete, insert, select

from db import schema, sentences
from db.mapping import DamagedRow, moment, read_from
from db.sqlite.disk import Disk, text_of
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response, SafetyRecord, Slip
from models.practice.ports.damaged import DamagedError

_LARGEST = 0xFFFFFFFF  # CRC-32
_RESPONSES = text_of(
    select(*(schema.response.c[name] for name in ("number", "rule", "response", "at", "words", "chain")))
    .where(schema.response.c.visit == 0)
    .order_by(schema.response.c.number)
)
_COUNT = text_of(
    select(schema.response_count.c.responses, schema.response_count.c.chain).where(
        schema.response_count.c.visit == 0
    )
)


class ResponseTable:
    """Reads and writes the answers to the alerts of a visit, by the visit's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def given(self, number: int, visit: UUID) -> Sequence[SafetyRecord]:
        """All of a visit, oldest first; DamagedError carries those that are whole."""
        found: list[SafetyRecord] = []
        rows, link = self._disk.rows(_RESPONSES, number), crc32(visit.bytes)
        for *values, stored in rows:
            before, link = link, stored
            if stored == _chained(before, *values):
                with suppress(DamagedRow):
                    found.append(_response(*values))
        if len(found) < len(rows) or self._counted(number, visit) != (len(rows), link):
            raise DamagedError(sentences.DAMAGED_RESPONSES, found)
        return found

    def add(self, core: Connection, number: int, visit: UUID, given: SafetyRecord) -> None:
        """Keep one more, after all that are there: one that is damaged stays damaged and keeps nobody out."""
        rows, (count, _) = self._disk.rows(_RESPONSES, number), self._counted(number, visit)
        place = 1 + max([-1, *(row[0] for row in rows if isinstance(row[0], int))])
        before = rows[-1][-1] if rows else crc32(visit.bytes)
        response, *words = _told(given)
        values = (place, given.rule, response, moment(given.at), json.dumps(words, ensure_ascii=False))
        chain = _chained(before, *values)
        row = dict(zip(("number", "rule", "response", "at", "words"), values, strict=True))
        core.execute(insert(schema.response).values(visit=number, **row, chain=chain))
        table = schema.response_count
        core.execute(delete(table).where(table.c.visit == number))
        core.execute(insert(table).values(visit=number, responses=count + 1, chain=chain))

    def _counted(self, number: int, visit: UUID) -> tuple[int, int]:
        for responses, chain in self._disk.rows(_COUNT, number):
            if isinstance(responses, int) and isinstance(chain, int):
                return responses, chain
        return 0, crc32(visit.bytes)


def _chained(previous: object, *values: object) -> int:
    """The chain of an answer, given the one that the row before it holds."""
    if not isinstance(previous, int) or not 0 <= previous <= _LARGEST:
        return _LARGEST + 1
    return crc32(repr(values).encode(errors="surrogateescape"), previous)


def _response(_: int, rule: str, response: str, at: str, words: str) -> SafetyRecord:
    with read_from():
        time, said = datetime.fromisoformat(at), json.loads(words)
        match response:
            case "overridden":
                return Override(rule, said[0], time)
            case "raised":
                return Raised(rule, time)
            case "slip":
                return Slip(rule, time)
            case _:
                return Acknowledgement(rule, Response(response), time, *said)
    raise AssertionError


def _told(given: SafetyRecord) -> tuple[str, ...]:
    """What happened, and the words that came with it."""
    match given:
        case Acknowledgement():
            return given.response.value, given.assessed_by, given.assessed_when
        case Override():
            return "overridden", given.reason
        case Raised():
            return ("raised",)
        case Slip():
            return ("slip",)

"""How safety alerts were met: raised before the client, answered by the therapist; only ever appended."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from db import schema, sentences
from db.mapping import moment, text_seal
from db.sqlite.disk import Disk, text_of
from models.errors import StoreError
from models.inference.safety import Acknowledgement, Override, Raised, Response, SafetyRecord, Slip

_RESPONSES = text_of(
    select(*(schema.response.c[name] for name in ("number", "rule", "response", "at", "words", "seal")))
    .where(schema.response.c.visit == 0)
    .order_by(schema.response.c.number)
)


class Responses:
    """Reads and writes the answers to the alerts of a visit, by the visit's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def given(self, number: int, visit: UUID) -> Sequence[SafetyRecord]:
        """All of a visit, oldest first; raises StoreError when one is damaged."""
        return list(self._read(number, visit))

    def add(self, core: Connection, number: int, visit: UUID, given: SafetyRecord) -> None:
        """Keep one more."""
        response, *words = _told(given)
        before = select(func.count()).where(schema.response.c.visit == number)
        place = core.execute(before).scalar_one()
        said = json.dumps(words, ensure_ascii=False)
        values = (place, given.rule, response, moment(given.at), said)
        names = ("number", "rule", "response", "at", "words")
        row = dict(zip(names, values, strict=True))
        core.execute(insert(schema.response).values(visit=number, **row, seal=text_seal(visit, *values)))

    def _read(self, number: int, visit: UUID) -> Iterator[SafetyRecord]:
        for place, (*values, seal) in enumerate(self._disk.rows(_RESPONSES, number)):
            kept, rule, response, at, words = values
            if kept != place or seal != text_seal(visit, *values):
                raise StoreError(sentences.DAMAGED_FILE)
            time, said = datetime.fromisoformat(at), json.loads(words)
            match response:
                case "overridden":
                    yield Override(rule, said[0], time)
                case "raised":
                    yield Raised(rule, time)
                case "slip":
                    yield Slip(rule, time)
                case _:
                    yield Acknowledgement(rule, Response(response), time, *said)


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

"""What the therapist answered to safety alerts; only ever appended."""

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
from models.inference.safety import Acknowledgement, Override, Response

_OVERRIDDEN = "overridden"
_RESPONSES = text_of(
    select(*(schema.response.c[name] for name in ("number", "rule", "response", "at", "words", "seal")))
    .where(schema.response.c.visit == 0)
    .order_by(schema.response.c.number)
)


class Responses:
    """Reads and writes the answers to the alerts of a visit, by the visit's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def given(self, number: int, visit: UUID) -> Sequence[Acknowledgement | Override]:
        """All of a visit, oldest first; raises StoreError when one is damaged."""
        return list(self._read(number, visit))

    def add(self, core: Connection, number: int, visit: UUID, given: Acknowledgement | Override) -> None:
        """Keep one more."""
        response, *words = _told(given)
        before = select(func.count()).where(schema.response.c.visit == number)
        place = core.execute(before).scalar_one()
        said = json.dumps(words, ensure_ascii=False)
        values = (place, given.rule, response, moment(given.at), said)
        names = ("number", "rule", "response", "at", "words")
        row = dict(zip(names, values, strict=True))
        core.execute(insert(schema.response).values(visit=number, **row, seal=text_seal(visit, *values)))

    def _read(self, number: int, visit: UUID) -> Iterator[Acknowledgement | Override]:
        for place, (*values, seal) in enumerate(self._disk.rows(_RESPONSES, number)):
            kept, rule, response, at, words = values
            if kept != place or seal != text_seal(visit, *values):
                raise StoreError(sentences.DAMAGED_FILE)
            time, said = datetime.fromisoformat(at), json.loads(words)
            if response == _OVERRIDDEN:
                yield Override(rule, said[0], time)
            else:
                yield Acknowledgement(rule, Response(response), time, *said)


def _told(given: Acknowledgement | Override) -> tuple[str, ...]:
    """What was answered, and the words that came with it."""
    match given:
        case Acknowledgement():
            return given.response.value, given.assessed_by, given.assessed_when
        case Override():
            return _OVERRIDDEN, given.reason

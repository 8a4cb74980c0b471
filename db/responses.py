"""How safety alerts were met: raised before the client, answered by the therapist; only ever appended.

The rows are chained and counted (`db.chained`), so that one that is lost or altered on disk is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from db import schema, sentences
from db.chained import CountedRows
from db.mapping import moment, read_from
from db.sqlite.disk import Disk
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response, SafetyRecord, Slip
from models.practice.ports.damaged import DamagedError

_COLUMNS = ("number", "rule", "response", "at", "words")


class ResponseTable:
    """Reads and writes the answers to the alerts of a visit, by the visit's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._rows = CountedRows(disk, schema.response, schema.response_count, "responses", _COLUMNS)

    def given(self, number: int, visit: UUID) -> Sequence[SafetyRecord]:
        """All of a visit, oldest first; DamagedError carries those that are whole."""
        found, is_all = self._rows.whole(number, visit, _response)
        if not is_all:
            raise DamagedError(sentences.DAMAGED_RESPONSES, found)
        return found

    def add(self, core: Connection, number: int, visit: UUID, given: SafetyRecord) -> None:
        """Keep one more, after all that are there: one that is damaged stays damaged and keeps nobody out."""
        response, *words = _told(given)
        row = (given.rule, response, moment(given.at), json.dumps(words, ensure_ascii=False))
        self._rows.append(core, number, visit, [row])


@read_from()
def _response(_: int, rule: str, response: str, at: str, words: str) -> SafetyRecord:
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

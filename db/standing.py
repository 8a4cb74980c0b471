"""The standing facts of clients: every one as it was told or ended, and beside them those that count last.

They are only ever appended. Each carries a chain, a CRC-32 over itself and all before it; together they have
to make the sheet, so that a fact that is lost or altered on disk is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from db import schema
from db.chained import begun, chained, kept_tail, tail
from db.mapping import DamagedRow, text_seal
from db.sqlite.disk import Disk, text_of
from models.practice.answer import of_plain, plain_answer
from models.practice.standing import StandingFact

_FACTS = text_of(
    select(*(schema.standing.c[name] for name in ("number", "question", "answer", "told", "ended", "chain")))
    .where(schema.standing.c.client == 0)
    .order_by(schema.standing.c.number)
)
_SHEET = text_of(
    select(schema.standing_sheet.c.sheet, schema.standing_sheet.c.seal).where(
        schema.standing_sheet.c.client == 0
    )
)


class Standing:
    """Reads and writes the facts of a client, by the client's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def told(self, number: int, client: UUID) -> Sequence[StandingFact]:
        """The newest state of every fact, oldest first; raises DamagedRow when they are not all there."""
        chain, facts = begun(client), dict[tuple[str, str], StandingFact]()
        rows = self._disk.rows(_FACTS, number)
        for place, (kept, question, answer, told, ended, link) in enumerate(rows):
            chain = chained(chain, place, question, answer, told, ended)
            if (kept, link) != (place, chain):
                raise DamagedRow(number)
            value = of_plain(json.loads(answer))
            if value is None:
                raise DamagedRow(number)
            day = date.fromisoformat
            fact = StandingFact(question, value, day(told), day(ended) if ended else None)
            facts[question, told] = fact
        if tail(len(rows), chain) != kept_tail(self._disk.rows(_SHEET, number), client):
            raise DamagedRow(number)
        return list(facts.values())

    def add(self, core: Connection, number: int, client: UUID, fact: StandingFact) -> None:
        """Keep one more state of a fact. What was lost before stays told."""
        rows = self._disk.rows(_FACTS, number)
        before = rows[-1][-1] if rows else begun(client)
        is_whole = kept_tail(self._disk.rows(_SHEET, number), client) == tail(len(rows), before)
        place, answer = len(rows), json.dumps(plain_answer(fact.answer), allow_nan=False)
        told, ended = fact.told.isoformat(), fact.ended.isoformat() if fact.ended else None
        chain = chained(before, place, fact.question, answer, told, ended)
        names = ("client", "number", "question", "answer", "told", "ended", "chain")
        values = (number, place, fact.question, answer, told, ended, chain)
        core.execute(insert(schema.standing).values(**dict(zip(names, values, strict=True))))
        if is_whole:
            sheet, table = tail(place + 1, chain), schema.standing_sheet
            core.execute(delete(table).where(table.c.client == number))
            core.execute(insert(table).values(client=number, sheet=sheet, seal=text_seal(client, sheet)))

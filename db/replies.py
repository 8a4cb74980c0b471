"""What the client answered: every reply as it was given, and beside them the sheet of those that count.

Replies are only ever appended. Each carries a chain, a CRC-32 over itself and all before it; together they
have to make the sheet, so that a reply that is lost or altered on disk is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from db import schema, sentences
from db.chained import begun, chained
from db.mapping import DamagedRow, moment, read_from, text_seal
from db.sqlite.disk import Disk, text_of
from models.errors import StoreError
from models.practice.answer import of_plain, plain_answer
from models.practice.visit import Reply
from models.questions.table import PARTS

Sheet = dict[str, object]
"""The last answer to each question as JSON has it, None where it was passed over."""

_SHEET = text_of(select(schema.answers.c.sheet, schema.answers.c.seal).where(schema.answers.c.visit == 0))
_REPLIES = text_of(
    select(*(schema.reply.c[name] for name in ("number", "question", "answer", "at", "chain")))
    .where(schema.reply.c.visit == 0)
    .order_by(schema.reply.c.number)
)


class ReplyTable:
    """Reads and writes the replies of visits, by the visit's number and id."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def sheet(self, number: int, visit: UUID) -> Sheet:
        """The answers that count, empty when nothing was asked; raises DamagedRow."""
        for text, seal in self._disk.rows(_SHEET, number):
            if seal != text_seal(visit, text):
                raise DamagedRow(number)
            found: Sheet = json.loads(text)
            return found
        return {}

    def given(self, number: int, visit: UUID) -> Sequence[Reply]:
        """Every reply, oldest first; raises DamagedRow when they are not all there."""
        replies: list[Reply] = []
        counts, chain = Sheet(), begun(visit)
        for place, (kept, question, answer, at, link) in enumerate(self._disk.rows(_REPLIES, number)):
            chain = chained(chain, place, question, answer, at)
            if (kept, link) != (place, chain):
                raise DamagedRow(number)
            with read_from():
                counts[question] = json.loads(answer)
                told, time = of_plain(counts[question]), datetime.fromisoformat(at)
                replies += [Reply(part, told, time) for part in PARTS.get(question, (question,))]
        if counts != self.sheet(number, visit):
            raise DamagedRow(number)
        return replies

    def add(self, core: Connection, number: int, visit: UUID, replies: Iterable[Reply]) -> None:
        """Keep more replies of a visit."""
        sheet = self.sheet(number, visit)
        rows = self._disk.rows(_REPLIES, number)
        chain = rows[-1][-1] if rows else begun(visit)
        if not isinstance(chain, int):
            raise StoreError(sentences.DAMAGED_FILE)
        for place, reply in enumerate(replies, len(rows)):
            plain, at = plain_answer(reply.answer), moment(reply.at)
            answer = json.dumps(plain, ensure_ascii=False, allow_nan=False)
            chain = chained(chain, place, reply.question, answer, at)
            row = {"visit": number, "number": place, "question": reply.question, "answer": answer, "at": at}
            core.execute(insert(schema.reply).values(**row, chain=chain))
            sheet[reply.question] = plain
        text = json.dumps(sheet, ensure_ascii=False, separators=(",", ":"))
        core.execute(delete(schema.answers).where(schema.answers.c.visit == number))
        core.execute(insert(schema.answers).values(visit=number, sheet=text, seal=text_seal(visit, text)))

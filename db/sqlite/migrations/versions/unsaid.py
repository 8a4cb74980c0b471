"""What nobody said: whether anything hurts, where that was never asked, and what a client has left behind.

Marks stay as they are: those that were kept before say all that they said.
"""

from __future__ import annotations

from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "unsaid"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None

_NEVER_ASKED = """
    SELECT visit.number, client, visit.place, id, body, started, finished, noted, visit.seal
    FROM visit JOIN progress ON progress.visit = visit.number
    LEFT JOIN bookmark ON bookmark.visit = visit.number
    WHERE today = 'marks' AND steps = 0 AND (bookmark.place IS NULL OR bookmark.place IN ('welcome', 'today'))
"""
"""Visits on which nothing was ever drawn, and whose client never came past the question."""


def upgrade() -> None:
    _remember_what_lies_behind()
    _forget_what_nobody_said()


def _remember_what_lies_behind() -> None:
    op.add_column("bookmark", sa.Column("passed", sa.Text, nullable=False, server_default=""))
    rows = "SELECT visit.number, id, at, place, language, text, bookmark.seal FROM bookmark"
    joined = f"{rows} JOIN visit ON visit.number = bookmark.visit".replace(" place,", " bookmark.place,")
    for number, key, *texts, seal in op.get_bind().execute(sa.text(joined)).all():
        if isinstance(key, bytes) and seal == crc32(repr(tuple(texts)).encode(), crc32(key)):
            now = crc32(repr((*texts, "")).encode(), crc32(key))
            _execute("UPDATE bookmark SET seal = :seal WHERE visit = :number", seal=now, number=number)


def _forget_what_nobody_said() -> None:
    """Until now a visit began with the answer "marks", which only drawing or a client could give."""
    for number, client, place, key, body, started, finished, noted, seal in (
        op.get_bind().execute(sa.text(_NEVER_ASKED)).all()
    ):
        said = f"{client} {place} {body} {started} {finished}"
        if isinstance(key, bytes) and seal == crc32(key, crc32(f"{said} marks {noted}".encode())):
            now = crc32(key, crc32(f"{said} unsaid {noted}".encode()))
            _execute(
                "UPDATE visit SET today = 'unsaid', seal = :seal WHERE number = :number",
                seal=now,
                number=number,
            )


def _execute(statement: str, **values: object) -> None:
    op.get_bind().execute(sa.text(statement), values)

"""Answers to safety alerts are chained and counted; the latch is sealed and kept twice."""

from __future__ import annotations

from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "chained_responses"
down_revision: str | None = "unsaid"
branch_labels: str | None = None
depends_on: str | None = None

_WORDS = ("rule", "response", "at", "words")


def upgrade() -> None:
    _chain_responses()
    _seal_latch()


def _chain_responses() -> None:
    rows = op.get_bind().execute(sa.text(_RESPONSES)).all()
    op.drop_table("response")
    response, count = _response_table(), _count_table()
    chains: dict[int, tuple[int, int]] = {}
    for visit, key, number, *words, seal in rows:
        if not isinstance(key, bytes) or not isinstance(number, int) or None in words:
            continue  # the row of the visit, or of the answer, is damaged
        before, chain = chains.get(visit, (0, crc32(key)))
        sealed = crc32(repr((number, *words)).encode(), crc32(key))
        chain = crc32(repr((number, *words)).encode(), chain)
        broken = int(seal != sealed)  # what was damaged stays noticed
        chains[visit] = before + 1, chain
        row = {"visit": visit, "number": number, "chain": chain ^ broken}
        op.bulk_insert(response, [{**row, **dict(zip(_WORDS, words, strict=True))}])
    for visit, (responses, chain) in chains.items():
        op.bulk_insert(count, [{"visit": visit, "responses": responses, "chain": chain}])


_RESPONSES = (
    "SELECT visit.number, visit.id, response.number, rule, response, at, words, response.seal FROM response "
    "JOIN visit ON visit.number = response.visit ORDER BY visit.number, response.number"
)


def _response_table() -> sa.Table:
    return op.create_table(
        "response",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _WORDS),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_response"),
        sa.ForeignKeyConstraint(["visit"], ["visit.number"], name="fk_response_visit", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _count_table() -> sa.Table:
    return op.create_table(
        "response_count",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("responses", sa.Integer, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_response_count"),
        sa.ForeignKeyConstraint(
            ["visit"], ["visit.number"], name="fk_response_count_visit", ondelete="CASCADE"
        ),
    )


def _seal_latch() -> None:
    rows = op.get_bind().execute(sa.text("SELECT pin, recovery, failed, failed_at FROM latch")).all()
    op.drop_table("latch")
    for name in ("latch", "latch_copy"):
        table = op.create_table(
            name,
            sa.Column("number", sa.Integer, nullable=False),
            sa.Column("pin", sa.Text, nullable=False),
            sa.Column("recovery", sa.Text, nullable=False),
            sa.Column("failed", sa.Integer, nullable=False),
            sa.Column("failed_at", sa.Text),
            sa.Column("seal", sa.Integer, nullable=False),
            sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
        )
        for pin, recovery, failed, failed_at in rows[:1]:
            if not (isinstance(pin, str) and isinstance(recovery, str) and isinstance(failed, int)):
                continue  # damaged: the latch is told as lost
            seal = crc32(repr((pin, recovery, failed, failed_at)).encode())
            row = {"number": 1, "pin": pin, "recovery": recovery, "failed": failed, "failed_at": failed_at}
            op.bulk_insert(table, [{**row, "seal": seal}])

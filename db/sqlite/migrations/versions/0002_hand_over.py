"""Every reply with its time, answers to safety alerts, where the client stands, the latch before the desk."""

from __future__ import annotations

import json
from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    reply = _replies()
    _responses()
    _hand_over()
    _log_earlier_answers(reply)


def _replies() -> sa.Table:
    return op.create_table(
        "reply",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_reply"),
        _of_visit("reply"),
        sqlite_with_rowid=False,
    )


def _responses() -> None:
    op.create_table(
        "response",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("response", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_response"),
        _of_visit("response"),
    )


def _hand_over() -> None:
    op.create_table(
        "bookmark",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Integer, nullable=False),
        sa.Column("handed_over", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_bookmark"),
        _of_visit("bookmark"),
    )
    handed_over = sa.text("handed_over = 1")
    op.create_index("ix_bookmark_handed_over", "bookmark", ["visit"], sqlite_where=handed_over)
    op.create_table(
        "latch",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("pin", sa.Text, nullable=False),
        sa.Column("recovery", sa.Text, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("failed_at", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_latch"),
    )


def _log_earlier_answers(reply: sa.Table) -> None:
    """What was answered before becomes the first replies, given when the visit began."""
    earlier = "SELECT number, id, started, sheet FROM visit JOIN answers ON answers.visit = visit.number"
    for visit, key, started, sheet in op.get_bind().execute(sa.text(earlier)).all():
        try:
            chain, answers = crc32(key), list(json.loads(sheet).items())
        except (AttributeError, TypeError, ValueError):
            continue  # damaged: its seal tells so
        for number, (question, answer) in enumerate(answers):
            text = json.dumps(answer, ensure_ascii=False)
            chain = crc32(repr((number, question, text, started)).encode(), chain)
            row = {"visit": visit, "number": number, "question": question}
            op.bulk_insert(reply, [{**row, "answer": text, "at": started, "chain": chain}])


def _of_visit(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["visit"], ["visit.number"], name=f"fk_{table}_visit", ondelete="CASCADE")

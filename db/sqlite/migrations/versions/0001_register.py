"""Clients, visits, the pieces of their maps and the steps that made them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

APPLICATION_ID = 0x4E455256


def upgrade() -> None:
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    state = op.create_table(
        "state",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("opened", sa.Integer, nullable=False),
        sa.Column("clients", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_state"),
    )
    op.bulk_insert(state, [{"number": 1, "opened": 0, "clients": 0}])
    _clients()
    _visits()
    _beside_visits()
    _maps()


def _clients() -> None:
    op.create_table(
        "client",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("pseudonym", sa.Text, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("birth_year", sa.Integer),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("demo", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("visits", sa.Integer, nullable=False),
        sa.Column("last_visit", sa.Text),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("removed_at", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_client"),
        sa.UniqueConstraint("id", name="uq_client_id"),
        sqlite_autoincrement=True,
    )
    removed = sa.text("removed_at IS NOT NULL")
    op.create_index("ix_client_removed", "client", ["removed_at"], sqlite_where=removed)


def _visits() -> None:
    op.create_table(
        "visit",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("client", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("started", sa.Text, nullable=False),
        sa.Column("finished", sa.Text),
        sa.Column("today", sa.Text, nullable=False),
        sa.Column("noted", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.Column("removed_at", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_visit"),
        sa.UniqueConstraint("id", name="uq_visit_id"),
        sa.ForeignKeyConstraint(["client"], ["client.number"], name="fk_visit_client", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    timeline = ["client", "removed_at", "place", "number"]
    timeline += ["id", "body", "started", "finished", "today", "noted", "seal"]
    op.create_index("ix_visit_timeline", "visit", timeline)
    op.create_index("ix_visit_open", "visit", ["number"], sqlite_where=sa.text("finished IS NULL"))
    removed = sa.text("removed_at IS NOT NULL")
    op.create_index("ix_visit_removed", "visit", ["removed_at"], sqlite_where=removed)


def _beside_visits() -> None:
    op.create_table(
        "answers",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_answers"),
        _of_visit("answers"),
    )
    op.create_table(
        "amendment",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("steps", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_amendment"),
        _of_visit("amendment"),
    )


def _maps() -> None:
    op.create_table(
        "progress",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("steps", sa.Integer, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_progress"),
        _of_visit("progress"),
    )
    op.create_table(
        "piece",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("erased_at", sa.Text),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_piece"),
        _of_visit("piece"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "step",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("pieces", sa.Text, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_step"),
        _of_visit("step"),
        sqlite_with_rowid=False,
    )


def _of_visit(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["visit"], ["visit.number"], name=f"fk_{table}_visit", ondelete="CASCADE")

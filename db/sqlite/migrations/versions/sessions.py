"""What therapists record of sessions: hands, plan, done, note, measures; and who they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "sessions"
down_revision: str | None = "visit_summaries"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "session_entry",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", "number", name="pk_session_entry"),
        sa.ForeignKeyConstraint(
            ["visit"], ["visit.number"], name="fk_session_entry_visit", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "session_count",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_session_count"),
        sa.ForeignKeyConstraint(
            ["visit"], ["visit.number"], name="fk_session_count_visit", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "therapist",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("short", sa.Text, nullable=False),
        sa.Column("left_at", sa.Text),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_therapist"),
        sa.UniqueConstraint("id", name="uq_therapist_id"),
    )

"""Therapists keep phrases of their own, each for a part of the body."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "own_phrases"
down_revision: str | None = "sessions"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "own_phrase",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("part", sa.Text, nullable=False),
        sa.Column("left_at", sa.Text),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_own_phrase"),
        sa.UniqueConstraint("id", name="uq_own_phrase_id"),
    )

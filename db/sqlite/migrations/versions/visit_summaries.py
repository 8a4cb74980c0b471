"""What each map says in numbers, kept beside its visit; measured after the register was opened."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "visit_summaries"
down_revision: str | None = "standing_facts"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "summary",
        sa.Column("visit", sa.Integer, nullable=False),
        sa.Column("steps", sa.Integer, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.Column("atlas", sa.Text, nullable=False),
        sa.Column("rules", sa.Integer, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("visit", name="pk_summary"),
        sa.ForeignKeyConstraint(["visit"], ["visit.number"], name="fk_summary_visit", ondelete="CASCADE"),
    )

"""How long something has been removed is counted over openings; files to be wiped are listed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "counted_days"
down_revision: str | None = "chained_responses"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    for table in ("client", "visit"):
        op.add_column(table, sa.Column("removed_after", sa.Integer))
    op.create_table(
        "clock",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("newest", sa.Text, nullable=False),
        sa.Column("claimed", sa.Text),
        sa.Column("counted", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_clock"),
    )
    op.create_table(
        "to_wipe",
        sa.Column("name", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_to_wipe"),
    )

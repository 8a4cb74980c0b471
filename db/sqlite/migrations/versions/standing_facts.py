"""What a client told once and what stays true until it is said to be over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "standing_facts"
down_revision: str | None = "erased_ids"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "standing",
        sa.Column("client", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("ended", sa.Text, nullable=True),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("client", "number", name="pk_standing"),
        sa.ForeignKeyConstraint(["client"], ["client.number"], name="fk_standing_client", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "standing_sheet",
        sa.Column("client", sa.Integer, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("client", name="pk_standing_sheet"),
        sa.ForeignKeyConstraint(
            ["client"], ["client.number"], name="fk_standing_sheet_client", ondelete="CASCADE"
        ),
    )

"""What clients agreed to, when, in which words, and when it was withdrawn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "consents"
down_revision: str | None = "own_pins"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "consent",
        sa.Column("client", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("given", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("chain", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("client", "number", name="pk_consent"),
        sa.ForeignKeyConstraint(["client"], ["client.number"], name="fk_consent_client", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "consent_sheet",
        sa.Column("client", sa.Integer, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("client", name="pk_consent_sheet"),
        sa.ForeignKeyConstraint(
            ["client"], ["client.number"], name="fk_consent_sheet_client", ondelete="CASCADE"
        ),
    )

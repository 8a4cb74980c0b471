"""The audit log: who saw, changed, exported or erased what, and when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "audit_log"
down_revision: str | None = "own_phrases"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("by", sa.LargeBinary(16)),
        sa.Column("client", sa.LargeBinary(16)),
        sa.Column("visit", sa.LargeBinary(16)),
        sa.Column("link", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    )
    op.create_table(
        "audit_head",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("base", sa.LargeBinary(32), nullable=False),
        sa.Column("link", sa.LargeBinary(32), nullable=False),
        sa.Column("secret", sa.LargeBinary(32), nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_head"),
    )

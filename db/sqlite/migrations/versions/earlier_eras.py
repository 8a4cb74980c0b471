"""A register keeps the eras it has gone through, by which an older copy in its place is known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "earlier_eras"
down_revision: str | None = "client_tags"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("state", sa.Column("eras", sa.LargeBinary, nullable=False, server_default=sa.text("x''")))

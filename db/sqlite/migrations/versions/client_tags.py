"""Clients have tags, by which many of them are looked at together."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "client_tags"
down_revision: str | None = "drawing_hand"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("client", sa.Column("tags", sa.Text, nullable=False, server_default=""))

"""Which clients and visits are still to be erased from a register that a restore replaced."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "erased_ids"
down_revision: str | None = "counted_days"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("to_wipe", sa.Column("ids", sa.Text, nullable=False, server_default=""))

"""Therapists have PINs of their own; what is left of a wait is kept, and no time by the clock."""

from __future__ import annotations

from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "own_pins"
down_revision: str | None = "audit_log"
branch_labels: str | None = None
depends_on: str | None = None

_LONGEST, _FREE = 86_400, 3


def upgrade() -> None:
    op.create_table(
        "own_pin",
        sa.Column("therapist", sa.Integer, nullable=False),
        sa.Column("pin", sa.Text, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("wait", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("therapist", name="pk_own_pin"),
        sa.ForeignKeyConstraint(
            ["therapist"], ["therapist.number"], name="fk_own_pin_therapist", ondelete="CASCADE"
        ),
    )
    for name in ("latch", "latch_copy"):
        _renew(name)


def _renew(name: str) -> None:
    """A wait that was running begins anew; what is damaged stays damaged."""
    rows = op.get_bind().execute(sa.text(f"SELECT pin, recovery, failed, failed_at, seal FROM {name}")).all()
    op.drop_table(name)
    table = op.create_table(
        name,
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("pin", sa.Text, nullable=False),
        sa.Column("recovery", sa.Text, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("wait", sa.Integer, nullable=False),
        sa.Column("seal", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
    )
    for pin, recovery, failed, failed_at, seal in rows[:1]:
        if seal != crc32(repr((pin, recovery, failed, failed_at)).encode(errors="surrogateescape")):
            continue  # the other copy is asked; without both the latch is told as lost
        left = 0 if failed < _FREE else min(30 << min(failed - _FREE, 12), _LONGEST)
        row = {"number": 1, "pin": pin, "recovery": recovery, "failed": failed, "wait": left}
        anew = crc32(repr((pin, recovery, failed, left)).encode(errors="surrogateescape"))
        op.bulk_insert(table, [{**row, "seal": anew}])

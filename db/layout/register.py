"""What all tables stand in, and what the register keeps of itself: opened, its clock, files to wipe."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def visit_key() -> Column[int]:
    """The column by which a table belongs to visits: what a visit has goes with it."""
    target = ForeignKey("visit.number", ondelete="CASCADE")
    return Column("visit", Integer, target, primary_key=True)


state = Table(
    "state",
    metadata,
    Column("number", Integer, primary_key=True),  # always 1
    Column("opened", Integer, nullable=False),  # 1 while a program has the register open
    Column("clients", Integer, nullable=False),  # clients not removed: a lost row is noticed
    Column("eras", LargeBinary, nullable=False, server_default=text("x''")),  # newest last, 4 bytes each
)

clock = Table(
    "clock",
    metadata,
    Column("number", Integer, primary_key=True),  # always 1
    Column("newest", Text, nullable=False),
    Column("claimed", Text),
    Column("counted", Integer, nullable=False),  # seconds over all openings
    Column("seal", Integer, nullable=False),
)

to_wipe = Table(
    "to_wipe",
    metadata,
    Column("name", Text, primary_key=True),  # of a file beside the register that may hold what was erased
    Column("ids", Text, nullable=False, server_default=""),  # of what goes from a register that was replaced
)

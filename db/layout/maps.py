"""The tables of maps, step by step, and of what they say in numbers."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from db.layout.register import metadata, visit_key

progress = Table(
    "progress",
    metadata,
    visit_key(),
    Column("steps", Integer, nullable=False),
    Column("chain", Integer, nullable=False),  # the chain of the newest step: a lost step is noticed
    Column("turn", Integer, nullable=False),  # rises with every step of the register
)

summary = Table(
    "summary",
    metadata,
    visit_key(),
    Column("steps", Integer, nullable=False),  # the state of the map that it says something of, as the next
    Column("chain", Integer, nullable=False),
    Column("atlas", Text, nullable=False),  # on which it was measured
    Column("rules", Integer, nullable=False),  # by which it was measured
    Column("record", LargeBinary, nullable=False),  # empty when the map could not be read whole
)

piece = Table(
    "piece",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("erased_at", Text),  # left the drawing then; kept, because undo brings it back
    Column("record", LargeBinary, nullable=False),
    sqlite_with_rowid=False,  # a visit's pieces lie side by side on disk
)

step = Table(
    "step",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("way", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("pieces", Text, nullable=False),  # "-2 -3 +4": pieces that left and that entered the drawing
    Column("chain", Integer, nullable=False),  # CRC-32 over this step and all before
    sqlite_with_rowid=False,
)

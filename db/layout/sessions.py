"""The tables of what therapists record of sessions, who they are, and their phrases."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from db.layout.register import metadata, visit_key

session_entry = Table(
    "session_entry",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False),  # what it is about: of two entries with one key the later counts
    Column("kind", Text, nullable=False),  # of the value; empty when the entry takes back
    Column("value", Text, nullable=False),  # JSON
    Column("way", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("chain", Integer, nullable=False),  # CRC-32 over this entry and all before
    sqlite_with_rowid=False,
)

session_count = Table(
    "session_count",
    metadata,
    visit_key(),
    Column("entries", Integer, nullable=False),
    Column("chain", Integer, nullable=False),  # the chain of the newest: a lost entry is noticed
)

therapist = Table(
    "therapist",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", LargeBinary(16), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("short", Text, nullable=False),
    Column("left_at", Text),  # no longer offered since then; what was signed stays signed
    Column("seal", Integer, nullable=False),
)

own_phrase = Table(
    "own_phrase",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", LargeBinary(16), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("part", Text, nullable=False),  # of the body; empty for everywhere
    Column("left_at", Text),  # no longer offered since then
    Column("seal", Integer, nullable=False),
)

"""The tables of who has the tablet, of the PINs that open the desk, and of the audit log."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from db.layout.register import metadata, visit_key

bookmark = Table(
    "bookmark",
    metadata,
    visit_key(),
    Column("at", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Integer, nullable=False),  # per cent
    Column("passed", Text, nullable=False, server_default=""),  # the places that lie behind, as words
    Column("left_handed", Integer, nullable=False, server_default="0"),  # 1 for who draws with the left hand
    Column("handed_over", Integer, nullable=False),  # 1 while the tablet is in this client's hands
    Column("seal", Integer, nullable=False),
)
Index("ix_bookmark_handed_over", bookmark.c.visit, sqlite_where=text("handed_over = 1"))


def _lock_table(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True),  # always 1
        Column("pin", Text, nullable=False),  # an Argon2id hash, as the next
        Column("recovery", Text, nullable=False),
        Column("failed", Integer, nullable=False),
        Column("wait", Integer, nullable=False),  # seconds of the wait
        Column("seal", Integer, nullable=False),
    )


own_pin = Table(
    "own_pin",
    metadata,
    Column("therapist", Integer, ForeignKey("therapist.number", ondelete="CASCADE"), primary_key=True),
    Column("pin", Text, nullable=False),  # an Argon2id hash
    Column("failed", Integer, nullable=False),
    Column("wait", Integer, nullable=False),  # seconds of the wait
    Column("seal", Integer, nullable=False),
)

latch, latch_copy = _lock_table("latch"), _lock_table("latch_copy")
"""The same twice, on two pages of the file: a lock that is lost must not stay shut for ever."""

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("by", LargeBinary(16)),  # the id of a therapist
    Column("client", LargeBinary(16)),  # keys that the chain's secret makes of ids, as the next
    Column("visit", LargeBinary(16)),
    Column("link", LargeBinary(32), nullable=False),  # HMAC-SHA256 over this entry and all before
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("number", Integer, primary_key=True),  # always 1
    Column("first", Integer, nullable=False),  # the number of the oldest entry that is kept
    Column("last", Integer, nullable=False),
    Column("base", LargeBinary(32), nullable=False),  # the link before the first
    Column("link", LargeBinary(32), nullable=False),  # of the newest: a lost tail is noticed
    Column("secret", LargeBinary(32), nullable=False),
    Column("seal", Integer, nullable=False),
)

"""The tables of clients, their visits, and what stays true of them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from db.layout.register import metadata, visit_key

client = Table(
    "client",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", LargeBinary(16), nullable=False, unique=True),
    Column("pseudonym", Text, nullable=False),
    Column("name", Text),
    Column("birth_year", Integer),
    Column("body", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("demo", Integer, nullable=False),
    Column("seal", Integer, nullable=False),
    Column("words", Text, nullable=False),  # pseudonym, name and tags as they are searched
    Column("visits", Integer, nullable=False),  # visits not removed: a lost row is noticed
    Column("last_visit", Text),
    Column("seen", Integer, nullable=False),  # microseconds of the last visit, else of `created`
    Column("tags", Text, nullable=False, server_default=""),  # a line each
    Column("removed_at", Text),
    Column("removed_after", Integer),  # what `clock` had counted then
    sqlite_autoincrement=True,
)
Index("ix_client_removed", client.c.removed_at, sqlite_where=text("removed_at IS NOT NULL"))

visit = Table(
    "visit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", LargeBinary(16), nullable=False, unique=True),
    Column("client", Integer, ForeignKey("client.number", ondelete="CASCADE"), nullable=False),
    Column("place", Integer, nullable=False),  # microseconds of `started`, never before an earlier visit's
    Column("body", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("today", Text, nullable=False),
    Column("noted", Integer, nullable=False),  # twice the amendments, plus 1 when it has a sheet of answers
    Column("seal", Integer, nullable=False),
    Column("removed_at", Text),
    Column("removed_after", Integer),  # what `clock` had counted then
    sqlite_autoincrement=True,
)
Index(
    "ix_visit_timeline",
    visit.c.client,
    visit.c.removed_at,
    visit.c.place,
    visit.c.number,
    *(visit.c[name] for name in ("id", "body", "started", "finished", "today", "noted", "seal")),
)
Index("ix_visit_open", visit.c.number, sqlite_where=text("finished IS NULL"))
Index("ix_visit_removed", visit.c.removed_at, sqlite_where=text("removed_at IS NOT NULL"))

amendment = Table(
    "amendment",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("before", Text, nullable=False),  # JSON: what the visit said when it was finished before
    Column("steps", Integer, nullable=False),  # the steps that made its map then
    Column("seal", Integer, nullable=False),
)

standing = Table(
    "standing",
    metadata,
    Column("client", Integer, ForeignKey("client.number", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),  # JSON
    Column("told", Text, nullable=False),  # a day
    Column("ended", Text),
    Column("chain", Integer, nullable=False),  # CRC-32 over this fact and all before
    sqlite_with_rowid=False,
)

standing_sheet = Table(
    "standing_sheet",
    metadata,
    Column("client", Integer, ForeignKey("client.number", ondelete="CASCADE"), primary_key=True),
    Column("sheet", Text, nullable=False),  # how many facts there are, and the chain of the last
    Column("seal", Integer, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    Column("client", Integer, ForeignKey("client.number", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("purpose", Text, nullable=False),
    Column("given", Integer, nullable=False),  # 0 when it is withdrawn
    Column("at", Text, nullable=False),
    Column("words", Text, nullable=False),  # as they were read
    Column("version", Integer, nullable=False),  # of the wording
    Column("chain", Integer, nullable=False),  # CRC-32 over this answer and all before
    sqlite_with_rowid=False,
)

consent_sheet = Table(
    "consent_sheet",
    metadata,
    Column("client", Integer, ForeignKey("client.number", ondelete="CASCADE"), primary_key=True),
    Column("sheet", Text, nullable=False),  # how many answers there are, and the chain of the last
    Column("seal", Integer, nullable=False),
)

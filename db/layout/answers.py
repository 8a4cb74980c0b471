"""The tables of what clients answered, and of how safety alerts were met."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from db.layout.register import metadata, visit_key

answers = Table(
    "answers",
    metadata,
    visit_key(),
    Column("sheet", Text, nullable=False),  # JSON: the replies that count, null where one was passed over
    Column("seal", Integer, nullable=False),
)

reply = Table(
    "reply",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),  # JSON
    Column("at", Text, nullable=False),
    Column("chain", Integer, nullable=False),  # CRC-32 over this reply and all before
    sqlite_with_rowid=False,
)

response = Table(
    "response",
    metadata,
    visit_key(),
    Column("number", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("response", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("words", Text, nullable=False),  # JSON: by whom and when it was assessed, or the reason
    Column("chain", Integer, nullable=False),  # CRC-32 over this response and all before
    sqlite_with_rowid=False,
)

response_count = Table(
    "response_count",
    metadata,
    visit_key(),
    Column("responses", Integer, nullable=False),
    Column("chain", Integer, nullable=False),  # the chain of the newest: a lost response is noticed
)

"""The tables of the register, as the newest migration leaves them.

Numbers are the database's own and order things where the clock cannot be trusted; ids are made by the
application. A `seal` is a CRC-32 over what its row says, so that a flipped bit is noticed; `piece`, `step`,
`reply` and `response` carry theirs in `record` and `chain`.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

REVISION = "client_tags"
"""The newest migration; a test holds it equal to Alembic's head."""

APPLICATION_ID = 0x4E455256  # "NERV" in the header of every register

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _visit_key() -> Column[int]:
    target = ForeignKey("visit.number", ondelete="CASCADE")
    return Column("visit", Integer, target, primary_key=True)


state = Table(
    "state",
    metadata,
    Column("number", Integer, primary_key=True),  # always 1
    Column("opened", Integer, nullable=False),  # 1 while a program has the register open
    Column("clients", Integer, nullable=False),  # clients not removed: a lost row is noticed
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

answers = Table(
    "answers",
    metadata,
    _visit_key(),
    Column("sheet", Text, nullable=False),  # JSON: the replies that count, null where one was passed over
    Column("seal", Integer, nullable=False),
)

reply = Table(
    "reply",
    metadata,
    _visit_key(),
    Column("number", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),  # JSON
    Column("at", Text, nullable=False),
    Column("chain", Integer, nullable=False),  # CRC-32 over this reply and all before
    sqlite_with_rowid=False,
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

response = Table(
    "response",
    metadata,
    _visit_key(),
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
    _visit_key(),
    Column("responses", Integer, nullable=False),
    Column("chain", Integer, nullable=False),  # the chain of the newest: a lost response is noticed
)

session_entry = Table(
    "session_entry",
    metadata,
    _visit_key(),
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
    _visit_key(),
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

bookmark = Table(
    "bookmark",
    metadata,
    _visit_key(),
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


def _latch_table(name: str) -> Table:
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

latch, latch_copy = _latch_table("latch"), _latch_table("latch_copy")
"""The same twice, on two pages of the file: a lock that is lost must not stay shut for ever."""

amendment = Table(
    "amendment",
    metadata,
    _visit_key(),
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("before", Text, nullable=False),  # JSON: what the visit said when it was finished before
    Column("steps", Integer, nullable=False),  # the steps that made its map then
    Column("seal", Integer, nullable=False),
)

progress = Table(
    "progress",
    metadata,
    _visit_key(),
    Column("steps", Integer, nullable=False),
    Column("chain", Integer, nullable=False),  # the chain of the newest step: a lost step is noticed
    Column("turn", Integer, nullable=False),  # rises with every step of the register
)

summary = Table(
    "summary",
    metadata,
    _visit_key(),
    Column("steps", Integer, nullable=False),  # the state of the map that it says something of, as the next
    Column("chain", Integer, nullable=False),
    Column("atlas", Text, nullable=False),  # on which it was measured
    Column("rules", Integer, nullable=False),  # by which it was measured
    Column("record", LargeBinary, nullable=False),  # empty when the map could not be read whole
)

piece = Table(
    "piece",
    metadata,
    _visit_key(),
    Column("number", Integer, primary_key=True),
    Column("erased_at", Text),  # left the drawing then; kept, because undo brings it back
    Column("record", LargeBinary, nullable=False),
    sqlite_with_rowid=False,  # a visit's pieces lie side by side on disk
)

step = Table(
    "step",
    metadata,
    _visit_key(),
    Column("number", Integer, primary_key=True),
    Column("way", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("pieces", Text, nullable=False),  # "-2 -3 +4": pieces that left and that entered the drawing
    Column("chain", Integer, nullable=False),  # CRC-32 over this step and all before
    sqlite_with_rowid=False,
)

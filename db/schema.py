"""All tables of the register, as the newest migration leaves them.

Numbers are the database's own and order things where the clock cannot be trusted; ids are made by the
application. A `seal` is a CRC-32 over what its row says, so that a flipped bit is noticed; `piece`, `step`,
`reply` and `response` carry theirs in `record` and `chain`.
"""

from __future__ import annotations

from db.layout.answers import answers, reply, response, response_count
from db.layout.clients import amendment, client, consent, consent_sheet, standing, standing_sheet, visit
from db.layout.locks import audit_entry, audit_head, bookmark, latch, latch_copy, own_pin
from db.layout.maps import piece, progress, step, summary
from db.layout.register import clock, metadata, state, to_wipe
from db.layout.sessions import own_phrase, session_count, session_entry, therapist

__all__ = [
    "APPLICATION_ID",
    "REVISION",
    "amendment",
    "answers",
    "audit_entry",
    "audit_head",
    "bookmark",
    "client",
    "clock",
    "consent",
    "consent_sheet",
    "latch",
    "latch_copy",
    "metadata",
    "own_phrase",
    "own_pin",
    "piece",
    "progress",
    "reply",
    "response",
    "response_count",
    "session_count",
    "session_entry",
    "standing",
    "standing_sheet",
    "state",
    "step",
    "summary",
    "therapist",
    "to_wipe",
    "visit",
]

REVISION = "earlier_eras"
"""The newest migration; a test holds it equal to Alembic's head."""

APPLICATION_ID = 0x4E455256  # "NERV" in the header of every register

"""What becomes of visits that were left: which opens again by itself, and which was never begun."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from models.practice.ports.register import Register
from models.practice.visit import Visit

STAYS_OPEN = timedelta(hours=12)
"""How long a visit that was left open opens by itself, on its own day."""


def is_of_now(visit: Visit, now: datetime) -> bool:
    """Whether a visit was left open today and within some hours: later it is another client's turn."""
    begun = visit.started.astimezone(now.tzinfo)
    return begun.date() == now.date() and abs(now - begun) <= STAYS_OPEN


def forget_untouched(register: Register, visit: UUID, now: datetime) -> bool:
    """Let a visit vanish at which nothing was drawn, said, answered, recorded, handed over or taken back.

    Tells whether it did.
    """
    kept = register.visits.one(visit)
    said = kept.today is not None or kept.answers or kept.skipped or kept.amended or not kept.is_open
    if (
        said
        or register.replies.of_visit(visit)
        or register.responses.of_visit(visit)
        or register.sessions.of_visit(visit)
        or register.hand_overs.bookmark(visit)
    ):
        return False
    drawing, history = register.maps.read(visit)
    if drawing.ink or history.undo or history.redo:
        return False
    register.visits.remove(visit, now)
    register.removals.erase(visit)
    return True

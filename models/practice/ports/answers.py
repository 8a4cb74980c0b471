"""What is asked of whoever keeps what clients answered, and how safety alerts were met."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from models.practice.visit import Reply, Visit

if TYPE_CHECKING:  # these bring numpy, which has to wait for the first paint
    from models.practice.acknowledgement import SafetyRecord


class Replies(Protocol):
    """What clients answered, reply by reply."""

    def add(self, visit: UUID, reply: Reply) -> Visit:
        """Keep what the client of an open visit said to a question; returns the visit as it now counts.

        Called once for each answer, the moment it is given: `replies.add(visit.id, Reply("worse_sitting",
        True, now()))`. Earlier replies stay; the last one to a question counts, so going back and saying it
        again loses nothing. `Reply(…, None, …)` passes a question over: it joins `visit.skipped`, where the
        therapist sees that it was asked and is open. Raises ValueError for a key or value that no map file
        could carry.
        """
        ...

    def of_visit(self, visit: UUID) -> Sequence[Reply]:
        """Every reply ever given at a visit, oldest first, also those that a later one replaced."""
        ...


class Responses(Protocol):
    """What therapists answered to safety alerts."""

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        """Keep how a safety alert was met; it stays, whatever becomes of the alert."""
        ...

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        """How the safety alerts of a visit were met, oldest first: for `unanswered`, `waiting`, `locking`.

        DamagedError carries those that are left; an alert whose answer is lost stands anew.
        """
        ...

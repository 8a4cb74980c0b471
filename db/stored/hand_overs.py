"""Who has the tablet, and where the client is: fulfils models.practice.ports.locks.HandOvers."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection

from db.tables import Tables
from models.practice.audit import AuditAct
from models.practice.hand_over import Bookmark


class StoredHandOvers:
    """The bookmarks of visits, each in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._visits, self._hand_over = tables.disk, tables.visits, tables.hand_over
        self._audit = tables.audit

    def hand_over(self, bookmark: Bookmark) -> None:
        """Put the client of an open visit there; from now on the visit is in the client's hands."""
        record, before = self._visits.open_record(bookmark.visit), self._hand_over.handed_over()

        def hand_over(core: Connection) -> None:
            self._hand_over.keep(core, record.number, bookmark)
            if before is None or before.visit != bookmark.visit:
                client = record.visit.client.bytes
                self._audit.note(core, AuditAct.HANDED_OVER, client, bookmark.visit.bytes)

        self._disk.write(hand_over)

    def handed_over(self) -> Bookmark | None:
        """Where the client stands who has the tablet, or None when the therapist has it."""
        return self._hand_over.handed_over()

    def bookmark(self, visit: UUID) -> Bookmark | None:
        """Where the client of a visit stood last, or None when it was never handed over."""
        return self._hand_over.bookmark(self._visits.record(visit).number, visit)

    def take_back(self) -> None:
        """The tablet is in the therapist's hands again."""
        before = self._hand_over.handed_over()

        def take_back(core: Connection) -> None:
            self._hand_over.take_back(core)
            if before is not None:
                client = self._visits.owner(before.visit)
                self._audit.note(core, AuditAct.TOOK_BACK, client, before.visit.bytes)

        self._disk.write(take_back, spare=True)
        self._disk.tidy()

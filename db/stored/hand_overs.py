"""Who has the tablet, and where the client is: fulfils models.practice.ports.HandOvers."""

from __future__ import annotations

from uuid import UUID

from db.tables import Tables
from models.practice.hand_over import Bookmark


class StoredHandOvers:
    """The bookmarks of visits, each in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._disk, self._visits, self._hand_over = tables.disk, tables.visits, tables.hand_over

    def hand_over(self, bookmark: Bookmark) -> None:
        """Put the client of an open visit there; from now on the visit is in the client's hands."""
        number = self._visits.open_record(bookmark.visit).number
        self._disk.write(lambda core: self._hand_over.keep(core, number, bookmark))

    def handed_over(self) -> Bookmark | None:
        """Where the client stands who has the tablet, or None when the therapist has it."""
        return self._hand_over.handed_over()

    def bookmark(self, visit: UUID) -> Bookmark | None:
        """Where the client of a visit stood last, or None when it was never handed over."""
        return self._hand_over.bookmark(self._visits.record(visit).number, visit)

    def take_back(self) -> None:
        """The tablet is in the therapist's hands again."""
        self._disk.write(self._hand_over.take_back, spare=True)
        self._disk.tidy()

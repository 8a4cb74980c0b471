"""What is asked of whoever keeps what therapists record of sessions, who they are, and their phrases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from models.practice.own_phrase import OwnPhrase
from models.practice.session import SessionEntry
from models.practice.therapist import Therapist


class Sessions(Protocol):
    """What therapists record of sessions: hands, plan, done, note, measures."""

    def add(self, visit: UUID, *entries: SessionEntry) -> None:
        """Keep more entries of a visit, open or finished, all or none; on disk when it returns."""
        ...

    def of_visit(self, visit: UUID) -> Sequence[SessionEntry]:
        """Every entry of a visit, oldest first, for `Session.of`; DamagedError carries what is whole."""
        ...

    def with_key(self, key: str) -> Sequence[UUID]:
        """The visits that have an entry under a key, such as that of a page that was made."""
        ...


class Therapists(Protocol):
    """Who treats, and signs notes."""

    def listed(self) -> Sequence[Therapist]:
        """The therapists who may sign, the oldest entry first; DamagedError carries those that are whole."""
        ...

    def keep(self, therapist: Therapist) -> None:
        """Keep a therapist, new or under another name."""
        ...

    def leave(self, therapist: Therapist, at: datetime) -> None:
        """No longer offer a therapist; what was signed stays signed."""
        ...


class OwnPhrases(Protocol):
    """Phrases of the therapist's own."""

    def listed(self) -> Sequence[OwnPhrase]:
        """The phrases that are offered, the oldest first; DamagedError carries what is whole."""
        ...

    def keep(self, phrase: OwnPhrase) -> None:
        """Keep a phrase, new or in other words."""
        ...

    def leave(self, phrase: OwnPhrase, at: datetime) -> None:
        """No longer offer a phrase; what it was put into stays as it is."""
        ...

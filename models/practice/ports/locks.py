"""What is asked of whoever keeps who has the tablet, and the PINs that open the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from models.practice.hand_over import Bookmark
from models.practice.pin import PinLock
from models.practice.therapist import Therapist


class HandOvers(Protocol):
    """Which visit is in a client's hands, and where its client is."""

    def hand_over(self, bookmark: Bookmark) -> None:
        """Keep where the client of an open visit is, at the hand-over and at every place after it.

        From then on, until `take_back`, that visit is in the client's hands: `handed_over` returns the
        bookmark, also after the program was killed, and the desk stays shut.
        """
        ...

    def handed_over(self) -> Bookmark | None:
        """Where the client is who has the tablet; None when the therapist has it."""
        ...

    def bookmark(self, visit: UUID) -> Bookmark | None:
        """Where the client of a visit was last, to go on there when it is handed over again."""
        ...

    def take_back(self) -> None:
        """The tablet is in the therapist's hands again; the bookmarks stay."""
        ...


class PinLocks(Protocol):
    """The lock between the client's screens and the desk."""

    def read(self) -> PinLock | None:
        """The PIN and recovery code, hashed, with the wrong tries; None while no PIN was ever set."""
        ...

    def is_lost(self) -> bool:
        """Whether a PIN was set and neither of the two copies that are kept of it can be read.

        Then `read` returns None, and neither PIN nor recovery code can be checked: the way out is
        `hand_overs.take_back`, after which the desk asks for a new PIN.
        """
        ...

    def keep(self, lock: PinLock) -> None:
        """Keep the lock as it is now."""
        ...


class OwnPins(Protocol):
    """The PINs by which therapists say that it is they who are at the desk."""

    def holders(self) -> Sequence[Therapist]:
        """The therapists who are here and have a PIN of their own, in the order in which they came."""
        ...

    def of(self, therapist: UUID) -> PinLocks:
        """The lock that a therapist's own PIN opens; it has no recovery code, but the passphrase."""
        ...

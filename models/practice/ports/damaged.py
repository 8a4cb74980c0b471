"""What is left of something that is kept when part of it is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.audit import AuditEntry
from models.practice.consent import Consent
from models.practice.own_phrase import OwnPhrase
from models.practice.removed import Removed
from models.practice.session import SessionEntry
from models.practice.therapist import Therapist
from models.practice.visit import ClientRow, Visit

if TYPE_CHECKING:  # these bring numpy, which has to wait for the first paint
    from models.practice.acknowledgement import SafetyRecord


Readable: TypeAlias = (
    "Drawing | Sequence[ClientRow] | Sequence[Visit] | Sequence[SafetyRecord] | Sequence[Removed]"
    " | Sequence[SessionEntry] | Sequence[Therapist] | Sequence[OwnPhrase] | Sequence[AuditEntry]"
    " | Sequence[Consent]"
)


class DamagedError(StoreError):
    """Part of what was asked for is damaged on disk; `readable` is the rest, to be shown with the sentence.

    It is a Drawing that may be looked at but not drawn on, or those that are left of the clients, visits,
    answers to alerts, or of what was removed.
    """

    def __init__(self, sentence: str, readable: Readable) -> None:
        super().__init__(sentence)
        self.readable = readable

    @property
    def rest(self) -> Sequence[object]:
        """What is left of a list; nothing when it was a drawing."""
        return () if isinstance(self.readable, Drawing) else self.readable

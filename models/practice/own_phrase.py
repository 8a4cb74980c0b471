"""A phrase of the therapist's own, put into notes by a touch."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """The words, and the part of the body at whose marks they are offered; everywhere where none is named."""

    id: UUID
    text: str
    part: str = ""
    """A part of the body, as regions are grouped."""

    def fits(self, marked: frozenset[str]) -> bool:
        """Whether it is offered when these parts are marked."""
        return not self.part or self.part in marked

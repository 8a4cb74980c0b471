"""A therapist: who treats, and signs notes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Therapist:
    """Name as it stands under a note, and a short name for lists."""

    id: UUID
    name: str
    short: str


def initials(name: str) -> str:
    """The first letters of a name: "AB" for Ada Berg."""
    return "".join(word[0] for word in name.split()).upper()

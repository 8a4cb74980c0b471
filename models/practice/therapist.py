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

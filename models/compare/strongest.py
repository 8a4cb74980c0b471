"""How strong the strongest of some marks is, as far as it was told: strengths that nobody said stay a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from models.drawing.stroke import Mark

STRONGEST_OF_ALL = 10.0
"""No strength that was not said can be above it."""


@dataclass(frozen=True, slots=True)
class Strongest:
    """The strongest of one or more marks: the highest strength that was told, and how many were not told."""

    told: float | None
    """None when nobody has said how strong any of them is."""
    unsaid: int = 0
    """Marks of which no strength was said."""

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Self | None:
        """The strongest of these marks; None when there are none."""
        strengths = [mark.intensity for mark in marks]
        if not strengths:
            return None
        told = [each for each in strengths if each is not None]
        return cls(max(told, default=None), len(strengths) - len(told))

    @property
    def known(self) -> float | None:
        """The strength of the strongest mark, or None when one that was not said may be stronger."""
        return self.told if not self.unsaid or self.told == STRONGEST_OF_ALL else None

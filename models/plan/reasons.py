"""Why a block has the minutes it has: one reason a step, in the order in which they came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.practice.hands import BlockId


class ReasonKind(StrEnum):
    """One step on the way to a block's minutes."""

    BASE = "base"
    """The minutes of the block in a session of this length, before anything is marked."""
    RELEVANCE = "relevance"
    """Marks and hands ask for more."""
    BELOW_KNEE = "below_knee"
    """Pain below the knee gives the leg more."""
    LOW_BACK_ONLY = "low_back_only"
    """Only the low back is marked: the leg gets less."""
    FROM_NUMB = "from_numb"
    """Time that numb skin farther down does not draw."""
    NUMB = "numb"
    """Its own numb skin draws no time."""
    OTHERS = "others"
    """Other blocks ask for more, or for less: all share the same session."""
    LEAST = "least"
    """It never has less."""
    MOST = "most"
    """It never has more."""
    FLOOR = "floor"
    """Gluteals and deep rotators together never have less."""
    IRRITABLE = "irritable"
    """Gently today: the ends are longer, the deep rotators shorter."""
    BLOCKED = "blocked"
    """A safety rule leaves it out."""
    LEFT_OVER = "left_over"
    """Minutes that no block can take go to the last one."""
    PINNED = "pinned"
    """The therapist set it."""


@dataclass(frozen=True, slots=True)
class MinuteReason:
    """One step: what it is, and the minutes at which the block stands after it."""

    kind: ReasonKind
    minutes: float
    rule: str = ""
    """The safety rule behind it, if one is."""
    block: BlockId | None = None
    """The other block that it comes from, if it does."""

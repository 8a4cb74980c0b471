"""Signs in the marks, and the rules by which the program stops or warns, row by row."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from msgspec import Struct

from models.anatomy.structures import Names, Tags
from models.drawing.stroke import Course, Depth, Sensation


class Level(StrEnum):
    """How grave an alert is, gravest first."""

    EMERGENCY = "E"
    URGENT = "U"
    PROMPT = "P"
    CAUTION = "C"

    @property
    def locks_plan(self) -> bool:
        """Whether no session may be planned until the alert is answered."""
        return self in (Level.EMERGENCY, Level.URGENT)

    def is_graver_than(self, other: Level) -> bool:
        """Whether this level comes before the other."""
        order = list(Level)
        return order.index(self) < order.index(other)


class WhichSide(StrEnum):
    """On which side a sign has to be."""

    EITHER = "either"
    ONE = "one"
    BOTH = "both"


class Sign(Struct, frozen=True, forbid_unknown_fields=True):
    """Something to be seen in the marks; what is left out is not asked."""

    id: str
    source: str
    evidence: Tags
    regions: Names = ()
    together: Names = ()
    sensations: tuple[Sensation, ...] = ()
    side: WhichSide = WhichSide.EITHER
    depth: Depth | None = None
    course: Course | None = None
    least_intensity: float = 0.0
    only: bool = False
    """Whether no mark may lie anywhere else."""


class When(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a rule fires: every term of `all`, and `count` of `any`."""

    level: Level
    all: Names = ()
    any: Names = ()
    count: int = 1


class OtherWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that replace a rule's own at one level, or where one ground made it fire; what is empty stays."""

    level: Level | None = None
    ground: str = ""
    therapist: str = ""
    client: str = ""

    def fit(self, level: Level, because: Collection[str]) -> bool:
        """Whether these are the words for an alert of this level, fired by these grounds."""
        return self.level in (None, level) and (not self.ground or self.ground in because)


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """A safety rule: when it fires, with what it is asked, and the fixed words for therapist and client."""

    id: str
    fires: str
    source: str
    evidence: Tags
    when: tuple[When, ...]
    asked_with: Names = ()
    therapist: str = ""
    client: str = ""
    words: tuple[OtherWords, ...] = ()
    same_words_as: str | None = None


class Emergency(Struct, frozen=True, forbid_unknown_fields=True):
    """The banner of every emergency, and the two answers that can be recorded."""

    banner: str
    referred: str
    already_assessed: str
    source: str
    evidence: Tags

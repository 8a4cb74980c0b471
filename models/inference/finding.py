"""A finding is a pattern that marks resemble, in a band and with its reasons; never a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from models.anatomy.patterns import BandNumbers
from models.inference.answering import AnswerWeight, OpenQuestion


class Where(StrEnum):
    """The side of a finding."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    def meets(self, other: Where) -> bool:
        """Whether the two speak of a common side."""
        return self is other or Where.BOTH in (self, other)


class Band(IntEnum):
    """How closely marks resemble a pattern; below weak nothing is said."""

    HIDDEN = 0
    WEAK = 1
    MODERATE = 2
    STRONG = 3


class Held(StrEnum):
    """Why a finding stands in a lower band than its score."""

    PAIN_ONLY = "pain_only"
    """A root that pain alone does not show well, with no numbness in its typical regions (rule 4)."""
    NERVE_PAIN = "nerve_pain"
    """A muscle referral, with sensations or answers that sound of nerve pain (rule 4)."""
    NUMBNESS = "numbness"
    """A pattern of muscle, joint or tendon, of which mostly numbness or tingling is marked."""
    LITTLE_EVIDENCE = "little_evidence"
    """Too little is marked that the pattern explains (rule 7)."""
    INCOMPLETE = "incomplete"
    """Little of what is typical of it is marked."""
    SKIN_NERVE = "skin_nerve"
    """A nerve of the skin, and no numbness, tingling, burning or electric pain."""
    ONE_REGION = "one_region"
    """Nearly all that it explains lies in one region."""
    MILD = "mild"
    """Mild pain of few regions, without words of nerve pain and with no answer that speaks for it."""
    LOCAL = "local"
    """A local strain is likelier than any pattern."""
    LOOSE = "loose"
    """It fits loosely: a cause that is in no table may be as likely."""
    OTHERS = "others"
    """Weighed by how often clients with each pattern mark what is marked, others are about as likely."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A region, and how much it weighs for or against."""

    region: str
    weight: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One pattern on one side, with everything that is said for and against it."""

    pattern: str
    side: Where
    band: Band
    score: float
    """The fit after the answers, 0 to 1: it ranks, and is no probability."""
    mass: float
    """How much marked evidence the pattern explains."""
    fit: float
    """The fit before the answers."""
    because: tuple[Reason, ...]
    """The marked regions that are typical or frequent in it, the weightiest first."""
    in_part: tuple[Reason, ...]
    """Those that are marked with it now and then."""
    unexplained: tuple[Reason, ...]
    """Those that it does not explain, the weightiest first. No region stands in two of the three."""
    answers: tuple[AnswerWeight, ...]
    missing: tuple[str, ...]
    """Its typical regions that are not marked: ask."""
    open: tuple[OpenQuestion, ...]
    """Its questions that were not answered: ask."""
    held: tuple[Held, ...] = ()
    tied_with: tuple[str, ...] = ()
    """Patterns that score so nearly alike that the drawing does not tell them apart."""
    look_alikes: tuple[str, ...] = ()
    """Patterns also shown that are known to look like this one."""


def band_of(score: float, numbers: BandNumbers) -> Band:
    """The band that a score reaches (rule 6)."""
    reached = ((numbers.strong, Band.STRONG), (numbers.moderate, Band.MODERATE), (numbers.weak, Band.WEAK))
    return next((band for least, band in reached if score >= least), Band.HIDDEN)


def tied(found: Sequence[Finding], numbers: BandNumbers) -> list[Finding]:
    """The findings, those tied to each other that lie too near the best of their side (rule 6).

    What numbness speaks against is tied to nothing: the drawing does tell it apart.
    """
    ties: dict[int, set[str]] = {number: set() for number in range(len(found))}
    for side in (Where.LEFT, Where.RIGHT):
        of_side = [
            number
            for number, finding in enumerate(found)
            if finding.side.meets(side) and Held.NUMBNESS not in finding.held
        ]
        best = max((found[number].score for number in of_side), default=0.0)
        near = [number for number in of_side if found[number].score >= best - numbers.tie]
        for one in near:
            ties[one] |= {found[other].pattern for other in near if other != one}
    return [replace(finding, tied_with=tuple(sorted(ties[n]))) for n, finding in enumerate(found)]

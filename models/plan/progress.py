"""Whether visits are getting anywhere: how many in a row looked alike, and when to think of another way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.inference.model import Findings
from models.plan.table import PlanNumbers
from models.practice.visit import Today


class ProgressWord(StrEnum):
    """What follows from visits that look alike."""

    GO_ON = "go_on"
    REVIEW = "review"
    """Not changing: consider referral and a different plan."""
    REFER = "refer"
    """The choice is asked for, and recorded."""


@dataclass(frozen=True, slots=True)
class VisitLook:
    """What of one visit tells whether the next one is like it."""

    strongest: float | None
    """0 where nothing hurts; None where marks were made and nobody said how strong."""
    patterns: frozenset[tuple[str, str]]
    """The patterns that come first, each with its side; those that cannot be told apart are all first."""
    regions: frozenset[str] = frozenset()

    @classmethod
    def of(cls, findings: Findings, today: Today | None) -> VisitLook:
        """The look of a visit with these findings, at which this was said of today."""
        told = [mark.mark.intensity for mark in findings.evidence.marks]
        known = [strength for strength in told if strength is not None]
        strongest = max(known, default=0.0 if today is Today.NO_PAIN else None)
        first = findings.patterns[:1]
        ties = {tied for finding in first for tied in finding.tied_with}
        patterns = frozenset(
            (finding.pattern, finding.side.value)
            for finding in findings.patterns
            if finding in first or (finding.pattern in ties and finding.side.meets(first[0].side))
        )
        return cls(strongest, patterns, frozenset(findings.evidence.shares))


@dataclass(frozen=True, slots=True)
class Progress:
    """How many visits in a row looked alike, this one among them; 0 when it is not like the one before."""

    visits_without_change: int
    word: ProgressWord


def progress(looks: Sequence[VisitLook], numbers: PlanNumbers) -> Progress:
    """The progress over visits, oldest first.

    A visit goes on a row when it shows the same pattern and its strength is neither two points nor 30 % away
    from the first of the row. A visit without a strength, or without marks, tells nothing and is passed over;
    one without pain ends every row.
    """
    told = [look for look in looks if look.strongest is not None]
    row: list[VisitLook] = []
    for look in told:
        if row and _alike(row[0], look, numbers):
            row.append(look)
        else:
            row = [look]
    ends = not row or not row[0].strongest or not looks or looks[-1].strongest is None
    count = 0 if ends or len(row) == 1 else len(row)
    if count >= numbers.refer_after:
        return Progress(count, ProgressWord.REFER)
    return Progress(count, ProgressWord.REVIEW if count >= numbers.review_after else ProgressWord.GO_ON)


def _alike(first: VisitLook, later: VisitLook, numbers: PlanNumbers) -> bool:
    if not first.strongest or later.strongest is None:
        return False
    change = abs(later.strongest - first.strongest)
    if change >= numbers.points or change >= numbers.part * first.strongest:
        return False
    if first.patterns or later.patterns:
        return bool(first.patterns & later.patterns)
    return bool(first.regions & later.regions)

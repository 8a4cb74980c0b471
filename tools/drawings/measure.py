"""What the set does on drawings whose cause is known because they were made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Any

from models.anatomy.term import Answers
from models.drawing.drawing import Drawing
from models.inference.finding import Band
from models.inference.model import Findings, Model
from tools.drawings.hand import Felt, Hand

Z = 1.96
"""Of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of drawings with its 95 % interval (Wilson)."""

    hits: int
    of: int

    def __str__(self) -> str:
        if not self.of:
            return "–"
        share, n = self.hits / self.of, self.of
        middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return f"{share:.2f} ({middle - half:.2f}–{middle + half:.2f}, n {n})"


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of one drawing whose causes are known."""

    first_of_index: bool
    among_three_likeliest: bool
    in_set: bool
    size: int
    states: float
    claims: bool
    """Whether anything is claimed above weak."""


def judged(findings: Findings, causes: Iterable[str]) -> Judged:
    """A finding held against the causes that were drawn."""
    known = set(causes)
    first = next(iter(findings.patterns), None)
    members = findings.set.members
    return Judged(
        first is not None and first.pattern in known,
        bool(known & set(findings.likeliest(3))),
        any(known & set(member.patterns) for member in members),
        len(members) + findings.set.none_of_these,
        findings.set.holds,
        any(finding.band > Band.WEAK for finding in findings.patterns),
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of many drawings together."""

    drawings: Sequence[Judged]

    def share(self, what: str) -> Share:
        """How many drawings have this, by the name of a field of `Judged`."""
        return Share(sum(bool(getattr(each, what)) for each in self.drawings), len(self.drawings))

    @property
    def size(self) -> float:
        """Mean number of entries."""
        return sum(each.size for each in self.drawings) / len(self.drawings)

    @property
    def states(self) -> float:
        """What the sets say of themselves, on average."""
        return sum(each.states for each in self.drawings) / len(self.drawings)

    def calibration_error(self, steps: int = 5) -> float:
        """Mean distance of what sets say from what they hold, in groups of equal number."""
        ordered = sorted(self.drawings, key=lambda each: each.states)
        cuts = [round(place * len(ordered) / steps) for place in range(steps + 1)]
        groups = [ordered[low:high] for low, high in pairwise(cuts) if high > low]
        return sum(
            len(group)
            * abs(sum(each.states for each in group) - sum(each.in_set for each in group))
            / len(group)
            for group in groups
        ) / len(ordered)


def figures(
    model: Model, drawings: Iterable[tuple[Drawing, Answers]], causes: Iterable[Iterable[str]]
) -> Figures:
    """The figures of drawings, each with its causes."""
    return Figures(
        [
            judged(model.findings(drawing, answers), known)
            for (drawing, answers), known in zip(drawings, causes, strict=True)
        ]
    )


def lines(named: Mapping[str, Figures]) -> Iterator[str]:
    """A table: one line for each set of drawings."""
    yield f"{'':28}{'top 3':24}{'in the set':24}{'size':6}{'states':8}{'error':7}first of the index"
    for name, each in named.items():
        yield (
            f"{name:28}{each.share('among_three_likeliest')!s:24}{each.share('in_set')!s:24}"
            f"{each.size:<6.2f}{each.states:<8.2f}{each.calibration_error():<7.2f}{each.share('first_of_index')}"
        )


def unsteady(
    model: Model,
    hand: Hand,
    described: Iterable[tuple[Sequence[Felt], Mapping[str, Any]]],
    times: int = 5,
) -> Mapping[str, Share]:
    """How often another hand changes the first place, the first place or its band, and the set."""
    changed = {"first of the index changes": 0, "first of the index or its band changes": 0}
    stays = {"first of the index stays in the set": 0, "the set stays the same": 0}
    drawn = list(described)
    for felt, case in drawn:
        answers = case.get("answers", {})
        before = model.findings(hand.drawn(felt, jitter=0.0, forgotten=0.0), answers)
        for _ in range(times):
            after = model.findings(hand.drawn(felt, forgotten=0.0), answers)
            one, other = _first(before), _first(after)
            changed["first of the index changes"] += one[:1] != other[:1]
            changed["first of the index or its band changes"] += one != other
            stays["first of the index stays in the set"] += _holds(after, one[0] if one else "")
            stays["the set stays the same"] += before.set.is_like(after.set)
    total = len(drawn) * times
    return {name: Share(hits, total) for name, hits in {**changed, **stays}.items()}


def _first(findings: Findings) -> tuple[str, ...]:
    best = next(iter(findings.patterns), None)
    return () if best is None else (best.pattern, best.side.value, best.band.name)


def _holds(findings: Findings, pattern: str) -> bool:
    return any(pattern in member.patterns for member in findings.set.members)

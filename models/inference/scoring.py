"""How well marks fit each pattern: a weighted Tversky index in which rare regions say more (rules 1 to 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from models.anatomy.patterns import Family, FitNumbers, PainPattern, RarityNumbers, Scoring
from models.inference.evidence import SIDES, Evidence

Vector = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PatternTable:
    """The patterns as arrays, shape (patterns, bases) unless said."""

    ids: tuple[str, ...]
    weight: Vector
    typical: Flags
    often: Flags
    core: Flags
    """Regions that open a pattern: the typical ones, and what its row adds."""
    core_two: Flags
    """Regions of which two together open a pattern as well."""
    against: Flags
    rarity: Vector
    """Shape (bases,)."""
    root: Flags
    """Shape (patterns,): numbness counts double."""
    both: Flags
    """Shape (patterns,): judged on both legs."""

    @classmethod
    def of(
        cls, patterns: Mapping[str, PainPattern], bases: Sequence[str], scoring: Scoring, outside: Flags
    ) -> Self:
        """The table of these patterns over these regions, those outside the scope being weightless."""
        rows = tuple(patterns.values())
        typical = _named([row.typical for row in rows], bases)
        often = _named([row.often for row in rows], bases)
        occasional = _named([row.occasional for row in rows], bases)
        weights = scoring.weights
        weight = typical * weights.typical + often * weights.often + occasional * weights.occasional
        return cls(
            tuple(patterns),
            weight,
            typical,
            often,
            typical | _named([row.core_too for row in rows], bases),
            _named([row.core_two for row in rows], bases),
            _named([row.against for row in rows], bases),
            rarity(weight[[not row.added for row in rows]], scoring.rarity) * ~outside,
            np.array([row.family is Family.ROOT for row in rows]),
            np.array([row.both for row in rows]),
        )


@dataclass(frozen=True, slots=True)
class Fits:
    """How each pattern fits the marks of one side; shape (patterns,) or (patterns, bases)."""

    explained: Vector
    """What the pattern explains, region by region."""
    foreign: Vector
    """What it does not explain, region by region."""
    exposure: Vector
    """The exposure that counts for the pattern."""
    mass: Vector
    """A, the sum of what is explained."""
    numb: Vector
    """The part of that which is numbness or tingling without pain."""
    fit: Vector


def rarity(weight: Vector, numbers: RarityNumbers) -> Vector:
    """How much each region says, from how many patterns name it and how strongly (rule 1).

    Patterns that were added later do not count, so that they move no other pattern.
    """
    count = len(weight)
    frequency = weight.sum(axis=0)
    value = np.log((count + 1) / (frequency + 1)) / np.log((count + 1) / numbers.whole)
    clipped: Vector = np.clip(value, numbers.least, 1.0)
    return clipped


def fits(table: PatternTable, evidence: Evidence, scoring: Scoring) -> tuple[Fits, Fits]:
    """The fits of the left and of the right side (rules 2 and 3, without the gate of both legs)."""
    left, right = (_side(table, evidence, scoring, row) for row in range(len(SIDES)))
    return left, right


def fit_of_both(sides: tuple[Fits, Fits], numbers: FitNumbers) -> tuple[Vector, Flags, Vector]:
    """For patterns of both legs: the larger side's fit, lowered the less the other side has.

    The second value is true where the right side is the larger, the third how even the two are, 0 to 1.
    """
    left, right = sides
    right_leads = right.fit > left.fit
    larger = np.maximum(left.fit, right.fit)
    most, least = np.maximum(left.mass, right.mass), np.minimum(left.mass, right.mass)
    evenness = np.divide(least, most, out=np.zeros_like(most), where=most > 0)
    return larger * (numbers.one_side + (1 - numbers.one_side) * evenness), right_leads, evenness


def _side(table: PatternTable, evidence: Evidence, scoring: Scoring, row: int) -> Fits:
    numbers, weights = scoring.fit, scoring.weights
    pain, numb = evidence.pain[row], evidence.numb[row]
    of_root = np.minimum(1.0, pain + weights.numb * numb)
    exposure = np.where(table.root[:, None], of_root, np.maximum(pain, numb))
    felt = table.rarity * exposure
    explained = felt * table.weight
    cost = np.where(table.against, numbers.against, numbers.unexplained * (1 - table.weight))
    foreign = felt * cost
    unfelt = table.rarity * (1 - exposure)
    missing = (unfelt * table.typical).sum(axis=1) * weights.typical
    missing += numbers.missing_often * (unfelt * table.often).sum(axis=1) * weights.often
    mass = explained.sum(axis=1)
    whole = mass + numbers.foreign * foreign.sum(axis=1) + numbers.missing * missing
    fit = np.divide(mass, whole, out=np.zeros_like(mass), where=whole > 0)
    is_open = _opened(table, exposure >= scoring.exposure.marked)
    painful = (table.rarity * np.minimum(pain, exposure) * table.weight).sum(axis=1)
    gated = np.where(is_open, fit, fit * numbers.no_core)
    return Fits(explained, foreign, exposure, mass, mass - painful, gated)


def _opened(table: PatternTable, marked: Flags) -> Flags:
    """The patterns of which a core region is marked, or two of those that open one together (rule 3)."""
    opened: Flags = (marked & table.core).any(axis=1) | ((marked & table.core_two).sum(axis=1) >= 2)
    return opened


def _named(lists: Sequence[Sequence[str]], bases: Sequence[str]) -> Flags:
    return np.array([[base in regions for base in bases] for regions in lists])

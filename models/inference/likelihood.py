"""How likely a drawing is with each pattern: published shares where there are any, classes elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import PainPattern
from models.anatomy.shares import ClassShares, LocalNumbers, SetScoring

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ShareTable:
    """What marked and unmarked regions say of each pattern; shape (patterns, bases) unless said.

    Regions outside the anatomy's scope say nothing.
    """

    ids: tuple[str, ...]
    prior: Vector
    """Log of how often a clinic sees it; shape (patterns,)."""
    marked: Vector
    """Log-odds of a region with pain, against the mean of all patterns."""
    unmarked: Vector
    numb: Vector
    stray_marked: Vector
    """What is gained in a region whose mark is forgiven."""
    stray_unmarked: Vector
    local_marked: Vector
    """The same for a local strain at one place, shape (bases, bases)."""
    local_unmarked: Vector
    inside: npt.NDArray[np.bool_]
    """Shape (bases,)."""
    numbers: SetScoring

    @classmethod
    def of(cls, anatomy: Anatomy, bases: Sequence[str], leak: Vector) -> Self:
        """The table of an anatomy; `leak` says how much of each region the hand marks that means another."""
        numbers = anatomy.set_scoring
        inside = np.array([base not in anatomy.regions.outside for base in bases])
        rows = tuple(anatomy.patterns.values())
        share = np.array([anatomy.priors[row.id].share for row in rows]) ** 0.5
        share /= share.sum()
        pain = _published(anatomy, _by_class(rows, bases, numbers.pain), bases)
        numb = _by_class(rows, bases, numbers.numb)
        unfelt = np.array([row.family in numbers.unfelt for row in rows])
        numb[unfelt] = np.maximum(numb[unfelt] * numbers.unfelt_share, numbers.numb.unnamed)
        mean, mean_numb = share @ pain, share @ numb
        local = _local(leak, numbers.local)
        forgiven = 1 - numbers.stray * (1 - pain)
        kept = numbers.painful

        def yes(chance: Vector, against: Vector) -> Vector:
            return np.where(inside, kept * np.log(chance / against), 0.0)

        def no(chance: Vector, against: Vector) -> Vector:
            return np.where(inside, kept * numbers.unmarked * np.log((1 - chance) / (1 - against)), 0.0)

        return cls(
            tuple(anatomy.patterns),
            np.log(share),
            yes(pain, mean),
            no(pain, mean),
            numbers.numbness * yes(numb, mean_numb),
            yes(forgiven, pain),
            no(forgiven, pain),
            yes(local, mean),
            no(local, mean),
            inside,
            numbers,
        )

    def of_patterns(self, pain: Vector, numb: Vector) -> Vector:
        """What the marks of one side say of each pattern, in log-odds; one stray mark is forgiven."""
        said = self.marked @ pain + self.unmarked @ (1 - pain) + self.numb @ numb
        gain = self.stray_marked * pain + self.stray_unmarked * (1 - pain)
        mean = np.exp(gain)[:, self.inside].mean(axis=1)
        scored: Vector = self.prior + said + np.log1p(mean)
        return scored

    def of_local(self, pain: Vector) -> float:
        """What the marks of one side say of a local strain, wherever it may be."""
        said = (self.local_marked @ pain + self.local_unmarked @ (1 - pain))[self.inside]
        highest = float(said.max())
        return self.numbers.local.prior + highest + float(np.log(np.exp(said - highest).mean()))


def _by_class(rows: Sequence[PainPattern], bases: Sequence[str], shares: ClassShares) -> Vector:
    classes: Sequence[tuple[str, float]] = (
        ("against", shares.against),
        ("occasional", shares.occasional),
        ("often", shares.often),
        ("typical", shares.typical),
    )
    table = np.full((len(rows), len(bases)), shares.unnamed)
    for number, row in enumerate(rows):
        for name, share in classes:
            regions: Collection[str] = getattr(row, name)
            table[number, [base in regions for base in bases]] = share
    return table


def _published(anatomy: Anatomy, table: Vector, bases: Sequence[str]) -> Vector:
    """The table with the published shares in their places."""
    column: Mapping[str, int] = {base: number for number, base in enumerate(bases)}
    row = {name: number for number, name in enumerate(anatomy.patterns)}
    for share in anatomy.shares:
        value = max(share.share * share.of_each, anatomy.set_scoring.least)
        table[row[share.pattern], [column[base] for base in share.regions]] = value
    return table


def _local(leak: Vector, numbers: LocalNumbers) -> Vector:
    """The share of clients with a local strain at each place who mark each region; shape (places, bases)."""
    around = np.minimum(numbers.beside, numbers.leak * leak)
    table = np.maximum(around, numbers.elsewhere)
    np.fill_diagonal(table, numbers.place)
    return table

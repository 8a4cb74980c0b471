"""A band is how much may be claimed of a pattern: its score gives it, and what is doubtful lowers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.view import Side
from models.drawing.stroke import Mark
from models.inference.answering import AnswerTable, AnswerWeight
from models.inference.evidence import SIDES, Evidence, RegionIndex
from models.inference.finding import Band, Held, Where, band_of
from models.inference.pattern_set import Likenesses
from models.inference.scoring import Fits, PatternTable
from models.inference.signs import NERVE_WORDS


@dataclass(frozen=True, slots=True)
class Contender:
    """One pattern held against one side: its number in the table, the side it is judged on, its score."""

    pattern: str
    number: int
    where: Where
    row: int
    fits: Fits
    beside: Fits | None
    """Of the other side, where a pattern is said of both."""
    given: Answers
    said: tuple[AnswerWeight, ...]
    fit: float
    score: float

    @property
    def side(self) -> Side:
        """The side whose regions are named."""
        return SIDES[self.row]

    @property
    def rows(self) -> tuple[int, ...]:
        """The sides that are looked at."""
        return (0, 1) if self.where is Where.BOTH else (self.row,)

    @property
    def sides(self) -> Sequence[tuple[Side, Fits]]:
        """What it explains on each side that it is said of, the leading one first."""
        here = (self.side, self.fits)
        return (here,) if self.beside is None else (here, (SIDES[1 - self.row], self.beside))


@dataclass(frozen=True, slots=True)
class Claim:
    """How much is claimed of a pattern, and what held it down."""

    band: Band
    held: tuple[Held, ...] = ()


Limit = tuple[Band, Held]
"""The highest band that is left, and why."""


class Banding:
    """Knows how much may be claimed, and what lowers it."""

    def __init__(
        self, anatomy: Anatomy, index: RegionIndex, table: PatternTable, answers: AnswerTable
    ) -> None:
        self._patterns = anatomy.patterns
        self._outside = frozenset(anatomy.regions.outside)
        self._inside = np.array([base not in self._outside for base in index.bases])
        self._exposure = anatomy.scoring.exposure
        self._bands = anatomy.scoring.bands
        self._set = anatomy.set_scoring
        self._index, self._table, self._answers = index, table, answers

    def of_index(self, case: Contender, evidence: Evidence, answers: Answers) -> Claim:
        """The band that a score reaches, lowered by what its own evidence allows (rules 4, 6 and 7)."""
        return _lowered(Claim(band_of(case.score, self._bands)), self._caps(case, evidence, answers))

    def of_drawing(
        self, case: Contender, claim: Claim, evidence: Evidence, likely: Likenesses, leads: bool
    ) -> Claim:
        """What may be claimed in the end: one region or mild pain carries little, and neither does a pattern
        that is not the likeliest by published shares. `leads` is whether it stands first by the index.
        """
        return _lowered(claim, self._doubts(case, evidence, likely, leads))

    def _caps(self, case: Contender, evidence: Evidence, answers: Answers) -> Iterator[Limit]:
        numbers, pattern = self._bands, self._patterns[case.pattern]
        mass, numb = case.fits.mass[case.number], case.fits.numb[case.number]
        band = band_of(case.score, numbers)
        if pattern.capped and not self._numb_core(case, evidence):
            yield Band.MODERATE, Held.PAIN_ONLY
            band = min(band, Band.MODERATE)
        if pattern.family in numbers.no_numbness and numb > numbers.numb_share * mass:
            yield Band.WEAK, Held.NUMBNESS
            band = min(band, Band.WEAK)
        if pattern.drops and self._sounds_of_nerve(case, evidence, answers):
            yield Band(max(band - 1, 0)), Held.NERVE_PAIN
        if mass < numbers.mass_moderate:
            yield Band.WEAK if mass < numbers.mass_weak else Band.MODERATE, Held.LITTLE_EVIDENCE

    def _doubts(
        self, case: Contender, evidence: Evidence, likely: Likenesses, leads: bool
    ) -> Iterator[Limit]:
        numbers = self._set.set
        share = likely.of(case.pattern, case.where)
        if self._patterns[case.pattern].of_skin and not self._feels_nervous(case, evidence):
            yield Band.WEAK, Held.SKIN_NERVE
        if self._rests_on_one(case):
            yield Band.WEAK, Held.ONE_REGION
        if self._is_mild(case, evidence):
            yield Band.WEAK, Held.MILD
        if likely.is_local(case.where):
            yield Band.WEAK, Held.LOCAL
        if case.fit < numbers.moderate_fit:
            yield Band.WEAK, Held.LOOSE
        if share < numbers.moderate:
            yield Band.WEAK, Held.OTHERS
        if not (leads and likely.is_first(case.pattern, case.where) and share >= numbers.strong):
            yield Band.MODERATE, Held.OTHERS

    def _numb_core(self, case: Contender, evidence: Evidence) -> bool:
        core = evidence.numb[list(case.rows)][:, self._table.typical[case.number]]
        return bool((core >= self._exposure.marked).any())

    def _rests_on_one(self, case: Contender) -> bool:
        explained = case.fits.explained[case.number]
        mass = case.fits.mass[case.number]
        return bool(mass - explained.max() < self._bands.one_region * mass)

    def _is_mild(self, case: Contender, evidence: Evidence) -> bool:
        """Mild everywhere on its side, in few regions, no nerve words, no answer that speaks for it."""
        marks = [mark for mark, _ in self._marks(case, evidence)]
        rows = evidence.any[list(case.rows)][:, self._inside]
        return (
            all(mark.intensity is not None and mark.intensity <= self._set.local.mild for mark in marks)
            and not self._feels_nervous(case, evidence)
            and int((rows >= self._exposure.marked).any(axis=0).sum()) <= self._set.set.mild_regions
            and self._answers.total(case.said) <= 0
        )

    def _feels_nervous(self, case: Contender, evidence: Evidence) -> bool:
        """Whether a mark on its side is numb, tingles, burns or feels electric."""
        return any(mark.sensation in NERVE_WORDS for mark, _ in self._marks(case, evidence))

    def _sounds_of_nerve(self, case: Contender, evidence: Evidence, answers: Answers) -> bool:
        felt = {mark.sensation for mark, _ in self._marks(case, evidence) if mark.sensation is not None}
        return self._answers.nerve_points(answers, felt) >= self._bands.nerve_items

    def _marks(self, case: Contender, evidence: Evidence) -> Iterator[tuple[Mark, str]]:
        """The marks on the case's side, with their regions that the anatomy speaks of."""
        rows = set(case.rows)
        for mark in evidence.marks:
            for lie in mark.lies:
                if rows & set(self._index.rows[lie.region.id]) and lie.region.base not in self._outside:
                    yield mark.mark, lie.region.id


def _lowered(claim: Claim, limits: Iterable[Limit]) -> Claim:
    """The claim under every limit that it exceeds; below weak nothing is asked."""
    for most, why in limits if claim.band is not Band.HIDDEN else ():
        if claim.band > most:
            claim = Claim(most, (*claim.held, why))
    return claim

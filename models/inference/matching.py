"""Matching holds the evidence of a map against every pattern and says which it resembles, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.view import Side
from models.drawing.stroke import Sensation
from models.inference.answering import AnswerTable, AnswerWeight
from models.inference.evidence import SIDES, Evidence, RegionIndex
from models.inference.finding import Band, Finding, Held, Reason, Where, band_of, tied
from models.inference.scoring import Fits, PatternTable, fit_of_both, fits

REASONS = 3
"""So many regions are named for a pattern (rule 9)."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One pattern held against one side: its number in the table, the side it is judged on, its score."""

    pattern: str
    number: int
    where: Where
    row: int
    fits: Fits
    said: tuple[AnswerWeight, ...]
    score: float

    @property
    def side(self) -> Side:
        return SIDES[self.row]

    @property
    def rows(self) -> tuple[int, ...]:
        """The sides that are looked at."""
        return (0, 1) if self.where is Where.BOTH else (self.row,)


class Matcher:
    """Knows the patterns and their questions."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex) -> None:
        self._patterns = anatomy.patterns
        self._look_alikes = anatomy.look_alikes
        self._outside = frozenset(anatomy.regions.outside)
        self._scoring = anatomy.scoring
        self._index = index
        self._answers = AnswerTable(anatomy)
        self.table = PatternTable.of(anatomy.patterns, index.bases, anatomy.scoring)

    def findings(self, evidence: Evidence, answers: Answers) -> tuple[Finding, ...]:
        """The patterns that the marks resemble at least weakly, best first; none when nothing is marked."""
        numbers = self._scoring.bands
        cases = (
            self._finding(case, evidence, answers) for case in self._cases(evidence, answers, numbers.weak)
        )
        shown = [finding for finding in cases if finding.band is not Band.HIDDEN]
        shown.sort(key=lambda finding: (-finding.band, -finding.score))
        return tuple(self._beside_look_alikes(tied(shown, numbers)))

    def scores(self, evidence: Evidence, answers: Answers) -> Mapping[tuple[str, Where], float]:
        """The score of every pattern on every marked side, shown or not."""
        return {(case.pattern, case.where): case.score for case in self._cases(evidence, answers)}

    def _cases(self, evidence: Evidence, answers: Answers, least: float = 0.0) -> Iterator[_Case]:
        """Every pattern on every marked side, with its answers, from a score on."""
        for number, where, row, of_side, fit in self._fits(evidence):
            pattern = self.table.ids[number]
            said = self._answers.said(pattern, answers)
            score = self._answers.moved(fit, said)
            if score >= least:
                yield _Case(pattern, number, where, row, of_side, said, score)

    def _fits(self, evidence: Evidence) -> Iterator[tuple[int, Where, int, Fits, float]]:
        if not evidence.has_skin:
            return
        sides = fits(self.table, evidence, self._scoring)
        for row, of_side in enumerate(sides):
            if evidence.any[row].any():
                for number in np.flatnonzero(~self.table.both).tolist():
                    yield number, Where(SIDES[row].value), row, of_side, float(of_side.fit[number])
        value, right_leads = fit_of_both(sides, self._scoring.fit)
        for number in np.flatnonzero(self.table.both).tolist():
            row = int(right_leads[number])
            yield number, Where.BOTH, row, sides[row], float(value[number])

    def _finding(self, case: _Case, evidence: Evidence, answers: Answers) -> Finding:
        band, held = self._lowered(case, evidence, answers)
        return Finding(
            pattern=case.pattern,
            side=case.where,
            band=band,
            score=case.score,
            mass=float(case.fits.mass[case.number]),
            because=self._reasons(case.fits.explained[case.number], case.side, REASONS),
            answers=case.said,
            unexplained=self._reasons(case.fits.foreign[case.number], case.side, 1),
            missing=self._missing(case),
            open=self._answers.open(case.pattern, answers),
            held=held,
        )

    def _lowered(self, case: _Case, evidence: Evidence, answers: Answers) -> tuple[Band, tuple[Held, ...]]:
        """The band that is left of the score's own, and what held it down (rules 4 and 7)."""
        numbers = self._scoring.bands
        pattern = self._patterns[case.pattern]
        band = band_of(case.score, numbers)
        held = []
        if pattern.capped and band > Band.MODERATE and not self._numb_core(case, evidence):
            band = Band.MODERATE
            held.append(Held.PAIN_ONLY)
        mass, numb = case.fits.mass[case.number], case.fits.numb[case.number]
        if pattern.family in numbers.no_numbness and band > Band.WEAK and numb > numbers.numb_share * mass:
            band = Band.WEAK
            held.append(Held.NUMBNESS)
        if pattern.drops and band > Band.HIDDEN:
            points = self._answers.nerve_points(answers, self._sensations(case, evidence))
            if points >= numbers.nerve_items:
                band = Band(band - 1)
                held.append(Held.NERVE_PAIN)
        if mass < numbers.mass_moderate:
            most = Band.WEAK if mass < numbers.mass_weak else Band.MODERATE
            if band > most:
                band = most
                held.append(Held.LITTLE_EVIDENCE)
        return band, tuple(held)

    def _numb_core(self, case: _Case, evidence: Evidence) -> bool:
        core = evidence.numb[list(case.rows)][:, self.table.typical[case.number]]
        return bool((core >= self._scoring.exposure.marked).any())

    def _sensations(self, case: _Case, evidence: Evidence) -> set[Sensation]:
        """What is felt on the case's side, in regions that the anatomy speaks of."""
        rows = set(case.rows)
        return {
            mark.mark.sensation
            for mark in evidence.marks
            if mark.mark.sensation is not None
            for lie in mark.lies
            if rows & set(self._index.rows[lie.region.id]) and lie.region.base not in self._outside
        }

    def _missing(self, case: _Case) -> tuple[str, ...]:
        faint = case.fits.exposure[case.number] < self._scoring.exposure.marked
        missing = np.flatnonzero(self.table.typical[case.number] & faint).tolist()
        return tuple(self._index.region_id(self._index.bases[number], case.side) for number in missing)

    def _reasons(self, weights: npt.NDArray[np.float64], side: Side, most: int) -> tuple[Reason, ...]:
        largest = np.argsort(-weights, kind="stable")[:most].tolist()
        ids = ((self._index.region_id(self._index.bases[number], side), number) for number in largest)
        return tuple(Reason(region, float(weights[number])) for region, number in ids if weights[number] > 0)

    def _beside_look_alikes(self, found: Sequence[Finding]) -> Iterable[Finding]:
        for finding in found:
            beside = {other.pattern for other in found if other.side.meets(finding.side)}
            alike = {
                name
                for group in self._look_alikes
                if finding.pattern in group.patterns
                for name in group.patterns
                if name != finding.pattern
            }
            names = tuple(name for name in self._patterns if name in alike & beside)
            yield replace(finding, look_alikes=names)

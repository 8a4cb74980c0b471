"""Matching holds the evidence of a map against every pattern and says which it resembles, and why."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.region import region_id
from models.body.view import Side
from models.inference.answering import AnswerTable, AnswerWeight
from models.inference.banding import Banding, Claim, Contender
from models.inference.evidence import SIDES, Evidence, RegionIndex
from models.inference.finding import Band, Finding, Held, Reason, Where, band_of, tied
from models.inference.meant import Meant
from models.inference.pattern_set import NO_SET, IndexSays, PatternSet, SetFinder
from models.inference.scoring import Fits, PatternTable, fit_of_both, fits

Vector = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SIDED = (Where.LEFT, Where.RIGHT)
REASONS = 3
"""So many regions are named for a pattern (rule 9)."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What patterns the marks resemble, and the few among which the cause is."""

    findings: tuple[Finding, ...] = ()
    set: PatternSet = NO_SET
    members: tuple[Finding, ...] = ()
    """The findings of the set, in its order."""


@dataclass(frozen=True, slots=True)
class WeighedAnswers:
    """What one client's answers say of the patterns."""

    given: Answers
    said: Mapping[str, tuple[AnswerWeight, ...]]
    totals: Vector
    """Their sum in log-odds; shape (patterns,)."""
    days: float | None
    """How long it has lasted, if that was told."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How every pattern fits the marks of both sides, before any answer."""

    sides: tuple[Fits, Fits]
    fits: Vector
    """Shape (sides, patterns); a pattern of both legs has one fit for both."""
    right_leads: Flags
    """Of which patterns of both legs the right one has more; shape (patterns,)."""
    even: Flags
    """Which patterns of both legs have both; shape (patterns,)."""

    near: Flags
    """Of which patterns a region is marked, or the hand may have meant one; shape (sides, patterns)."""

    def said_with(self, told: WeighedAnswers) -> IndexSays:
        """How every pattern fits as the set needs it, with what the answers say."""
        return IndexSays(self.fits, self.near, self.even, told.totals, told.days)


class Matcher:
    """Knows the patterns and their questions."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex, leak: Vector) -> None:
        self._look_alikes = anatomy.look_alikes
        self._patterns = tuple(anatomy.patterns)
        self._added = frozenset(row.id for row in anatomy.patterns.values() if row.added)
        self._outside = np.array([base in anatomy.regions.outside for base in index.bases])
        self._scoring = anatomy.scoring
        self._evenness = anatomy.set_scoring.legs.evenness
        self._index = index
        self._answers = AnswerTable(anatomy)
        self.table = PatternTable.of(anatomy.patterns, index.bases, anatomy.scoring, self._outside)
        self._banding = Banding(anatomy, index, self.table, self._answers)
        self._sets = SetFinder(anatomy, index, leak)

    def matched(self, evidence: Evidence, meant: Meant, answers: Answers) -> Matched:
        """The set, and the patterns that the marks resemble at least weakly or that are in it, best first.

        Nothing when nothing is marked that the anatomy speaks of.
        """
        if not self._speaks_of(evidence):
            return Matched()
        told = self.told(answers)
        held = self._held(evidence, meant)
        order = self._order(evidence, held, told)
        likely = self._sets.likenesses(evidence, meant, held.said_with(told))
        shown = self._sets.found(likely, [(case.pattern, case.where) for case, _ in order])
        first = {where: _first(case for case, _ in order if case.where.meets(where)) for where in SIDED}
        found = []
        for case, claim in order:
            leads = any(case is first[where] for where in SIDED)
            final = self._banding.of_drawing(case, claim, evidence, likely, leads)
            if final.band is not Band.HIDDEN:
                found.append(self._finding(case, final))
        listed = tuple(self._beside_look_alikes(tied(found, self._scoring.bands)))
        members = self._members(shown, listed, [case for case, _ in order], held)
        return Matched(listed, shown, tuple(members))

    def told(self, answers: Answers) -> WeighedAnswers:
        """What answers say of every pattern, whatever is marked."""
        said = {name: self._answers.said(name, answers) for name in self._patterns}
        days = answers.get("duration_days")
        return WeighedAnswers(
            answers,
            said,
            np.array([self._answers.total(said[name]) for name in self._patterns]),
            float(days) if isinstance(days, (int, float)) else None,
        )

    def set_in_steps(
        self, evidence: Evidence, meant: Meant, told: WeighedAnswers
    ) -> Generator[None, None, PatternSet]:
        """The set alone, half of the work of all findings, in steps between which the hand may draw."""
        if not self._speaks_of(evidence):
            return NO_SET
        held = self._held(evidence, meant)
        yield
        order = self._order(evidence, held, told)
        yield
        likely = self._sets.likenesses(evidence, meant, held.said_with(told))
        yield
        return self._sets.found(likely, [(case.pattern, case.where) for case, _ in order])

    def _order(
        self, evidence: Evidence, held: Resemblance, told: WeighedAnswers
    ) -> Sequence[tuple[Contender, Claim]]:
        """Every pattern on every marked side with what the index claims of it, best first."""
        cases = self._cases(evidence, held, told)
        judged = ((case, self._banding.of_index(case, evidence, told.given)) for case in cases)
        return sorted(judged, key=self._place)

    def _speaks_of(self, evidence: Evidence) -> bool:
        """Whether anything is marked that the anatomy speaks of."""
        return bool(evidence.any[:, ~self._outside].any())

    def _place(self, judged: tuple[Contender, Claim]) -> tuple[int, float]:
        """Where a pattern stands in the index: by band, then by score.

        One that was added later stands behind those within a tie of it: it names fewer regions, and so misses
        less.
        """
        case, claim = judged
        if case.pattern not in self._added:
            return -claim.band, -case.score
        score = case.score - self._scoring.bands.tie
        return -min(claim.band, band_of(score, self._scoring.bands)), -score

    def _members(
        self, shown: PatternSet, listed: Sequence[Finding], order: Sequence[Contender], held: Resemblance
    ) -> Iterator[Finding]:
        """The findings of a set, those included that the index alone would not show."""
        known = {(finding.pattern, finding.side): finding for finding in listed}
        for pattern, where in shown.patterns:
            case = _on(where, [case for case in order if case.pattern == pattern], held)
            yield known.get((pattern, case.where)) or self._finding(case, self._faint(case))

    def _faint(self, case: Contender) -> Claim:
        """The claim of a pattern that is in the set and that the index alone does not show."""
        little = case.fits.mass[case.number] < self._scoring.bands.mass_weak
        return Claim(Band.WEAK, (Held.LITTLE_EVIDENCE if little else Held.INCOMPLETE,))

    def scores(self, evidence: Evidence, answers: Answers) -> Mapping[tuple[str, Where], float]:
        """The score of every pattern on every marked side, shown or not."""
        if not evidence.has_skin:
            return {}
        held = self._held(evidence, Meant(evidence.pain, evidence.numb))
        cases = self._cases(evidence, held, self.told(answers))
        return {(case.pattern, case.where): case.score for case in cases}

    def _held(self, evidence: Evidence, meant: Meant) -> Resemblance:
        """Every pattern held against both sides, before any answer."""
        named = (self.table.weight > 0) & (self.table.rarity > 0)
        touched = np.maximum(evidence.any, meant.any) >= self._scoring.exposure.marked
        sides = fits(self.table, evidence, self._scoring)
        of_both, right_leads, evenness = fit_of_both(sides, self._scoring.fit)
        return Resemblance(
            sides,
            np.array([np.where(self.table.both, of_both, side.fit) for side in sides]),
            right_leads,
            self.table.both & (evenness >= self._evenness),
            np.array([(named & row).any(axis=1) for row in touched])
            | np.array([side.mass > 0 for side in sides]),
        )

    def _cases(self, evidence: Evidence, held: Resemblance, told: WeighedAnswers) -> Sequence[Contender]:
        """Every pattern on every marked side, with its answers."""
        cases = []
        for number, name in enumerate(self._patterns):
            if self.table.both[number]:
                row = int(held.right_leads[number])
                places = [(Where.BOTH if held.even[number] else Where(SIDES[row].value), row)]
            else:
                places = [(Where(SIDES[row].value), row) for row in (0, 1) if evidence.any[row].any()]
            for where, row in places:
                fit = float(held.fits[row, number])
                said = told.said[name]
                score = self._answers.moved(fit, said)
                beside = held.sides[1 - row] if where is Where.BOTH else None
                cases.append(
                    Contender(name, number, where, row, held.sides[row], beside, told.given, said, fit, score)
                )
        return cases

    def _finding(self, case: Contender, claim: Claim) -> Finding:
        frequent = self.table.typical[case.number] | self.table.often[case.number]
        named = self.table.weight[case.number] > 0
        because, in_part, unexplained = [], [], []
        for side, fit in case.sides:
            marked = fit.exposure[case.number] >= self._scoring.exposure.marked
            explained, foreign = fit.explained[case.number], fit.foreign[case.number]
            because.append((side, explained * (marked & frequent)))
            in_part.append((side, explained * (marked & named & ~frequent)))
            unexplained.append((side, foreign * (marked & ~named)))
        return Finding(
            pattern=case.pattern,
            side=case.where,
            band=claim.band,
            score=case.score,
            mass=float(case.fits.mass[case.number]),
            fit=case.fit,
            because=self._reasons(because),
            in_part=self._reasons(in_part),
            unexplained=self._reasons(unexplained),
            answers=case.said,
            missing=self._missing(case),
            open=self._answers.open(case.pattern, case.given),
            held=claim.held,
        )

    def _missing(self, case: Contender) -> tuple[str, ...]:
        """Its typical regions that are marked on no side which it is said of."""
        exposure = np.max([fits.exposure[case.number] for _, fits in case.sides], axis=0)
        faint = exposure < self._scoring.exposure.marked
        missing = np.flatnonzero(self.table.typical[case.number] & faint).tolist()
        ids = (self._region(number, side) for number in missing for side, _ in case.sides)
        return tuple(dict.fromkeys(ids))

    def _reasons(self, weights: Sequence[tuple[Side, Vector]]) -> tuple[Reason, ...]:
        """The weightiest regions, each on every side where it is marked."""
        largest = np.argsort(-np.max([of_side for _, of_side in weights], axis=0), kind="stable")[:REASONS]
        told = (
            Reason(self._region(number, side), float(of_side[number]))
            for number in largest.tolist()
            for side, of_side in weights
            if of_side[number] > 0
        )
        return tuple({reason.region: reason for reason in told}.values())

    def _region(self, number: int, side: Side) -> str:
        return region_id(self._index.bases[number], side)

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


def _first(cases: Iterable[Contender]) -> Contender | None:
    return next(iter(cases), None)


def _on(where: Where, cases: Sequence[Contender], held: Resemblance) -> Contender:
    """A pattern as the set has it: the index may see it on the other side, or on each side by itself."""
    first, *others = [case for case in cases if case.where.meets(where)] or cases
    if not first.where.meets(where):
        row = SIDED.index(where)
        return replace(first, where=where, row=row, fits=held.sides[row])
    if where is Where.BOTH and others:
        return replace(first, where=where, beside=others[0].fits)
    return first

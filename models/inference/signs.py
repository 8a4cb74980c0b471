"""Signs are what safety rules see in marks: where, on which side, how it feels, what is new."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from models.anatomy.anatomy import SINCE, Anatomy
from models.anatomy.patterns import Scoring
from models.anatomy.safety_rules import Sign, WhichSide
from models.anatomy.term import Signs
from models.body.region import SADDLE
from models.body.view import Side
from models.drawing.stroke import Sensation
from models.inference.evidence import SIDES, Evidence, MarkedSkin, RegionIndex, weight

LEG = "leg"
"""The sign whose regions are the leg, below the buttock."""

ELSEWHERE = 0.05
"""Share of a mark's skin that may lie outside before it counts as lying there too: the hand's edge."""

Extents = Mapping[Side, int]

NERVE_WORDS = frozenset({Sensation.NUMB, Sensation.TINGLING, Sensation.BURNING, Sensation.ELECTRIC})
"""Sensations that sound of a nerve (ID Pain, Portenoy 2006)."""


class SignReader:
    """Looks for the signs of an anatomy."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex) -> None:
        self._signs = anatomy.signs
        self._scoring: Scoring = anatomy.scoring
        self._beyond = frozenset(anatomy.regions.outside)
        """What is marked there is recorded, and makes no other sign come or go."""
        self._index = index

    def read(
        self, evidence: Evidence, extents: Extents, before: Evidence | None, then: Extents | None
    ) -> Signs:
        """All signs; those since the visit before are absent when there was none."""
        seen = {f"marks.{sign.id}": self._is_there(sign, evidence) for sign in self._signs.values()}
        if before is None or then is None:
            return {**seen, **dict.fromkeys(SINCE, False)}
        legs_now, legs_then = self._legs(evidence), self._legs(before)
        one_each = len(legs_now) == 1 and len(legs_then) == 1
        since = (
            len(legs_now) == len(SIDES) and len(legs_then) < len(SIDES),
            one_each and legs_now != legs_then,
            any(extents[side] > then[side] for side in SIDES),
        )
        return {**seen, **dict(zip(SINCE, since, strict=True))}

    def with_constancy(self, signs: Signs, evidence: Evidence) -> Signs:
        """These signs, those seen anew that ask whether a mark is constant."""
        asking = (sign for sign in self._signs.values() if sign.course is not None)
        return {**signs, **{f"marks.{sign.id}": self._is_there(sign, evidence) for sign in asking}}

    def _legs(self, evidence: Evidence) -> set[int]:
        """The sides on which a leg is marked."""
        return self._sides(evidence.marks, self._signs[LEG].regions)

    def _is_there(self, sign: Sign, evidence: Evidence) -> bool:
        marks = [mark for mark in evidence.marks if qualifies(mark, sign)]
        if not sign.regions:
            return any(mark.cells or mark.saddle for mark in marks)
        if sign.only and not _lie_within(evidence.marks, self._beyond | set(sign.regions)):
            return False
        if SADDLE in sign.regions and any(mark.saddle for mark in marks):
            return True
        sides = self._sides(marks, sign.regions)
        if sign.together:
            sides &= self._sides(marks, sign.together)
        match sign.side:
            case WhichSide.EITHER:
                return bool(sides)
            case WhichSide.ONE:
                return len(sides) == 1
            case WhichSide.BOTH:
                return len(sides) == len(SIDES)

    def _sides(self, marks: Sequence[MarkedSkin], bases: Iterable[str]) -> set[int]:
        """The sides on which these marks lie in one of these regions."""
        wanted = frozenset(bases)
        share: dict[str, float] = {}
        strongest: dict[str, float] = {}
        sides: set[int] = set()
        numbers = self._scoring.exposure
        for mark in marks:
            for lie in mark.lies:
                if lie.region.base in wanted:
                    region = lie.region.id
                    share[region] = share.get(region, 0.0) + lie.of_region
                    strongest[region] = max(strongest.get(region, 0.0), weight(mark.mark, numbers))
                    if lie.of_cells >= self._scoring.structures.of_mark:
                        sides |= set(self._index.rows[region])
        for region, covered in share.items():
            if min(1.0, covered / numbers.full_share) * strongest[region] >= numbers.marked:
                sides |= set(self._index.rows[region])
        return sides


def qualifies(mark: MarkedSkin, sign: Sign) -> bool:
    """Whether a mark feels, lies and lasts as the sign asks; what was not said of it fulfils no such wish."""
    meant = mark.mark
    return (
        (not sign.sensations or meant.sensation in sign.sensations)
        and (sign.depth is None or meant.depth is sign.depth)
        and (sign.course is None or meant.course is sign.course)
        and (sign.least_intensity <= 0 or (meant.intensity or 0.0) >= sign.least_intensity)
    )


def _lie_within(marks: Iterable[MarkedSkin], bases: Collection[str]) -> bool:
    """Whether no mark has a good part of its skin outside these regions."""
    return all(lie.region.base in bases or lie.of_cells < ELSEWHERE for mark in marks for lie in mark.lies)

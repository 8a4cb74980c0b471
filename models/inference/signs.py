"""Signs are what safety rules see in marks: where, on which side, how it feels, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import Scoring
from models.anatomy.safety_rules import Sign, WhichSide
from models.anatomy.term import Signs
from models.body.region import SADDLE
from models.body.view import Side
from models.inference.evidence import SIDES, Evidence, MarkedSkin, RegionIndex, weight

LEG = 3
"""The extent level at which the leg begins, below the buttock."""

Extents = Mapping[Side, int]


class SignReader:
    """Looks for the signs of an anatomy."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex) -> None:
        self._signs = anatomy.signs
        self._scoring: Scoring = anatomy.scoring
        self._index = index

    def read(self, evidence: Evidence, extents: Extents, before: Extents | None) -> Signs:
        """All signs; those since the visit before are absent when there was none."""
        seen = {f"marks.{sign.id}": self._is_there(sign, evidence) for sign in self._signs.values()}
        return {**seen, **_since(extents, before)}

    def _is_there(self, sign: Sign, evidence: Evidence) -> bool:
        marks = [mark for mark in evidence.marks if _qualifies(mark, sign)]
        if not sign.regions:
            return any(mark.cells or mark.saddle for mark in marks)
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


def _qualifies(mark: MarkedSkin, sign: Sign) -> bool:
    """Whether a mark feels, lies and lasts as the sign asks; what was not said of it fulfils no such wish."""
    meant = mark.mark
    return (
        (not sign.sensations or meant.sensation in sign.sensations)
        and (sign.depth is None or meant.depth is sign.depth)
        and (sign.course is None or meant.course is sign.course)
        and (sign.least_intensity <= 0 or (meant.intensity or 0.0) >= sign.least_intensity)
    )


def _since(now: Extents, before: Extents | None) -> Signs:
    """What changed since the visit before: leg pain now in both, on the other side, or farther down."""
    if before is None:
        return {"since.both_legs": False, "since.side_switched": False, "since.farther": False}
    legs_now = {side for side, extent in now.items() if extent >= LEG}
    legs_then = {side for side, extent in before.items() if extent >= LEG}
    one_each = len(legs_now) == 1 and len(legs_then) == 1
    return {
        "since.both_legs": len(legs_now) == len(SIDES) and len(legs_then) < len(SIDES),
        "since.side_switched": one_each and legs_now != legs_then,
        "since.farther": any(now[side] > before[side] for side in SIDES),
    }

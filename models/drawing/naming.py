"""Finds the name of a mark in the skin that it covers.

What is named holds more than nine tenths of the mark's skin, and a side is named alone only when nine tenths
of the skin lie there. Words are made of it elsewhere, for clients and for the desk alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from models.body.places import PLACES, SADDLE_PLACE, WIDE_PLACES, BodyLine, PlainPlace
from models.body.region import SADDLE
from models.drawing.drawing import Drawing
from models.drawing.mark_name import MarkName, MarkSide, NamedPart, NamedPlace
from models.drawing.stroke import Fill, Mark

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from models.body.atlas import Atlas
    from models.body.cells import Cells

NEARLY_ALL = 0.9
"""Share of the skin from which it lies on one side, and that the named places hold together."""
ACROSS_PLACE, ACROSS_ALL = 0.25, 0.03
"""Shares of the skin of one place, and of the whole mark, from which it is no slip to cross the midline."""
IN_THE_MIDDLE = 25.0
"""Millimetres from the midline within which a mark runs along it: half the broadest brush and a slip."""
LONG = 3
"""Levels of the body that a mark passes from which it is told from end to end."""
END, SHORT_END = 0.01, 0.05
"""Share of a mark that its end has to hold: of one that passes three levels anyway, and of a shorter one."""
LEAST_END = 4
"""Cells below which an end is a graze of the brush."""
REMEMBERED = 1024
"""Names kept at a time: those of the marks of more than ten full visits, some 6 MB."""
MOST_PLACES = 4
"""Places that a name may list before it tells them in wider ones."""


def name_of(drawing: Drawing, mark: Mark, cells: Cells, atlas: Atlas) -> MarkName:
    """The name of a mark that covers these cells, and of the saddle, which has no skin, when it is filled."""
    named = name_of_skin(_filled_now(drawing, mark, cells, atlas), atlas)
    if not names_saddle(drawing, mark):
        return named
    saddle = NamedPart(MarkSide.MIDDLE, (NamedPlace(SADDLE_PLACE, SADDLE_PLACE.bases),))
    return MarkName(named.side or MarkSide.MIDDLE, (*named.parts, saddle))


def _filled_now(drawing: Drawing, mark: Mark, cells: Cells, atlas: Atlas) -> Cells:
    """The skin that gives the mark its name: regions that were filled on an earlier atlas keep theirs."""
    ink = list(drawing.ink_of(mark.id))
    fills = [piece for piece in ink if isinstance(piece, Fill)]
    if len(fills) < len(ink) or all(fill.atlas == atlas.version for fill in fills):
        return cells
    then = (atlas.cells_of(fill.region, fill.atlas) for fill in fills)
    if reduce(or_, then) != cells:  # something of it was erased
        return cells
    return reduce(or_, (atlas.cells_of(fill.region) for fill in fills))


def names_saddle(drawing: Drawing, mark: Mark) -> bool:
    """Whether the mark fills the saddle, which is asked about and has no skin to draw on."""
    return any(isinstance(piece, Fill) and piece.region == SADDLE for piece in drawing.ink_of(mark.id))


@lru_cache(maxsize=REMEMBERED)
def name_of_skin(cells: Cells, atlas: Atlas) -> MarkName:
    """The name of these cells; remembered, as a map is told again whenever one of its marks has changed."""
    skin = _Skin.of(cells, atlas)
    if not skin.total:
        return MarkName()
    places = skin.holding(PLACES)
    side = skin.side()
    if side.alone is not None and any(map(skin.crosses, places)):
        side = MarkSide.BOTH
    parts = skin.parts(places, side)
    if sum(1 if part.along else len(part.places) for part in parts) > MOST_PLACES:
        parts = skin.parts(skin.holding(WIDE_PLACES), side)
    return MarkName(side, parts)


@dataclass(frozen=True, slots=True)
class _Skin:
    """Cells counted by base and side, with where they lie across the body."""

    left: Mapping[str, int]
    right: Mapping[str, int]
    near_the_middle: float
    """Share within IN_THE_MIDDLE of the midline."""

    @classmethod
    def of(cls, cells: Cells, atlas: Atlas) -> _Skin:
        import numpy as np

        across = atlas.places[cells.mask][:, 0]
        numbers = atlas.region_numbers[cells.mask]
        counted = []
        for there in (across > 0, across <= 0):
            bases: dict[str, int] = {}
            for number, count in enumerate(
                np.bincount(numbers[there], minlength=len(atlas.regions)).tolist()
            ):
                if count:
                    base = atlas.regions[number].base
                    bases[base] = bases.get(base, 0) + count
            counted.append(bases)
        near = float((np.abs(across) <= IN_THE_MIDDLE).mean()) if len(across) else 0.0
        return cls(counted[0], counted[1], near)

    @property
    def total(self) -> int:
        return sum(self.left.values()) + sum(self.right.values())

    def held(self, place: PlainPlace, side: MarkSide = MarkSide.BOTH) -> int:
        """How many cells lie in a place, on one side or on both."""
        return sum(self.counted(base, side) for base in place.bases)

    def counted(self, base: str, side: MarkSide = MarkSide.BOTH) -> int:
        """How many cells lie in a region, on one side or on both."""
        left = self.left.get(base, 0) if side is not MarkSide.RIGHT else 0
        return left + (self.right.get(base, 0) if side is not MarkSide.LEFT else 0)

    def side(self) -> MarkSide:
        """Where all of it lies."""
        axial = sum(self.held(place) for place in PLACES if place.axis is not None)
        if self._one_sided(sum(self.left.values()), self.total) is MarkSide.BOTH:
            middle = min(self.near_the_middle, axial / self.total) >= NEARLY_ALL
            return MarkSide.MIDDLE if middle else MarkSide.BOTH
        return self._one_sided(sum(self.left.values()), self.total)

    def crosses(self, place: PlainPlace) -> bool:
        """Whether it lies on both sides in one place, though the whole may not: a belt with a long leg."""
        fewer = min(self.held(place, MarkSide.LEFT), self.held(place, MarkSide.RIGHT))
        return fewer >= max(ACROSS_PLACE * self.held(place), ACROSS_ALL * self.total)

    def side_of(self, place: PlainPlace, whole: MarkSide) -> MarkSide:
        """Where it lies in one place: as the whole does, but each for itself when that is on both sides."""
        if whole is not MarkSide.BOTH:
            return whole
        return self._one_sided(self.held(place, MarkSide.LEFT), self.held(place))

    @staticmethod
    def _one_sided(left: int, total: int) -> MarkSide:
        if left >= NEARLY_ALL * total:
            return MarkSide.LEFT
        return MarkSide.RIGHT if total - left >= NEARLY_ALL * total else MarkSide.BOTH

    def holding(self, places: Sequence[PlainPlace]) -> list[PlainPlace]:
        """The places that hold more than nine tenths, each chosen for what the ones before leave over."""
        over = {base: self.counted(base) for base in {**self.left, **self.right}}
        chosen: list[PlainPlace] = []
        shared = _sharing(tuple(places))
        telling = [self._telling(place, others) for place, others in zip(places, shared, strict=True)]
        while sum(over.values()) >= (1 - NEARLY_ALL) * self.total:
            best = max(telling, key=lambda place: (_sum(over, place), -len(place.bases)))
            if not _sum(over, best):  # two places share a region, and neither has the skin around it
                telling = list(places)
                continue
            chosen.append(_without(best, chosen))
            over = {base: count for base, count in over.items() if base not in best.bases}
        return chosen

    def _telling(self, place: PlainPlace, others: Iterable[_Shared]) -> PlainPlace:
        """The place without what it shares with another one that alone has more skin on that side.

        The rim of the hip bone belongs to the low back as to the buttock: a belt is not told as both buttocks
        because the mark goes on down one of them.
        """
        left_to_others = {
            base
            for other in others
            for base in other.bases
            for side in (self.left, self.right)
            if base in side
            and not any(own in side for own in other.own)
            and any(theirs in side for theirs in other.theirs)
        }
        return replace(place, bases=tuple(base for base in place.bases if base not in left_to_others))

    def parts(self, chosen: Sequence[PlainPlace], whole: MarkSide) -> tuple[NamedPart, ...]:
        """The places told side by side, the side with most of them first; a long way by its two ends."""
        groups: dict[MarkSide, list[PlainPlace]] = {}
        for place in chosen:
            groups.setdefault(self.side_of(place, whole), []).append(place)
        parts = (
            NamedPart(side, tuple(self._named(place, side) for place in places))
            for side, places in groups.items()
        )
        return tuple(self._along(part, chosen, whole) or part for part in parts)

    def _along(self, part: NamedPart, chosen: Sequence[PlainPlace], whole: MarkSide) -> NamedPart | None:
        """The two ends, when the places of a part follow each other down one line without a gap."""
        places = [named.place for named in part.places]
        levels = {place.level for place in places}
        least = max(LEAST_END, (END if len(levels) >= LONG else SHORT_END) * self.total)
        for line in BodyLine:
            if len(levels) == 1 or not all(line in place.lines for place in places):
                continue
            beside = [_without(place, chosen) for place in PLACES if line in place.lines]
            beside = [
                place for place in beside if self.held(place) and self.side_of(place, whole) is part.side
            ]
            reached = {place.level for place in beside if self.held(place, part.side) >= least} | levels
            upper, lower = _grown(min(levels), max(levels), reached)
            passed = levels | {place.level for place in beside if self.held(place, part.side)}
            if lower - upper + 1 >= LONG and passed >= set(range(upper, lower + 1)):
                ends = (
                    [place for place in (*places, *beside) if place.level == end] for end in (upper, lower)
                )
                named = (self._named(self._most(end, part.side), part.side) for end in ends)
                return NamedPart(part.side, tuple(named), along=True)
        return None

    def _most(self, places: Sequence[PlainPlace], side: MarkSide) -> PlainPlace:
        return max(places, key=lambda place: (self.held(place, side), -len(place.bases)))

    def _named(self, place: PlainPlace, side: MarkSide) -> NamedPlace:
        counts = {base: self.counted(base, side) for base in place.bases}
        most = sorted((base for base in counts if counts[base]), key=lambda base: -counts[base])
        for few in (most[:1], most[:2]):
            if sum(counts[base] for base in few) >= NEARLY_ALL * sum(counts.values()):
                return NamedPlace(place, tuple(base for base in place.bases if base in few))
        return NamedPlace(place)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What one place shares with another, by base: what both have, and what each has alone."""

    bases: frozenset[str]
    own: frozenset[str]
    theirs: frozenset[str]


@lru_cache
def _sharing(places: tuple[PlainPlace, ...]) -> tuple[tuple[_Shared, ...], ...]:
    """For each place, what it shares with each of the others with which it shares anything."""
    held = [frozenset(place.bases) for place in places]
    return tuple(
        tuple(
            _Shared(own & theirs, own - theirs, theirs - own)
            for theirs in held
            if theirs is not own and own & theirs
        )
        for own in held
    )


def _without(place: PlainPlace, others: Sequence[PlainPlace]) -> PlainPlace:
    """The place without the regions that it shares with others, so that nothing is told twice."""
    shared = {base for other in others for base in other.bases}
    return replace(place, bases=tuple(base for base in place.bases if base not in shared))


def _grown(upper: int, lower: int, reached: set[int]) -> tuple[int, int]:
    """The levels from end to end, grown by those beside them that are reached, too."""
    while upper - 1 in reached:
        upper -= 1
    while lower + 1 in reached:
        lower += 1
    return upper, lower


def _sum(counts: Mapping[str, int], place: PlainPlace) -> int:
    return sum(counts.get(base, 0) for base in place.bases)

"""The model: from a drawing and answers to everything that the program says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from uuid import UUID

from models.anatomy.anatomy import Anatomy
from models.anatomy.region_table import WidespreadArea
from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers, Signs
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.drawing.stroke import Stroke
from models.inference.beneath import BeneathReader, SpotAnatomy
from models.inference.constancy import held_open
from models.inference.course import CourseReader, NerveCourse
from models.inference.evidence import SIDES, Evidence, EvidenceReader
from models.inference.finding import Finding
from models.inference.lying import LinkedStructure, StructureFinder
from models.inference.matching import Matched, Matcher
from models.inference.meant import MeaningReader
from models.inference.patches import PatchReader
from models.inference.pattern_set import PatternSet
from models.inference.redraw import REDRAWS, redrawn_in_steps
from models.inference.safety import Screen, Screening
from models.inference.signs import SignReader
from models.inference.smear import Smear
from models.inference.territory import (
    Link,
    Owner,
    Territories,
    territories_by_regions,
    territories_by_shape,
)

CALF_ONE_SIDE = "marks.calf_one_side"
STOCKING = "marks.stocking"
"""The sign of numb feet and nothing above the ankle."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """What the visit before told: how strong the worst was, and at which levels each side was marked."""

    worst: float | None
    levels: Mapping[Side, tuple[int, ...]]

    def extent(self, side: Side) -> int:
        """How far down a side was marked: 0 nowhere, 1 low back, 7 foot."""
        return max(self.levels[side], default=0)


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to say of one map; empty but for safety when nothing is marked."""

    evidence: Evidence
    courses: Mapping[Side, NerveCourse]
    patterns: tuple[Finding, ...]
    set: PatternSet
    members: tuple[Finding, ...]
    """The findings of the set, in its order, those included that the index alone does not show."""
    structures: tuple[LinkedStructure, ...]
    safety: Screening
    signs: Signs
    """What the safety rules see in the marks."""
    widespread: bool
    """Pain in so many parts of the body that comparing patterns would mislead: none are named."""
    outside: tuple[str, ...]
    """Marked regions of which this version's anatomy says nothing."""
    last_time: LastTime | None = None
    """None when there was no visit before."""

    def likeliest(self, amount: int) -> tuple[str, ...]:
        """The patterns that are likeliest by the published shares, on whatever side."""
        return self.set.likeliest[:amount]

    @property
    def calf_on_one_side(self) -> bool:
        """Whether a calf or back of the knee is marked on one side: swelling is asked for first."""
        return self.signs[CALF_ONE_SIDE]

    @property
    def skin(self) -> Cells:
        """All skin that is marked."""
        return self.evidence.skin


class Model:
    """Bound to one anatomy and one atlas; remembers nothing of a client."""

    def __init__(
        self,
        anatomy: Anatomy,
        atlas: Atlas,
        shapes: Mapping[Owner, Cells] | None = None,
        coverage: Coverage | None = None,
    ) -> None:
        """`shapes` are territories known cell by cell, those of the atlas if none are given; they replace
        those that whole regions give. Along a stretch of nerve they are its corridor, whose share counts.
        `coverage` is where the skin of strokes is measured already, if anywhere.
        """
        self.anatomy = anatomy
        self.atlas = atlas
        smear = Smear(atlas, anatomy.regions.outside, anatomy.set_scoring.smear)
        scoring = anatomy.scoring
        self._reader = EvidenceReader(atlas, scoring.exposure, scoring.structures, coverage)
        self._meaning = MeaningReader(self._reader, smear)
        index = self._reader.index
        leak = smear.leak(index.ids[0], atlas)
        self._matcher = Matcher(anatomy, index, leak)
        known = territories_by_shape(anatomy, atlas) if shapes is None else shapes
        shapes = {owner: cells for owner, cells in known.items() if owner.structure not in anatomy.neighbours}
        corridors = {owner: cells for owner, cells in shapes.items() if owner.link is Link.NERVE_PATH}
        self._beside = {owner: cells for owner, cells in known.items() if owner not in shapes}
        self._course = CourseReader(anatomy, index, corridors)
        self._skin = {**territories_by_regions(anatomy, atlas), **shapes}
        listed = Territories.of({**self._skin, **self._beside})
        self._structures = StructureFinder(anatomy, listed, PatchReader(atlas, index.ids, leak))
        self._signs = SignReader(anatomy, index)
        self._screen = Screen(anatomy)
        self._parts = _parts(anatomy, atlas)
        self._outside = frozenset(anatomy.regions.outside)
        self._drawable = sum(1 for region in atlas.regions if region.drawable)

    def findings(self, drawing: Drawing, answers: Answers, before: Drawing | None = None) -> Findings:
        """The findings of a drawing; `before` is the drawing of the client's last visit, if there was one."""
        evidence = self._reader.read(drawing)
        courses = self._course.read(evidence)
        then, signs = self._seen(evidence, before)
        widespread = self._is_widespread(evidence)
        silent = widespread or signs[STOCKING]
        matched = Matched() if silent else self._matched(evidence, answers)
        return Findings(
            evidence,
            courses,
            matched.findings,
            matched.set,
            matched.members,
            self._structures.find(evidence, courses),
            self._screened(evidence, answers, signs),
            signs,
            widespread,
            self._outside_scope(evidence),
            then,
        )

    def screening(self, drawing: Drawing, answers: Answers, before: Drawing | None = None) -> Screening:
        """What safety says of a drawing, as `findings` has it: a third of the work."""
        evidence = self._reader.read(drawing)
        _, signs = self._seen(evidence, before)
        return self._screened(evidence, answers, signs)

    def _screened(self, evidence: Evidence, answers: Answers, signs: Signs) -> Screening:
        waiting = held_open(self._signs, self._screen, evidence, answers, signs)
        return replace(self._screen.screened(answers, signs), constancy=tuple(sorted(waiting, key=_by_mark)))

    def redraws(self, drawing: Drawing, answers: Answers, found: PatternSet) -> Iterator[bool | None]:
        """For each of ten redraws whether it gives the same set; None after each piece of work on the way."""
        if not found:
            return
        if not any(isinstance(piece, Stroke) for piece in drawing.ink):
            yield from [True] * REDRAWS  # what was tapped is tapped again: there is nothing to miss
            return
        told = self._matcher.told(answers)
        coverage = Coverage(self.atlas)
        for made in redrawn_in_steps(drawing):
            if not isinstance(made, Drawing):
                if made is not None:
                    coverage.of_ink(made)
                yield None
                continue
            evidence = self._reader.read(made, coverage)
            yield None
            meant = self._meaning.read(evidence)
            yield None
            again = yield from self._matcher.set_in_steps(evidence, meant, told)
            yield again.is_like(found)
            coverage = Coverage(self.atlas)

    def beneath(self, cell: int) -> SpotAnatomy:
        """What lies beneath a spot of skin; the first question takes some milliseconds longer."""
        return self._beneath.read(cell)

    @cached_property
    def _beneath(self) -> BeneathReader:
        return BeneathReader(self.anatomy, self.atlas, {**self._skin, **self._beside})

    def skin_of(self, structure: str, side: Side, link: Link) -> Cells:
        """The skin over a structure, along its course, or to which it refers; none where it has none."""
        owners = (Owner(structure, side, link, essential) for essential in (True, False))
        none, known = Cells.none(self.atlas.count), {**self._skin, **self._beside}
        return reduce(Cells.__or__, (known.get(owner, none) for owner in owners), none)

    def _seen(self, evidence: Evidence, before: Drawing | None) -> tuple[LastTime | None, Signs]:
        """What the visit before told, and what the safety rules see in the marks of both."""
        extents = {side: evidence.extent(side, self._reader.index) for side in SIDES}
        if before is None:
            return None, self._signs.read(evidence, extents, None, None)
        earlier = self._reader.read(before)
        then = LastTime(_worst(earlier), self._levels(earlier))
        earlier_extents = {side: then.extent(side) for side in SIDES}
        return then, self._signs.read(evidence, extents, earlier, earlier_extents)

    def _matched(self, evidence: Evidence, answers: Answers) -> Matched:
        return self._matcher.matched(evidence, self._meaning.read(evidence), answers)

    def _levels(self, evidence: Evidence) -> Mapping[Side, tuple[int, ...]]:
        return {side: evidence.levels(side, self._reader.index) for side in SIDES}

    def _is_widespread(self, evidence: Evidence) -> bool:
        """Rule 8: in four of the five parts of the body, or in more than 35 % of its regions."""
        numbers = self.anatomy.scoring.widespread
        marked = self._marked(evidence)
        parts = {self._parts[region] for region in marked if region in self._parts}
        return len(parts) >= numbers.parts or len(marked) > numbers.share * self._drawable

    def _marked(self, evidence: Evidence) -> set[str]:
        index, exposure = self._reader.index, evidence.any
        least = self.anatomy.scoring.exposure.marked
        return {
            region
            for region in evidence.shares
            if exposure[index.rows[region][0], index.column[index.base[region]]] >= least
        }

    def _outside_scope(self, evidence: Evidence) -> tuple[str, ...]:
        index = self._reader.index
        return tuple(
            region
            for region in evidence.shares
            if index.base[region] in self._outside
            and evidence.present[index.rows[region][0], index.column[index.base[region]]]
        )


def _worst(evidence: Evidence) -> float | None:
    """The strength of the strongest mark that has skin; None when nobody told any."""
    told = [mark.mark.intensity for mark in evidence.marks if mark.cells and mark.mark.intensity is not None]
    return max(told, default=None)


def _parts(anatomy: Anatomy, atlas: Atlas) -> Mapping[str, tuple[WidespreadArea, Side]]:
    """The part of the body that a region counts for in the rule of widespread pain."""
    part_of = {
        base: area.part
        for area in anatomy.regions.area
        if area.counts
        for base in area.regions + area.conventional
    }
    return {
        region.id: (
            part_of[region.base],
            Side.MIDLINE if part_of[region.base] is WidespreadArea.AXIAL else region.side,
        )
        for region in atlas.regions
        if region.base in part_of
    }


def _by_mark(waiting: tuple[Level, UUID]) -> int:
    """An order that does not depend on which mark was drawn first."""
    return waiting[1].int

"""Which structures lie under the marks, and which are known to refer pain there: two links, never mixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import StructureNumbers
from models.anatomy.structures import Muscle, MuscleDepth, StructureKind
from models.body.cells import Cells
from models.body.view import Side
from models.drawing.stroke import Depth
from models.inference.course import NerveCourse
from models.inference.evidence import Evidence, MarkedSkin, weight
from models.inference.territory import Counts, Link, Owner, Territories


@dataclass(frozen=True, slots=True)
class LinkedStructure:
    """One structure on one side, and how it has to do with the marks."""

    id: str
    kind: StructureKind
    side: Side
    link: Link
    share: float
    """How much of the structure's skin, referral zone or course is marked."""
    of_mark: float
    """How much of one mark lies there: of the mark of which most does."""
    intensity: float | None
    """Of the strongest mark there; None when nobody has said how strong any of them is."""
    essential: bool
    """For a referral: felt there in nearly all, or only in some."""
    rank: float


class StructureFinder:
    """Finds the structures that have to do with marks."""

    def __init__(self, anatomy: Anatomy, territories: Territories) -> None:
        self._anatomy = anatomy
        self._numbers: StructureNumbers = anatomy.scoring.structures
        self._exposure = anatomy.scoring.exposure
        self._territories = territories
        self._refers = np.array([owner.link is Link.REFERS for owner in territories.owners])

    def find(self, evidence: Evidence, courses: Mapping[Side, NerveCourse]) -> tuple[LinkedStructure, ...]:
        """The structures that count, best first.

        Referral is looked for in pain only: it does not explain numbness or tingling.
        """
        marks = [mark for mark in evidence.marks if mark.cells]
        if not marks:
            return ()
        shared = np.stack([self._territories.shared(mark.cells) for mark in marks])
        painful = np.array([not mark.is_numb for mark in marks])
        total = self._together(marks, shared, painful)
        found = self._listed(marks, shared, total, painful, courses)
        return tuple(sorted(_best_links(found), key=lambda structure: -structure.rank))

    def _together(
        self, marks: Sequence[MarkedSkin], shared: Counts, painful: npt.NDArray[np.bool_]
    ) -> Counts:
        """The skin that each territory shares with the marks that count for it, each cell once."""
        if len(marks) == 1:
            return shared[0] if painful[0] else np.where(self._refers, 0, shared[0])
        everything = self._territories.shared(reduce(Cells.__or__, (mark.cells for mark in marks)))
        if painful.all():
            return everything
        none = Cells.none(marks[0].cells.count)
        pain = reduce(Cells.__or__, (mark.cells for mark in marks if not mark.is_numb), none)
        return np.where(self._refers, self._territories.shared(pain), everything)

    def _listed(
        self,
        marks: Sequence[MarkedSkin],
        shared: Counts,
        total: Counts,
        painful: npt.NDArray[np.bool_],
        courses: Mapping[Side, NerveCourse],
    ) -> Iterator[LinkedStructure]:
        of_structure = total / self._territories.sizes
        sizes = np.array([len(mark.cells) for mark in marks])
        counting = shared * (painful[:, None] | ~self._refers)
        of_mark = (counting / sizes[:, None]).max(axis=0)
        for number in np.flatnonzero(total).tolist():
            owner = self._territories.owners[number]
            share = float(of_structure[number])
            if owner.link is Link.NERVE_PATH:
                share = courses[owner.side].passed[owner.structure]
                listed = share >= self._exposure.marked
            else:
                listed = share >= self._numbers.of_structure or of_mark[number] >= self._numbers.of_mark
            if listed:
                touching = [
                    mark for mark, count in zip(marks, counting[:, number].tolist(), strict=True) if count
                ]
                yield self._linked(owner, share, float(of_mark[number]), touching)

    def _linked(
        self, owner: Owner, share: float, of_mark: float, marks: Sequence[MarkedSkin]
    ) -> LinkedStructure:
        strongest = max(marks, key=_told_strength).mark
        strength = weight(strongest, self._exposure)
        rank = self._weight(owner, strongest.depth) * strength * (share * of_mark) ** 0.5
        return LinkedStructure(
            owner.structure,
            self._anatomy.kind(owner.structure),
            owner.side,
            owner.link,
            share,
            of_mark,
            strongest.intensity,
            owner.essential,
            rank,
        )

    def _weight(self, owner: Owner, depth: Depth | None) -> float:
        numbers = self._numbers
        match owner.link:
            case Link.UNDER:
                suits = _suits(self._anatomy.muscles[owner.structure], depth)
                return numbers.under * (1.0 if suits else numbers.other_depth)
            case Link.NERVE_PATH:
                return numbers.under
            case Link.REFERS:
                return numbers.essential if owner.essential else numbers.spillover


def _told_strength(marked: MarkedSkin) -> float:
    """The strength by which marks are ordered: one that nobody said comes after all that were."""
    return -1.0 if marked.mark.intensity is None else marked.mark.intensity


def _suits(muscle: Muscle, depth: Depth | None) -> bool:
    """Whether a muscle lies as deep as the client says that it hurts."""
    match depth:
        case None | Depth.NOT_SURE:
            return True
        case Depth.SURFACE:
            return muscle.layer is MuscleDepth.SUPERFICIAL
        case Depth.DEEP:
            return muscle.layer is not MuscleDepth.SUPERFICIAL


def _best_links(found: Iterable[LinkedStructure]) -> Iterable[LinkedStructure]:
    """Of the two zones of a muscle's referral only the one that says more."""
    best: dict[tuple[str, Side, Link], LinkedStructure] = {}
    for structure in found:
        key = (structure.id, structure.side, structure.link)
        if key not in best or structure.rank > best[key].rank:
            best[key] = structure
    return best.values()

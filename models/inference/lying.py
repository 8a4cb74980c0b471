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
from models.inference.patches import PatchReader
from models.inference.signs import NERVE_WORDS
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
    of_patch: float
    """How much of one patch of marked skin lies there: of the patch of which most does."""
    intensity: float | None
    """Of the strongest mark there; None when nobody has said how strong any of them is."""
    essential: bool
    """For a referral: felt there in nearly all, or only in some."""
    rank: float


class StructureFinder:
    """Finds the structures that have to do with marks."""

    def __init__(self, anatomy: Anatomy, territories: Territories, patches: PatchReader) -> None:
        self._anatomy = anatomy
        self._numbers: StructureNumbers = anatomy.scoring.structures
        self._exposure = anatomy.scoring.exposure
        self._territories = territories
        self._patches = patches
        self._refers = np.array([owner.link is Link.REFERS for owner in territories.owners])
        skin = anatomy.nerves_of_the_skin
        self._of_skin = np.array([owner.structure in skin for owner in territories.owners])

    def find(self, evidence: Evidence, courses: Mapping[Side, NerveCourse]) -> tuple[LinkedStructure, ...]:
        """The structures that count, best first.

        Referral is looked for in pain only: it does not explain numbness or tingling. A nerve of the skin is
        looked for in words of nerve pain only. How the skin was divided into marks makes no difference.
        """
        marks = [mark for mark in evidence.marks if mark.cells]
        if not marks:
            return ()
        shared = np.stack([self._territories.shared(mark.cells) for mark in marks])
        pain = np.array([not mark.is_numb for mark in marks])
        nerve = np.array([mark.mark.sensation in NERVE_WORDS for mark in marks])
        counting = np.where(self._refers, shared * pain[:, None], shared)
        counting = np.where(self._of_skin, shared * nerve[:, None], counting)
        none = Cells.none(marks[0].cells.count)
        painful = reduce(Cells.__or__, (mark.cells for mark in marks if not mark.is_numb), none)
        total = np.where(
            self._refers, self._territories.shared(painful), self._territories.shared(evidence.skin)
        )
        total = np.where(counting.any(axis=0), total, 0)
        of_patch = np.where(
            self._refers, self._most_of_a_patch(painful), self._most_of_a_patch(evidence.skin)
        )
        found = self._listed(marks, counting, total, of_patch, courses)
        return tuple(sorted(_best_links(found), key=lambda structure: (-structure.rank, structure.id)))

    def _most_of_a_patch(self, skin: Cells) -> npt.NDArray[np.float64]:
        """For each territory, how much of the patch lies there of which most does."""
        parts = [self._territories.shared(patch) / len(patch) for patch in self._patches.of(skin)]
        return np.max(parts, axis=0) if parts else np.zeros(len(self._territories.owners))

    def _listed(
        self,
        marks: Sequence[MarkedSkin],
        counting: Counts,
        total: Counts,
        of_patch: npt.NDArray[np.float64],
        courses: Mapping[Side, NerveCourse],
    ) -> Iterator[LinkedStructure]:
        of_structure = total / self._territories.sizes
        for number in np.flatnonzero(total).tolist():
            owner = self._territories.owners[number]
            share = float(of_structure[number])
            if owner.link is Link.NERVE_PATH:
                share = courses[owner.side].passed.get(owner.structure, share)
                listed = share >= self._exposure.marked
            else:
                listed = share >= self._numbers.of_structure or of_patch[number] >= self._numbers.of_mark
            if listed:
                touching = [
                    mark for mark, count in zip(marks, counting[:, number].tolist(), strict=True) if count
                ]
                yield self._linked(owner, share, float(of_patch[number]), touching)

    def _linked(
        self, owner: Owner, share: float, of_patch: float, marks: Sequence[MarkedSkin]
    ) -> LinkedStructure:
        strongest = max(marks, key=_told_strength).mark
        strength = weight(strongest, self._exposure)
        rank = self._weight(owner, strongest.depth) * strength * (share * of_patch) ** 0.5
        return LinkedStructure(
            owner.structure,
            self._anatomy.kind(owner.structure),
            owner.side,
            owner.link,
            share,
            of_patch,
            strongest.intensity,
            owner.essential,
            rank,
        )

    def _weight(self, owner: Owner, depth: Depth | None) -> float:
        numbers = self._numbers
        match owner.link:
            case Link.UNDER:
                steps = _steps_away(self._anatomy.muscles[owner.structure], depth)
                return numbers.under * numbers.other_depth**steps
            case Link.NERVE_PATH:
                beside = owner.structure in self._anatomy.neighbours
                return numbers.under * (numbers.other_depth**2 if beside else 1.0)
            case Link.REFERS:
                return numbers.essential if owner.essential else numbers.spillover


def _told_strength(marked: MarkedSkin) -> tuple[float, str]:
    """The strength by which marks are ordered: one that nobody said comes after all that were."""
    told = -1.0 if marked.mark.intensity is None else marked.mark.intensity
    return told, marked.mark.depth or ""


def _steps_away(muscle: Muscle, depth: Depth | None) -> int:
    """How far a muscle's layer is from the depth that the client told; unsaid, from the skin."""
    layers = (MuscleDepth.SUPERFICIAL, MuscleDepth.INTERMEDIATE, MuscleDepth.DEEP)
    place = layers.index(muscle.layer)
    match depth:
        case Depth.NOT_SURE:
            return 0
        case None | Depth.SURFACE:
            return place
        case Depth.DEEP:
            return int(place == 0)


def _best_links(found: Iterable[LinkedStructure]) -> Iterable[LinkedStructure]:
    """Of the two zones of a muscle's referral only the one that says more."""
    best: dict[tuple[str, Side, Link], LinkedStructure] = {}
    for structure in found:
        key = (structure.id, structure.side, structure.link)
        if key not in best or structure.rank > best[key].rank:
            best[key] = structure
    return best.values()

"""How much each muscle has to do with today's marks and with what hands felt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import Muscle
from models.body.region import region_id
from models.body.view import Side
from models.inference.evidence import SIDES, Evidence, MarkedSkin, weight
from models.practice.hands import BeforeOrAfter, Hands


class PullKind(StrEnum):
    """Why a muscle is relevant today."""

    UNDER = "under"
    """It lies under a mark."""
    ESSENTIAL = "essential"
    """On maps drawn from experience it sends pain there in nearly all."""
    SPILLOVER = "spillover"
    """… and in some."""
    TENDERNESS = "tenderness"
    TONE = "tone"


class MuscleSide(NamedTuple):
    """A muscle of one side."""

    muscle: str
    side: Side


class MarkedRegion(NamedTuple):
    """A region that one mark counts in, with the strength that was told, None when nobody said."""

    base: str
    side: Side
    intensity: float | None
    numb: bool

    @property
    def id(self) -> str:
        """The id of the marked region."""
        return region_id(self.base, self.side)


@dataclass(frozen=True, slots=True)
class Pull:
    """One reason for one muscle: what, where, how strong, and the number it comes to, 0 to 1."""

    kind: PullKind
    amount: float
    region: str = ""
    strength: float | None = None
    """0 to 10 of a mark, 0 to 3 under the hand; None when nobody said."""
    numb: bool = False

    @property
    def name(self) -> str:
        """The region of a mark, or what was felt."""
        return self.region or self.kind.value


@dataclass(frozen=True, slots=True)
class Relevance:
    """What draws time to one muscle of one side, the strongest first."""

    pulls: tuple[Pull, ...] = ()

    @property
    def amount(self) -> float:
        """0 to 1: the strongest reason that is not numbness."""
        return max((pull.amount for pull in self.pulls if not pull.numb), default=0.0)

    @property
    def numb(self) -> float:
        """0 to 1: the strongest reason of all; what numbness adds goes to a block nearer to the spine."""
        return max((pull.amount for pull in self.pulls), default=0.0)

    @property
    def under_numb(self) -> bool:
        """Whether it lies under skin that is numb or tingles."""
        return any(pull.numb for pull in self.pulls)


Relevances = Mapping[MuscleSide, Relevance]
NOTHING = Relevance()


class PullWeights(NamedTuple):
    """What a link between a muscle and a mark counts, and the factor of a strength nobody said."""

    under: float
    essential: float
    spillover: float
    unsaid: float


def marked_regions(evidence: Evidence, anatomy: Anatomy) -> Iterator[MarkedRegion]:
    """Every region that each mark counts in, by the rule by which the findings call it marked."""
    numbers, of_mark = anatomy.scoring.exposure, anatomy.scoring.structures.of_mark
    outside = frozenset(anatomy.regions.outside)
    for marked in evidence.marks:
        for lie in marked.lies:
            exposure = min(1.0, lie.of_region / numbers.full_share) * weight(marked.mark, numbers)
            if lie.region.base not in outside and (exposure >= numbers.marked or lie.of_cells >= of_mark):
                yield _region(marked, lie.region.base, lie.region.side)


def _region(marked: MarkedSkin, base: str, side: Side) -> MarkedRegion:
    return MarkedRegion(base, side, marked.mark.intensity, marked.is_numb)


def relevances(
    muscles: Iterable[Muscle], marked: Sequence[MarkedRegion], hands: Hands, weights: PullWeights
) -> Relevances:
    """The relevance of each muscle on each side; numbness is looked for under its own skin only."""
    return {
        MuscleSide(muscle.id, side): Relevance(
            tuple(sorted(_pulls(muscle, side, marked, hands, weights), key=lambda pull: -pull.amount))
        )
        for muscle in muscles
        for side in SIDES
    }


def _pulls(
    muscle: Muscle, side: Side, marked: Sequence[MarkedRegion], hands: Hands, weights: PullWeights
) -> Iterator[Pull]:
    for region in marked:
        if region.side not in (side, Side.MIDLINE):
            continue
        link = _link(muscle, region)
        if link is not None:
            strength = weights.unsaid if region.intensity is None else region.intensity / 10
            amount = _weight(link, weights) * strength
            yield Pull(link, amount, region.id, region.intensity, region.numb)
    felt = hands.felt(muscle.id, side, BeforeOrAfter.BEFORE)
    if felt is not None:
        for kind, value in ((PullKind.TENDERNESS, felt.tenderness), (PullKind.TONE, felt.tone)):
            if value:
                yield Pull(kind, value / 3, strength=float(value))


def _link(muscle: Muscle, region: MarkedRegion) -> PullKind | None:
    """The strongest link of a muscle with a region; referral explains no numbness."""
    if region.base in muscle.under.regions:
        return PullKind.UNDER
    if region.numb or muscle.refers is None:
        return None
    if region.base in muscle.refers.essential:
        return PullKind.ESSENTIAL
    return PullKind.SPILLOVER if region.base in muscle.refers.spillover else None


def _weight(link: PullKind, weights: PullWeights) -> float:
    match link:
        case PullKind.UNDER:
            return weights.under
        case PullKind.ESSENTIAL:
            return weights.essential
        case PullKind.SPILLOVER:
            return weights.spillover
        case PullKind.TENDERNESS | PullKind.TONE:
            return 1.0


def of_block(muscles: Iterable[str], found: Relevances, *, numb: bool = False) -> float:
    """The relevance of a block: the mean of its two most relevant muscles, each by its stronger side."""
    best = sorted(
        (
            max(
                relevance.numb if numb else relevance.amount
                for relevance in (found.get(MuscleSide(muscle, side), NOTHING) for side in SIDES)
            )
            for muscle in muscles
        ),
        reverse=True,
    )
    return sum(best[:2]) / 2

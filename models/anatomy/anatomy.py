"""The anatomy: every structure, relation, pattern and rule, read once from data files and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.anatomy.patterns import AnswerRow, LookAlikes, NerveItem, NotCounted, PainPattern, Scoring
from models.anatomy.region_table import RegionTable
from models.anatomy.safety_rules import Emergency, Rule, Sign
from models.anatomy.shares import Prior, PublishedShare, SetScoring
from models.anatomy.structures import (
    Bone,
    Caution,
    CitedNumber,
    Dermatome,
    Landmark,
    Muscle,
    Names,
    Neighbour,
    Segment,
    SkinTerritory,
    StructureKind,
)
from models.anatomy.term import Term
from models.questions.question import Question

SINCE = ("since.both_legs", "since.side_switched", "since.farther")
"""What can be told from the visit before."""


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Tables by id, in the order of their files; regions are named by base id, without the side."""

    regions: RegionTable
    landmarks: Mapping[str, Landmark]
    bones: Mapping[str, Bone]
    segments: Mapping[str, Segment]
    neighbours: Mapping[str, Neighbour]
    muscles: Mapping[str, Muscle]
    skin: tuple[SkinTerritory, ...]
    dermatomes: tuple[Dermatome, ...]
    patterns: Mapping[str, PainPattern]
    look_alikes: tuple[LookAlikes, ...]
    scoring: Scoring
    set_scoring: SetScoring
    shares: tuple[PublishedShare, ...]
    priors: Mapping[str, Prior]
    answers: tuple[AnswerRow, ...]
    nerve_items: tuple[NerveItem, ...]
    not_counted: tuple[NotCounted, ...]
    questions: Mapping[str, Question]
    signs: Mapping[str, Sign]
    rules: Mapping[str, Rule]
    emergency: Emergency
    cautions: Mapping[str, Caution]
    figures: Mapping[str, CitedNumber]
    snomed: Mapping[str, Names]
    """SNOMED CT ids by structure; empty unless asked for, since they need a licence."""

    @property
    def nerves(self) -> tuple[Segment | Neighbour, ...]:
        """All stretches of the sciatic nerve, then its neighbours."""
        return (*self.segments.values(), *self.neighbours.values())

    @property
    def nerves_of_the_skin(self) -> frozenset[str]:
        """The nerves that feel skin and move no muscle: pain alone does not speak of them."""
        feeling = {territory.nerve for territory in self.skin}
        return frozenset(nerve.id for nerve in self.nerves if nerve.id in feeling and not nerve.supplies)

    @property
    def dated_questions(self) -> frozenset[str]:
        """The questions of which it matters since when a yes is so: an old sign is no emergency."""
        terms = (
            Term.parse(text)
            for rule in self.rules.values()
            for way in rule.when
            for text in way.all + way.any
        )
        return frozenset(term.key for term in terms if term.age)

    @property
    def nothing_seen(self) -> Mapping[str, bool]:
        """Every sign as it is where there are no marks."""
        return dict.fromkeys((*(f"marks.{sign}" for sign in self.signs), *SINCE), False)

    def kind(self, structure: str) -> StructureKind:
        """What a muscle, fascia or nerve is; KeyError for anything else."""
        if structure in self.segments or structure in self.neighbours:
            return StructureKind.NERVE
        return self.muscles[structure].kind

    def skin_nerves_of(self, base: str) -> Iterator[SkinTerritory]:
        """The nerves that feel a region's skin."""
        return (nerve for nerve in self.skin if base in nerve.regions or base in nerve.also)

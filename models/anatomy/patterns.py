"""Patterns of pain and the numbers by which a map is compared with them, as the data files say them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.anatomy.structures import Names, Tags


class Family(StrEnum):
    """What a pattern is thought to come from; decides which fixed sentence stands below it."""

    ROOT = "root"
    CANAL = "canal"
    NERVE = "nerve"
    JOINT = "joint"
    TENDON = "tendon"
    MUSCLE = "muscle"


class Revision(Struct, frozen=True, forbid_unknown_fields=True):
    """A change to a row after it met descriptions in the literature, with its reason."""

    what: str
    why: str
    source: str
    evidence: Tags


class PainPattern(Struct, frozen=True, forbid_unknown_fields=True):
    """Where clients with this pain mark typically, often, now and then, and what speaks against it."""

    id: str
    name: str
    like: str
    family: Family
    typical: Names
    often: Names
    occasional: Names
    against: Names
    feels: str
    worse: str
    eases: str
    side: str
    note: str
    source: str
    evidence: Tags
    capped: bool = False
    drops: bool = False
    both: bool = False
    added: bool = False
    of_skin: bool = False
    core_too: Names = ()
    core_two: Names = ()
    revision: tuple[Revision, ...] = ()


class LookAlikes(Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns that a drawing cannot well tell apart."""

    patterns: Names
    source: str
    evidence: Tags


class Says(StrEnum):
    """What an answer without published figures hints at."""

    FOR = "for"
    AGAINST = "against"


class AnswerRow(Struct, frozen=True, forbid_unknown_fields=True):
    """What a yes and a no to one question say of one pattern."""

    pattern: str
    when: str
    source: str
    evidence: Tags
    yes_lr: float | None = None
    no_lr: float | None = None
    yes: Says | None = None
    no: Says | None = None
    group: str = ""
    note: str = ""


class NerveItem(Struct, frozen=True, forbid_unknown_fields=True):
    """One item of the ID Pain questionnaire."""

    when: str
    points: int
    source: str
    evidence: Tags


class NotCounted(Struct, frozen=True, forbid_unknown_fields=True):
    """A published figure that the model leaves out, and why."""

    item: str
    pattern: str
    yes_lr: float
    no_lr: float
    why: str
    source: str
    evidence: Tags


class ExposureNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How marked skin becomes exposure of a region."""

    full_share: float
    least_weight: float
    marked: float


class WeightNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How much each kind of region says."""

    typical: float
    often: float
    occasional: float
    numb: float


class RarityNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How much more a region says that few patterns name."""

    least: float
    whole: float


class FitNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """What foreign marks and missing regions cost."""

    foreign: float
    missing: float
    missing_often: float
    unexplained: float
    against: float
    no_core: float
    one_side: float


class AnswerNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How far answers move a fit."""

    likelihood_cap: float
    shrink: float
    hint: float
    sum_cap: float
    fit_floor: float


class BandNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """Where bands begin, and what lowers them."""

    strong: float
    moderate: float
    weak: float
    tie: float
    mass_moderate: float
    mass_weak: float
    nerve_items: int
    numb_share: float
    one_region: float
    no_numbness: tuple[Family, ...]


class WidespreadNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """From when pain is too widespread to be compared."""

    parts: int
    share: float


class StructureNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """From when a structure is listed, and what ranks it."""

    of_structure: float
    of_mark: float
    under: float
    essential: float
    spillover: float
    other_depth: float


class Scoring(Struct, frozen=True, forbid_unknown_fields=True):
    """All numbers of the model."""

    exposure: ExposureNumbers
    weights: WeightNumbers
    rarity: RarityNumbers
    fit: FitNumbers
    answers: AnswerNumbers
    bands: BandNumbers
    widespread: WidespreadNumbers
    structures: StructureNumbers
    revision: tuple[Revision, ...] = ()

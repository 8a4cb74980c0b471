"""What lies in the body, row by row; every row names its source and what kind of evidence that is."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Tag(StrEnum):
    """What stands behind a row."""

    SOURCE = "S"
    """Read in a public source."""
    KNOWLEDGE = "K"
    """Standard literature, not read again."""
    DESIGN = "D"
    """Our own choice; may be tuned."""
    SEED = "SEED"
    """The massage therapist's own account."""


class MuscleDepth(StrEnum):
    """How deep a muscle lies."""

    SUPERFICIAL = "superficial"
    INTERMEDIATE = "intermediate"
    DEEP = "deep"


class StructureKind(StrEnum):
    """What a structure is made of."""

    MUSCLE = "muscle"
    FASCIA = "fascia"
    NERVE = "nerve"


class NerveContact(StrEnum):
    """How near a muscle is to the sciatic nerve."""

    TRUNK = "trunk"
    BRANCH = "branch"
    ROOT = "root"
    NEAR = "near"
    NONE = "none"


class MuscleRole(StrEnum):
    """The part a muscle plays in a session, in the therapist's own order."""

    PRIMARY = "primary"
    DEEP_ROTATOR = "deep_rotator"
    GUARDING = "guarding"
    DISTAL = "distal"
    CONTEXT = "context"
    OUT_OF_SCOPE = "out_of_scope"


class HandReach(StrEnum):
    """Whether a hand reaches a muscle directly, through what lies over it, or not at all."""

    DIRECT = "direct"
    THROUGH = "through"
    NONE = "none"


Tags = tuple[Tag, ...]
Names = tuple[str, ...]


class Ids(Struct, frozen=True, forbid_unknown_fields=True):
    """Identifiers in public terminologies; empty where there is none."""

    ta98: Names = ()
    fma: Names = ()
    uberon: Names = ()


class Landmark(Struct, frozen=True, forbid_unknown_fields=True):
    """A named point of the skeleton, and where to find it."""

    id: str
    name: str
    ids: Ids
    place: str
    source: str
    evidence: Tags


class Bone(Struct, frozen=True, forbid_unknown_fields=True):
    """A bone, or a row of small ones that are drawn and named together."""

    id: str
    name: str
    latin: str
    ids: Ids
    source: str
    evidence: Tags


class Segment(Struct, frozen=True, forbid_unknown_fields=True):
    """One stretch of the sciatic system; `regions` lie over it, `follows` is the stretch it comes from."""

    id: str
    name: str
    latin: str
    ids: Ids
    regions: Names
    waypoints: str
    course: str
    source: str
    evidence: Tags
    follows: str | None = None
    narrow: str = ""
    supplies: Names = ()
    supplies_note: str = ""
    unverified: Names = ()


class Neighbour(Struct, frozen=True, forbid_unknown_fields=True):
    """A nerve beside the sciatic system that can feel like it."""

    id: str
    name: str
    latin: str
    ids: Ids
    roots: str
    course: str
    resembles: str
    source: str
    evidence: Tags
    supplies: Names = ()
    unverified: Names = ()


class Sciatic(Struct, frozen=True, forbid_unknown_fields=True):
    """How a muscle lies to the sciatic nerve."""

    contact: NerveContact
    source: str
    evidence: Tags
    detail: str = ""


class Under(Struct, frozen=True, forbid_unknown_fields=True):
    """The regions whose skin lies over a muscle."""

    regions: Names
    source: str
    evidence: Tags


class Refers(Struct, frozen=True, forbid_unknown_fields=True):
    """Where pain from a muscle is felt, in nearly all and in some, on maps drawn from experience."""

    essential: Names
    spillover: Names
    source: str
    evidence: Tags
    note: str = ""


class Muscle(Struct, frozen=True, forbid_unknown_fields=True):
    """A muscle or fascia: where it is fixed, what it does, what lies over it and where it refers pain."""

    id: str
    kind: StructureKind
    name: str
    latin: str
    ids: Ids
    layer: MuscleDepth
    role: MuscleRole
    reach: HandReach
    origin: str
    insertion: str
    action: str
    source: str
    evidence: Tags
    sciatic: Sciatic
    under: Under
    refers: Refers | None = None
    nerve: str = ""
    roots: str = ""
    sheet: str = ""
    ids_note: str = ""


class SkinTerritory(Struct, frozen=True, forbid_unknown_fields=True):
    """The skin that one nerve feels; `also` are regions given to it so that every spot names a nerve."""

    nerve: str
    roots: str
    regions: Names
    source: str
    evidence: Tags
    also: Names = ()
    name: str = ""


class Dermatome(Struct, frozen=True, forbid_unknown_fields=True):
    """The skin of one nerve root: on most maps, and on some."""

    root: str
    core: Names
    fringe: Names
    key_point: str
    note: str
    source: str
    evidence: Tags


class CareLevel(StrEnum):
    """How careful the hand has to be."""

    NO_POINTED_PRESSURE = "no pointed pressure"
    CARE = "care"
    LIGHT = "light"
    AVOID = "avoid"


class Caution(Struct, frozen=True, forbid_unknown_fields=True):
    """A place, or a state of the skin, where the hand takes care."""

    id: str
    regions: Names
    structure: str
    level: CareLevel
    rule: str
    source: str
    evidence: Tags
    corridor: Names = ()
    skin: str = ""


class CitedNumber(Struct, frozen=True, forbid_unknown_fields=True):
    """One number, or one fact that is told as a number, of the literature."""

    id: str
    what: str
    value: float | str
    source: str
    evidence: Tags
    sd: float | None = None
    unit: str = ""
    note: str = ""

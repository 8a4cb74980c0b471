"""The words of what lies beneath a spot, of one structure's facts, and of the layers over the body."""

from __future__ import annotations

from collections.abc import Iterable

from app.words.regions import region_place, side_word
from models.anatomy.structures import CareLevel, Contact, Kind, Layer, Reach, Role, Tag
from models.body.layer import Layer as BodyLayer
from models.body.view import Side

LAYERS_TITLE = "Inside the body"
LAYERS_BUTTON = "Layers"
LAYERS_TIP = "Muscles, nerves and more over the body  Y"
MUSCLE_LAYERS = "Muscles"
NERVE_LAYERS = "Nerves"
SKIN_LAYERS = "On the skin"
LAYERS = {
    BodyLayer.REGIONS: "Regions",
    BodyLayer.MUSCLES_SUPERFICIAL: "Superficial",
    BodyLayer.MUSCLES_INTERMEDIATE: "Intermediate",
    BodyLayer.MUSCLES_DEEP: "Deep",
    BodyLayer.NERVE: "Sciatic nerve",
    BodyLayer.NEIGHBOURS: "Neighbours",
    BodyLayer.DERMATOMES: "Nerve roots",
    BodyLayer.CAUTIONS: "Cautions",
}
LAYER_TIPS = {
    BodyLayer.NEIGHBOURS: "Nerves beside the sciatic one that can feel like it",
    BodyLayer.DERMATOMES: "Skin of the nerve roots: filled on most maps, hatched on some; maps disagree",
    BodyLayer.CAUTIONS: "Places where the hand takes care",
}
LABELS = "Names"
NO_LAYERS = "Show the skin only"

BACK = "Back"
CLOSE = "Close"
NOWHERE = "There is no skin here; tap on the body."

MUSCLES = "Muscles, from the skin down"
NERVES = "Nerve beneath"
SKIN_NERVE = "Nerve of the skin"
DERMATOME = "Nerve root of the skin"
REFERS_HERE = "Known to refer here"
REFERS_SOMETIMES = "In some people also"
NOTHING_BENEATH = "The anatomy kept here says nothing of this part of the body."

FROM, TO, DOES = "From", "To", "Does"
SUPPLIED = "Nerve supply"
BY_SCIATIC = "To the sciatic nerve"
REFERRAL = "Where it can send pain"
REFERRAL_CAVEAT = "Drawn from experience; testers often disagree."
IN_NEARLY_ALL, IN_SOME = "In nearly all", "In some"
SHOW_REFERRAL = "Show its referral"
HIDE_REFERRAL = "Hide its referral"
COURSE, NARROW, SUPPLIES, RESEMBLES, ROOTS = "Course", "Narrow places", "Moves", "Resembles", "Roots"
CODES = "Identifiers"

_LAYERS = {
    Layer.SUPERFICIAL: "superficial",
    Layer.INTERMEDIATE: "intermediate",
    Layer.DEEP: "deep",
}

_REACH = {
    Reach.DIRECT: "within reach of the hand",
    Reach.THROUGH: "through what lies over it",
    Reach.NONE: "out of the hand's reach",
}

_KINDS = {Kind.MUSCLE: "muscle", Kind.FASCIA: "fascia", Kind.NERVE: "nerve"}

_CONTACT = {
    Contact.TRUNK: "Touches its trunk",
    Contact.BRANCH: "Touches one of its branches",
    Contact.ROOT: "Lies beside its roots",
    Contact.NEAR: "Shares its space without touching",
    Contact.NONE: "Lies away from it",
}

_ROLES = {
    Role.PRIMARY: "worked first in a session",
    Role.DEEP_ROTATOR: "deep rotator of the hip",
    Role.GUARDING: "tightens to guard the area",
    Role.DISTAL: "along the leg",
    Role.CONTEXT: "neighbour",
    Role.OUT_OF_SCOPE: "not worked on",
}

_TAGS = {
    Tag.SOURCE: "read in a public source",
    Tag.KNOWLEDGE: "standard textbooks",
    Tag.DESIGN: "our own choice",
    Tag.SEED: "a massage therapist's own account",
}

_CARE = {
    CareLevel.NO_POINTED_PRESSURE: "No pointed pressure",
    CareLevel.CARE: "Take care",
    CareLevel.LIGHT: "Light pressure only",
    CareLevel.AVOID: "Avoid",
}


def hide_referral(muscle: str) -> str:
    """The way to take a muscle's referral off the body."""
    return f"Hide the referral of {muscle}" if muscle else HIDE_REFERRAL


def layer_word(layer: Layer) -> str:
    """How deep a muscle lies: "deep"."""
    return _LAYERS[layer]


def under_line(layer: Layer, reach: Reach) -> str:
    """How a muscle lies under a spot: "deep, through what lies over it"."""
    return f"{_LAYERS[layer]}, {_REACH[reach]}"


def muscle_line(layer: Layer, kind: Kind, reach: Reach, role: Role) -> str:
    """A muscle in a line: "deep muscle, through what lies over it; deep rotator of the hip"."""
    return f"{_LAYERS[layer]} {_KINDS[kind]}, {_REACH[reach]}; {_ROLES[role]}".capitalize()


def contact(how: Contact, detail: str) -> str:
    """How a muscle lies to the sciatic nerve."""
    return f"{_CONTACT[how]}: {detail}." if detail else f"{_CONTACT[how]}."


def source_line(source: str, evidence: tuple[Tag, ...]) -> str:
    """Where a fact comes from, and what kind of evidence that is."""
    return f"{source} · {', '.join(_TAGS[tag] for tag in evidence)}"


def care(level: CareLevel, rule: str) -> str:
    """How careful the hand has to be, and how."""
    return f"{_CARE[level]}. {rule}"


def roots(core: Iterable[str], fringe: Iterable[str]) -> str:
    """The nerve roots of some skin: "S1 on most maps; L5, S2 on some"."""
    parts = [(", ".join(core), "on most maps"), (", ".join(fringe), "on some")]
    return "; ".join(f"{names} {where}" for names, where in parts if names)


def places(bases: Iterable[str]) -> str:
    """Regions of one side in words: "buttock, centre; calf, lower outer"."""
    return "; ".join(region_place(base) for base in bases)


def sided(side: Side, name: str) -> str:
    """A structure with the client's side before it: "Right gluteus medius"."""
    words = name if side is Side.MIDLINE else f"{side_word(side)} {name}"
    return words[0].upper() + words[1:]


def codes(pairs: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Identifiers in public terminologies: "TA98 A04.7.02.006 · FMA 22314"."""
    return " · ".join(f"{name} {', '.join(ids)}" for name, ids in pairs if ids)

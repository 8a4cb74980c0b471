"""The words of what lies beneath a spot, of one structure's facts, and of the layers over the body."""

from __future__ import annotations

from collections.abc import Iterable

from app.words.catalogue import Message, translate
from app.words.regions import region_place, side_word
from models.anatomy.presets import Preset
from models.anatomy.structures import (
    CareLevel,
    HandReach,
    MuscleDepth,
    MuscleRole,
    NerveContact,
    StructureKind,
    Tag,
)
from models.body.layer import BodyLayer
from models.body.view import Side

layers_title = Message("anatomy", "Inside the body")
layers_button = Message("anatomy", "Layers")
layers_tip = Message("anatomy", "Muscles, nerves and more over the body  Y")
peel = Message("anatomy", "Peel")
peel_tip = Message("anatomy", "From the skin layer by layer down to the bone")
PEEL = (
    Message("anatomy", "Skin"),
    Message("anatomy", "Superficial muscles"),
    Message("anatomy", "Intermediate muscles"),
    Message("anatomy", "Deep muscles"),
    Message("anatomy", "Bone"),
)
PRESETS = {
    Preset.DEEP_SIX: Message("anatomy", "Deep six"),
    Preset.BACK_LINE: Message("anatomy", "Back line"),
    Preset.NERVE_ONLY: Message("anatomy", "Nerve only"),
}
PRESET_TIPS = {
    Preset.DEEP_SIX: Message("anatomy", "The six short rotators of the hip, the sciatic nerve and the bones"),
    Preset.BACK_LINE: Message("anatomy", "The muscles of the back of the body, from the sole to the ribs"),
    Preset.NERVE_ONLY: Message("anatomy", "The sciatic nerve and nothing else"),
}
nerve_layers = Message("anatomy", "Nerves")
skin_layers = Message("anatomy", "On the skin")
LAYERS = {
    BodyLayer.REGIONS: Message("anatomy", "Regions"),
    BodyLayer.MUSCLES_SUPERFICIAL: Message("anatomy", "Superficial"),
    BodyLayer.MUSCLES_INTERMEDIATE: Message("anatomy", "Intermediate"),
    BodyLayer.MUSCLES_DEEP: Message("anatomy", "Deep"),
    BodyLayer.BONES: Message("anatomy", "Bones"),
    BodyLayer.NERVE: Message("anatomy", "Sciatic nerve"),
    BodyLayer.NEIGHBOURS: Message("anatomy", "Neighbours"),
    BodyLayer.DERMATOMES: Message("anatomy", "Nerve roots"),
    BodyLayer.CAUTIONS: Message("anatomy", "Cautions"),
}
_LAYER_TIPS = {
    BodyLayer.NEIGHBOURS: Message("anatomy", "Nerves beside the sciatic one that can feel like it"),
    BodyLayer.DERMATOMES: Message(
        "anatomy", "Skin of the nerve roots: filled on most maps, hatched on some; maps disagree"
    ),
    BodyLayer.CAUTIONS: Message("anatomy", "Places where the hand takes care"),
}
labels = Message("anatomy", "Names")
no_layers = Message("anatomy", "Show the skin only")

muscles = Message("anatomy", "Muscles, from the skin down")
nerves = Message("anatomy", "Nerve beneath")
skin_nerve = Message("anatomy", "Nerve of the skin")
dermatome = Message("anatomy", "Nerve root of the skin")
refers_here = Message("anatomy", "Known to refer here")
refers_sometimes = Message("anatomy", "In some people also")
nothing_beneath = Message("anatomy", "The anatomy kept here says nothing of this part of the body.")

origin = Message("anatomy", "From")
insertion = Message("anatomy", "To")
action = Message("anatomy", "Does")
supplied = Message("anatomy", "Nerve supply")
by_sciatic = Message("anatomy", "To the sciatic nerve")
referral = Message("anatomy", "Where it can send pain")
referral_caveat = Message("anatomy", "Drawn from experience; testers often disagree.")
in_nearly_all = Message("anatomy", "In nearly all")
in_some = Message("anatomy", "In some")
show_referral = Message("anatomy", "Show its referral")
hide_its_referral = Message("anatomy", "Hide its referral")
course = Message("anatomy", "Course")
narrow = Message("anatomy", "Narrow places")
supplies = Message("anatomy", "Moves")
resembles = Message("anatomy", "Resembles")
nerve_roots = Message("anatomy", "Roots")


_LAYERS = {
    MuscleDepth.SUPERFICIAL: Message("anatomy", "superficial"),
    MuscleDepth.INTERMEDIATE: Message("anatomy", "intermediate"),
    MuscleDepth.DEEP: Message("anatomy", "deep"),
}

_REACH = {
    HandReach.DIRECT: Message("anatomy", "within reach of the hand"),
    HandReach.THROUGH: Message("anatomy", "through what lies over it"),
    HandReach.NONE: Message("anatomy", "out of the hand's reach"),
}

_KINDS = {
    StructureKind.MUSCLE: Message("anatomy", "muscle"),
    StructureKind.FASCIA: Message("anatomy", "fascia"),
    StructureKind.NERVE: Message("anatomy", "nerve"),
}

_CONTACT = {
    NerveContact.TRUNK: Message("anatomy", "Touches its trunk"),
    NerveContact.BRANCH: Message("anatomy", "Touches one of its branches"),
    NerveContact.ROOT: Message("anatomy", "Lies beside its roots"),
    NerveContact.NEAR: Message("anatomy", "Shares its space without touching"),
    NerveContact.NONE: Message("anatomy", "Lies away from it"),
}

_ROLES = {
    MuscleRole.PRIMARY: Message("anatomy", "worked first in a session"),
    MuscleRole.DEEP_ROTATOR: Message("anatomy", "deep rotator of the hip"),
    MuscleRole.GUARDING: Message("anatomy", "tightens to guard the area"),
    MuscleRole.DISTAL: Message("anatomy", "along the leg"),
    MuscleRole.CONTEXT: Message("anatomy", "neighbour"),
    MuscleRole.OUT_OF_SCOPE: Message("anatomy", "not worked on"),
}

_TAGS = {
    Tag.SOURCE: Message("anatomy", "read in a public source"),
    Tag.KNOWLEDGE: Message("anatomy", "standard textbooks"),
    Tag.DESIGN: Message("anatomy", "our own choice"),
    Tag.SEED: Message("anatomy", "a massage therapist's own account"),
}

_CARE = {
    CareLevel.NO_POINTED_PRESSURE: Message("anatomy", "No pointed pressure"),
    CareLevel.CARE: Message("anatomy", "Take care"),
    CareLevel.LIGHT: Message("anatomy", "Light pressure only"),
    CareLevel.AVOID: Message("anatomy", "Avoid"),
}


def layer_tip(layer: BodyLayer) -> str:
    """What a layer over the body shows, where its name alone does not say it; else empty."""
    return _LAYER_TIPS[layer]() if layer in _LAYER_TIPS else ""


def hide_referral(muscle: str) -> str:
    """The way to take a muscle's referral off the body."""
    if not muscle:
        return hide_its_referral()
    return translate("anatomy", "Hide the referral of {muscle}").format(muscle=muscle)


def layer_word(layer: MuscleDepth) -> str:
    """How deep a muscle lies: "deep"."""
    return _LAYERS[layer]()


def under_line(layer: MuscleDepth, reach: HandReach) -> str:
    """How a muscle lies under a spot: "deep, through what lies over it"."""
    return translate("anatomy", "{layer}, {reach}").format(layer=_LAYERS[layer](), reach=_REACH[reach]())


def muscle_line(layer: MuscleDepth, kind: StructureKind, reach: HandReach, role: MuscleRole) -> str:
    """A muscle in a line: "deep muscle, through what lies over it; deep rotator of the hip"."""
    line = translate("anatomy", "{layer} {kind}, {reach}; {role}")
    words = line.format(
        layer=_LAYERS[layer](), kind=_KINDS[kind](), reach=_REACH[reach](), role=_ROLES[role]()
    )
    return words.capitalize()


def contact(how: NerveContact, detail: str) -> str:
    """How a muscle lies to the sciatic nerve."""
    return f"{_CONTACT[how]()}: {detail}." if detail else f"{_CONTACT[how]()}."


def source_line(source: str, evidence: tuple[Tag, ...]) -> str:
    """Where a fact comes from, and what kind of evidence that is."""
    return f"{source} · {', '.join(_TAGS[tag]() for tag in evidence)}"


def care(level: CareLevel, rule: str) -> str:
    """How careful the hand has to be, and how."""
    return f"{_CARE[level]()}. {rule}"


def roots(core: Iterable[str], fringe: Iterable[str]) -> str:
    """The nerve roots of some skin: "S1 on most maps; L5, S2 on some"."""
    most, some = translate("anatomy", "{roots} on most maps"), translate("anatomy", "{roots} on some")
    parts = [(", ".join(core), most), (", ".join(fringe), some)]
    return "; ".join(where.format(roots=names) for names, where in parts if names)


def places(bases: Iterable[str]) -> str:
    """Regions of one side in words: "buttock, centre; calf, lower outer"."""
    return "; ".join(region_place(base) for base in bases)


def sided(side: Side, name: str) -> str:
    """A structure with the client's side before it: "Right gluteus medius"."""
    words = name if side is Side.MIDLINE else translate("anatomy", "{side} {structure}")
    words = words.format(side=side_word(side), structure=name)
    return words[0].upper() + words[1:]


def codes(pairs: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Identifiers in public terminologies: "TA98 A04.7.02.006 · FMA 22314"."""
    return " · ".join(f"{name} {', '.join(ids)}" for name, ids in pairs if ids)

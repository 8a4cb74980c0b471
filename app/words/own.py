"""What clients hear of themselves in the language that is spoken: regions by their side, marks, advice."""

from __future__ import annotations

import re

from app.words.catalogue import Message, translate
from app.words.formats import number
from app.words.mark_names import own_name
from models.body.region import side_of_id, stem_of_id
from models.body.view import Side
from models.drawing.naming import MarkName
from models.drawing.stroke import Course, Depth, Mark, Sensation

# Base id: the region, written once and said in two ways. "(plain|own)" is said as "plain" in a list and as
# "own" to the person whose body it is; "[side]" is the side, in capitals when it is said to that person:
# "Front of the right knee" in a list, "Front of your RIGHT knee" at the read-back.
_REGIONS = {
    "forehead": "(|Your )forehead, [side] side",
    "head_crown_back": "Back of (the|your) head, upper part, [side] side",
    "head_occiput": "Back of (the|your) head, lower part, [side] side",
    "face": "(|Your )face, temple and ear, [side] side",
    "jaw": "(|Your )jaw, [side] side",
    "neck_front": "Front of (the|your) neck, [side] side",
    "neck_back": "Back of (the|your) neck, [side] side",
    "shoulder_front": "Front of (the|your) [side] shoulder",
    "shoulder_back": "Back of (the|your) [side] shoulder",
    "upper_arm_front": "Front of (the|your) [side] upper arm",
    "upper_arm_back": "Back of (the|your) [side] upper arm",
    "elbow_front": "Front of (the|your) [side] elbow",
    "elbow_back": "Back of (the|your) [side] elbow",
    "forearm_front": "(|Your )[side] forearm, palm side",
    "forearm_back": "(|Your )[side] forearm, back",
    "wrist_front": "(|Your )[side] wrist, palm side",
    "wrist_back": "(|Your )[side] wrist, back",
    "hand_palm": "(|Your )[side] palm and fingers",
    "hand_back": "Back of (the|your) [side] hand",
    "chest_upper": "(|Your )upper chest, [side] side",
    "chest_lower": "(|Your )lower ribs in front, [side] side",
    "abdomen_upper": "(|Your )upper belly, [side] side",
    "abdomen_lower": "(|Your )lower belly, [side] side",
    "flank": "(|Your )waist, [side] side",
    "hip_front": "Front of (the|your) [side] hip bone",
    "groin": "(|Your )[side] groin",
    "pubic": "(|Your )pubic area, [side] side",
    "upper_back_inner": "Between (the|your) spine and [side] shoulder blade",
    "shoulder_blade": "(|Your )[side] shoulder blade",
    "mid_back": "(|Your )middle back, [side] side",
    "low_back_upper_inner": "(|Your )low back, [side] side, upper part, beside the spine",
    "low_back_upper_outer": "(|Your )low back, [side] side, upper part, farther out",
    "low_back_lower_inner": "(|Your )low back, [side] side, lower part, beside the spine",
    "low_back_lower_outer": "(|Your )low back, [side] side, just above the hip bone",
    "si_joint": "Dimple of (the|your) low back, [side] side",
    "sacrum": "Flat bone at the base of (the|your) spine, [side] half",
    "iliac_crest_back": "Back rim of (the|your) [side] hip bone",
    "buttock_upper_inner": "(|Your )[side] buttock, upper inner part",
    "buttock_upper_outer": "(|Your )[side] buttock, upper outer part",
    "buttock_center": "(|Your )[side] buttock, centre",
    "buttock_lower_inner": "(|Your )[side] buttock, lower inner part",
    "buttock_lower_outer": "(|Your )[side] buttock, lower outer part",
    "sit_bone": "(|Your )[side] sit bone",
    "hip_side_upper": "Side of (the|your) [side] hip, above the bony knob",
    "hip_side_bone": "Bony knob at the side of (the|your) [side] hip",
    "thigh_front_upper": "Front of (the|your) [side] thigh, upper half",
    "thigh_front_lower": "Front of (the|your) [side] thigh, lower half",
    "thigh_inner_upper": "Inside of (the|your) [side] thigh, upper half",
    "thigh_inner_lower": "Inside of (the|your) [side] thigh, lower half",
    "thigh_outer_upper": "Outside of (the|your) [side] thigh, upper half",
    "thigh_outer_lower": "Outside of (the|your) [side] thigh, lower half",
    "thigh_back_upper_inner": "Back of (the|your) [side] thigh, upper third, inner side",
    "thigh_back_upper_outer": "Back of (the|your) [side] thigh, upper third, outer side",
    "thigh_back_mid_inner": "Back of (the|your) [side] thigh, middle third, inner side",
    "thigh_back_mid_outer": "Back of (the|your) [side] thigh, middle third, outer side",
    "thigh_back_lower_inner": "Back of (the|your) [side] thigh, lower third, inner side",
    "thigh_back_lower_outer": "Back of (the|your) [side] thigh, lower third, outer side",
    "knee_front": "Front of (the|your) [side] knee",
    "knee_inner": "Inside of (the|your) [side] knee",
    "knee_outer": "Outside of (the|your) [side] knee",
    "fibular_neck": "Bony bump below the outside of (the|your) [side] knee",
    "knee_back": "Hollow behind (the|your) [side] knee",
    "shin_upper": "(|Your )[side] shin, upper half",
    "shin_lower": "(|Your )[side] shin, lower half",
    "leg_outer_upper": "Outside of (the|your) [side] lower leg, upper half",
    "leg_outer_lower": "Outside of (the|your) [side] lower leg, lower half",
    "leg_inner_upper": "Inside of (the|your) [side] lower leg, upper half",
    "leg_inner_lower": "Inside of (the|your) [side] lower leg, lower half",
    "calf_upper_inner": "(|Your )[side] calf, upper half, inner side",
    "calf_upper_outer": "(|Your )[side] calf, upper half, outer side",
    "calf_lower_inner": "(|Your )[side] calf, lower half, inner side",
    "calf_lower_outer": "(|Your )[side] calf, lower half, outer side",
    "ankle_front": "Front of (the|your) [side] ankle",
    "ankle_inner": "Inside of (the|your) [side] ankle",
    "ankle_outer": "Outside of (the|your) [side] ankle",
    "achilles": "(|Your )[side] Achilles tendon",
    "heel_back": "Back of (the|your) [side] heel",
    "heel_sole": "Underside of (the|your) [side] heel",
    "sole_inner_arch": "Inner arch of (the|your) [side] sole",
    "sole_outer": "Outer half of (the|your) [side] sole",
    "ball_and_toes_sole": "Ball of (the|your) [side] foot and underside of the toes",
    "foot_top_inner": "Top of (the|your) [side] foot, inner side",
    "foot_top_outer": "Top of (the|your) [side] foot, outer side",
    "first_web_space": "Gap between the big and second toe of (the|your) [side] foot",
    "big_toe": "(|Your )[side] big toe",
    "toes_2_4": "Middle three toes of (the|your) [side] foot",
    "little_toe": "(|Your )[side] little toe",
    "foot_outer_edge": "Outer edge of (the|your) [side] foot",
    "foot_inner_edge": "Inner edge of (the|your) [side] foot",
    "coccyx": "(|Your )tailbone",
    "saddle": "Between (the|your) legs, where a saddle touches",
}

_SIDES = {Side.LEFT: "[left]", Side.RIGHT: "[right]", Side.MIDLINE: ""}
_EITHER = re.compile(r"\(([^|)]*)\|([^)]*)\)")
_SIDE = re.compile(r"\[([^]]*)\]")

_FELT = {
    (Sensation.ACHE, None): Message("felt", "ache"),
    (Sensation.ACHE, Depth.DEEP): Message("felt", "deep ache"),
    (Sensation.ACHE, Depth.SURFACE): Message("felt", "ache on the surface"),
    (Sensation.BURNING, None): Message("felt", "burning pain"),
    (Sensation.BURNING, Depth.DEEP): Message("felt", "deep burning pain"),
    (Sensation.BURNING, Depth.SURFACE): Message("felt", "burning pain on the surface"),
    (Sensation.SHARP, None): Message("felt", "sharp pain"),
    (Sensation.SHARP, Depth.DEEP): Message("felt", "deep sharp pain"),
    (Sensation.SHARP, Depth.SURFACE): Message("felt", "sharp pain on the surface"),
    (Sensation.ELECTRIC, None): Message("felt", "electric pain"),
    (Sensation.ELECTRIC, Depth.DEEP): Message("felt", "deep electric pain"),
    (Sensation.ELECTRIC, Depth.SURFACE): Message("felt", "electric pain on the surface"),
    (Sensation.NUMB, None): Message("felt", "numbness"),
    (Sensation.NUMB, Depth.DEEP): Message("felt", "deep numbness"),
    (Sensation.NUMB, Depth.SURFACE): Message("felt", "numbness on the surface"),
    (Sensation.TINGLING, None): Message("felt", "tingling"),
    (Sensation.TINGLING, Depth.DEEP): Message("felt", "deep tingling"),
    (Sensation.TINGLING, Depth.SURFACE): Message("felt", "tingling on the surface"),
    (Sensation.STIFF, None): Message("felt", "stiffness"),
    (Sensation.STIFF, Depth.DEEP): Message("felt", "deep stiffness"),
    (Sensation.STIFF, Depth.SURFACE): Message("felt", "stiffness on the surface"),
}

_FELT_UNSAID = {
    None: Message("felt", "what kind: not said"),
    Depth.DEEP: Message("felt", "deep, what kind: not said"),
    Depth.SURFACE: Message("felt", "on the surface, what kind: not said"),
}

_READ_BACK = {
    None: Message("felt", "{where}: {felt}, {strength} of 10"),
    Course.CONSTANT: Message("felt", "{where}: {felt}, {strength} of 10, always there"),
    Course.INTERMITTENT: Message("felt", "{where}: {felt}, {strength} of 10, comes and goes"),
}

_READ_BACK_UNSAID = {
    None: Message("felt", "{where}: {felt}, how strong: not said"),
    Course.CONSTANT: Message("felt", "{where}: {felt}, how strong: not said, always there"),
    Course.INTERMITTENT: Message("felt", "{where}: {felt}, how strong: not said, comes and goes"),
}


def region_text(region_id: str) -> str:
    """The English text of a region with its brackets, as translations know it; KeyError for another id."""
    return _REGIONS[stem_of_id(region_id)].replace("[side]", _SIDES[side_of_id(region_id)])


def listed_region(region_id: str) -> str:
    """A region as it stands in a list: "Front of the right knee"."""
    said = _SIDE.sub(r"\1", _EITHER.sub(r"\1", translate("regions", region_text(region_id))))
    return said[0].upper() + said[1:]


def own_region(region_id: str) -> str:
    """A region as it is said to the person whose body it is: "Front of your RIGHT knee"."""
    said = _EITHER.sub(r"\2", translate("regions", region_text(region_id)))
    return _SIDE.sub(lambda side: side[1].upper(), said)


def felt(sensation: Sensation | None, depth: Depth | None = None) -> str:
    """What is felt, and how deep when that was said: "deep ache", "deep, what kind: not said"."""
    if depth is Depth.NOT_SURE:
        return translate("felt", "{felt}, not sure how deep").format(felt=felt(sensation))
    return _FELT_UNSAID[depth]() if sensation is None else _FELT[sensation, depth]()


def own_mark(name: MarkName, mark: Mark) -> str:
    """A mark as it is read back: "Your RIGHT buttock: deep ache, 7 of 10, comes and goes"."""
    where, what = own_name(name), felt(mark.sensation, mark.depth)
    if mark.intensity is None:
        return _READ_BACK_UNSAID[mark.course]().format(where=where, felt=what)
    sentence = _READ_BACK[mark.course]()
    return sentence.format(where=where, felt=what, strength=number(mark.intensity))


def advice(words: str) -> str:
    """What a safety rule says to the client, in the client's language."""
    return translate("safety", words)

"""The desk's short names of the 180 regions, the client's side first: "Right buttock, centre"."""

from __future__ import annotations

from models.body.region import Region, side_of_id, stem_of_id
from models.body.view import Side

# base id: the part, and where on it; "" where the part says it all
_NAMES: dict[str, tuple[str, str]] = {
    "forehead": ("forehead", ""),
    "head_crown_back": ("back of head", "upper"),
    "head_occiput": ("back of head", "lower"),
    "face": ("side of face", ""),
    "jaw": ("jaw", ""),
    "neck_front": ("neck", "front"),
    "neck_back": ("neck", "back"),
    "shoulder_front": ("shoulder", "front"),
    "shoulder_back": ("shoulder", "back"),
    "upper_arm_front": ("upper arm", "front"),
    "upper_arm_back": ("upper arm", "back"),
    "elbow_front": ("elbow", "front"),
    "elbow_back": ("elbow", "back"),
    "forearm_front": ("forearm", "palm side"),
    "forearm_back": ("forearm", "back"),
    "wrist_front": ("wrist", "palm side"),
    "wrist_back": ("wrist", "back"),
    "hand_palm": ("palm and fingers", ""),
    "hand_back": ("back of hand", ""),
    "chest_upper": ("chest", "upper"),
    "chest_lower": ("lower ribs", "front"),
    "abdomen_upper": ("belly", "upper"),
    "abdomen_lower": ("belly", "lower"),
    "flank": ("side of waist", ""),
    "hip_front": ("hip bone", "front"),
    "groin": ("groin", ""),
    "pubic": ("pubic area", ""),
    "upper_back_inner": ("upper back", "beside the spine"),
    "shoulder_blade": ("shoulder blade", ""),
    "mid_back": ("middle back", ""),
    "low_back_upper_inner": ("low back", "upper, beside the spine"),
    "low_back_upper_outer": ("low back", "upper outer"),
    "low_back_lower_inner": ("low back", "lower, beside the spine"),
    "low_back_lower_outer": ("low back", "above the hip bone"),
    "si_joint": ("low back", "at the dimple"),
    "sacrum": ("sacrum", ""),
    "iliac_crest_back": ("hip bone", "back rim"),
    "buttock_upper_inner": ("buttock", "upper inner"),
    "buttock_upper_outer": ("buttock", "upper outer"),
    "buttock_center": ("buttock", "centre"),
    "buttock_lower_inner": ("buttock", "lower inner"),
    "buttock_lower_outer": ("buttock", "lower outer"),
    "sit_bone": ("sit bone", ""),
    "hip_side_upper": ("hip", "side, above the bone"),
    "hip_side_bone": ("hip", "side, on the bone"),
    "thigh_front_upper": ("thigh", "upper front"),
    "thigh_front_lower": ("thigh", "lower front"),
    "thigh_inner_upper": ("thigh", "upper inner"),
    "thigh_inner_lower": ("thigh", "lower inner"),
    "thigh_outer_upper": ("thigh", "upper outer"),
    "thigh_outer_lower": ("thigh", "lower outer"),
    "thigh_back_upper_inner": ("thigh", "back, upper inner"),
    "thigh_back_upper_outer": ("thigh", "back, upper outer"),
    "thigh_back_mid_inner": ("thigh", "back, middle inner"),
    "thigh_back_mid_outer": ("thigh", "back, middle outer"),
    "thigh_back_lower_inner": ("thigh", "back, lower inner"),
    "thigh_back_lower_outer": ("thigh", "back, lower outer"),
    "knee_front": ("knee", "front"),
    "knee_inner": ("knee", "inner"),
    "knee_outer": ("knee", "outer"),
    "fibular_neck": ("knee", "bump below, outer side"),
    "knee_back": ("knee", "hollow behind"),
    "shin_upper": ("shin", "upper"),
    "shin_lower": ("shin", "lower"),
    "leg_outer_upper": ("lower leg", "upper outer"),
    "leg_outer_lower": ("lower leg", "lower outer"),
    "leg_inner_upper": ("lower leg", "upper inner"),
    "leg_inner_lower": ("lower leg", "lower inner"),
    "calf_upper_inner": ("calf", "upper inner"),
    "calf_upper_outer": ("calf", "upper outer"),
    "calf_lower_inner": ("calf", "lower inner"),
    "calf_lower_outer": ("calf", "lower outer"),
    "ankle_front": ("ankle", "front"),
    "ankle_inner": ("ankle", "inner"),
    "ankle_outer": ("ankle", "outer"),
    "achilles": ("Achilles tendon", ""),
    "heel_back": ("heel", "back"),
    "heel_sole": ("heel", "underside"),
    "sole_inner_arch": ("sole", "inner arch"),
    "sole_outer": ("sole", "outer half"),
    "ball_and_toes_sole": ("sole", "ball and toes"),
    "foot_top_inner": ("top of foot", "inner"),
    "foot_top_outer": ("top of foot", "outer"),
    "first_web_space": ("foot", "between big and second toe"),
    "big_toe": ("big toe", ""),
    "toes_2_4": ("middle three toes", ""),
    "little_toe": ("little toe", ""),
    "foot_outer_edge": ("foot", "outer edge"),
    "foot_inner_edge": ("foot", "inner edge"),
    "coccyx": ("tailbone", ""),
    "saddle": ("saddle area", ""),
}

_SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.MIDLINE: ""}


def region_name(region: Region) -> str:
    """The region's short name with the client's side: "Right buttock, centre"."""
    return region_named(region.id)


def region_named(region_id: str) -> str:
    """The short name of the region with this id; KeyError when there is none."""
    base, side = _parts(region_id)
    part, place = _NAMES[base]
    return _sentence(side, part, place)


def region_part(region_id: str) -> str:
    """The body part alone, with its side: "Right buttock"."""
    base, side = _parts(region_id)
    return _sentence(side, _NAMES[base][0], "")


def region_place(region_id: str) -> str:
    """The region without its side, for where the side is said already: "buttock, centre"."""
    part, place = _NAMES[_parts(region_id)[0]]
    return f"{part}, {place}" if place else part


def known_region(region_id: str) -> bool:
    """Whether a region of this id has a name here."""
    return _parts(region_id)[0] in _NAMES


def side_word(side: Side) -> str:
    """The client's side in a word: "left"."""
    match side:
        case Side.LEFT:
            return "left"
        case Side.RIGHT:
            return "right"
        case Side.MIDLINE:
            return "middle"


def _parts(region_id: str) -> tuple[str, str]:
    return stem_of_id(region_id), _SIDES[side_of_id(region_id)]


def _sentence(side: str, part: str, place: str) -> str:
    words = f"{side} {part}".strip()
    named = f"{words}, {place}" if place else words
    return named[0].upper() + named[1:]

"""What the regions of the atlas are called, in one table for desk and clients; and the desk's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.words.catalogue import Message, translate
from models.body.region import Region, side_of_id, stem_of_id
from models.body.view import Side


class RegionWords(NamedTuple):
    """What a region is called, without its side."""

    part: str
    """At the desk: the part of the body."""
    place: str
    """At the desk: where on the part; empty where the part says it all."""
    client: str
    """To clients, written once and said in two ways.

    "(plain|own)" is said as "plain" in a list and as "own" to the person whose body it is; "[side]" is the
    side, in capitals when it is said to that person: "Front of the right knee" in a list, "Front of your
    RIGHT knee" at the read-back.
    """


REGION_WORDS = {
    "forehead": RegionWords("forehead", "", "(|Your )forehead, [side] side"),
    "head_crown_back": RegionWords(
        "back of head", "upper", "Back of (the|your) head, upper part, [side] side"
    ),
    "head_occiput": RegionWords("back of head", "lower", "Back of (the|your) head, lower part, [side] side"),
    "face": RegionWords("side of face", "", "(|Your )face, temple and ear, [side] side"),
    "jaw": RegionWords("jaw", "", "(|Your )jaw, [side] side"),
    "neck_front": RegionWords("neck", "front", "Front of (the|your) neck, [side] side"),
    "neck_back": RegionWords("neck", "back", "Back of (the|your) neck, [side] side"),
    "shoulder_front": RegionWords("shoulder", "front", "Front of (the|your) [side] shoulder"),
    "shoulder_back": RegionWords("shoulder", "back", "Back of (the|your) [side] shoulder"),
    "upper_arm_front": RegionWords("upper arm", "front", "Front of (the|your) [side] upper arm"),
    "upper_arm_back": RegionWords("upper arm", "back", "Back of (the|your) [side] upper arm"),
    "elbow_front": RegionWords("elbow", "front", "Front of (the|your) [side] elbow"),
    "elbow_back": RegionWords("elbow", "back", "Back of (the|your) [side] elbow"),
    "forearm_front": RegionWords("forearm", "palm side", "(|Your )[side] forearm, palm side"),
    "forearm_back": RegionWords("forearm", "back", "(|Your )[side] forearm, back"),
    "wrist_front": RegionWords("wrist", "palm side", "(|Your )[side] wrist, palm side"),
    "wrist_back": RegionWords("wrist", "back", "(|Your )[side] wrist, back"),
    "hand_palm": RegionWords("palm and fingers", "", "(|Your )[side] palm and fingers"),
    "hand_back": RegionWords("back of hand", "", "Back of (the|your) [side] hand"),
    "chest_upper": RegionWords("chest", "upper", "(|Your )upper chest, [side] side"),
    "chest_lower": RegionWords("lower ribs", "front", "(|Your )lower ribs in front, [side] side"),
    "abdomen_upper": RegionWords("belly", "upper", "(|Your )upper belly, [side] side"),
    "abdomen_lower": RegionWords("belly", "lower", "(|Your )lower belly, [side] side"),
    "flank": RegionWords("side of waist", "", "(|Your )waist, [side] side"),
    "hip_front": RegionWords("hip bone", "front", "Front of (the|your) [side] hip bone"),
    "groin": RegionWords("groin", "", "(|Your )[side] groin"),
    "pubic": RegionWords("pubic area", "", "(|Your )pubic area, [side] side"),
    "upper_back_inner": RegionWords(
        "upper back", "beside the spine", "Between (the|your) spine and [side] shoulder blade"
    ),
    "shoulder_blade": RegionWords("shoulder blade", "", "(|Your )[side] shoulder blade"),
    "mid_back": RegionWords("middle back", "", "(|Your )middle back, [side] side"),
    "low_back_upper_inner": RegionWords(
        "low back", "upper, beside the spine", "(|Your )low back, [side] side, upper part, beside the spine"
    ),
    "low_back_upper_outer": RegionWords(
        "low back", "upper outer", "(|Your )low back, [side] side, upper part, farther out"
    ),
    "low_back_lower_inner": RegionWords(
        "low back", "lower, beside the spine", "(|Your )low back, [side] side, lower part, beside the spine"
    ),
    "low_back_lower_outer": RegionWords(
        "low back", "above the hip bone", "(|Your )low back, [side] side, just above the hip bone"
    ),
    "si_joint": RegionWords("low back", "at the dimple", "Dimple of (the|your) low back, [side] side"),
    "sacrum": RegionWords("sacrum", "", "Flat bone at the base of (the|your) spine, [side] half"),
    "iliac_crest_back": RegionWords("hip bone", "back rim", "Back rim of (the|your) [side] hip bone"),
    "buttock_upper_inner": RegionWords("buttock", "upper inner", "(|Your )[side] buttock, upper inner part"),
    "buttock_upper_outer": RegionWords("buttock", "upper outer", "(|Your )[side] buttock, upper outer part"),
    "buttock_center": RegionWords("buttock", "centre", "(|Your )[side] buttock, centre"),
    "buttock_lower_inner": RegionWords("buttock", "lower inner", "(|Your )[side] buttock, lower inner part"),
    "buttock_lower_outer": RegionWords("buttock", "lower outer", "(|Your )[side] buttock, lower outer part"),
    "sit_bone": RegionWords("sit bone", "", "(|Your )[side] sit bone"),
    "hip_side_upper": RegionWords(
        "hip", "side, above the bone", "Side of (the|your) [side] hip, above the bony knob"
    ),
    "hip_side_bone": RegionWords(
        "hip", "side, on the bone", "Bony knob at the side of (the|your) [side] hip"
    ),
    "thigh_front_upper": RegionWords("thigh", "upper front", "Front of (the|your) [side] thigh, upper half"),
    "thigh_front_lower": RegionWords("thigh", "lower front", "Front of (the|your) [side] thigh, lower half"),
    "thigh_inner_upper": RegionWords("thigh", "upper inner", "Inside of (the|your) [side] thigh, upper half"),
    "thigh_inner_lower": RegionWords("thigh", "lower inner", "Inside of (the|your) [side] thigh, lower half"),
    "thigh_outer_upper": RegionWords(
        "thigh", "upper outer", "Outside of (the|your) [side] thigh, upper half"
    ),
    "thigh_outer_lower": RegionWords(
        "thigh", "lower outer", "Outside of (the|your) [side] thigh, lower half"
    ),
    "thigh_back_upper_inner": RegionWords(
        "thigh", "back, upper inner", "Back of (the|your) [side] thigh, upper third, inner side"
    ),
    "thigh_back_upper_outer": RegionWords(
        "thigh", "back, upper outer", "Back of (the|your) [side] thigh, upper third, outer side"
    ),
    "thigh_back_mid_inner": RegionWords(
        "thigh", "back, middle inner", "Back of (the|your) [side] thigh, middle third, inner side"
    ),
    "thigh_back_mid_outer": RegionWords(
        "thigh", "back, middle outer", "Back of (the|your) [side] thigh, middle third, outer side"
    ),
    "thigh_back_lower_inner": RegionWords(
        "thigh", "back, lower inner", "Back of (the|your) [side] thigh, lower third, inner side"
    ),
    "thigh_back_lower_outer": RegionWords(
        "thigh", "back, lower outer", "Back of (the|your) [side] thigh, lower third, outer side"
    ),
    "knee_front": RegionWords("knee", "front", "Front of (the|your) [side] knee"),
    "knee_inner": RegionWords("knee", "inner", "Inside of (the|your) [side] knee"),
    "knee_outer": RegionWords("knee", "outer", "Outside of (the|your) [side] knee"),
    "fibular_neck": RegionWords(
        "knee", "bump below, outer side", "Bony bump below the outside of (the|your) [side] knee"
    ),
    "knee_back": RegionWords("knee", "hollow behind", "Hollow behind (the|your) [side] knee"),
    "shin_upper": RegionWords("shin", "upper", "(|Your )[side] shin, upper half"),
    "shin_lower": RegionWords("shin", "lower", "(|Your )[side] shin, lower half"),
    "leg_outer_upper": RegionWords(
        "lower leg", "upper outer", "Outside of (the|your) [side] lower leg, upper half"
    ),
    "leg_outer_lower": RegionWords(
        "lower leg", "lower outer", "Outside of (the|your) [side] lower leg, lower half"
    ),
    "leg_inner_upper": RegionWords(
        "lower leg", "upper inner", "Inside of (the|your) [side] lower leg, upper half"
    ),
    "leg_inner_lower": RegionWords(
        "lower leg", "lower inner", "Inside of (the|your) [side] lower leg, lower half"
    ),
    "calf_upper_inner": RegionWords("calf", "upper inner", "(|Your )[side] calf, upper half, inner side"),
    "calf_upper_outer": RegionWords("calf", "upper outer", "(|Your )[side] calf, upper half, outer side"),
    "calf_lower_inner": RegionWords("calf", "lower inner", "(|Your )[side] calf, lower half, inner side"),
    "calf_lower_outer": RegionWords("calf", "lower outer", "(|Your )[side] calf, lower half, outer side"),
    "ankle_front": RegionWords("ankle", "front", "Front of (the|your) [side] ankle"),
    "ankle_inner": RegionWords("ankle", "inner", "Inside of (the|your) [side] ankle"),
    "ankle_outer": RegionWords("ankle", "outer", "Outside of (the|your) [side] ankle"),
    "achilles": RegionWords("Achilles tendon", "", "(|Your )[side] Achilles tendon"),
    "heel_back": RegionWords("heel", "back", "Back of (the|your) [side] heel"),
    "heel_sole": RegionWords("heel", "underside", "Underside of (the|your) [side] heel"),
    "sole_inner_arch": RegionWords("sole", "inner arch", "Inner arch of (the|your) [side] sole"),
    "sole_outer": RegionWords("sole", "outer half", "Outer half of (the|your) [side] sole"),
    "ball_and_toes_sole": RegionWords(
        "sole", "ball and toes", "Ball of (the|your) [side] foot and underside of the toes"
    ),
    "foot_top_inner": RegionWords("top of foot", "inner", "Top of (the|your) [side] foot, inner side"),
    "foot_top_outer": RegionWords("top of foot", "outer", "Top of (the|your) [side] foot, outer side"),
    "first_web_space": RegionWords(
        "foot", "between big and second toe", "Gap between the big and second toe of (the|your) [side] foot"
    ),
    "big_toe": RegionWords("big toe", "", "(|Your )[side] big toe"),
    "toes_2_4": RegionWords("middle three toes", "", "Middle three toes of (the|your) [side] foot"),
    "little_toe": RegionWords("little toe", "", "(|Your )[side] little toe"),
    "foot_outer_edge": RegionWords("foot", "outer edge", "Outer edge of (the|your) [side] foot"),
    "foot_inner_edge": RegionWords("foot", "inner edge", "Inner edge of (the|your) [side] foot"),
    "coccyx": RegionWords("tailbone", "", "(|Your )tailbone"),
    "saddle": RegionWords("saddle area", "", "Between (the|your) legs, where a saddle touches"),
}
"""By the id of the region without its side."""

_SIDES = {
    Side.LEFT: Message("desk words", "left"),
    Side.RIGHT: Message("desk words", "right"),
    Side.MIDLINE: Message("desk words", "middle"),
}
_KEYS = {Side.LEFT: "left ", Side.RIGHT: "right ", Side.MIDLINE: ""}


def region_name(region: Region) -> str:
    """The region's short name with the client's side: "Right buttock, centre"."""
    return region_named(region.id)


def region_named(region_id: str) -> str:
    """The short name of the region with this id; KeyError when there is none."""
    return translate("desk regions", _with_side(region_id))


def regions_named(region_ids: Sequence[str]) -> str:
    """One region by its name, or one of both sides: "Left and right buttock, centre"."""
    if len(region_ids) == 1:
        return region_named(region_ids[0])
    return translate("desk words", "Left and right {place}").format(place=region_place(region_ids[0]))


def region_place(region_id: str) -> str:
    """The region without its side, for where the side is said already: "buttock, centre"."""
    return translate("desk regions", _place(region_id))


def side_word(side: Side) -> str:
    """The client's side in a word: "left"."""
    return _SIDES[side]()


def region_texts(region_id: str) -> Iterator[str]:
    """The English texts by which the desk names the region with this id, as translations know them."""
    yield _with_side(region_id)
    yield _place(region_id)


def _with_side(region_id: str) -> str:
    named = f"{_KEYS[side_of_id(region_id)]}{_place(region_id)}"
    return named[0].upper() + named[1:]


def _place(region_id: str) -> str:
    words = REGION_WORDS[stem_of_id(region_id)]
    return f"{words.part}, {words.place}" if words.place else words.part

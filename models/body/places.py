"""The plain places of the body: what a client would call them, each a set of the atlas's regions.

They are wider than regions and may share some: the underside of the heel is of the heel and of the sole, the
back rim of the hip bone of the low back and of the buttock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.body.region import SADDLE


class BodyLine(StrEnum):
    """A way down the body, along which a mark can run from one place to another."""

    BACK = "back"
    FRONT = "front"
    ARM = "arm"


class Axis(StrEnum):
    """What the middle of a place is, where it lies on both sides of the midline."""

    SPINE = "spine"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class PlainPlace:
    """A place by its key; `level` counts from the head down, along each of the `lines` that pass here."""

    key: str
    bases: tuple[str, ...]
    """The regions that belong to it, without their sides."""
    level: int = 0
    lines: frozenset[BodyLine] = frozenset()
    axis: Axis | None = None
    """None where left and right are two limbs, or lie apart."""


_BACK, _FRONT, _ARM = frozenset({BodyLine.BACK}), frozenset({BodyLine.FRONT}), frozenset({BodyLine.ARM})
_TRUNK = _BACK | _FRONT

PLACES: tuple[PlainPlace, ...] = (
    PlainPlace("head_back", ("head_crown_back", "head_occiput"), 1, _BACK, Axis.MIDDLE),
    PlainPlace("face", ("forehead", "face", "jaw"), 2, _FRONT, Axis.MIDDLE),
    PlainPlace("neck_back", ("neck_back",), 2, _BACK | _ARM, Axis.SPINE),
    PlainPlace("neck_front", ("neck_front",), 3, _FRONT, Axis.MIDDLE),
    PlainPlace("upper_back", ("upper_back_inner", "shoulder_blade"), 3, _BACK, Axis.SPINE),
    PlainPlace("middle_back", ("mid_back",), 4, _BACK, Axis.SPINE),
    PlainPlace("chest", ("chest_upper", "chest_lower"), 4, _FRONT, Axis.MIDDLE),
    PlainPlace(
        "low_back",
        (
            "low_back_upper_inner",
            "low_back_upper_outer",
            "low_back_lower_inner",
            "low_back_lower_outer",
            "si_joint",
            "iliac_crest_back",
        ),
        5,
        _BACK,
        Axis.SPINE,
    ),
    PlainPlace("belly", ("abdomen_upper", "abdomen_lower"), 5, _FRONT, Axis.MIDDLE),
    PlainPlace("waist", ("flank",), 5, _TRUNK),
    PlainPlace("sacrum", ("sacrum", "coccyx_m"), 6, _BACK, Axis.SPINE),
    PlainPlace(
        "buttock",
        (
            "iliac_crest_back",
            "buttock_upper_inner",
            "buttock_upper_outer",
            "buttock_center",
            "buttock_lower_inner",
            "buttock_lower_outer",
            "sit_bone",
        ),
        6,
        _BACK,
    ),
    PlainPlace("hip", ("hip_front", "hip_side_upper", "hip_side_bone"), 6, _TRUNK),
    PlainPlace("groin", ("groin", "pubic"), 6, _FRONT),
    PlainPlace(
        "thigh_back",
        (
            "thigh_back_upper_inner",
            "thigh_back_upper_outer",
            "thigh_back_mid_inner",
            "thigh_back_mid_outer",
            "thigh_back_lower_inner",
            "thigh_back_lower_outer",
        ),
        7,
        _TRUNK,
    ),
    PlainPlace("thigh_front", ("thigh_front_upper", "thigh_front_lower"), 7, _TRUNK),
    PlainPlace("thigh_inner", ("thigh_inner_upper", "thigh_inner_lower"), 7, _TRUNK),
    PlainPlace("thigh_outer", ("thigh_outer_upper", "thigh_outer_lower"), 7, _TRUNK),
    PlainPlace("knee", ("knee_front", "knee_inner", "knee_outer", "fibular_neck"), 8, _TRUNK),
    PlainPlace("knee_hollow", ("knee_back",), 8, _TRUNK),
    PlainPlace(
        "calf", ("calf_upper_inner", "calf_upper_outer", "calf_lower_inner", "calf_lower_outer"), 9, _TRUNK
    ),
    PlainPlace("shin", ("shin_upper", "shin_lower"), 9, _TRUNK),
    PlainPlace("leg_inner", ("leg_inner_upper", "leg_inner_lower"), 9, _TRUNK),
    PlainPlace("leg_outer", ("leg_outer_upper", "leg_outer_lower"), 9, _TRUNK),
    PlainPlace("ankle", ("ankle_front", "ankle_inner", "ankle_outer", "achilles"), 10, _TRUNK),
    PlainPlace("heel", ("heel_back", "heel_sole"), 11, _TRUNK),
    PlainPlace("sole", ("heel_sole", "sole_inner_arch", "sole_outer", "ball_and_toes_sole"), 11, _TRUNK),
    PlainPlace(
        "foot_top",
        ("foot_top_inner", "foot_top_outer", "first_web_space", "foot_outer_edge", "foot_inner_edge"),
        11,
        _TRUNK,
    ),
    PlainPlace("toes", ("big_toe", "toes_2_4", "little_toe"), 12, _TRUNK),
    PlainPlace("shoulder", ("shoulder_front", "shoulder_back"), 3, _ARM),
    PlainPlace("upper_arm", ("upper_arm_front", "upper_arm_back"), 4, _ARM),
    PlainPlace("elbow", ("elbow_front", "elbow_back"), 5, _ARM),
    PlainPlace("forearm", ("forearm_front", "forearm_back"), 6, _ARM),
    PlainPlace("wrist", ("wrist_front", "wrist_back"), 7, _ARM),
    PlainPlace("hand", ("hand_palm", "hand_back"), 8, _ARM),
)
"""Every region that can be drawn on lies in one of them, or in two."""

SADDLE_PLACE = PlainPlace("saddle", (SADDLE,))
"""Asked about, never drawn on."""


def _wide(key: str, *keys: str, axis: Axis | None = None) -> PlainPlace:
    bases = dict.fromkeys(base for place in PLACES if place.key in keys for base in place.bases)
    return PlainPlace(key, tuple(bases), axis=axis)


WIDE_PLACES: tuple[PlainPlace, ...] = (
    _wide("head", "head_back", "face", "neck_back", "neck_front", axis=Axis.MIDDLE),
    _wide("arm", "shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand"),
    _wide("back", "upper_back", "middle_back", "low_back", "sacrum", axis=Axis.SPINE),
    _wide("trunk_front", "chest", "belly", "waist", axis=Axis.MIDDLE),
    _wide("hip_and_buttock", "buttock", "hip", "groin"),
    _wide("leg", *(place.key for place in PLACES if place.level >= 7 and BodyLine.BACK in place.lines)),
)
"""The whole body in six, for marks that lie in too many places to tell them all."""

"""The plain places of the body in words: where a mark lies, begins and ends, as clients and the desk say it.

In square brackets stand the words for the left side, the right, both, and none; of a beginning, for left,
right, and none.
"""

from __future__ import annotations

from typing import NamedTuple


class PlaceWords(NamedTuple):
    """What is said of a place: of a mark that lies there, that begins there, and that ends there."""

    at: str
    begin: str = ""
    end: str = ""


PLACE_WORDS: dict[str, PlaceWords] = {
    "head_back": PlaceWords(
        "the back of your head[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from the back of your head[, LEFT side,|, RIGHT side,|]",
    ),
    "face": PlaceWords(
        "your face[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your face[, LEFT side,|, RIGHT side,|]",
    ),
    "neck_back": PlaceWords(
        "the back of your neck[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from the back of your neck[, LEFT side,|, RIGHT side,|]",
    ),
    "neck_front": PlaceWords(
        "the front of your neck[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from the front of your neck[, LEFT side,|, RIGHT side,|]",
    ),
    "upper_back": PlaceWords(
        "your upper back[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your upper back[, LEFT side,|, RIGHT side,|]",
        "down to your upper back",
    ),
    "middle_back": PlaceWords(
        "your middle back[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your middle back[, LEFT side,|, RIGHT side,|]",
        "down to your middle back",
    ),
    "low_back": PlaceWords(
        "your low back[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your low back[, LEFT side,|, RIGHT side,|]",
        "down to your low back",
    ),
    "sacrum": PlaceWords(
        "the base of your spine[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from the base of your spine[, LEFT side,|, RIGHT side,|]",
        "down to the base of your spine",
    ),
    "chest": PlaceWords(
        "your chest[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your chest[, LEFT side,|, RIGHT side,|]",
        "down to your chest",
    ),
    "belly": PlaceWords(
        "your belly[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your belly[, LEFT side,|, RIGHT side,|]",
        "down to your belly",
    ),
    "waist": PlaceWords(
        "your waist[, LEFT side|, RIGHT side|, BOTH sides|]",
        "from your waist[, LEFT side,|, RIGHT side,|]",
        "down to your waist",
    ),
    "buttock": PlaceWords(
        "[your LEFT buttock|your RIGHT buttock|BOTH buttocks|your buttocks]",
        "from your [LEFT |RIGHT |]buttock",
        "down to your buttock",
    ),
    "hip": PlaceWords(
        "[your LEFT hip|your RIGHT hip|BOTH hips|your hips]",
        "from your [LEFT |RIGHT |]hip",
        "down to your hip",
    ),
    "groin": PlaceWords(
        "[your LEFT groin|your RIGHT groin|BOTH sides of your groin|your groin]",
        "from your [LEFT |RIGHT |]groin",
        "down to your groin",
    ),
    "thigh_back": PlaceWords(
        "the back of [your LEFT thigh|your RIGHT thigh|BOTH thighs|your thighs]",
        "from the back of your [LEFT |RIGHT |]thigh",
        "down to the back of your thigh",
    ),
    "thigh_front": PlaceWords(
        "the front of [your LEFT thigh|your RIGHT thigh|BOTH thighs|your thighs]",
        "from the front of your [LEFT |RIGHT |]thigh",
        "down to the front of your thigh",
    ),
    "thigh_inner": PlaceWords(
        "the inside of [your LEFT thigh|your RIGHT thigh|BOTH thighs|your thighs]",
        "from the inside of your [LEFT |RIGHT |]thigh",
        "down to the inside of your thigh",
    ),
    "thigh_outer": PlaceWords(
        "the outside of [your LEFT thigh|your RIGHT thigh|BOTH thighs|your thighs]",
        "from the outside of your [LEFT |RIGHT |]thigh",
        "down to the outside of your thigh",
    ),
    "knee": PlaceWords(
        "[your LEFT knee|your RIGHT knee|BOTH knees|your knees]",
        "from your [LEFT |RIGHT |]knee",
        "down to your knee",
    ),
    "knee_hollow": PlaceWords(
        "the [hollow of your LEFT knee|hollow of your RIGHT knee"
        "|hollows of BOTH knees|hollows of your knees]",
        "from the hollow of your [LEFT |RIGHT |]knee",
        "down to the hollow of your knee",
    ),
    "calf": PlaceWords(
        "[your LEFT calf|your RIGHT calf|BOTH calves|your calves]",
        "from your [LEFT |RIGHT |]calf",
        "down to your calf",
    ),
    "shin": PlaceWords(
        "[your LEFT shin|your RIGHT shin|BOTH shins|your shins]",
        "from your [LEFT |RIGHT |]shin",
        "down to your shin",
    ),
    "leg_inner": PlaceWords(
        "the inside of [your LEFT lower leg|your RIGHT lower leg|BOTH lower legs|your lower legs]",
        "from the inside of your [LEFT |RIGHT |]lower leg",
        "down to the inside of your lower leg",
    ),
    "leg_outer": PlaceWords(
        "the outside of [your LEFT lower leg|your RIGHT lower leg|BOTH lower legs|your lower legs]",
        "from the outside of your [LEFT |RIGHT |]lower leg",
        "down to the outside of your lower leg",
    ),
    "ankle": PlaceWords(
        "[your LEFT ankle|your RIGHT ankle|BOTH ankles|your ankles]",
        "from your [LEFT |RIGHT |]ankle",
        "down to your ankle",
    ),
    "heel": PlaceWords(
        "[your LEFT heel|your RIGHT heel|BOTH heels|your heels]",
        "",
        "down to your heel",
    ),
    "sole": PlaceWords(
        "the [sole of your LEFT foot|sole of your RIGHT foot|soles of BOTH feet|soles of your feet]",
        "",
        "down to the sole of your foot",
    ),
    "foot_top": PlaceWords(
        "the top of [your LEFT foot|your RIGHT foot|BOTH feet|your feet]",
        "",
        "down to the top of your foot",
    ),
    "toes": PlaceWords(
        "the toes of [your LEFT foot|your RIGHT foot|BOTH feet|your feet]",
        "",
        "down to your toes",
    ),
    "shoulder": PlaceWords(
        "[your LEFT shoulder|your RIGHT shoulder|BOTH shoulders|your shoulders]",
        "from your [LEFT |RIGHT |]shoulder",
    ),
    "upper_arm": PlaceWords(
        "[your LEFT upper arm|your RIGHT upper arm|BOTH upper arms|your upper arms]",
        "from your [LEFT |RIGHT |]upper arm",
        "down to your upper arm",
    ),
    "elbow": PlaceWords(
        "[your LEFT elbow|your RIGHT elbow|BOTH elbows|your elbows]",
        "from your [LEFT |RIGHT |]elbow",
        "down to your elbow",
    ),
    "forearm": PlaceWords(
        "[your LEFT forearm|your RIGHT forearm|BOTH forearms|your forearms]",
        "from your [LEFT |RIGHT |]forearm",
        "down to your forearm",
    ),
    "wrist": PlaceWords(
        "[your LEFT wrist|your RIGHT wrist|BOTH wrists|your wrists]",
        "",
        "down to your wrist",
    ),
    "hand": PlaceWords(
        "[your LEFT hand|your RIGHT hand|BOTH hands|your hands]",
        "",
        "down to your hand",
    ),
    "saddle": PlaceWords(
        "between your legs, where a saddle touches",
    ),
    "head": PlaceWords(
        "your head and neck[, LEFT side|, RIGHT side|, BOTH sides|]",
    ),
    "arm": PlaceWords(
        "[your LEFT arm|your RIGHT arm|BOTH arms|your arms]",
    ),
    "back": PlaceWords(
        "your back[, LEFT side|, RIGHT side|, BOTH sides|]",
    ),
    "trunk_front": PlaceWords(
        "your chest and belly[, LEFT side|, RIGHT side|, BOTH sides|]",
    ),
    "hip_and_buttock": PlaceWords(
        "[your LEFT hip and buttock|your RIGHT hip and buttock|BOTH hips and buttocks|your hips]",
    ),
    "leg": PlaceWords(
        "[your LEFT leg|your RIGHT leg|BOTH legs|your legs]",
    ),
}
"""By the key of the plain place."""

DESK_PLACES = {
    "head_back": "back of head",
    "face": "face",
    "neck_back": "neck, back",
    "neck_front": "neck, front",
    "upper_back": "upper back",
    "middle_back": "middle back",
    "low_back": "low back",
    "sacrum": "sacrum",
    "chest": "chest",
    "belly": "belly",
    "waist": "side of waist",
    "buttock": "buttock",
    "hip": "hip",
    "groin": "groin",
    "thigh_back": "thigh, back",
    "thigh_front": "thigh, front",
    "thigh_inner": "thigh, inner",
    "thigh_outer": "thigh, outer",
    "knee": "knee",
    "knee_hollow": "knee, hollow behind",
    "calf": "calf",
    "shin": "shin",
    "leg_inner": "lower leg, inner",
    "leg_outer": "lower leg, outer",
    "ankle": "ankle",
    "heel": "heel",
    "sole": "sole",
    "foot_top": "top of foot",
    "toes": "toes",
    "shoulder": "shoulder",
    "upper_arm": "upper arm",
    "elbow": "elbow",
    "forearm": "forearm",
    "wrist": "wrist",
    "hand": "hand",
    "saddle": "saddle area",
    "head": "head and neck",
    "arm": "arm",
    "back": "back",
    "trunk_front": "chest and belly",
    "hip_and_buttock": "hip and buttock",
    "leg": "leg",
}
"""The same places at the desk, without their sides."""

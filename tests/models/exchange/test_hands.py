"""The therapist's own layer goes out and comes in unchanged, apart from the marks, and only in version 2."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.errors import MapFileError
from models.exchange.map_file import PainMap, decode, encode

REGIONS = ("buttock_center_r", "thigh_back_mid_inner_r")
HANDS: dict[str, Any] = {
    "palpation": [
        {
            "muscle": "piriformis",
            "side": "right",
            "tenderness": 3,
            "tone": 2,
            "refers": ["thigh_back_mid_inner_r"],
            "eased": True,
            "note": "less at the end",
        },
        {"muscle": "piriformis", "side": "right", "tenderness": 1, "when": "after"},
    ],
    "posture": {"trunk_shift": 2, "long_sitting": 3},
    "movements": [
        {"id": "bend_forward", "before": 6, "after": 3},
        {"id": "straight_leg", "side": "right", "before": 5},
    ],
    "done": [{"block": "deep_rotators", "minutes": 12, "grade": 3}],
}


def a_file(**hands: object) -> bytes:
    kept = {"nerveline": 2, "atlas": "1", "body": "female", "marks": [], "hands": {**HANDS, **hands}}
    return json.dumps(kept).encode()


def read(data: bytes) -> PainMap:
    return decode(data, REGIONS)


def test_hands_are_read_and_written_unchanged_and_stay_out_of_the_marks() -> None:
    found = read(a_file())
    assert not found.drawing.marks
    again = json.loads(encode(found))
    assert again["hands"] == HANDS
    assert read(encode(found)).hands == found.hands


def test_what_was_not_felt_is_neither_nought_nor_there() -> None:
    row = read(a_file(palpation=[{"muscle": "soleus", "side": "left", "tone": 0}])).hands.palpation[0]
    assert (row.tenderness, row.tone, row.eased) == (None, 0, None)


@pytest.mark.parametrize(
    ("hands", "place"),
    [
        ({"palpation": [{"muscle": "biceps_of_the_leg", "side": "left"}]}, "hands.palpation[0].muscle"),
        ({"palpation": [{"muscle": "soleus", "side": "middle"}]}, "hands.palpation[0].side"),
        ({"palpation": [{"muscle": "soleus", "side": "left", "tone": 4}]}, "hands.palpation[0].tone"),
        (
            {"palpation": [{"muscle": "soleus", "side": "left", "refers": ["tail"]}]},
            "hands.palpation[0].refers",
        ),
        ({"palpation": [{"muscle": "soleus", "side": "left"}] * 2}, "hands.palpation[1]"),
        ({"movements": [{"id": "straight_leg", "side": "right"}] * 2}, "hands.movements[1]: stands twice"),
        ({"done": [{"block": "calf_foot", "minutes": 3}] * 2}, "hands.done[1]: stands twice"),
        ({"posture": {"tall": 2}}, "hands.posture"),
        ({"movements": [{"id": "bend_forward", "before": 11}]}, "hands.movements[0].before"),
        ({"done": [{"block": "head", "minutes": 3}]}, "hands.done[0].block"),
        ({"knees": []}, "hands"),
    ],
)
def test_what_no_hand_could_have_told_is_refused_with_its_place(hands: dict[str, object], place: str) -> None:
    with pytest.raises(MapFileError) as refused:
        read(a_file(**hands))
    assert str(refused.value).startswith(place)


def test_a_file_of_version_1_has_no_hands() -> None:
    with pytest.raises(MapFileError, match='the key "hands" is not known'):
        read(a_file().replace(b'"nerveline": 2', b'"nerveline": 1'))

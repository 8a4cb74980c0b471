"""A map file as a script would write it, with changes, and how it is read or refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.errors import MapFileError
from models.exchange.map_file import PainMap, decode

REGIONS = ("buttock_center_r", "calf_upper_outer_r", "little_toe_l", "saddle_m")


def a_file(**changes: object) -> dict[str, Any]:
    """A map file as a script would write it, with some keys changed."""
    stroke = {"view": "back", "width": 14.0, "points": [[585.0, 830.0], [590.25, 842.0]]}
    file = {
        "nerveline": 1,
        "atlas": "1",
        "body": "female",
        "visit": {"date": "2026-03-01T10:20:00+01:00"},
        "marks": [
            {"sensation": "ache", "intensity": 7, "depth": "deep", "course": "constant", "strokes": [stroke]},
            {"sensation": "tingling", "intensity": 4, "regions": ["calf_upper_outer_r", "saddle_m"]},
        ],
        "answers": {"worse_sitting": True, "leg_weakness": "none", "age": 47},
    }
    return {key: value for key, value in (file | changes).items() if value is not None}


def read(file: object) -> PainMap:
    return decode(json.dumps(file).encode(), REGIONS)


def refusal(file: object) -> str:
    with pytest.raises(MapFileError) as refused:
        read(file)
    return str(refused.value)


def changed(path: str, value: object) -> dict[str, Any]:
    """The example with the value at a dotted path replaced; numbers index lists."""
    file: Any = a_file()
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = file
    for step in way:
        place = place[step]
    place[last] = value
    result: dict[str, Any] = file
    return result

"""The command `plan` answers in the form of the interchange format, and its minutes add up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.app.commands.conftest import Call, kept

MAP: dict[str, Any] = {
    "nerveline": 2,
    "atlas": "2",
    "body": "female",
    "marks": [
        {"sensation": "ache", "intensity": 5, "regions": ["buttock_center_r", "buttock_lower_outer_r"]}
    ],
    "hands": {"palpation": [{"muscle": "quadratus_lumborum", "side": "left", "tenderness": 3}]},
}


def test_a_plan_has_ten_blocks_with_sides_limits_muscles_and_reasons(call: Call, tmp_path: Path) -> None:
    code, (plan,), _ = call("plan", kept(tmp_path / "map.json", MAP))
    assert code == 0
    assert list(plan) == ["minutes", "locked", "irritable", "blocks", "progress", "stop_rules"]
    first = ["check_in", "warm_up", "gluteals", "deep_rotators", "ql_lumbar"]
    then = ["hip_flexors", "hamstrings", "itb_lateral", "calf_foot", "close"]
    assert [block["id"] for block in plan["blocks"]] == [*first, *then]
    assert sum(block["minutes"] for block in plan["blocks"]) == plan["minutes"] == 60
    assert all(block["left"] + block["right"] == block["minutes"] for block in plan["blocks"])
    rotators, lumbar = plan["blocks"][3], plan["blocks"][4]
    assert rotators["muscles"][0] == {
        "id": "piriformis",
        "side": "right",
        "relevance": 0.5,
        "because": ["buttock_center_r", "buttock_lower_outer_r"],
    }
    assert rotators["right"] > rotators["left"]
    assert (lumbar["muscles"][0]["side"], lumbar["muscles"][0]["because"]) == ("left", ["tenderness"])
    assert (lumbar["positions"], lumbar["grade_limit"]) == (["side_lying"], 4)
    assert plan["progress"] == {"visits_without_change": 0, "word": "go_on"}
    assert plan["stop_rules"] == ["leg_symptoms", "repeated_symptoms", "discomfort"]


def test_every_length_adds_up_and_no_other_is_taken(call: Call, tmp_path: Path) -> None:
    file = kept(tmp_path / "map.json", MAP)
    for minutes in (30, 45, 60, 75, 90):
        _, (plan,), _ = call("plan", file, "--minutes", minutes)
        assert sum(block["minutes"] for block in plan["blocks"]) == plan["minutes"] == minutes
    code, answers, said = call("plan", file, "--minutes", 50)
    assert (code, answers) == (2, [])
    assert "30, 45, 60, 75, 90" in said


def test_an_emergency_locks_the_plan_and_it_still_adds_up(call: Call, tmp_path: Path) -> None:
    told = {**MAP, "answers": {"saddle_numbness": True}}
    _, (plan,), _ = call("plan", kept(tmp_path / "map.json", told))
    assert plan["locked"] == [{"rule": "ces_saddle", "level": "E"}]
    assert sum(block["minutes"] for block in plan["blocks"]) == 60


def test_earlier_visits_without_change_ask_for_another_look(call: Call, tmp_path: Path) -> None:
    file, earlier = kept(tmp_path / "map.json", MAP), kept(tmp_path / "earlier.jsonl", MAP, MAP)
    _, (plan,), _ = call("plan", file, "--earlier", earlier)
    assert plan["progress"] == {"visits_without_change": 3, "word": "review"}


def test_a_wrong_line_is_told_and_the_others_are_planned(call: Call, tmp_path: Path) -> None:
    file = kept(tmp_path / "maps.jsonl", MAP, "{", json.loads(json.dumps(MAP)))
    code, answers, _ = call("plan", file)
    assert code == 3
    assert ["error" in each for each in answers] == [False, True, False]

"""The command `findings` answers in the form of the interchange format, one line a map."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.commands.run import run
from app.registers import RegistersOnDisk

MAP: dict[str, Any] = {
    "nerveline": 1,
    "atlas": "1",
    "body": "female",
    "marks": [
        {
            "sensation": "ache",
            "intensity": 7,
            "depth": "deep",
            "strokes": [{"view": "back", "width": 14.0, "points": [[585.0, 830.0], [590.25, 842.0]]}],
        },
        {
            "sensation": "tingling",
            "intensity": 4,
            "regions": ["foot_outer_edge_r", "little_toe_r", "saddle_m"],
        },
    ],
    "answers": {"worse_sitting": True, "leg_weakness": "none", "age": 47},
}
Call = Callable[..., tuple[int, list[Any], str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def called(file: Path, *lines: object) -> tuple[int, list[Any], str]:
        file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
        code = run(["findings", str(file)], RegistersOnDisk())
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return called


KEYS = [
    *("coverage", "extent", "nerve_course", "patterns", "set", "set_holds", "none_of_these"),
    *("redraws_agree", "structures", "safety", "widespread", "outside_scope"),
]
"""What an answer holds, in this order."""
OF_A_PATTERN = {
    *("id", "side", "band", "score", "because", "in_part", "unexplained"),
    *("would_fit", "would_speak_against", "ask", "tied_with"),
}


def test_the_answer_has_the_form_that_was_promised(call: Call, tmp_path: Path) -> None:
    code, (told,), _ = call(tmp_path / "map.json", MAP)
    assert code == 0
    assert list(told) == KEYS
    assert set(told["coverage"]) == {"area_percent", "area_cm2", "regions"}
    assert "saddle_m" not in told["coverage"]["regions"]
    assert told["extent"] == {"left": 0, "right": 7}
    assert set(told["nerve_course"]) == {"left", "right"}
    assert len(told["nerve_course"]["right"]) == 19
    assert told["safety"][0] == {"id": "ces_saddle", "level": "E"}
    assert (told["widespread"], told["outside_scope"]) == (False, [])
    for structure in told["structures"]:
        assert set(structure) == {"id", "kind", "side", "link", "share", "intensity"}
        assert structure["kind"] in {"muscle", "nerve", "fascia"}
        assert structure["link"] in {"under", "refers", "nerve_path"}
    under = [structure["id"] for structure in told["structures"] if structure["link"] == "under"]
    assert "piriformis" in under


def test_patterns_and_their_set_have_the_form_that_was_promised(call: Call, tmp_path: Path) -> None:
    _, (told,), _ = call(tmp_path / "map.json", MAP)
    best = told["patterns"][0]
    assert set(best) == OF_A_PATTERN
    assert set(best["ask"]) == {*best["would_fit"], *best["would_speak_against"]}
    for pattern in told["patterns"]:
        named = [*pattern["because"], *pattern["in_part"], *pattern["unexplained"]]
        assert len(named) == len(set(named)), "each region and answer once"
    assert 1 <= len(told["set"]) <= 3
    assert {"id": "rad_s1", "side": "right"} in told["set"]
    assert all(set(member) == {"id", "side"} for member in told["set"])
    assert 0 < told["set_holds"] <= 1
    assert told["none_of_these"] is False
    assert told["redraws_agree"] in range(11)
    assert (best["id"], best["side"]) == ("rad_s1", "right")
    assert best["band"] in {"strong", "moderate", "weak"}
    assert "worse_sitting" in best["because"]
    assert "little_toe_r" in best["because"]
    assert "worse_cough_sneeze" in best["ask"]


def test_no_pain_is_answered_by_nothing(call: Call, tmp_path: Path) -> None:
    quiet = {key: value for key, value in MAP.items() if key not in ("marks", "answers")}
    _, (told,), _ = call(tmp_path / "map.json", quiet | {"no_pain": True})
    assert (told["patterns"], told["structures"], told["safety"]) == ([], [], [])
    assert (told["set"], told["set_holds"], told["none_of_these"]) == ([], 0, False)
    assert told["coverage"] == {"area_percent": 0.0, "area_cm2": 0.0, "regions": {}}


def test_a_wrong_line_is_answered_and_the_rest_goes_on(call: Call, tmp_path: Path) -> None:
    code, told, _ = call(tmp_path / "maps.jsonl", MAP, "{", MAP | {"body": "child"}, MAP)
    assert code == 3
    assert [list(line)[:1] for line in told] == [["coverage"], ["error"], ["error"], ["coverage"]]
    assert told[0] == told[3]


def test_a_wrong_map_ends_in_a_sentence(call: Call, tmp_path: Path) -> None:
    code, told, said = call(tmp_path / "map.json", MAP | {"body": "child"})
    assert (code, told) == (2, [])
    assert said.startswith("map.json: body")


def test_a_folder_of_maps_is_read_in_one_go(call: Call, tmp_path: Path) -> None:
    code, told, _ = call(tmp_path / "maps.jsonl", *([MAP] * 100))
    assert (code, len(told)) == (0, 100)

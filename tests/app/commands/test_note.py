"""The command `note` writes a note of a map in the four parts, and claims nothing that nobody said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.app.commands.conftest import Call, kept

MAP: dict[str, Any] = {
    "nerveline": 2,
    "atlas": "1",
    "body": "female",
    "visit": {"date": "2026-03-09T10:20:00+01:00"},
    "marks": [{"sensation": "ache", "intensity": 5, "regions": ["buttock_center_r"]}],
    "answers": {"worse_sitting": True, "saddle_numbness": False, "leg_weakness": "none"},
    "hands": {
        "palpation": [{"muscle": "piriformis", "side": "right", "tenderness": 3, "eased": False}],
        "posture": {"trunk_shift": 2},
        "movements": [{"id": "straight_leg", "side": "right", "before": 6, "after": 4}],
        "done": [{"block": "gluteals", "minutes": 12, "grade": 2}],
    },
}


def test_a_note_has_four_parts_from_what_the_map_holds(call: Call, tmp_path: Path) -> None:
    code, (note,), _ = call("note", kept(tmp_path / "map.json", MAP))
    assert code == 0
    assert list(note["parts"]) == ["S", "O", "A", "P"]
    assert "Right buttock, centre: ache, 5/10" in note["parts"]["S"]
    assert "Asked and denied: altered feeling in the saddle area; weakness of a leg." in note["parts"]["S"]
    assert "RIGHT piriformis: tender 3, not eased by pressure." in note["parts"]["O"]
    assert "Trunk shift 2" in note["parts"]["O"]
    assert "Straight leg RIGHT 6 → 4" in note["parts"]["O"]
    assert "Done, 12 min: Gluteals 12 (planned " in note["parts"]["P"]
    assert "Highest grade 2." in note["parts"]["P"]
    assert note["text"].startswith("9 March 2026\nS  ")
    assert note["text"].endswith("Not a diagnosis.")


def test_a_note_says_what_changed_since_an_earlier_map(call: Call, tmp_path: Path) -> None:
    before = {**MAP, "visit": {"date": "2026-02-09T10:20:00+01:00"}}
    before["marks"] = [{"sensation": "ache", "intensity": 9, "regions": ["buttock_center_r"]}]
    file, earlier = kept(tmp_path / "map.json", MAP), kept(tmp_path / "before.json", before)
    _, (note,), _ = call("note", file, "--earlier", earlier)
    assert "Since 9 February 2026: " in note["parts"]["A"]
    assert "9 → 5" in note["parts"]["A"]


def test_what_nobody_said_is_not_in_the_note(call: Call, tmp_path: Path) -> None:
    bare = {"nerveline": 2, "atlas": "1", "body": "female", "marks": []}
    _, (note,), _ = call("note", kept(tmp_path / "map.json", bare))
    assert note["parts"]["S"] == "Nothing marked, nothing said."
    assert note["parts"]["O"] == "(nothing recorded)"
    assert "denied" not in note["text"]


def test_another_language_is_refused_with_a_sentence(call: Call, tmp_path: Path) -> None:
    code, answers, said = call("note", kept(tmp_path / "map.json", MAP), "--language", "de")
    assert (code, answers) == (2, [])
    assert "--language" in said

"""The tables of bones: each is one of the anatomy's, and its parts are written in full."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tools/atlas/under/skeleton"
ANATOMY = tomllib.loads((ROOT / "models/anatomy/data/bones.toml").read_text(encoding="utf-8"))["bone"]
TABLES = {
    name: row
    for table in sorted(FOLDER.glob("*.toml"))
    for name, row in tomllib.loads(table.read_text(encoding="utf-8")).items()
}


def test_every_bone_of_the_anatomy_has_a_shape_and_no_shape_lacks_its_name() -> None:
    assert set(TABLES) == {row["id"] for row in ANATOMY}


def test_the_spine_has_its_vertebrae_and_the_chest_its_ribs() -> None:
    levels = {name: len(row["levels"]) for name, row in TABLES.items() if "levels" in row}
    assert (levels["cervical_spine"], levels["thoracic_spine"], levels["lumbar_spine"]) == (7, 12, 5)
    assert levels["ribs"] == 12
    joined = [level for level in TABLES["rib_cartilage"]["levels"] if "joins" in level]
    assert len(joined) == 10  # the last two ribs end free


def test_hand_and_foot_have_as_many_bones_as_hands_and_feet_have() -> None:
    count = {name: len(row["solids"]) for name, row in TABLES.items() if "solids" in row}
    assert (count["wrist_bones"], count["hand_bones"], count["finger_bones"]) == (8, 5, 14)
    assert count["foot_bones"] + len({"talus", "calcaneus"}) == 7 + 5
    assert count["toe_bones"] == 14

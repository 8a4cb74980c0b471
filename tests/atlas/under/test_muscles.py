"""The tables of muscles: each is one of the anatomy's, and hangs on bone points that have their reason."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
UNDER = ROOT / "tools" / "atlas" / "under"
LANDMARKS = set(json.loads((ROOT / "assets/atlas/landmarks.json").read_text(encoding="utf-8"))["neutral"])
BONES = tomllib.loads((UNDER / "bones.toml").read_text(encoding="utf-8"))
ANATOMY = tomllib.loads((ROOT / "models/anatomy/data/muscles.toml").read_text(encoding="utf-8"))["muscle"]
VIEWS = {"back", "front", "side", "sole", "inner"}
TABLES = {
    name: row
    for table in sorted((UNDER / "muscles").glob("*.toml"))
    for name, row in tomllib.loads(table.read_text(encoding="utf-8")).items()
}


def words(head: dict[str, Any]) -> list[str]:
    """Every point that a head names."""
    lines: list[list[str]] = [head["path"]] if "path" in head else head["lines"]
    return [written for line in lines for written in line]


def bones_of(written: str) -> set[str]:
    """The bone points that a written point stands on."""
    name, *numbers = written.split()
    if name in ("trunk", "leg"):
        height = numbers[0].replace("-", "+").split("+")[0]
        return {height} if height and not height[0].isdigit() else set()
    if name == "at":
        return set()
    return set(name.split(">"))


def test_every_muscle_of_the_anatomy_has_a_shape() -> None:
    assert set(TABLES) == {row["id"] for row in ANATOMY}


def test_a_muscle_passes_over_others_of_its_own_layer() -> None:
    layer = {row["id"]: row["layer"] for row in ANATOMY}
    said = [(name, other) for name, row in TABLES.items() for other in row.get("over", ())]
    assert said
    assert all(
        layer[name] == layer[other] and name not in TABLES[other].get("over", ()) for name, other in said
    )


@pytest.mark.parametrize("name", TABLES)
def test_a_muscle_hangs_on_known_bone_points(name: str) -> None:
    used = {bone for head in TABLES[name]["heads"] for written in words(head) for bone in bones_of(written)}
    assert used <= LANDMARKS | set(BONES)


def test_bone_points_stand_on_known_ones_and_have_their_reason() -> None:
    for name, row in BONES.items():
        assert row["why"], name
        assert "joint" in row or bones_of(row["at"]) <= LANDMARKS | set(BONES), name


@pytest.mark.parametrize("name", TABLES)
def test_a_muscle_is_seen_in_some_view_and_nowhere_both_directly_and_through_the_body(name: str) -> None:
    shows, through = set(TABLES[name].get("shows", ())), set(TABLES[name].get("through", ()))
    assert shows | through
    assert shows | through <= VIEWS
    assert not shows & through

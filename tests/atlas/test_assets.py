"""The committed assets are the ones that the committed rules build."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.body.atlas import Atlas
from models.errors import AssetError
from tests.atlas.shapes import ASSETS
from tools.atlas.hashes import stale


def test_the_assets_belong_to_the_rules() -> None:
    assert stale() == []


def test_all_built_assets_stay_below_12_megabytes() -> None:
    files = [path for part in ("atlas", "body_svg") for path in (ASSETS / part).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 12_000_000


def test_a_damaged_table_is_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("atlas.json", "regions.json"):
        (tmp_path / name).write_bytes((ASSETS / "atlas" / name).read_bytes())
    (tmp_path / "cells.bin").write_bytes(b"\0" * 100)
    with pytest.raises(AssetError, match="Your visits are safe"):
        Atlas.load(tmp_path)


def test_a_missing_atlas_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="missing or damaged"):
        Atlas.load(tmp_path)

"""The committed assets are the ones that the committed rules build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.body.atlas import Atlas
from models.errors import AssetError
from tests.atlas.shapes import ASSETS, INSIDE
from tools.atlas.hashes import stale


def test_the_assets_belong_to_the_rules() -> None:
    assert stale() == []


def built() -> Iterator[tuple[int, int]]:
    """Of every built file its bytes for skin and figures, and those for what lies under the skin."""
    for part in ("atlas", "body_svg"):
        for path in (ASSETS / part).rglob("*"):
            if path.is_file():
                size, skin = path.stat().st_size, path.stat().st_size
                if path.suffix == ".svg":
                    skin = len(INSIDE.sub("", path.read_text(encoding="utf-8")).encode())
                if path.parent.name == "under" or path.name in ("nerves.json", "territories.bin"):
                    skin = 0
                yield skin, size - skin


def test_skin_and_figures_stay_below_11_megabytes_and_all_with_bones_below_30() -> None:
    skin, under = (sum(sizes) for sizes in zip(*built(), strict=True))
    assert skin < 11_000_000
    assert skin + under < 30_000_000


def test_a_damaged_table_is_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("atlas.json", "regions.json"):
        (tmp_path / name).write_bytes((ASSETS / "atlas" / name).read_bytes())
    (tmp_path / "cells.bin").write_bytes(b"\0" * 100)
    with pytest.raises(AssetError, match="Your visits are safe"):
        Atlas.load(tmp_path)


def test_a_missing_atlas_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="missing or damaged"):
        Atlas.load(tmp_path)

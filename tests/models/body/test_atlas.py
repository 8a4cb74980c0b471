"""The atlas is read whole or not at all, and counts skin the same on every body."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body, Side, View
from models.errors import AssetError

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"
ATLAS = Atlas.load(ASSETS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The asset folder where a test may spoil it: links to the files, to be exchanged one by one."""
    for file in ASSETS.rglob("*"):
        place = tmp_path / file.relative_to(ASSETS)
        if file.is_dir():
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(file)
    return tmp_path


def put(folder: Path, name: str, content: bytes) -> None:
    (folder / name).unlink()
    (folder / name).write_bytes(content)


def index(**changes: object) -> bytes:
    """The index of the folder with other entries; None leaves one out."""
    said: dict[str, Any] = json.loads((ASSETS / "atlas.json").read_text()) | changes
    return json.dumps({key: value for key, value in said.items() if value is not None}).encode()


SPOILED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "no JSON": lambda: b"{",
    "not UTF-8": lambda: b'{"version": "\xff"}',
    "a list": lambda: b"[]",
    "deep": lambda: b"[" * 100_000,
    **{
        f"{key} {value}": lambda key=key, value=value: index(**{key: value})  # type: ignore[misc]
        for key in ("version", "files", "count", "scale", "joined")
        for value in (None, {1: 2} if key != "files" else "none")
    },
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED.keys())
def test_an_index_that_is_damaged_is_named(folder: Path, spoil: Callable[[], bytes]) -> None:
    put(folder, "atlas.json", spoil())
    with pytest.raises(AssetError, match=r"assets/atlas/atlas\.json is missing or damaged.*visits are safe"):
        Atlas.load(folder)


@pytest.mark.parametrize("name", ["cells.bin", "regions.json", "nerves.json"])
def test_a_file_that_is_missing_or_is_not_the_one_that_was_built_is_named(folder: Path, name: str) -> None:
    whole = (folder / name).read_bytes()
    put(folder, name, bytes([whole[0] ^ 1]) + whole[1:])
    with pytest.raises(AssetError, match=f"assets/atlas/{name} is missing or damaged"):
        Atlas.load(folder)
    (folder / name).unlink()
    with pytest.raises(AssetError, match=f"assets/atlas/{name} is missing or damaged"):
        Atlas.load(folder)


def test_a_view_that_is_damaged_is_named_when_it_is_asked_for(folder: Path) -> None:
    put(folder, "views/female-back.bin", b"")
    atlas = Atlas.load(folder)
    with pytest.raises(AssetError, match=r"views/female-back\.bin"):
        atlas.projection(Body.FEMALE, View.BACK)
    assert atlas.projection(Body.FEMALE, View.FRONT).visible


def test_skin_is_counted_in_square_centimetres_of_the_neutral_body() -> None:
    whole = ATLAS.area_cm2(ATLAS.skin)
    assert 15_000 < whole < 20_000  # 1.5 to 2 m² is what grown people have
    assert ATLAS.percent(ATLAS.skin) == pytest.approx(100)
    buttock = ATLAS.cells_of("buttock_center_r")
    assert 20 < ATLAS.area_cm2(buttock) < 300
    assert ATLAS.percent(buttock) == pytest.approx(100 * ATLAS.area_cm2(buttock) / whole)
    assert ATLAS.area_on(buttock, Body.NEUTRAL) == ATLAS.area_cm2(buttock)
    assert len({ATLAS.area_on(buttock, body) for body in Body}) == len(Body)


def test_every_cell_has_one_region_and_a_partner_on_the_other_side() -> None:
    together = sum(len(ATLAS.cells_of(region.id)) for region in ATLAS.regions)
    assert together == ATLAS.count == len(ATLAS.skin)
    assert ATLAS.mirrored(ATLAS.mirrored(ATLAS.skin_of(Side.LEFT))) == ATLAS.skin_of(Side.LEFT)
    left, right = ATLAS.cells_of("buttock_center_l"), ATLAS.cells_of("buttock_center_r")
    assert ATLAS.mirrored(left) == right
    assert not left - ATLAS.skin_of(Side.LEFT)
    assert not right - ATLAS.skin_of(Side.RIGHT)


def test_what_was_filled_on_an_earlier_atlas_is_filled_still() -> None:
    now, then = ATLAS.cells_of("buttock_center_r"), ATLAS.cells_of("buttock_center_r", "1")
    assert then
    assert then != now
    assert ATLAS.cells_of("buttock_center_r", ATLAS.version) == now
    assert ATLAS.cells_of("buttock_center_r", "of a version to come") == now


def test_skin_over_a_structure_is_the_same_on_both_sides() -> None:
    names = {name for name, _ in ATLAS.territories}
    assert {"piriformis", "gluteus_medius"} <= names
    for name in names:
        left, right = ATLAS.territories[name, Side.LEFT], ATLAS.territories[name, Side.RIGHT]
        assert ATLAS.mirrored(left) == right
        assert isinstance(left, Cells)


def test_a_region_is_known_by_its_id() -> None:
    assert ATLAS.has("buttock_center_r")
    assert not ATLAS.has("buttock_center")
    assert ATLAS.region("buttock_center_r").side is Side.RIGHT
    with pytest.raises(KeyError):
        ATLAS.region("nowhere")
    assert np.isclose(ATLAS.areas.sum(), ATLAS.area_cm2(ATLAS.skin))

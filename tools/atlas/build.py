"""The whole build: tables, each body's drawn views and regions, what lies under the skin, then the index."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from models.body.view import Body, View
from tools.atlas.figure_build import write_figures
from tools.atlas.hashes import ASSETS, hashes, input_hash, under_hash
from tools.atlas.outlines import outlines
from tools.atlas.regions import rows
from tools.atlas.svg import RegionOutline
from tools.atlas.under.write import write_under
from tools.atlas.write import renew_index, write_index, write_tables

OWNED = ("atlas", "body_svg")  # folders of assets/ that the build writes


def renew(assets: Path = ASSETS) -> None:
    """Build beside the committed assets, then put the new ones in their place."""
    with tempfile.TemporaryDirectory(dir=assets.parent, prefix=".atlas-") as folder:
        build(Path(folder))
        _put_in_place(Path(folder), assets)


def _put_in_place(fresh: Path, assets: Path) -> None:
    for part in OWNED:
        shutil.rmtree(assets / part, ignore_errors=True)
        (fresh / part).rename(assets / part)


def build(assets: Path) -> None:
    """Write everything below the empty folder `assets`."""
    inputs, under = input_hash(), under_hash()
    write_tables(assets / "atlas")
    write_figures(assets, region_outlines)
    write_under(assets)
    write_index(assets, inputs, under)


def renew_under(assets: Path = ASSETS) -> list[str]:
    """Build anew only what lies under the skin, in about a minute; says why it cannot, if so."""
    index = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
    if index["input"] != input_hash():
        return ["the rules of cells and figures have changed: run python3 -m tools.atlas, for everything"]
    under = under_hash()
    with tempfile.TemporaryDirectory(dir=assets.parent, prefix=".atlas-") as folder:
        fresh = Path(folder)
        for part in OWNED:
            shutil.copytree(assets / part, fresh / part)
        shutil.rmtree(fresh / "atlas" / "under", ignore_errors=True)
        write_under(fresh)
        renew_index(fresh, under)
        _put_in_place(fresh, assets)
    return []


def region_outlines(body: Body, view: View) -> list[RegionOutline]:
    """The regions that a view shows, in the order of the table."""
    drawn = outlines(body, view)
    return [RegionOutline(row["id"], row["label"], drawn[row["id"]]) for row in rows() if row["id"] in drawn]


def differences(assets: Path = ASSETS) -> list[str]:
    """Build anew into a temporary folder and name every file that came out differently."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        fresh, kept = hashes(Path(folder)), hashes(assets)
    return [
        f"assets/{name} differs"
        for name in sorted(fresh.keys() | kept.keys())
        if fresh.get(name) != kept.get(name)
    ]

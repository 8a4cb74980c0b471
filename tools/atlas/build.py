"""The whole build: tables, then each body's drawn views with region outlines, then the index of hashes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from models.body.view import Body, View
from tools.atlas.figure_build import write_figures
from tools.atlas.hashes import ASSETS, hashes, input_hash
from tools.atlas.outlines import outlines
from tools.atlas.regions import rows
from tools.atlas.svg import RegionOutline
from tools.atlas.write import write_index, write_tables

OWNED = ("atlas", "body_svg")  # folders of assets/ that the build writes


def renew(assets: Path = ASSETS) -> None:
    """Build beside the committed assets, then put the new ones in their place."""
    with tempfile.TemporaryDirectory(dir=assets.parent, prefix=".atlas-") as folder:
        build(Path(folder))
        for part in OWNED:
            shutil.rmtree(assets / part, ignore_errors=True)
            (Path(folder) / part).rename(assets / part)


def build(assets: Path) -> None:
    """Write everything below the empty folder `assets`."""
    inputs = input_hash()
    write_tables(assets / "atlas")
    write_figures(assets, region_outlines)
    write_index(assets, inputs)


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

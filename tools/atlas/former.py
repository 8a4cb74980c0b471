"""The regions of earlier atlases: what was filled on them keeps its skin, and its outline in every picture.

`earlier/<version>` holds of such an atlas what its build had made: its cells, the ids of its regions in their
order, and the outlines of each picture. They are never built again.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from app.canvas.figure import from_table, table
from models.body.atlas import cell_places, cell_regions
from tools.atlas.cells import cells
from tools.atlas.regions import sense
from tools.atlas.surface import samples

FOLDER = Path(__file__).with_name("earlier")
VERSIONS = ("1",)


def write_former(folder: Path) -> None:
    """Write for every earlier atlas its outlines, and which of its regions each cell of this one lies in."""
    for version in VERSIONS:
        (folder / version).mkdir(parents=True)
        for file in sorted((FOLDER / version).glob("*.paths")):
            outlines = from_table(file.read_bytes()).regions
            (folder / version / file.name).write_bytes(table((), outlines))
        ids = json.loads((FOLDER / version / "regions.json").read_text(encoding="utf-8"))
        numbers = _region_of_cell((FOLDER / version / "cells.bin").read_bytes())
        head = json.dumps(ids).encode() + b"\n"
        (folder / version / "regions.bin").write_bytes(zlib.compress(head + numbers.tobytes(), 9))


def _region_of_cell(content: bytes) -> npt.NDArray[np.uint8]:
    """For each cell of this atlas the earlier one's region, as its place there: that of the nearest cell."""
    places, regions = cell_places(content).astype(np.float64), cell_regions(content)
    half = len(places) // 2  # the left half first, then the right half in the same order
    near = cKDTree(samples().place.points).query(places[:half])[1]
    earlier = np.concatenate([places[:half], sense(samples().place)[near, 3:]], axis=1)
    nearest = cKDTree(earlier).query(sense(cells().place))[1]
    return np.concatenate([regions[nearest], regions[nearest + half]])

"""The body atlas on disk: cells, regions and views of every body, loaded once and never changed."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells
from models.body.projection import Projection
from models.body.region import Region
from models.body.view import Body, Side, View
from models.errors import AssetError

BODIES = (Body.FEMALE, Body.MALE, Body.NEUTRAL)
"""The order of the rows of areas in cells.bin."""


Point = tuple[float, float, float]
"""A place on a body, in mm: x to the client's left, y up, z forward."""

INDEX = {"version": str, "files": dict, "count": int, "scale": int, "joined": list}
"""What the index of the folder has to say, by its kind."""


@dataclass(frozen=True, slots=True)
class _CellTable:
    """The skin cells as arrays: region number, partner on the other side, cm² by body, shape (bodies, count),
    and place on the neutral body, shape (count, 3).
    """

    region: npt.NDArray[np.uint8]
    partner: npt.NDArray[np.uint16]
    area: npt.NDArray[np.float64]
    place: npt.NDArray[np.float32]


class _Folder:
    """The asset folder, from which only files with the recorded hash are read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self.index: dict[str, Any] = json.loads((path / "atlas.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise _damaged("atlas/atlas.json") from error
        if not isinstance(self.index, dict) or any(
            not isinstance(self.index.get(key), kind) for key, kind in INDEX.items()
        ):
            raise _damaged("atlas/atlas.json")

    def read(self, name: str) -> bytes:
        """The bytes of a file below the folder; AssetError when it is not the one that was built."""
        try:
            content = (self._path / name).read_bytes()
        except OSError as error:
            raise _damaged(f"atlas/{name}") from error
        if hashlib.sha256(content).hexdigest() != self.index["files"].get(f"atlas/{name}"):
            raise _damaged(f"atlas/{name}")
        return content

    def unpacked(self, name: str) -> bytes:
        """The inflated bytes of a packed table."""
        return zlib.decompress(self.read(name))


def _damaged(name: str) -> AssetError:
    return AssetError(
        f"The file assets/{name} is missing or damaged. Your visits are safe; please install Nerveline again."
    )


class Atlas:
    """All bodies, views, regions and cells; views are read when first asked for."""

    def __init__(
        self,
        folder: _Folder,
        regions: tuple[Region, ...],
        table: _CellTable,
        waypoints: Mapping[str, Point],
    ) -> None:
        self._folder = folder
        self._table = table
        self.regions = regions
        self.version: str = folder.index["version"]
        self.count = len(table.region)
        self.places = np.asfortranarray(table.place)
        """Each cell's place on the neutral body, (count, 3) mm: x to the client's left, y up, z forward.

        An axis lies in one piece of memory: comparing one of all cells is ten times as fast.
        """
        self.areas: npt.NDArray[np.float64] = table.area[BODIES.index(Body.NEUTRAL)]
        """Each cell's area in cm² on the neutral body, (count,)."""
        self.region_numbers: npt.NDArray[np.uint8] = table.region
        """Each cell's region, as its place in `regions`, (count,)."""
        self.partners: npt.NDArray[np.uint16] = table.partner
        """Each cell's partner on the other side of the body, (count,)."""
        self.waypoints = waypoints
        """Where the sciatic nerve runs on the left of the neutral body: W1 to W6, T1 to T3 and others."""
        self.skin = Cells.where(np.ones(self.count, dtype=np.bool_))
        self._by_id: Mapping[str, Region] = {region.id: region for region in regions}
        self._cells = {
            region.id: Cells.where(table.region == number) for number, region in enumerate(regions)
        }
        self._joined = _joined(folder.index["joined"])
        self._region_of_cell = tuple(regions[number] for number in table.region.tolist())
        self._projections: dict[tuple[Body, View], Projection] = {}

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the atlas in `folder` (assets/atlas); raises AssetError when a file is missing or damaged."""
        files = _Folder(folder)
        regions = tuple(_region(row) for row in json.loads(files.read("regions.json")))
        table = _table(files.unpacked("cells.bin"), files.index["count"])
        left = json.loads(files.read("nerves.json"))[Body.NEUTRAL][Side.LEFT]
        return cls(files, regions, table, {name: (x, y, z) for name, (x, y, z) in left.items()})

    def has(self, id: str) -> bool:  # noqa: A002  # the word the map file and the database use
        """Whether there is a region with this id."""
        return id in self._by_id

    def region(self, id: str) -> Region:  # noqa: A002
        """The region with this id; KeyError when there is none."""
        return self._by_id[id]

    def cells_of(self, region_id: str, atlas: str | None = None) -> Cells:
        """The cells of a region; the saddle has none.

        With the version of an earlier `atlas` it is the skin that the region took there, in cells of this
        one: what was filled then is filled still.
        """
        if atlas is None or atlas == self.version or atlas not in self._former:
            return self._cells[region_id]
        return self._former[atlas].get(region_id) or self._cells[region_id]

    @cached_property
    def _former(self) -> Mapping[str, Mapping[str, Cells]]:
        """Regions of earlier atlases in cells of this one, by version and id; read when first asked for."""
        found: dict[str, Mapping[str, Cells]] = {}
        for version in self._folder.index.get("former", ()):
            head, _, numbers = self._folder.unpacked(f"former/{version}/regions.bin").partition(b"\n")
            region_of_cell = np.frombuffer(numbers, np.uint8, self.count)
            found[version] = {
                region: Cells.where(region_of_cell == number)
                for number, region in enumerate(json.loads(head))
            }
        return found

    def skin_of(self, side: Side) -> Cells:
        """The skin of the regions of one side, or of the midline."""
        return self._sided[side]

    @cached_property
    def _sided(self) -> Mapping[Side, Cells]:
        sides = np.array([region.side for region in self.regions])[self.region_numbers]
        return {side: Cells.where(sides == side) for side in Side}

    def area_cm2(self, cells: Cells) -> float:
        """The area of the cells on the skin of the neutral body, whatever body they were drawn on."""
        return self.area_on(cells, Body.NEUTRAL)

    def area_on(self, cells: Cells, body: Body) -> float:
        """The area in cm² of the cells on one body as it is drawn: to judge that body, no client's map."""
        return float(self._table.area[BODIES.index(body)][cells.mask].sum())

    def percent(self, cells: Cells) -> float:
        """The cells' share of all the skin of the neutral body that can be marked, in percent."""
        return 100 * self.area_cm2(cells) / self.area_cm2(self.skin)

    def mirrored(self, cells: Cells) -> Cells:
        """The mirror image of some skin, on the other side of the body."""
        return Cells.where(cells.mask[self.partners])

    @cached_property
    def territories(self) -> Mapping[tuple[str, Side], Cells]:
        """The skin over each muscle, and within 2 cm of each stretch of nerve, by structure and side; read
        when first asked for.
        """
        head, _, bits = self._folder.unpacked("territories.bin").partition(b"\n")
        size = (self.count + 7) // 8
        left = {
            name: Cells(bits[place * size : (place + 1) * size], self.count)
            for place, name in enumerate(json.loads(head))
        }
        right = {(name, Side.RIGHT): self.mirrored(cells) for name, cells in left.items()}
        return {(name, Side.LEFT): cells for name, cells in left.items()} | right

    def projection(self, body: Body, view: View) -> Projection:
        """One view of one body; read from disk the first time."""
        known = self._projections.get((body, view))
        if known is None:
            known = self._projections[body, view] = self._projected(body, view)
        return known

    def _projected(self, body: Body, view: View) -> Projection:
        scale = int(self._folder.index["scale"])
        height, width = view.extent.height * scale, view.extent.width * scale
        content = self._folder.unpacked(f"views/{body.value}-{view.value}.bin")
        pixels = height * width
        cells = np.frombuffer(content, "<u2", pixels).astype(np.uint16).reshape(height, width)
        parts = np.frombuffer(content, np.uint8, pixels, 2 * pixels).reshape(height, width)
        return Projection(body, view, scale, cells, parts, self._joined, self._region_of_cell)


def _region(row: Mapping[str, Any]) -> Region:
    return Region(
        id=row["id"],
        base=row["base"],
        side=Side(row["side"]),
        views=tuple(View(view) for view in row["views"]),
        parent=row["parent"],
        extent_level=row["extent_level"],
    )


def cell_regions(content: bytes) -> npt.NDArray[np.uint8]:
    """The number of each cell's region, from the bytes of cells.bin."""
    inflated = zlib.decompress(content)
    return _table(inflated, len(inflated) // _BYTES).region


def cell_places(content: bytes) -> npt.NDArray[np.float32]:
    """The cells' places on the neutral body, from the bytes of cells.bin."""
    inflated = zlib.decompress(content)
    return _table(inflated, len(inflated) // _BYTES).place


_BYTES = 1 + 2 + 4 * len(BODIES) + 4 * 3
"""Of one cell in cells.bin."""


def _table(content: bytes, count: int) -> _CellTable:
    region = np.frombuffer(content, np.uint8, count)
    partner = np.frombuffer(content, "<u2", count, count)
    area = np.frombuffer(content, "<f4", len(BODIES) * count, 3 * count).reshape(len(BODIES), count)
    place = np.frombuffer(content, "<f4", 3 * count, (3 + 4 * len(BODIES)) * count).reshape(count, 3)
    return _CellTable(
        region, partner.astype(np.uint16), area.astype(np.float64) / 100, place.astype(np.float32)
    )


def _joined(lists: list[list[int]]) -> npt.NDArray[np.bool_]:
    allowed = np.zeros((len(lists), 256), dtype=np.bool_)
    for part, others in enumerate(lists):
        allowed[part, others] = True
    return allowed

"""How often skin is marked in many maps: counted map by map, without keeping any of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.compare.coverage import Coverage, union
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Sensation
from models.exchange.codes import COUNTS_FROM
from models.exchange.map_file import PainMap

NORMAL = 1.959964
"""Standard deviations that hold 95 % of a normal distribution."""
NOBODY = ""
"""Who a map is of that names no client: all of these may be one person."""


class Interval(NamedTuple):
    """A share, or a difference of two, with its 95 % interval, 0 to 1 or -1 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class HeatMap:
    """What many maps mark together."""

    maps: int
    people: frozenset[str]
    share: npt.NDArray[np.float64]
    """Of the maps, by cell, (count,)."""
    marked: Mapping[str, int]
    """In how many maps each region counts as marked, from 15 % of its skin on; in the atlas's order."""
    hidden: frozenset[str] = frozenset()
    """Regions that too few people mark to be told."""


class HeatCounter:
    """Counts maps of one atlas one after the other; `sensation` counts only marks that feel so."""

    def __init__(self, atlas: Atlas, sensation: Sensation | None = None) -> None:
        self._atlas, self._sensation = atlas, sensation
        self._coverage, self._places = Coverage(atlas), Places(atlas)
        self._cells = np.zeros(atlas.count, dtype=np.int64)
        self._marked = {region.id: 0 for region in atlas.regions}
        self._whole = dict(self._marked)
        """In how many maps each region is filled and nothing is drawn: such maps need no cells."""
        self._people: set[str] = set()
        self._maps = 0

    def add(self, found: PainMap) -> None:
        """Count one map, which tells what hurts."""
        self._maps += 1
        self._people.add(found.client or NOBODY)
        drawing = found.drawing
        wanted = drawing.marks.keys()
        if self._sensation is not None:
            feel = drawing.marks.items()
            wanted = {id_: mark for id_, mark in feel if mark.sensation is self._sensation}.keys()
        of_today = all(
            not isinstance(piece, Fill) or piece.atlas == self._atlas.version for piece in drawing.ink
        )
        filled = _filled(drawing, wanted) if of_today else None
        if filled is not None:
            for region in filled:
                self._whole[region] += 1
            return
        marks = self._coverage.marks(drawing)
        skin = union((marks[id_] for id_ in wanted), self._atlas.count)
        self._cells += skin.mask
        for region, share in self._places.shares(skin).items():
            self._marked[region] += share >= COUNTS_FROM

    def counted(self) -> HeatMap:
        """What was counted so far."""
        whole = np.array([self._whole[region.id] for region in self._atlas.regions])
        cells = self._cells + whole[self._atlas.region_numbers]
        share = cells / max(self._maps, 1)
        marked = {region: many + self._whole[region] for region, many in self._marked.items()}
        return HeatMap(self._maps, frozenset(self._people), share, marked)


def _filled(drawing: Drawing, wanted: Collection[UUID]) -> set[str] | None:
    """The regions that the wanted marks of a drawing fill; None where anything of it is drawn or erased."""
    regions = set()
    for piece in drawing.ink:
        if not isinstance(piece, Fill):
            return None
        if piece.mark in wanted:
            regions.add(piece.region)
    return regions


def between(found: HeatMap, low: float, high: float) -> Cells:
    """The skin that at least this share of the maps marks, and less than the other one."""
    return Cells.where((found.share >= low) & (found.share < high) & (found.share > 0))


def share_of(marked: float, maps: int) -> Interval:
    """A share with Wilson's interval."""
    if not maps:
        return Interval(0.0, 0.0, 1.0)
    share, square = marked / maps, NORMAL**2
    middle = (share + square / (2 * maps)) / (1 + square / maps)
    half = NORMAL * sqrt(share * (1 - share) / maps + square / (4 * maps**2)) / (1 + square / maps)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def difference(one: Interval, other: Interval) -> Interval:
    """The first share less the second, with Newcombe's interval for two groups apart."""
    value = one.value - other.value
    low = value - sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    high = value + sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Interval(value, low, high)

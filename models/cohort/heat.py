"""How often skin is marked in many maps: counted map by map, without keeping any of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE
from models.cohort.tally import (
    CellTally,
    Counts,
    PeopleTally,
    RegionTally,
    region_counts,
)
from models.compare.coverage import Coverage, union
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.naming import names_saddle
from models.drawing.stroke import Fill, Sensation
from models.exchange.codes import counting
from models.exchange.map_file import PainMap

Shares = TypeVar("Shares", float, npt.NDArray[np.float64])
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
    people: Mapping[str, int] | Mapping[UUID, int]
    """Everyone whose maps they are, with a number that stands for what was counted of them."""
    share: npt.NDArray[np.float64]
    """Of the maps, by cell, (count,)."""
    marked: Mapping[str, int]
    """In how many maps each region counts as marked, from 15 % of its skin on; in the atlas's order."""
    hidden: frozenset[str]
    """Regions that some people mark, yet too few to be told."""
    hidden_skin: Cells
    """Skin that some people mark, yet too few to be told; its share is nought."""

    def is_apart(self, other: HeatMap) -> bool:
        """Whether no person's maps are in both."""
        return self.people.keys().isdisjoint(other.people.keys())


class HeatCounter:
    """Counts maps of one atlas one after the other; `sensation` counts only marks that feel so.

    Of each person it keeps which regions were marked, a bit for each, and where the drawn skin lies.
    """

    def __init__(self, atlas: Atlas, sensation: Sensation | None = None) -> None:
        self._atlas, self._sensation = atlas, sensation
        self._coverage, self._places = Coverage(atlas), Places(atlas)
        self._bits = {region.id: 1 << number for number, region in enumerate(atlas.regions)}
        self._drawn, self._drawn_in = CellTally(atlas.count), RegionTally(len(atlas.regions))
        self._filled_in = RegionTally(len(atlas.regions))
        """The regions of each map on which nothing is drawn: such maps need no cells."""
        self._marked_by: dict[str, int] = {}
        self._filled_by: dict[str, int] = {}
        self._drawn_by: dict[str, list[bytes]] = {}
        self._counted_of: dict[str, int] = {}
        self._maps = 0

    def add(self, found: PainMap) -> None:
        """Count one map, which tells what hurts."""
        self._maps += 1
        who, drawing = found.client or NOBODY, found.drawing
        filled = self._filled(drawing)
        if filled is not None:
            self._counted_of[who] = self._counted_of.get(who, 0) + hash((b"", filled))
            self._filled_in.add(filled)
            self._filled_by[who] = self._filled_by.get(who, 0) | filled
            return
        wanted = [id_ for id_, mark in drawing.marks.items() if self._sensation in (None, mark.sensation)]
        marks = self._coverage.marks(drawing)
        skin = union((marks[id_] for id_ in wanted), self._atlas.count)
        marked = self._places.bits(counting(self._places.shares(skin)))
        if any(names_saddle(drawing, drawing.marks[id_]) for id_ in wanted):
            marked |= self._bits[SADDLE]
        edges = skin.edges
        self._counted_of[who] = self._counted_of.get(who, 0) + hash((edges, marked))
        self._drawn.add(edges)
        self._drawn_in.add(marked)
        self._marked_by[who] = self._marked_by.get(who, 0) | marked
        self._drawn_by.setdefault(who, []).append(edges)

    def _filled(self, drawing: Drawing) -> int | None:
        """The regions that the wanted marks fill, a bit for each; None where anything is drawn or erased."""
        regions, version, bits = 0, self._atlas.version, self._bits
        for piece in drawing.ink:
            if not isinstance(piece, Fill) or piece.atlas != version:
                return None
            if self._sensation is None or drawing.marks[piece.mark].sensation is self._sensation:
                regions |= bits[piece.region]
        return regions

    def counted(self, least: int = 1) -> HeatMap:
        """What was counted so far.

        Skin and regions that some people mark, yet fewer than `least`, are shown as unmarked and as hidden.
        """
        regions = [region.id for region in self._atlas.regions]
        whole = self._filled_in.total
        marked = dict(zip(regions, (self._drawn_in.total + whole).tolist(), strict=True))
        skin = self._drawn.total + whole[self._atlas.region_numbers]
        by_region, by_cell = self._people()
        hidden = frozenset(
            region for region, people in zip(marked, by_region.tolist(), strict=True) if 0 < people < least
        )
        few = (by_cell > 0) & (by_cell < least)
        share = np.where(few, 0, skin) / max(self._maps, 1)
        told = {region: 0 if region in hidden else many for region, many in marked.items()}
        return HeatMap(self._maps, dict(self._counted_of), share, told, hidden, Cells.where(few))

    def _people(self) -> tuple[Counts, Counts]:
        """How many people mark each region, and each cell."""
        regions, numbers = len(self._atlas.regions), self._atlas.region_numbers
        everybody = self._filled_by.keys() | self._marked_by.keys()
        any_way = [self._filled_by.get(who, 0) | self._marked_by.get(who, 0) for who in everybody]
        only_filled = [bits for who, bits in self._filled_by.items() if who not in self._drawn_by]
        drawers = PeopleTally(self._atlas.count)
        for who, drawn in self._drawn_by.items():
            filled = Cells.none(self._atlas.count)
            if bits := self._filled_by.get(who, 0):
                filled = Cells.where(region_counts([bits], regions)[numbers] > 0)
            drawers.add([*drawn, filled.edges])
        by_cell: Counts = drawers.people + region_counts(only_filled, regions)[numbers]
        return region_counts(any_way, regions), by_cell


def between(found: HeatMap, low: float, high: float) -> Cells:
    """The skin that at least this share of the maps marks, and less than the other one."""
    return Cells.where((found.share >= low) & (found.share < high) & (found.share > 0))


def share_of(marked: float, of: float) -> Interval:
    """A share with Wilson's interval."""
    if not of:
        return Interval(0.0, 0.0, 1.0)
    share = marked / of
    return Interval(share, *map(float, wilson(share, of)))


def difference(one: Interval, other: Interval) -> Interval:
    """The first share less the second, with Newcombe's interval for two groups apart."""
    return Interval(one.value - other.value, *map(float, newcombe(one, other)))


def wilson(share: Shares, of: float) -> tuple[Shares, Shares]:
    """Both ends of Wilson's 95 % interval of a share, or of each of many, in so many answers."""
    square = NORMAL**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = NORMAL * np.sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return np.maximum(0.0, middle - half), np.minimum(1.0, middle + half)


def newcombe(
    one: tuple[Shares, Shares, Shares], other: tuple[Shares, Shares, Shares]
) -> tuple[Shares, Shares]:
    """Both ends of Newcombe's 95 % interval of the first share less the other, each with its own ends."""
    value = one[0] - other[0]
    low = value - np.sqrt((one[0] - one[1]) ** 2 + (other[2] - other[0]) ** 2)
    high = value + np.sqrt((one[2] - one[0]) ** 2 + (other[0] - other[1]) ** 2)
    return low, high

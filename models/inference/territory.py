"""Territories are skin that belongs to structures: over a muscle, along a nerve, where a muscle refers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import region_id
from models.body.view import Side
from models.inference.evidence import SIDES

Counts = npt.NDArray[np.int_]


class Link(StrEnum):
    """How a structure has to do with the marks."""

    UNDER = "under"
    """It lies beneath them."""
    REFERS = "refers"
    """Traditional maps say that it can send pain there."""
    NERVE_PATH = "nerve_path"
    """They lie along its course."""


class Owner(NamedTuple):
    """The structure and side that a territory belongs to."""

    structure: str
    side: Side
    link: Link
    essential: bool = True


@dataclass(frozen=True, slots=True)
class Territories:
    """The skin of many owners as bits."""

    owners: tuple[Owner, ...]
    bits: npt.NDArray[np.uint64]
    """Shape (words, owners), so that the few words of a mark are read in one go."""
    sizes: Counts

    @classmethod
    def of(cls, skin: Mapping[Owner, Cells]) -> Self:
        """The territories with these cells."""
        bits = np.stack([_words(cells) for cells in skin.values()], axis=1)
        return cls(tuple(skin), bits, _counted(bits))

    def shared(self, cells: Cells) -> Counts:
        """How many cells each territory has in common with these."""
        words = _words(cells)
        marked = np.flatnonzero(words)
        return _counted(self.bits[marked] & words[marked, None])


def territories_by_regions(anatomy: Anatomy, atlas: Atlas) -> Mapping[Owner, Cells]:
    """The territories that the tables of regions give: whole regions, but those the anatomy leaves out."""
    outside = frozenset(anatomy.regions.outside)

    def skin(bases: Iterable[str], side: Side) -> Cells:
        ids = (region_id(base, side) for base in bases if base not in outside)
        return reduce(Cells.__or__, (atlas.cells_of(region) for region in ids), Cells.none(atlas.count))

    found: dict[Owner, Cells] = {}
    for side in SIDES:
        for segment in anatomy.segments.values():
            found[Owner(segment.id, side, Link.NERVE_PATH)] = skin(segment.regions, side)
        for muscle in anatomy.muscles.values():
            found[Owner(muscle.id, side, Link.UNDER)] = skin(muscle.under.regions, side)
            if muscle.refers:
                for zone, essential in ((muscle.refers.essential, True), (muscle.refers.spillover, False)):
                    found[Owner(muscle.id, side, Link.REFERS, essential)] = skin(zone, side)
    return {owner: cells for owner, cells in found.items() if cells}


def territories_by_shape(anatomy: Anatomy, atlas: Atlas) -> Mapping[Owner, Cells]:
    """The territories of all that the atlas has a shape of, but for skin of which it says nothing."""
    outside = frozenset(anatomy.regions.outside)
    silent = reduce(
        Cells.__or__,
        (atlas.cells_of(region.id) for region in atlas.regions if region.base in outside),
        Cells.none(atlas.count),
    )
    found = {
        Owner(name, side, Link.UNDER if name in anatomy.muscles else Link.NERVE_PATH): cells - silent
        for (name, side), cells in atlas.territories.items()
    }
    return {owner: cells for owner, cells in found.items() if cells}


def _counted(bits: npt.NDArray[np.uint64]) -> Counts:
    counts: Counts = np.bitwise_count(bits).sum(axis=0, dtype=np.int_)
    return counts


def _words(cells: Cells) -> npt.NDArray[np.uint64]:
    packed = np.frombuffer(cells.packed, dtype=np.uint8)
    return np.pad(packed, (0, -len(packed) % 8)).view(np.uint64)

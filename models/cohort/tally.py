"""Counts how many of many maps hold each cell, without unpacking a single map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.exchange.codes import COUNTS_FROM

FULL = 255
"""The largest number in a byte."""
Bits = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.int64]


class CellTally:
    """Sets that were added are kept as binary digits of the counts, one row of bits for each digit.

    A digit takes two sets at a time and hands what is carried to the next one (the carry-save adders of
    Harley and Seal): half of all sets reach the second digit, a quarter the third.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._digits: list[Bits] = []
        self._waiting: list[Bits | None] = []

    def add(self, cells: Cells) -> None:
        """Count these cells once more."""
        carried = np.frombuffer(cells.packed, dtype=np.uint8)
        for place, waiting in enumerate(self._waiting):
            if waiting is None:
                self._waiting[place] = carried
                return
            digit = self._digits[place]
            self._waiting[place] = None
            half = digit ^ waiting
            self._digits[place] = half ^ carried
            digit &= waiting
            half &= carried
            digit |= half
            carried = digit
        self._digits.append(np.zeros_like(carried))
        self._waiting.append(carried)

    @property
    def total(self) -> Counts:
        """How many sets held each cell, (count,)."""
        total = np.zeros(self._count, dtype=np.int64)
        for place, (digit, waiting) in enumerate(zip(self._digits, self._waiting, strict=True)):
            for bits in (digit, waiting) if waiting is not None else (digit,):
                total += np.unpackbits(bits, count=self._count).astype(np.int64) << place
        return total


class MapTally:
    """Maps that mark nothing but whole regions are counted region by region, and all others cell by cell."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas, self._cells = atlas, CellTally(atlas.count)
        self._whole = {region.id: 0 for region in atlas.regions}
        self._marked = dict(self._whole)

    def add(self, skin: Cells, shares: Mapping[str, float], marked: Iterable[str] | None = None) -> None:
        """Count the skin of one map; `shares` tells how much of each region that it touches it covers.

        `marked` are the regions that count as marked, where it is not for the shares to say.
        """
        if marked is None and is_whole(shares):
            self.add_whole(shares)
            return
        self._cells.add(skin)
        if marked is None:
            marked = marked_by(shares)
        for region in marked:
            self._marked[region] += 1

    def add_whole(self, regions: Iterable[str]) -> None:
        """Count a map that marks these regions whole and nothing else."""
        whole = self._whole
        for region in regions:
            whole[region] += 1

    @property
    def total(self) -> Counts:
        """How many maps held each cell, (count,)."""
        whole = np.array([self._whole[region.id] for region in self._atlas.regions], dtype=np.int64)
        total: Counts = self._cells.total + whole[self._atlas.region_numbers]
        return total

    @property
    def marked(self) -> Mapping[str, int]:
        """In how many maps each region counts as marked, in the atlas's order."""
        return {region: many + self._whole[region] for region, many in self._marked.items()}


def is_whole(shares: Mapping[str, float]) -> bool:
    """Whether the skin of which these are the shares is that of whole regions."""
    return not shares or min(shares.values()) == 1.0


def marked_by(shares: Mapping[str, float]) -> Sequence[str]:
    """The regions that count as marked by their covered shares."""
    return [region for region, share in shares.items() if share >= COUNTS_FROM]


def region_counts(maps: Sequence[int], regions: int) -> Counts:
    """In how many of these maps each region is marked; a map is a number with a bit for each region.

    Bytes are summed at most 255 at a time, so that none runs over.
    """
    size = (regions + 7) // 8
    packed = b"".join(bits.to_bytes(size, "little") for bits in maps)
    rows = np.frombuffer(packed, dtype=np.uint8).reshape(len(maps), size)
    counts = np.zeros(regions, dtype=np.int64)
    for first in range(0, len(maps), FULL):
        bits = np.unpackbits(rows[first : first + FULL], axis=1, count=regions, bitorder="little")
        counts += np.add.reduce(bits, axis=0, dtype=np.uint8)
    return counts

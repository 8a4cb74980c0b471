"""Counts how many of many maps hold each cell, and mark each region, without unpacking a single map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FULL = 255
"""The largest number in a byte."""
HELD = 1 << 20
"""Bytes of sets that wait to be counted together."""
WAITING = 4096
"""Sets of regions, or people, that wait to be counted together."""
Edges = npt.NDArray[np.int32]
Counts = npt.NDArray[np.int64]


class CellTally:
    """Sets of cells, each given by its edges (`Cells.edges`), which alone are counted.

    Of a map that was drawn these are some 150 places of 49,000 cells.
    """

    def __init__(self, count: int) -> None:
        self._change = np.zeros(count + 1, dtype=np.int64)
        """How many stretches more begin at a cell than have ended before it, (count + 1,)."""
        self._waiting: list[bytes] = []
        self._held = 0

    def add(self, edges: bytes) -> None:
        """Count these cells once more."""
        self._waiting.append(edges)
        self._held += len(edges)
        if self._held > HELD:
            self._take_in()

    def add_all(self, edges: Edges) -> None:
        """Count the cells of many sets, whose edges follow each other, shape (2 n,)."""
        if len(edges):
            self._change += np.bincount(edges[::2], minlength=len(self._change))
            self._change -= np.bincount(edges[1::2], minlength=len(self._change))

    @property
    def total(self) -> Counts:
        """How many sets held each cell, (count,)."""
        self._take_in()
        return np.cumsum(self._change[:-1])

    def _take_in(self) -> None:
        self.add_all(np.frombuffer(b"".join(self._waiting), dtype=np.int32))
        self._waiting.clear()
        self._held = 0


class PeopleTally:
    """Counts sets of cells, and the people who hold each cell in any of theirs, however many these are."""

    def __init__(self, count: int) -> None:
        self._sets, self._people = CellTally(count), CellTally(count)
        self._apart = 2 * (count + 1)
        self._waiting: list[bytes] = []
        self._held = 0

    def add(self, sets: Sequence[bytes]) -> None:
        """Count one person, by the edges of all the sets."""
        edges = b"".join(sets)
        self._waiting.append(edges)
        self._held += len(edges)
        if self._held > HELD or len(self._waiting) > WAITING:
            self._take_in()

    @property
    def total(self) -> Counts:
        """How many sets held each cell, (count,)."""
        self._take_in()
        return self._sets.total

    @property
    def people(self) -> Counts:
        """How many people hold each cell, (count,)."""
        self._take_in()
        return self._people.total

    def _take_in(self) -> None:
        edges = np.frombuffer(b"".join(self._waiting), dtype=np.int32)
        self._sets.add_all(edges)
        self._people.add_all(self._together(edges, [len(each) // edges.itemsize for each in self._waiting]))
        self._waiting.clear()
        self._held = 0

    def _together(self, edges: Edges, each: Sequence[int]) -> Edges:
        """The edges of what each person holds in any set, each cell once; `each` says how many are whose.

        Those of a person are laid in order, the next one's behind; a stretch ends where none is open.
        """
        keys = 2 * edges
        keys[1::2] += 1  # what ends at a cell comes behind what begins there, so that both are one stretch
        keys += np.repeat(np.arange(len(each), dtype=np.int32) * self._apart, each)
        keys.sort(kind="stable")  # which is quick where much is in order already, as each set is
        last = np.flatnonzero(np.cumsum(1 - 2 * (keys & 1), dtype=np.int32) == 0)
        outer = np.empty((len(last), 2), dtype=np.int32)
        outer[:, 1] = keys[last]
        outer[1:, 0] = keys[last[:-1] + 1]
        outer[:1, 0] = keys[:1]
        found: Edges = (outer % self._apart >> 1).ravel()
        return found


class RegionTally:
    """Sets of regions, each a number with a bit for each region, in the atlas's order."""

    def __init__(self, regions: int) -> None:
        self._counts = np.zeros(regions, dtype=np.int64)
        self._waiting: list[int] = []

    def add(self, regions: int) -> None:
        """Count these regions once more."""
        self._waiting.append(regions)
        if len(self._waiting) > WAITING:
            self._take_in()

    @property
    def total(self) -> Counts:
        """In how many sets each region was, (regions,)."""
        self._take_in()
        return self._counts.copy()

    def _take_in(self) -> None:
        self._counts += region_counts(self._waiting, len(self._counts))
        self._waiting.clear()


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

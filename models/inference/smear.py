"""The smear spreads each marked spot of skin over the regions that the hand may have meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

from models.anatomy.shares import SmearNumbers
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side

Numbers = npt.NDArray[np.intp]
Weights = npt.NDArray[np.float64]


class Smear:
    """For every cell the shares of the regions around it, none of them outside the anatomy's scope.

    A neighbour counts by its area and a bell curve of its distance, straight and on the same side of the
    body; the shares of a cell sum to 1, and to 0 where the cell itself is outside the scope. The right side
    is the left one mirrored.
    """

    def __init__(self, atlas: Atlas, outside: Collection[str], numbers: SmearNumbers) -> None:
        """Worked out for all cells at once, in about a tenth of a second."""
        self._regions = atlas.regions
        left = _shares_of_left(atlas, outside, numbers)
        width = max(np.count_nonzero(row) for row in left.values())
        self._region = np.zeros((atlas.count, width), dtype=np.intp)
        self._weight = np.zeros((atlas.count, width))
        mirrored = _mirrored_regions(atlas)
        partner = atlas.partners
        for cell, row in left.items():
            kept = np.flatnonzero(row)
            self._region[cell, : len(kept)] = kept
            self._weight[cell, : len(kept)] = row[kept]
            self._region[partner[cell], : len(kept)] = mirrored[kept]
            self._weight[partner[cell], : len(kept)] = row[kept]
        self._size = self._summed(np.arange(atlas.count))
        self.bases = frozenset(
            region.base for region in self._regions if region.drawable and region.base not in outside
        )
        """The regions that it knows."""
        self._inside = [number for number in range(len(self._regions)) if self._size[number]]

    def shares(self, cells: Cells) -> dict[str, float]:
        """How much of each region these cells may have meant, 0 to 1, by region id."""
        found = self._summed(cells.indices)
        return {
            self._regions[number].id: min(1.0, found[number] / self._size[number])
            for number in self._inside
            if found[number] > 0
        }

    def leak(self, ids: Sequence[str], atlas: Atlas) -> Weights:
        """How much of each region is marked when each is filled, by region ids; shape (filled, marked)."""
        rows = (self.shares(atlas.cells_of(filled)) for filled in ids)
        return np.array([[row.get(marked, 0.0) for marked in ids] for row in rows])

    def _summed(self, cells: Numbers) -> Weights:
        regions, weights = self._region[cells].ravel(), self._weight[cells].ravel()
        return np.bincount(regions, weights, minlength=len(self._regions)).astype(np.float64)


def _shares_of_left(atlas: Atlas, outside: Collection[str], numbers: SmearNumbers) -> Mapping[int, Weights]:
    """The row of every left cell in scope; cells of the midline stand on both sides."""
    inside = np.array([region.drawable and region.base not in outside for region in atlas.regions])
    scope = np.flatnonzero(inside[atlas.region_numbers] & (atlas.places[:, 0] >= 0))
    places = atlas.places[scope].astype(np.float64)
    regions, area = atlas.region_numbers[scope].astype(np.intp), atlas.areas[scope]
    reach = numbers.reach * numbers.sigma_mm
    found: dict[int, Weights] = {}
    for here, near in _neighbourhoods(places, reach):
        distance = ((places[here, None, :] - places[None, near, :]) ** 2).sum(axis=2)
        weight = np.exp(-distance / (2 * numbers.sigma_mm**2)) * area[near]
        weight[distance > reach**2] = 0.0
        order = np.argsort(regions[near], kind="stable")
        named, starts = np.unique(regions[near][order], return_index=True)
        summed = np.add.reduceat(weight[:, order], starts, axis=1)
        summed /= summed.sum(axis=1, keepdims=True)
        for place, cell in enumerate(here.tolist()):
            row = np.zeros(len(atlas.regions))
            row[named] = summed[place]
            found[int(scope[cell])] = row
    return found


def _neighbourhoods(places: Weights, reach: float) -> Iterator[tuple[Numbers, Numbers]]:
    """The cells of each small cube of space, with all that may be near enough to them."""
    cubes: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for cell, (x, y, z) in enumerate((places // reach).astype(int).tolist()):
        cubes[x, y, z].append(cell)
    for (x, y, z), here in cubes.items():
        around = (cubes.get((x + i, y + j, z + k), []) for i, j, k in product((-1, 0, 1), repeat=3))
        yield np.array(here), np.array([cell for cube in around for cell in cube])


def _mirrored_regions(atlas: Atlas) -> Numbers:
    """For every region the number of the one on the other side."""
    number = {(region.base, region.side): place for place, region in enumerate(atlas.regions)}
    other = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}
    return np.array([number[region.base, other[region.side]] for region in atlas.regions])

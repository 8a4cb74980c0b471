"""The skin cells: spread evenly over each region of the neutral body, each left one with its right one."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from models.body.view import Body
from tools.atlas.regions import bases, labels_at, row_numbers, sample_labels, sense
from tools.atlas.surface import Place, Spot, place, samples

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]

CELL = 33.0  # mm² of the neutral body's skin
ROUNDS = 14  # of moving each cell to the middle of its patch; later ones move cells by less than 0.1 mm


@dataclass(frozen=True)
class CellTable:
    """All cells: the left half first, the right half in the same order; cell i's partner is i ± half."""

    spot: Spot
    """The left cells' points."""
    label: npt.NDArray[np.uint8]
    """The left cells' labels."""
    place: Place
    area: dict[Body, Values]
    """Square millimetres of every left cell on each body."""

    @property
    def half(self) -> int:
        """How many cells lie on one side."""
        return len(self.label)

    @property
    def region(self) -> npt.NDArray[np.uint8]:
        """Row of the region table for all cells, left then right."""
        sided = row_numbers()
        return np.concatenate([sided[self.label, 0], sided[self.label, 1]])

    @property
    def position(self) -> Values:
        """Points on the neutral body of all cells, shape (count, 3)."""
        left = self.place.points
        return np.concatenate([left, left * (-1, 1, 1)])


@functools.cache
def cells() -> CellTable:
    """The cell table."""
    all_samples, labels = samples(), sample_labels()
    area = all_samples.area[Body.NEUTRAL]
    space = sense(all_samples.place)
    chosen: list[Numbers] = []
    owner = np.full(len(labels), -1, dtype=np.intp)
    count = 0
    for label in range(len(bases())):
        members = np.flatnonzero(labels == label)
        number = max(1, round(float(area[members].sum()) / CELL))
        seeds, owners = _spread(space[members], area[members], number)
        chosen.append(members[seeds])
        owner[members] = owners + count
        count += len(seeds)
    seeds = np.concatenate(chosen)
    spot = Spot(all_samples.spot.triangle[seeds], all_samples.spot.share[seeds])
    areas = {}
    for body in Body:
        own = owner if body is Body.NEUTRAL else _owners(body, seeds, labels[seeds])
        held = own >= 0
        areas[body] = np.bincount(own[held], all_samples.area[body][held], count).astype(np.float64)
    return CellTable(spot, labels[seeds], place(spot), areas)


def _owners(body: Body, seeds: Numbers, label: npt.NDArray[np.uint8]) -> Numbers:
    """Which cell each piece of another body's skin belongs to, −1 where nothing can be marked."""
    labels, here = labels_at(samples().spot, body)
    space, wanted = sense(samples().place)[seeds], sense(here)
    owner = np.full(len(labels), -1, dtype=np.intp)
    for each in np.unique(label):
        cells_there, pieces = np.flatnonzero(label == each), np.flatnonzero(labels == each)
        owner[pieces] = cells_there[cKDTree(space[cells_there]).query(wanted[pieces])[1]]
    return owner


def _spread(space: Values, area: Values, number: int) -> tuple[Numbers, Numbers]:
    """Choose `number` of the points with patches alike in area; also each point's nearest chosen one."""
    order = _along_a_curve(space[:, :3])
    total = np.cumsum(area[order])
    picks = np.searchsorted(total, (np.arange(number) + 0.5) / number * total[-1])
    middles = space[order[np.minimum(picks, len(order) - 1)]]
    for _ in range(ROUNDS):
        _, nearest = cKDTree(middles).query(space)
        weight = np.bincount(nearest, area, minlength=number)
        moved = np.stack(
            [np.bincount(nearest, area * space[:, axis], minlength=number) for axis in range(space.shape[1])],
            axis=1,
        )
        middles = np.where(weight[:, None] > 0, moved / np.maximum(weight, 1e-9)[:, None], middles)
    seeds = np.unique(cKDTree(space).query(middles)[1])
    seeds = seeds[np.argsort(np.argsort(order)[seeds], kind="stable")]
    return seeds, cKDTree(space[seeds]).query(space)[1]


def _along_a_curve(points: Values) -> Numbers:
    """The points' order along a space-filling (Morton) curve: near in order means near in space."""
    scaled = ((points - points.min(axis=0)) / 2).astype(np.uint64)
    code = np.zeros(len(points), dtype=np.uint64)
    for bit in range(12):
        for axis in range(3):
            code |= ((scaled[:, axis] >> np.uint64(bit)) & np.uint64(1)) << np.uint64(3 * bit + axis)
    return np.argsort(code, kind="stable")

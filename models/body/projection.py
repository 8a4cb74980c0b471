"""One view of one body, pixel by pixel: which skin cell and which body part each spot shows."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells
from models.body.region import Region
from models.body.view import Body, View, ViewFrame

NOWHERE = 65535
"""Entry of the cell image where nothing can be marked."""
COARSE = 4
"""Pixels from one to the next where a spot inside marked skin is looked for: two millimetres."""
BESIDE = 0
"""Entry of the part image away from the skin."""

Image = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
Points = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.intp]


class Projection:
    """A view with its cell image and part image, both (height, width) at `scale` pixels per millimetre."""

    def __init__(
        self,
        body: Body,
        view: View,
        scale: int,
        cells: npt.NDArray[np.uint16],
        parts: Image,
        joined: Mask,
        region_of_cell: tuple[Region, ...],
    ) -> None:
        self.body, self.view, self.scale = body, view, scale
        self.cells, self.parts = cells, parts
        self._joined = joined
        self._regions = region_of_cell
        self._count = len(region_of_cell)
        self._height: int = cells.shape[0]
        self._width: int = cells.shape[1]
        self._cell_numbers: memoryview[int] = memoryview(cells.tobytes()).cast("H")
        self._part_bytes: bytes = parts.tobytes()
        self._shown = np.bincount(cells.ravel(), minlength=NOWHERE + 1)[: self._count]
        self.visible = Cells.where(self._shown > 0)
        self._part_of_cell = np.zeros(NOWHERE + 1, dtype=np.uint8)
        self._part_of_cell[cells.ravel()] = parts.ravel()
        self._part_of_cell = self._part_of_cell[: self._count]

    def cell_at(self, x: float, y: float) -> int | None:
        """The cell shown at a point of the view, in millimetres."""
        column, row = int(x * self.scale), int(y * self.scale)
        if x < 0 or y < 0 or column >= self._width or row >= self._height:
            return None
        cell: int = self._cell_numbers[row * self._width + column]
        return cell if cell != NOWHERE else None

    @property
    def count(self) -> int:
        """How many skin cells the atlas has."""
        return self._count

    def cells_at(self, points: Points) -> npt.NDArray[np.uint16]:
        """The cell shown at each of many points, shape (n, 2), in millimetres; NOWHERE where none is."""
        columns, rows = (np.floor(points * self.scale).astype(np.intp)).T
        inside = (columns >= 0) & (rows >= 0) & (columns < self._width) & (rows < self._height)
        found = np.full(len(points), NOWHERE, dtype=np.uint16)
        found[inside] = self.cells[rows[inside], columns[inside]]
        return found

    def region_at(self, x: float, y: float) -> Region | None:
        """The region shown at a point of the view; None beside the body and on skin that cannot be marked."""
        column, row = int(x * self.scale), int(y * self.scale)
        if x < 0 or y < 0 or column >= self._width or row >= self._height:
            return None
        cell = self._cell_numbers[row * self._width + column]
        return self._regions[cell] if cell != NOWHERE else None

    def part_at(self, x: float, y: float) -> int:
        """The body part on or near which a point lies; 0 far from the skin."""
        column, row = int(x * self.scale), int(y * self.scale)
        if x < 0 or y < 0 or column >= self._width or row >= self._height:
            return BESIDE
        return self._part_bytes[row * self._width + column]

    def reach(self, x: float, y: float) -> Mask:
        """Where a brush centred at a point of the view may mark."""
        return self.joins(self.part_at(x, y), self.parts)

    def is_joined(self, part: int, other: int) -> bool:
        """Whether a brush on one of two parts may mark the other."""
        return part < len(self._joined) and bool(self._joined[part, other])

    def walked(self, points: Points) -> Points:
        """The spots that a line through the points passes, in mm, at most a pixel apart."""
        return _walked(points * self.scale) / self.scale

    def corners(self, points: Points) -> Pixels:
        """Which of the spots that the line passes are the points themselves."""
        return np.concatenate([[0], np.cumsum(_steps(points * self.scale))]).astype(np.intp)

    def parts_along(self, spots: Points) -> Image:
        """The body part at each spot of the view."""
        columns = np.clip((spots[:, 0] * self.scale).astype(np.intp), 0, self._width - 1)
        rows = np.clip((spots[:, 1] * self.scale).astype(np.intp), 0, self._height - 1)
        return self.parts[rows, columns]

    def cells_by_part(self, cells: Cells) -> npt.NDArray[np.intp]:
        """How many of the cells that the view shows lie on each body part."""
        return np.bincount(self._part_of_cell[(cells & self.visible).mask], minlength=len(self._joined))

    @property
    def shown(self) -> Pixels:
        """How many pixels of the view each cell takes, (count,)."""
        return self._shown

    def area_of(self, cells: Cells) -> float:
        """How large the view shows these cells, in square millimetres of the picture."""
        return float(self._shown[cells.mask].sum()) / self.scale**2

    def box_of(self, cells: Cells) -> ViewFrame | None:
        """The part of the view, in millimetres, in which it shows these cells; None where it shows none."""
        step = COARSE * self.scale
        image = self.image_of(cells, step) > 0
        rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
        if not len(rows):
            return None
        left, top = int(columns[0]) * COARSE, int(rows[0]) * COARSE
        right, bottom = (int(columns[-1]) + 1) * COARSE, (int(rows[-1]) + 1) * COARSE
        return ViewFrame(left, top, right - left, bottom - top)

    def joins(self, part: int, parts: Image) -> Mask:
        """Where in a part image a brush whose middle is on this part may mark."""
        mask: Mask = self._joined[part][parts]
        return mask

    def image_of(self, cells: Cells, step: int = 1) -> Image:
        """Where the view shows these cells: 255 there, 0 elsewhere, shape (height, width).

        `step` takes one pixel of so many across and down.
        """
        return self._marked(cells)[self.cells[::step, ::step]]

    def _marked(self, cells: Cells) -> Image:
        """255 for each number of the cell image that stands for one of these cells."""
        shade = np.zeros(NOWHERE + 1, dtype=np.uint8)
        shade[: self._count] = cells.mask.view(np.uint8) * np.uint8(255)
        return shade

    def covered_by(self, points: Points, width: float) -> Cells:
        """The cells that a brush of this width marks along the points, shape (n, 2), all in millimetres.

        A cell is marked when at least half of its visible pixels are painted or the middle line crosses it.
        The same points give the same cells on every computer.
        """
        line = _walked(np.asarray(points, dtype=np.float64).reshape(-1, 2) * self.scale)
        columns, rows = line[:, 0].astype(np.intp), line[:, 1].astype(np.intp)
        inside = (line >= 0).all(axis=1) & (columns < self._width) & (rows < self._height)
        line, columns, rows = line[inside], columns[inside], rows[inside]
        covered = np.zeros(self._count, dtype=np.bool_)
        crossed = self.cells[rows, columns]
        covered[crossed[crossed != NOWHERE]] = True
        painted = self._painted(line, self.parts[rows, columns], width * self.scale / 2)
        if len(painted):
            share = np.bincount(painted)
            touched = np.flatnonzero(share > 0)
            covered[touched[2 * share[touched] >= self._shown[touched]]] = True
        return Cells.where(covered)

    def _painted(self, line: Points, parts: Image, radius: float) -> npt.NDArray[np.uint16]:
        """The cells of all painted pixels, each pixel once."""
        if not len(line):
            return np.zeros(0, dtype=np.uint16)
        low = np.maximum((line.min(axis=0) - radius).astype(np.intp) - 1, 0)
        high = np.minimum((line.max(axis=0) + radius).astype(np.intp) + 2, (self._width, self._height))
        box = np.s_[low[1] : high[1], low[0] : high[0]]
        painted = np.zeros((high[1] - low[1], high[0] - low[0]), dtype=np.bool_)
        for part in np.flatnonzero(np.bincount(parts)):
            if part != BESIDE:
                allowed = self.joins(int(part), self.parts[box])
                painted |= _discs(line[parts == part] - low, radius, *painted.shape) & allowed
        cells = self.cells[box][painted]
        known: npt.NDArray[np.uint16] = cells[cells != NOWHERE]
        return known

    @functools.lru_cache(maxsize=512)  # noqa: B019  # one projection per view lives as long as the program
    def anchor(self, cells: Cells) -> tuple[float, float] | None:
        """A point, in mm, well inside the visible part of the cells and near its middle; None when unseen."""
        for step in (COARSE, 1):  # fine only where so little is seen that it falls between
            image = self.image_of(cells, step)
            rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
            if len(rows):
                top, left = int(rows[0]), int(columns[0])
                row, column = _innermost(image[top : rows[-1] + 1, left : columns[-1] + 1] > 0)
                return ((left + column) * step + 0.5) / self.scale, ((top + row) * step + 0.5) / self.scale
        return None


def _walked(corners: Points) -> Points:
    """Points along a polyline, at most one pixel apart, its corners among them."""
    if len(corners) < 2:
        return corners
    ways, steps = np.diff(corners, axis=0), _steps(corners)
    start = np.repeat(np.arange(len(ways)), steps)
    nth = np.arange(len(start)) - np.repeat(np.cumsum(steps) - steps, steps)
    along = corners[start] + ways[start] * (nth / steps[start])[:, None]
    return np.concatenate([along, corners[-1:]])


def _steps(corners: Points) -> Pixels:
    """Of how many points each piece of a polyline is walked."""
    steps: Pixels = np.maximum(np.ceil(np.abs(np.diff(corners, axis=0)).max(axis=1)).astype(np.intp), 1)
    return steps


def _discs(middles: Points, radius: float, height: int, width: int) -> Mask:
    """The pixels whose middles lie within the radius of any of the points."""
    first = np.floor(middles[:, 1] - radius).astype(np.intp)
    row = first[:, None] + np.arange(int(2 * radius) + 3)
    rise = row + 0.5 - middles[:, 1:]
    square = radius * radius - rise * rise
    hit = (square >= 0) & (row >= 0) & (row < height)
    half = np.sqrt(np.maximum(square, 0))
    start = np.clip(np.ceil(middles[:, :1] - half - 0.5).astype(np.intp), 0, width)
    end = np.clip(np.floor(middles[:, :1] + half - 0.5).astype(np.intp) + 1, 0, width)
    hit &= end > start
    line = row[hit] * (width + 1)
    size = height * (width + 1)
    change = np.bincount(line + start[hit], minlength=size) - np.bincount(line + end[hit], minlength=size)
    mask: Mask = change.reshape(height, width + 1).cumsum(axis=1)[:, :width] > 0
    return mask


SQUARES = (12, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
"""Half sides, in pixels, of the squares that are fitted into a shape to find its inside."""


def _innermost(shape: Mask) -> tuple[int, int]:
    """Row and column where the largest square fits into the shape; of several places the most central."""
    rows, columns = np.nonzero(shape)
    middle = rows.mean(), columns.mean()
    total = np.zeros((shape.shape[0] + 1, shape.shape[1] + 1), dtype=np.int64)
    total[1:, 1:] = shape.cumsum(axis=0).cumsum(axis=1)
    for half in SQUARES:
        side = 2 * half + 1
        if side > min(shape.shape):
            continue
        filled = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
        rows, columns = np.nonzero(filled == side * side)
        if len(rows):
            best = int(np.argmin((rows + half - middle[0]) ** 2 + (columns + half - middle[1]) ** 2))
            return int(rows[best]) + half, int(columns[best]) + half
    raise ValueError("a shape without pixels has no inside")

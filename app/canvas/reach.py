"""Masks from the atlas as pictures: what a brush may reach, and skin marked elsewhere with a soft edge.

Imports numpy, so it is imported only once the body has been painted.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from models.body.cells import Cells
from models.body.projection import NOWHERE, Projection
from models.steps import at_once

COARSE = 4
"""Mask pixels along one side of a square that is clear as a whole or not; a fifth of a medium brush."""
SOFT = 4
"""Millimetres around a spot of skin that decide whether it looks marked: a cell is 6 wide."""
LEVELS = (0.36, 0.56)
"""Share of marked skin around a spot from which it belongs to the mark, and to the inside of its outline."""
BROAD = 0.86
"""The share from which it is inside an outline that stands alone."""
STEEP = 7.0
REMEMBERED = 384
"""Soft skins kept at a time."""

Bytes = npt.NDArray[np.uint8]
Bits = npt.NDArray[np.bool_]
Shares = npt.NDArray[np.floating]


class Mask(NamedTuple):
    """An alpha picture and the millimetres of the view that it lies on."""

    image: QImage
    box: QRectF


class SoftCells(NamedTuple):
    """Marked skin and, a little smaller, its inside; both fade out over a few millimetres."""

    shape: QImage
    core: QImage
    box: QRectF


class _Clear(NamedTuple):
    """Where a brush stays clear: a byte for each square of a part of the view, in squares from its corner."""

    left: int
    top: int
    width: int
    height: int
    squares: bytes


class BrushReach:
    """What a brush may mark in one view, by the body part under its middle."""

    def __init__(self, projection: Projection) -> None:
        self._projection = projection
        self._scale = projection.scale
        self._clear: dict[tuple[int, int], _Clear] = {}
        self._across = -(-projection.parts.shape[1] // COARSE)
        self._down = -(-projection.parts.shape[0] // COARSE)
        self._step = self._scale / COARSE
        self._parts_in_squares: npt.NDArray[np.uint64] | None = None
        self.part_at = projection.part_at

    def is_clear(self, part: int, x: float, y: float, radius: float) -> bool:
        """Whether a brush of this radius there stays wholly on skin that it may mark."""
        key = part, int(radius * self._step) + 2
        table = self._clear.get(key)
        if table is None:
            table = self._clear[key] = self._cleared(*key)
        column, row = int(x * self._step) - table.left, int(y * self._step) - table.top
        if not (0 <= column < table.width and 0 <= row < table.height):
            return False
        return bool(table.squares[row * table.width + column])

    def prepared(self, radius: float) -> Iterator[object]:
        """Find out for each part what is clear to a brush of this radius, before a hand needs it."""
        if self._parts_in_squares is None:
            self._parts_in_squares = yield from self._found_in_squares()
        for part in np.flatnonzero(np.bincount(self._projection.parts[::COARSE, ::COARSE].ravel())).tolist():
            key = part, int(radius * self._step) + 2
            if key not in self._clear:
                self._clear[key] = self._cleared(*key)
                yield part

    def mask(self, part: int, box: QRectF) -> Mask | None:
        """The reach of a part inside the box as an alpha picture; None where it covers all of the box."""
        parts = self._projection.parts
        height, width = parts.shape
        left, top, right, bottom = _pixels(box, self._scale, width, height)
        piece = self._projection.joins(part, parts[top:bottom, left:right])
        if piece.size and bool(piece.all()):
            return None
        return Mask(_alpha(piece.astype(np.uint8) * 255), _millimetres(left, top, right, bottom, self._scale))

    def _cleared(self, part: int, steps: int) -> _Clear:
        if self._parts_in_squares is None:
            self._parts_in_squares = at_once(self._found_in_squares())
        beyond = self._parts_in_squares & ~self._bits_of(part)
        squares: Bits = beyond == 0
        rows, columns = np.flatnonzero(squares.any(axis=1)), np.flatnonzero(squares.any(axis=0))
        if not len(rows):
            return _Clear(0, 0, 0, 0, b"")
        top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
        squares = squares[top:bottom, left:right]
        for axis in (0, 1):
            squares = _eroded(squares, steps, axis)
        return _Clear(left, top, right - left, bottom - top, squares.tobytes())

    def _bits_of(self, part: int) -> np.uint64:
        joined = [other for other in range(64) if self._projection.is_joined(part, other)]
        return np.uint64(sum(1 << other for other in joined))

    def _found_in_squares(self) -> Generator[None, None, npt.NDArray[np.uint64]]:
        """For each square one bit for each part in it; the highest where it holds what cannot be marked."""
        bits = np.uint64(1) << np.minimum(np.arange(256), 62).astype(np.uint64)
        nowhere = np.uint64(1) << np.uint64(63)
        parts, cells = self._projection.parts, self._projection.cells
        squares = np.zeros((self._down, self._across), dtype=np.uint64)
        for down in range(COARSE):
            for across in range(COARSE):
                every = np.s_[down::COARSE, across::COARSE]
                held = bits[parts[every]] | np.where(cells[every] == NOWHERE, nowhere, np.uint64(0))
                squares[: held.shape[0], : held.shape[1]] |= held
                squares[held.shape[0] :] |= nowhere
                squares[:, held.shape[1] :] |= nowhere
                yield
        return squares


_softened: dict[tuple[Projection, Cells, int, float], SoftCells | None] = {}


def soft_cells(
    projection: Projection, cells: Cells, step: int = 1, inside: float = LEVELS[1]
) -> SoftCells | None:
    """Cells as this view shows them, with a soft edge; None when it shows none of them.

    `step` is how many pixels of the view become one: more than one for pictures that are small anyway.
    A spot lies inside the outline from the share `inside` of marked skin around it.
    """
    return at_once(soft_cells_in_steps(projection, cells, step, inside))


def soft_cells_in_steps(
    projection: Projection, cells: Cells, step: int = 1, inside: float = LEVELS[1]
) -> Generator[None, None, SoftCells | None]:
    """Cells with a soft edge, made in steps of about a millisecond, between which the hand may draw."""
    shown = projection, cells & projection.visible, step, inside
    soft = _softened.pop(shown) if shown in _softened else (yield from _soft_cells(*shown))
    _softened[shown] = soft  # the newest stands last
    if len(_softened) > REMEMBERED:
        del _softened[next(iter(_softened))]
    return soft


def _soft_cells(
    projection: Projection, cells: Cells, step: int, inside: float
) -> Generator[None, None, SoftCells | None]:
    if not cells:
        return None
    every = np.s_[::step, ::step]
    image, scale = projection.image_of(cells, step), projection.scale / step
    rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
    if not len(rows):
        return None
    soft = round(SOFT * scale)
    rim = 3 * soft
    height, width = image.shape
    top, bottom = max(int(rows[0]) - rim, 0), min(int(rows[-1]) + rim + 1, height)
    left, right = max(int(columns[0]) - rim, 0), min(int(columns[-1]) + rim + 1, width)
    piece = np.s_[top:bottom, left:right]
    parts = projection.parts[every][piece]
    marked, skin = image[piece] > 0, projection.cells[every][piece] != NOWHERE
    yield
    allowed = np.zeros_like(marked)
    for part in np.flatnonzero(np.bincount(parts[marked])):
        allowed |= projection.joins(int(part), parts)
        yield
    around = yield from _blurred(skin & allowed, soft)
    share = yield from _blurred(marked, soft)
    share = np.where(allowed, share / np.maximum(around, 0.05), 0)
    yield
    box = _millimetres(left, top, right, bottom, scale)
    return SoftCells(_faded(share, LEVELS[0]), _faded(share, inside), box)


def _faded(share: Shares, level: float) -> QImage:
    return _alpha((np.clip((share - level) * STEEP + 0.5, 0, 1) * 255).astype(np.uint8))


def _blurred(mask: Bits, radius: int) -> Generator[None, None, Shares]:
    share: Shares = mask.astype(np.float32)
    for axis in (0, 1, 0, 1):
        share = _mean(share, radius, axis)
        yield
    return share


def _mean(values: Shares, radius: int, axis: int) -> Shares:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(values, pad), axis=axis, dtype=np.float32)
    size, window = values.shape[axis], 2 * radius + 1
    ahead = total.take(range(window, window + size), axis=axis)
    return (ahead - total.take(range(size), axis=axis)) / np.float32(window)


def _eroded(squares: Bits, steps: int, axis: int) -> Bits:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (steps + 1, steps)
    blocked = np.cumsum(np.pad(~squares, pad, constant_values=True), axis=axis, dtype=np.int32)
    size, window = squares.shape[axis], 2 * steps + 1
    counts = blocked.take(range(window, window + size), axis=axis) - blocked.take(range(size), axis=axis)
    return np.asarray(counts == 0)


def _pixels(box: QRectF, scale: int, width: int, height: int) -> tuple[int, int, int, int]:
    left, top = max(int(box.left() * scale) - 1, 0), max(int(box.top() * scale) - 1, 0)
    right, bottom = min(int(box.right() * scale) + 2, width), min(int(box.bottom() * scale) + 2, height)
    return left, top, max(right, left), max(bottom, top)


def _millimetres(left: int, top: int, right: int, bottom: int, scale: float) -> QRectF:
    return QRectF(left / scale, top / scale, (right - left) / scale, (bottom - top) / scale)


def _alpha(values: Bytes) -> QImage:
    values = np.ascontiguousarray(values)
    height, width = values.shape
    image = QImage(values.data, width, height, width, QImage.Format.Format_Alpha8)
    return image.copy()  # the array goes with this function, the picture stays

"""A flat skin of square cells, on which what a brush marks is worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.body.cells import Cells
from models.body.projection import NOWHERE, Projection
from models.body.region import Region
from models.body.view import Body, Side, View

SKIN = Region("skin_m", "skin_m", Side.MIDLINE, (View.BACK,), "", None)


class Flat:
    """A picture of `columns` by `rows` cells, each `square` millimetres wide and high, numbered row by row.

    Part 1 is left of the column `parted`, part 2 from there on; a brush on one marks the other if `joined`.
    """

    def __init__(
        self,
        columns: int,
        rows: int,
        square: int,
        *,
        scale: int = 1,
        parted: int | None = None,
        joined: bool = False,
        hidden: Iterable[int] = (),
    ) -> None:
        self.columns, self.rows, self.square = columns, rows, square
        side = square * scale
        down, across = np.indices((rows * side, columns * side))
        cells = (down // side * columns + across // side).astype(np.uint16)
        cells[np.isin(cells, list(hidden))] = NOWHERE
        parts = np.where(across < (columns if parted is None else parted) * side, 1, 2).astype(np.uint8)
        meets = np.array([[False] * 3, [False, True, joined], [False, joined, True]])
        self.view = Projection(
            Body.NEUTRAL, View.BACK, scale, cells, parts, meets, (SKIN,) * (columns * rows)
        )

    def cells(self, *spots: tuple[int, int]) -> Cells:
        """The cells in these columns and rows."""
        numbers = [row * self.columns + column for column, row in spots]
        return Cells.of(np.array(numbers, dtype=np.intp), self.columns * self.rows)

    def block(self, columns: range, rows: range) -> Cells:
        """All cells in these columns and rows."""
        return self.cells(*((column, row) for column in columns for row in rows))

    def told(self, cells: Cells) -> set[tuple[int, int]]:
        """Cells as columns and rows."""
        return {(number % self.columns, number // self.columns) for number in cells.indices.tolist()}

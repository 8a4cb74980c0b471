"""How far skin lies from other skin for a hand that draws it: measured in the picture, not on the body.

At the outline of a figure a hand that strays by 5 mm crosses centimetres of skin, so distance on the skin
says little of what a redraw may shift.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells, Indices, Mask
from models.body.view import Body, View

WITHIN = 25.0
"""Millimetres of the picture within which a redraw of the same pain may lie: docs/adr/0017-redraws.md."""
DEPTH = 4.0
"""How many times farther apart on the body may lie what is near in a picture."""
VIEWS = (View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT)
"""The pictures in which distance is measured, whichever others there are."""
_ACROSS = {
    View.BACK: View.BACK,
    View.FRONT: View.FRONT,
    View.RIGHT: View.LEFT,
    View.SOLE_RIGHT: View.SOLE_LEFT,
}
"""The view that shows the partner of a cell in the mirror of where a view shows the cell."""
_STEP = 16
"""Parts of a millimetre to which middles are rounded, so that a mirrored map gives mirrored distances."""
_WIDE = 1 << 12
"""More columns of squares than any picture has."""

Places = npt.NDArray[np.float64]


class _SeenCells(NamedTuple):
    """Which cells a view shows, (count,), and their middles in it, (count, 2) mm; 0 where it does not."""

    shown: Mask
    middles: Places


class Nearness:
    """The distances between the cells of one atlas, as the views of the neutral body show them."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas

    def beyond(self, cells: Cells, others: Cells, within: float = WITHIN) -> Cells:
        """Those of `cells` that no cell of `others` comes near: in no view within so many millimetres of the
        picture, and within four times as many in space.
        """
        apart, near = (cells - others).indices, others.indices
        for picture in self._pictures:
            if not len(apart) or not len(near):
                break
            asked, known = apart[picture.shown[apart]], near[picture.shown[near]]
            reached = self._reached(picture.middles, asked, known, within)
            apart = np.setdiff1d(apart, reached, assume_unique=True)
        return Cells.of(apart, cells.count)

    def prepare(self) -> None:
        """Measure the pictures now, so that the first comparison need not wait for it."""
        _ = self._pictures

    def _reached(self, middles: Places, asked: Indices, known: Indices, within: float) -> Indices:
        """Those of the asked cells that lie near a known one in this picture."""
        wanted, held = (_squares(middles[cells], within) for cells in (asked, known))
        order = np.argsort(held, kind="stable")
        known, held = known[order], held[order]
        reached: list[Indices] = []
        for row in (-_WIDE, 0, _WIDE):
            first = np.searchsorted(held, wanted + row - 1, "left")
            counts = np.searchsorted(held, wanted + row + 1, "right") - first
            each = np.repeat(np.arange(len(asked)), counts)
            place = np.arange(len(each)) + np.repeat(first - np.cumsum(counts) + counts, counts)
            one, other = asked[each], known[place]
            flat = ((middles[one] - middles[other]) ** 2).sum(axis=1) <= within**2
            one, other = one[flat], other[flat]
            space = ((self._space[one] - self._space[other]) ** 2).sum(axis=1) <= (DEPTH * within) ** 2
            reached.append(one[space])
        return np.unique(np.concatenate(reached))

    @cached_property
    def _pictures(self) -> tuple[_SeenCells, ...]:
        known: dict[View, _SeenCells] = {}
        for view in VIEWS:
            mirror = _ACROSS.get(view, view)
            found = self._measured(view) if mirror is view or mirror not in known else known[mirror]
            known[view] = self._mirrored(view, found) if view in _ACROSS else found
        return tuple(known.values())

    def _measured(self, view: View) -> _SeenCells:
        projection = self._atlas.projection(Body.NEUTRAL, view)
        rows, columns = np.nonzero(projection.cells < self._atlas.count)
        cells = projection.cells[rows, columns]
        count = self._atlas.count
        pixels = np.bincount(cells, minlength=count)
        middles = np.stack([np.bincount(cells, each, count) for each in (columns + 0.5, rows + 0.5)], axis=1)
        middles = middles / (np.maximum(pixels, 1)[:, None] * projection.scale)
        return _SeenCells(pixels > 0, np.round(middles * _STEP) / _STEP)

    def _mirrored(self, view: View, found: _SeenCells) -> _SeenCells:
        """The picture in the mirror; of a view that shows both sides, the right of it after the left."""
        partner = self._atlas.partners
        shown, middles = found.shown[partner], found.middles[partner]
        middles = np.where(shown[:, None], [view.extent.width, 0] + middles * [-1, 1], 0.0)
        if _ACROSS[view] is not view:
            return _SeenCells(shown, middles)
        left = self._atlas.places[:, 0] > 0
        return _SeenCells(np.where(left, found.shown, shown), np.where(left[:, None], found.middles, middles))

    @cached_property
    def _space(self) -> Places:
        """Each cell's place on the neutral body, the right of it the mirror of the left."""
        places = self._atlas.places.astype(np.float64)
        left = places[:, :1] > 0
        return np.where(left, places, places[self._atlas.partners] * [-1, 1, 1])


def _squares(middles: Places, side: float) -> Indices:
    """The square of a picture in which each place lies, counted row by row."""
    columns, rows = (middles / side).astype(np.intp).T
    squares: Indices = columns + _WIDE * rows
    return squares

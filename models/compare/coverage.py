"""Coverage is the skin that ink, marks and whole drawings cover, counted in the cells of one atlas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Stroke

REMEMBERED = 4096
"""Pieces of ink kept at a time: about 25 MB, more than ten full visits."""


class Coverage:
    """What ink covers on the skin of one atlas; remembers each piece, which never changes once it is laid."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._known: dict[UUID, tuple[Ink, Cells]] = {}

    def of_ink(self, piece: Ink) -> Cells:
        """The skin under one stroke or in one filled region; of an erasing stroke, the skin it takes."""
        known = self._known.get(piece.id)
        if known is not None and (known[0] is piece or known[0] == piece):
            return known[1]
        cells = self._measured(piece)
        if len(self._known) >= REMEMBERED:
            self._known = {}  # a new dictionary, so that a thread that reads the old one is not disturbed
        self._known[piece.id] = (piece, cells)
        return cells

    def marks(self, drawing: Drawing) -> Mapping[UUID, Cells]:
        """What is left of each mark, in the drawing's order: an erasing stroke takes from all ink before it.

        Where marks overlap, the skin belongs to each of them. A mark that was rubbed out whole has no cells.
        """
        covered = dict.fromkeys(drawing.marks, Cells.none(self.atlas.count))
        for piece in drawing.ink:
            cells = self.of_ink(piece)
            if piece.mark is not None:
                covered[piece.mark] |= cells
            else:
                covered = {mark: held - cells for mark, held in covered.items()}
        return covered

    def total(self, drawing: Drawing) -> Cells:
        """All marked skin, each cell once."""
        return union(self.marks(drawing).values(), self.atlas.count)

    def _measured(self, piece: Ink) -> Cells:
        match piece:
            case Fill():
                return self.atlas.cells_of(piece.region)
            case Stroke():
                points = np.array([(sample.x, sample.y) for sample in piece.samples], dtype=np.float64)
                return self.atlas.projection(piece.body, piece.view).covered_by(points, piece.width)


def union(parts: Iterable[Cells], count: int) -> Cells:
    """All the skin of the parts together, each cell once, out of `count`."""
    return reduce(Cells.__or__, parts, Cells.none(count))

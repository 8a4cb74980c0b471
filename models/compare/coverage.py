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
DRAWINGS = 6
"""Drawings whose marks are remembered: the open visit, the one before, and some that are compared."""


class Coverage:
    """What ink covers on the skin of one atlas; each piece is measured once, by its id and where it lies."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._known: dict[UUID, tuple[Ink, Cells]] = {}
        self._recent: tuple[tuple[Drawing, Mapping[UUID, Cells]], ...] = ()

    def of_ink(self, piece: Ink) -> Cells:
        """The skin under one stroke or in one filled region; of an erasing stroke, the skin it takes."""
        known = self._known.get(piece.id)
        if known is not None and _same_skin(known[0], piece):
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
        done, covered = 0, dict.fromkeys(drawing.marks, Cells.none(self.atlas.count))
        others = self._recent
        for before, known in self._recent:
            if before is drawing:
                return known
            if done < len(before.ink) and drawing.ink[: len(before.ink)] == before.ink:
                done = len(before.ink)  # strokes were added on top: what lies beneath is known
                covered = dict.fromkeys(drawing.marks, Cells.none(self.atlas.count)) | {
                    mark: cells for mark, cells in known.items() if mark in drawing.marks
                }
                others = tuple(each for each in self._recent if each[0] is not before)
        for piece in drawing.ink[done:]:
            cells = self.of_ink(piece)
            if piece.mark is not None:
                covered[piece.mark] |= cells
            else:
                covered = {mark: held - cells for mark, held in covered.items()}
        self._recent = ((drawing, covered), *others[: DRAWINGS - 1])
        return covered

    def total(self, drawing: Drawing) -> Cells:
        """All marked skin, each cell once."""
        return union(self.marks(drawing).values(), self.atlas.count)

    def _measured(self, piece: Ink) -> Cells:
        match piece:
            case Fill():
                return self.atlas.cells_of(piece.region, piece.atlas)
            case Stroke():
                points = np.array([(sample.x, sample.y) for sample in piece.samples], dtype=np.float64)
                return self.atlas.projection(piece.body, piece.view).covered_by(points, piece.width)


def _same_skin(one: Ink, other: Ink) -> bool:
    """Whether two pieces lie on the same skin, whatever mark and place in order they have."""
    match one, other:
        case Stroke(), Stroke():
            alike = (one.body, one.view, one.width) == (other.body, other.view, other.width)
            return alike and (one.samples is other.samples or one.samples == other.samples)
        case Fill(), Fill():
            return (one.region, one.atlas) == (other.region, other.atlas)
        case _:
            return False


def union(parts: Iterable[Cells], count: int) -> Cells:
    """All the skin of the parts together, each cell once, out of `count`."""
    return reduce(Cells.__or__, parts, Cells.none(count))

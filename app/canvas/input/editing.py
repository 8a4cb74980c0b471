"""How the hand's movements become changes of a drawing, by the rules of models.drawing.joining."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from app.canvas.scene import Skin
from app.gestures.tool import Pencil
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Mark, Sample, Stroke

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from models.body.cells import Cells
    from models.drawing.joining import Surroundings

NEVER = UUID(int=0)
"""The mark of ink that has not found its own yet."""


def stroke(body: Body, view: View, width: float, samples: tuple[Sample, ...], order: int) -> Stroke:
    """A stroke that belongs to no mark yet, or that erases."""
    return Stroke(uuid4(), None, order, body, view, width, samples)


def meant(pencil: Pencil) -> Mark:
    """A new mark that means what the pencil says, and nothing that it does not say."""
    return Mark(uuid4(), pencil.sensation, pencil.intensity, pencil.depth, pencil.course)


class Editing:
    """The changes that can be made to one drawing on a skin."""

    def __init__(self, drawing: Drawing, skin: Skin) -> None:
        self._drawing = drawing
        self._skin = skin

    def drawn(self, strokes: Sequence[Stroke], pencil: Pencil) -> Change:
        """Ink along the lines of one movement; no change where they touch no skin that can be marked."""
        inked = [(part, self._skin.cells(part)) for stroke in strokes for part in self._whole(stroke)]
        laid = [(part, cells) for part, cells in inked if cells]
        if not laid:
            return Change()
        first = self._drawing.next_order
        pieces = [replace(part, order=order) for order, (part, _) in enumerate(laid, first)]
        return self._laid(pieces, pencil, reduce(or_, (cells for _, cells in laid)))

    def erased(self, strokes: Sequence[Stroke]) -> Change:
        """Skin taken away along the lines of one movement."""
        from models.drawing.joining import erased
        from models.drawing.slivers import rests

        if not strokes:
            return Change()
        first, *more = strokes
        cells = reduce(or_, (self._skin.cells(stroke) for stroke in strokes))
        return erased(first, cells, self._around(), more, rests(self._drawing, cells, self._skin.cells))

    def toggled(self, region: str, pencil: Pencil) -> Change:
        """A region filled, or cleared when it is."""
        return self.cleared(region) or self.filled(region, pencil)

    def is_filled(self, region: str, pencil: Pencil) -> bool:
        """Whether a region is filled already, and not with something that feels else than the pencil says."""
        fills = [piece for piece in self._drawing.ink if isinstance(piece, Fill) and piece.region == region]
        felt = {self._drawing.marks[fill.mark].sensation for fill in fills}
        return bool(fills) and (pencil.sensation is None or pencil.sensation in felt)

    def filled(self, region: str, pencil: Pencil) -> Change:
        """A region filled; no change where it has no skin that can be marked."""
        fill = Fill(uuid4(), NEVER, self._drawing.next_order, region)
        cells = self._skin.cells(fill)
        return self._laid([fill], pencil, cells) if cells else Change()

    def cleared(self, region: str) -> Change:
        """The newest fill of a region taken away; no change where there is none."""
        from models.drawing.joining import cleared_region

        held = self._drawing.fill_of(region)
        return cleared_region(self._drawing, held) if held is not None else Change()

    def marks_at(self, cell: int | None) -> list[UUID]:
        """The marks that cover a cell."""
        if cell is None:
            return []
        return [mark for mark, cells in self._covered.items() if cell in cells]

    def _laid(self, pieces: Sequence[Stroke] | Sequence[Fill], pencil: Pencil, cells: Cells) -> Change:
        from models.drawing.joining import laid

        first, *more = pieces
        return laid(first, meant(pencil), cells, self._around(pencil.live), more)

    def _whole(self, stroke: Stroke) -> tuple[Stroke, ...]:
        from models.drawing.slivers import without_grazes

        return without_grazes(stroke, self._skin.atlas.projection(stroke.body, stroke.view), self._skin.cells)

    def _around(self, live: UUID | None = None) -> Surroundings:
        from models.drawing.joining import Surroundings

        return Surroundings(self._drawing, self._covered, self._skin.atlas.places, live)

    @cached_property
    def _covered(self) -> Mapping[UUID, Cells]:
        return self._skin.coverage.marks(self._drawing)

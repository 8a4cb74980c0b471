"""How the hand's movements become changes of a drawing, by the rules of models.drawing.joining."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
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

    def drawn(self, line: Stroke, pencil: Pencil) -> Change:
        """Ink along a line; no change where it touches no skin that can be marked."""
        cells = self._skin.cells(line)
        return self._laid(line, pencil, cells) if cells else Change()

    def erased(self, line: Stroke) -> Change:
        """Skin taken away along a line."""
        from models.drawing.joining import erased

        return erased(line, self._skin.cells(line), self._around())

    def toggled(self, region: str, pencil: Pencil) -> Change:
        """A region filled, or cleared when it is."""
        from models.drawing.joining import cleared_region

        held = self._drawing.fill_of(region)
        if held is not None:
            return cleared_region(self._drawing, held)
        fill = Fill(uuid4(), NEVER, self._drawing.next_order, region)
        cells = self._skin.cells(fill)
        return self._laid(fill, pencil, cells) if cells else Change()

    def marks_at(self, cell: int | None) -> list[UUID]:
        """The marks that cover a cell."""
        if cell is None:
            return []
        return [mark for mark, cells in self._covered.items() if cell in cells]

    def _laid(self, piece: Stroke | Fill, pencil: Pencil, cells: Cells) -> Change:
        from models.drawing.joining import laid

        return laid(piece, meant(pencil), cells, self._around(pencil.live))

    def _around(self, live: UUID | None = None) -> Surroundings:
        from models.drawing.joining import Surroundings

        return Surroundings(self._drawing, self._covered, self._skin.atlas.places, live)

    @cached_property
    def _covered(self) -> Mapping[UUID, Cells]:
        return self._skin.coverage.marks(self._drawing)

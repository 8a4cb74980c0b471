"""What a canvas shows, as one value that can be compared with what it showed before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMarginsF

from app.canvas.marks.patterns import ChangeKind
from app.canvas.side_words import SideRooms
from app.canvas.under_skin.shown import NOTHING, Shown
from app.style.theme import LIGHT, Palette
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sample

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    from app.canvas.under_skin.inside import Inside
    from models.body.cells import Cells
    from models.compare.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that a canvas shows, but for where one looks and what the hand is doing."""

    body: Body = Body.NEUTRAL
    view: View = View.BACK
    drawing: Drawing = field(default_factory=Drawing)
    change: Mapping[ChangeKind, Cells] | None = None
    """What became of marked skin between two visits, in place of marks; it has no numerals."""
    inside: Inside | None = None
    """The anatomy beneath the skin, once that is there."""
    shown: Shown = NOTHING
    """What of the anatomy is shown."""
    emphasised: UUID | None = None
    """The mark that stands out; None shows all alike."""
    lit: Cells | None = None
    """The skin that stands out from all the rest; None shows all alike."""
    pin: Sample | None = None
    """A spot, in body millimetres of the view, with a ring around it."""
    margins: QMarginsF = field(default_factory=QMarginsF)
    """What stands over the canvas's edges, in pixels: names of structures keep clear of it."""
    side_rooms: SideRooms | None = None
    """Where the words of the sides stand, where other things stand over the canvas; else beside the head."""
    unit: float = 1.0
    """How large words and numerals are, against those at the desk."""
    numbered: bool = True
    """Whether marks carry their numerals."""
    palette: Palette = LIGHT

    def marks_as(self, other: Picture) -> bool:
        """Whether both show the very same marks, or the same change."""
        return self.drawing is other.drawing and self.change == other.change


def change_of(found: Comparison) -> Mapping[ChangeKind, Cells]:
    """What a comparison found, by how it is painted."""
    return {
        ChangeKind.ONLY_THEN: found.gone,
        ChangeKind.ONLY_NOW: found.come,
        ChangeKind.BOTH: found.still,
    }

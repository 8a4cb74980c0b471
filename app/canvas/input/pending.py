"""What is drawn on: the visit and the skin, as soon as they are there, and strokes that were made before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.canvas.input import editing
from app.canvas.input.editing import Editing
from app.canvas.scene import Skin
from app.gestures.tool import Pencil
from app.open_visit import OpenVisit
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Stroke


class PendingStrokes:
    """A session and a skin that may still be on their way; the first strokes wait for them."""

    def __init__(self, skin: Skin | None) -> None:
        self.skin = skin
        self.session: OpenVisit | None = None
        self.looking = False
        """Whether a drawing is only looked at."""
        self._waiting: list[tuple[tuple[Stroke, ...], Pencil]] = []
        self._editing: tuple[Drawing, Editing] | None = None
        self._marked: tuple[Drawing, Collection[str]] | None = None

    @property
    def editable(self) -> bool:
        """Whether the hand may draw: on an open visit, or while none is there yet."""
        return not self.looking and (self.session is None or self.session.visit.is_open)

    @property
    def editing(self) -> Editing | None:
        """The changes that can be made now; None while session or skin are missing."""
        if self.session is None or self.skin is None:
            return None
        if self._editing is None or self._editing[0] is not self.session.drawing:
            self._editing = self.session.drawing, Editing(self.session.drawing, self.skin)
        return self._editing[1]

    def is_marked(self, region: str, drawing: Drawing) -> bool:
        """Whether a region counts as marked, as in comparisons; without skin yet, whether it is filled."""
        if self.skin is None:
            return drawing.fill_of(region) is not None
        if self._marked is None or self._marked[0] is not drawing:
            self._marked = drawing, self.skin.marked(drawing)
        return region in self._marked[1]

    def make(self, change: Change) -> bool:
        """Make a change through the session."""
        return self.session is not None and self.session.make(change)

    def take_back(self, change: Change | None) -> None:
        """Undo a change if it is the visit's newest: it was the first half of something else."""
        if change is not None and self.session is not None and self.session.history.done[-1:] == (change,):
            self.session.undo()

    def wait(self, lines: tuple[Stroke, ...], pencil: Pencil) -> Drawing:
        """Keep the lines of a movement until they can be made; returns what can be shown meanwhile."""
        self._waiting.append((lines, pencil))
        drawing = self.session.drawing if self.session is not None else Drawing()
        for strokes, meaning in self._waiting:
            mark = editing.meant(meaning)
            first = drawing.next_order
            shown = [replace(each, mark=mark.id, order=order) for order, each in enumerate(strokes, first)]
            drawing = drawing.after(Change(added=(mark, *shown))) if shown else drawing
        return drawing

    def catch_up(self) -> None:
        """Make the strokes that waited, in their order, once session and skin are there."""
        while self._waiting and self.session is not None and self.editing is not None:
            self.session.make(self.editing.drawn(*self._waiting.pop(0)))

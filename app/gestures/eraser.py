"""The erasers: one takes skin away along a line, the other takes every mark that it touches as a whole."""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from app.gestures.gesture import Gesture, Pointer
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Sample


def erase_marks(
    pointer: Pointer, drawing: Drawing, marks_at: Callable[[Sample], Collection[UUID]]
) -> Gesture:
    """Take away every whole mark that the hand passes over, all as one step when it lifts."""
    touched: dict[UUID, None] = dict.fromkeys(marks_at(pointer.sample))
    while pointer.down:
        pointer = yield None
        touched.update(dict.fromkeys(marks_at(pointer.sample)))
    return Change() if pointer.cut else without(drawing, touched)


def without(drawing: Drawing, marks: Collection[UUID]) -> Change:
    """The one change that takes these marks away with all their ink."""
    changes = [drawing.without_mark(mark) for mark in marks]
    return Change(removed=tuple(item for change in changes for item in change.removed))

"""The pen: a line that follows the hand until it lifts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.gestures.gesture import STILL, Gesture, Outcome, Pointer
from models.body.view import Extent
from models.drawing.clipping import Cut, Line


class LineRoom(NamedTuple):
    """Where a line may lie, in millimetres of the view, and how many samples the drawing still takes."""

    extent: Extent
    samples: int


def draw(pointer: Pointer, ink: Callable[[tuple[Line, ...]], Outcome], room: LineRoom) -> Gesture:
    """Follow the pen until it lifts, then hand over what `ink` makes of its lines.

    A movement is one line, or several where the hand left the view in between.
    """
    cut = Cut(room.extent)
    last = pointer.sample
    trace = cut.add(last)
    while pointer.down:
        pointer = yield trace
        trace = None
        if last.distance(pointer.sample) >= STILL and cut.count + 2 <= room.samples:
            last = pointer.sample
            trace = cut.add(last)
    return ink(cut.lines)

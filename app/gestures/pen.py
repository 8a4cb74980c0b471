"""The pen: a line that follows the hand until it lifts."""

from __future__ import annotations

from collections.abc import Callable

from app.gestures.gesture import STILL, Gesture, Outcome, Pointer, Trace
from models.drawing.stroke import Sample


def draw(pointer: Pointer, ink: Callable[[tuple[Sample, ...]], Outcome]) -> Gesture:
    """Follow the pen until it lifts, then hand over what `ink` makes of the samples."""
    samples = [pointer.sample]
    trace: Trace | None = Trace(pointer.sample, pointer.sample)
    while pointer.down:
        pointer = yield trace
        trace = None
        if samples[-1].distance(pointer.sample) >= STILL:
            trace = Trace(samples[-1], pointer.sample)
            samples.append(pointer.sample)
    return ink(tuple(samples))

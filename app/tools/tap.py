"""Taps: a region that is filled or cleared, a numeral that picks its mark; a drag is not a tap."""

from __future__ import annotations

from collections.abc import Callable

from app.tools.gesture import Gesture, Outcome, Pointer
from models.drawing import Change
from models.stroke import Sample


def tap(pointer: Pointer, slop: float, act: Callable[[Sample], Outcome]) -> Gesture:
    """Act on release where the hand went down; but a drag of more than `slop` millimetres does nothing."""
    start = pointer.sample
    while pointer.down:
        pointer = yield None
        if start.distance(pointer.sample) > slop:
            return (yield from _let_go(pointer))
    return act(start)


def tap_or(
    pointer: Pointer, slop: float, act: Callable[[Sample], Outcome], other: Callable[[Pointer], Gesture]
) -> Gesture:
    """A tap, unless the hand moves: then the other gesture, as if it had begun where the hand went down."""
    start = pointer
    while pointer.down:
        pointer = yield None
        if start.sample.distance(pointer.sample) > slop:
            gesture = other(start)
            next(gesture)
            return (yield from _joined(gesture, pointer))
    return act(start.sample)


def point(pointer: Pointer) -> Gesture:
    """Ask what lies under the finger; nothing is changed."""
    return (yield from _let_go(pointer))


def _let_go(pointer: Pointer) -> Gesture:
    while pointer.down:
        pointer = yield None
    return Change()


def _joined(gesture: Gesture, pointer: Pointer) -> Gesture:
    try:
        while True:
            pointer = yield gesture.send(pointer)
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome

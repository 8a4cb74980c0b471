"""Taps: a region that is filled or cleared, a numeral that picks its mark; a drag is not a tap."""

from __future__ import annotations

from collections.abc import Callable

from app.gestures.gesture import Gesture, Outcome, Pointer, Trace
from models.drawing.drawing import Change
from models.drawing.stroke import Sample


def tap(pointer: Pointer, slop: float, act: Callable[[Sample], Outcome]) -> Gesture:
    """Act on release where the hand went down; but a drag of more than `slop` millimetres does nothing."""
    start = pointer.sample
    while pointer.down:
        pointer = yield None
        if start.distance(pointer.sample) > slop:
            return (yield from _let_go(pointer))
    return Change() if pointer.cut else act(start)


def tap_or(
    pointer: Pointer, slop: float, act: Callable[[Sample], Outcome], other: Callable[[Pointer], Gesture]
) -> Gesture:
    """A tap, unless the hand moves: then the other gesture, with every movement made so far."""
    so_far = [pointer]
    while pointer.down:
        pointer = yield None
        if so_far[0].sample.distance(pointer.sample) > slop:
            return (yield from _replayed(other(so_far[0]), so_far[1:], pointer))
        so_far.append(pointer)
    return Change() if pointer.cut else act(so_far[0].sample)


def _let_go(pointer: Pointer) -> Gesture:
    while pointer.down:
        pointer = yield None
    return Change()


def _replayed(gesture: Gesture, so_far: list[Pointer], pointer: Pointer) -> Gesture:
    first = next(gesture)
    for earlier in so_far:
        gesture.send(earlier)
    try:
        newest = gesture.send(pointer)
        if first is not None and newest is not None:  # one piece to catch up with the hand
            newest = Trace(first.before, newest.after)
        while True:
            newest = gesture.send((yield newest))
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome

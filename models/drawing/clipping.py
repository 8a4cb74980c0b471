"""Where the hand leaves a view: its line is cut at the view's edge, so that every stroke lies inside."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from models.body.view import Extent
from models.drawing.stroke import Sample, sample

LEAP = 1760.0
"""Millimetres between two samples that no hand makes, only a driver's fault: a whole body's length."""

Line = tuple[Sample, ...]


class LinePiece(NamedTuple):
    """A straight piece of a line."""

    before: Sample
    after: Sample


class Bounds(NamedTuple):
    """A rectangle in millimetres of a view."""

    left: float
    top: float
    right: float
    bottom: float

    def hold(self, spot: Sample) -> bool:
        """Whether a sample lies within."""
        return self.left <= spot.x <= self.right and self.top <= spot.y <= self.bottom


def inside(before: Sample, after: Sample, bounds: Bounds) -> LinePiece | None:
    """The part of a straight way that lies within, its new ends on the edge; None where none does."""
    first, last = 0.0, 1.0
    for start, end, low, high in (
        (before.x, after.x, bounds.left, bounds.right),
        (before.y, after.y, bounds.top, bounds.bottom),
    ):
        step = end - start
        if step == 0:
            if not low <= start <= high:
                return None
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, near), min(last, far)
    if first > last:
        return None
    return LinePiece(
        before if first == 0 else _between(before, after, first, bounds),
        after if last == 1 else _between(before, after, last, bounds),
    )


def lines_inside(samples: Iterable[Sample], extent: Extent) -> tuple[Line, ...]:
    """A line of samples as the lines that lie in the view, in order; none where all of it lies outside."""
    cut = Cut(extent, leap=inf)
    for each in samples:
        cut.add(each)
    return cut.lines


class Cut:
    """Takes a hand's samples one by one and keeps the lines that they make inside a view."""

    def __init__(self, extent: Extent, leap: float = LEAP) -> None:
        self._bounds = Bounds(0, 0, extent.width, extent.height)
        self._leap = leap
        self._done: list[Line] = []
        self._open: list[Sample] = []
        self.last: Sample | None = None
        """Where the hand was last, inside or not."""
        self.count = 0
        """How many samples the lines have."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines so far."""
        return (*self._done, *([tuple(self._open)] if self._open else []))

    def add(self, here: Sample) -> LinePiece | None:
        """Go on to a sample; returns the newest piece inside the view, None where there is none."""
        before, self.last = self.last, here
        came_in = self._bounds.hold(here)
        if before is None or before.distance(here) > self._leap:
            self._close()
            return self._begin(here, here) if came_in else None
        if came_in and self._open:
            self._open.append(here)
            self.count += 1
            return LinePiece(before, here)
        piece = inside(before, here, self._bounds)
        if piece is None:
            self._close()
            return None
        if self._open:
            self._open.append(piece.after)
            self.count += 1
        else:
            self._begin(*piece)
        if not came_in:
            self._close()
        return piece

    def _begin(self, first: Sample, second: Sample) -> LinePiece:
        self._open = [first] if first == second else [first, second]
        self.count += len(self._open)
        return LinePiece(first, second)

    def _close(self) -> None:
        if self._open:
            self._done.append(tuple(self._open))
            self._open = []


def _between(before: Sample, after: Sample, share: float, bounds: Bounds) -> Sample:
    """The sample at a share of the way, rounded as samples are and never beyond the edge."""
    x, y, pressure, t = (a + (b - a) * share for a, b in zip(before, after, strict=True))
    x, y = min(max(x, bounds.left), bounds.right), min(max(y, bounds.top), bounds.bottom)
    return sample(x, y, pressure, round(t))

"""Lines from names to what they name: where each sets out, and in which rows of a lane they do not cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from app.canvas.under_skin.lanes import Lane

AIR = 0.28
"""Lines of text between a name and its line."""
ROUNDS = 2
"""How often all names of a lane are looked at for a better row; a third finds next to nothing."""

CHOICE = 16
"""How many free rows, the nearest first, are tried for a name."""
STEEP = 3.0
"""How many times more its rise counts than a line's reach to the side: flat ones are followed most easily."""

Spot = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def set_out(box: QRectF, anchor: QPointF, line: float) -> QPointF:
    """Where the line from a name in this box to its structure sets out: where the name is nearest to it."""
    return QPointF(*_start(_edges(box), anchor.toTuple(), line))


def untangled(
    lane: Lane, wide: Sequence[float], anchors: Sequence[QPointF], rows: Sequence[int]
) -> list[int]:
    """Rows for names of these lengths, near what they name and with their lines out of each other's way.

    It begins with `rows`; a name only moves to a row that holds it, and stays where nothing is better.
    """
    state = _NamesInRows(lane, tuple(wide), tuple(anchor.toTuple() for anchor in anchors), list(rows))
    for _ in range(ROUNDS):
        moved = [state.move(name) for name in range(len(rows))]
        swapped = [state.swap(one, other) for other in range(len(rows)) for one in range(other)]
        if not any(moved) and not any(swapped):
            break
    return state.rows


@dataclass(slots=True)
class _NamesInRows:
    """The names of a lane in the rows that they have now."""

    lane: Lane
    wide: tuple[float, ...]
    anchors: tuple[Spot, ...]
    rows: list[int]
    boxes: list[Box] = field(init=False)
    starts: list[Spot] = field(init=False)
    spans: list[tuple[float, float]] = field(init=False)
    """How high and how low each name with its line reaches."""

    def __post_init__(self) -> None:
        count = len(self.rows)
        self.boxes, self.starts, self.spans = [(0, 0, 0, 0)] * count, [(0, 0)] * count, [(0, 0)] * count
        for name, row in enumerate(self.rows):
            self._put(name, row)

    def move(self, name: int) -> bool:
        """Take a name to the best of the free rows; whether one is better than its own."""
        best, own = self._cost(name), self.rows[name]
        here = own
        free = set(range(len(self.lane.free))) - set(self.rows)
        nearest = sorted((self._length(name, row), row) for row in free if self._holds(name, row))
        for tried, (length, row) in enumerate(nearest):
            if length >= best or tried == CHOICE:
                break
            self._put(name, row)
            if (cost := self._cost(name)) < best - 1:
                best, here = cost, row
        self._put(name, here)
        return here != own

    def swap(self, one: int, other: int) -> bool:
        """Let two names whose lines are in each other's way change places, if that is better."""
        row, there = self.rows[one], self.rows[other]
        if not self._knots_between(one, other) or not (self._holds(one, there) and self._holds(other, row)):
            return False
        before = self._cost(one) + self._cost(other)
        self._put(one, there)
        self._put(other, row)
        if self._cost(one) + self._cost(other) < before - 1:
            return True
        self._put(one, row)
        self._put(other, there)
        return False

    def _holds(self, name: int, row: int) -> bool:
        return self.lane.free[row] >= self.wide[name]

    def _box(self, name: int, row: int) -> Box:
        left, top = self.lane.start(row, self.wide[name]), self.lane.top(row)
        return left, top, left + self.wide[name], top + self.lane.line

    def _length(self, name: int, row: int) -> float:
        return _steep(_start(self._box(name, row), self.anchors[name], self.lane.line), self.anchors[name])

    def _put(self, name: int, row: int) -> None:
        self.rows[name] = row
        self.boxes[name] = self._box(name, row)
        self.starts[name] = _start(self.boxes[name], self.anchors[name], self.lane.line)
        _, top, _, bottom = self.boxes[name]
        self.spans[name] = min(top, self.anchors[name][1]), max(bottom, self.anchors[name][1])

    def _cost(self, name: int) -> float:
        """How long and steep its line is, and the height of the area for every line or name in the way."""
        knots = sum(self._knots_between(name, other) for other in range(len(self.rows)) if other != name)
        return _steep(self.starts[name], self.anchors[name]) + self.lane.area.height() * knots

    def _knots_between(self, one: int, other: int) -> int:
        (top, bottom), (other_top, other_bottom) = self.spans[one], self.spans[other]
        if bottom <= other_top or other_bottom <= top:
            return 0
        here, there = (self.starts[one], self.anchors[one]), (self.starts[other], self.anchors[other])
        return _crosses(*here, *there) + _enters(*here, self.boxes[other]) + _enters(*there, self.boxes[one])


def _edges(box: QRectF) -> Box:
    return box.left(), box.top(), box.right(), box.bottom()


def _start(box: Box, anchor: Spot, line: float) -> Spot:
    left, top, right, bottom = box
    x, y = anchor
    if left < x < right:
        return x, top if y < top else bottom
    air = AIR * line
    return min(max(x, left - air), right + air), (top + bottom) / 2


def _steep(start: Spot, end: Spot) -> float:
    """How long a line is, a steep one longer than a flat one."""
    return abs(start[0] - end[0]) + STEEP * abs(start[1] - end[1])


def _crosses(start: Spot, end: Spot, other_start: Spot, other_end: Spot) -> bool:
    """Whether two stretches cross."""
    return (
        _turn(start, end, other_start) * _turn(start, end, other_end) < 0
        and _turn(other_start, other_end, start) * _turn(other_start, other_end, end) < 0
    )


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _enters(start: Spot, end: Spot, box: Box) -> bool:
    """Whether a stretch runs through a box."""
    left, top, right, bottom = box
    if max(start[0], end[0]) <= left or min(start[0], end[0]) >= right:
        return False
    if max(start[1], end[1]) <= top or min(start[1], end[1]) >= bottom:
        return False
    corners = ((left, top), (right, top), (left, bottom), (right, bottom))
    turns = [_turn(start, end, corner) for corner in corners]
    return min(turns) < 0 < max(turns)

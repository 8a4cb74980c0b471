"""The free lanes beside a body in which names stand: row by row as broad as the body leaves them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

ROOMY = 8.0
"""Lines of text that a lane has to be wide for names to be cut to it rather than lie over the body."""
EDGE = 0.55
"""Lines of text between a name and the body, and between it and the edge of the area."""
CALM = 2
"""Rows above and below whose body a name keeps clear of as well, so that names stand in a calm line."""


class LabelRoom(NamedTuple):
    """Where labels may stand, in units of the paper or screen."""

    place: Callable[[float, float], QPointF]
    """Where a point of the view, in millimetres, comes to lie."""
    area: QRectF
    width: Callable[[str], float]
    """How long a name is when written."""
    line: float
    """From one line of text to the next."""


class Lane(NamedTuple):
    """The rows at one side of the body, from the top down."""

    at_left: bool
    area: QRectF
    line: float
    body: tuple[float, ...]
    """By row, where the body begins that a name has to end before."""
    free: tuple[float, ...]
    """By row, how long a name may be."""

    @property
    def widest(self) -> float:
        """The longest name that any row holds."""
        return max(self.free, default=0.0)

    def top(self, row: int) -> float:
        """The upper edge of a row."""
        return self.area.top() + (EDGE + row) * self.line

    def start(self, row: int, wide: float) -> float:
        """The left edge of a name: close beside the body, and within the area."""
        edge = EDGE * self.line
        if self.at_left:
            return max(self.body[row] - edge - wide, self.area.left() + edge)
        return min(self.body[row] + edge, self.area.right() - edge - wide)

    def rows(self, wide: Sequence[float]) -> list[int]:
        """The highest rows in which names of these lengths stand in order; empty where they do not."""
        found: list[int] = []
        row = 0
        for each in wide:
            while row < len(self.free) and self.free[row] < each:
                row += 1
            if row == len(self.free):
                return []
            found.append(row)
            row += 1
        return found

    def nearest(self, wide: Sequence[float], heights: Sequence[float]) -> list[int]:
        """For names of these lengths, in order, the rows that lie nearest to their structures' heights."""
        last = len(self.free) - 1
        lowest = [last - row for row in self._mirrored().rows(wide[::-1])][::-1]
        found: list[int] = []
        for each, height, low in zip(wide, heights, lowest, strict=True):
            first = found[-1] + 1 if found else 0
            open_ = [row for row in range(first, low + 1) if self.free[row] >= each]
            wanted = (height - self.area.top()) / self.line - EDGE - 0.5
            found.append(min(open_, key=lambda row: abs(row - wanted)))
        return found

    def over_the_body(self) -> Lane:
        """The same rows as if the body were not there."""
        return self._replace(free=(self.area.width(),) * len(self.free))

    def _mirrored(self) -> Lane:
        return self._replace(body=self.body[::-1], free=self.free[::-1])


def lane(outline: QPainterPath, room: LabelRoom, *, at_left: bool) -> Lane:
    """The lane at one side of a body."""
    count = max(int(room.area.height() / room.line - 2 * EDGE), 1)
    body = _calm(_reach(outline, room, count, at_left=at_left), at_left=at_left)
    edges = 2 * EDGE * room.line
    if at_left:
        free = [start - room.area.left() - edges for start in body]
    else:
        free = [room.area.right() - end - edges for end in body]
    return Lane(at_left, room.area, room.line, tuple(body), tuple(free))


def _reach(outline: QPainterPath, room: LabelRoom, count: int, *, at_left: bool) -> list[float]:
    """By row how far the body reaches to this side; its middle where a row shows nothing of it."""
    box = outline.boundingRect()
    middle = room.place(box.center().x(), 0).x()
    reach = [middle] * count
    farther = min if at_left else max
    for ring in outline.toSubpathPolygons():
        points = [room.place(point.x(), point.y()) for point in ring.toList()]
        for one, other in zip(points, points[1:] + points[:1], strict=True):
            rows = sorted((at.y() - room.area.top()) / room.line - EDGE for at in (one, other))
            for row in range(max(int(rows[0]), 0), min(int(rows[1]), count - 1) + 1):
                reach[row] = farther(reach[row], one.x(), other.x())
    return reach


def _calm(reach: Sequence[float], *, at_left: bool) -> list[float]:
    farther = min if at_left else max
    return [farther(reach[max(row - CALM, 0) : row + CALM + 1]) for row in range(len(reach))]

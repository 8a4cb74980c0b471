"""Where nodes, arrows and scissors of the cycle's picture are, in its own units, and what is at a spot."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.words import cycle as words
from models.cycle.estimating import CycleEstimate
from models.cycle.guarding import CycleArrow, Node

RADIUS, RING = 92.0, 14.0
CENTRES = {
    Node.COMPRESSION: QPointF(620, 128),
    Node.SYMPTOMS: QPointF(910, 372),
    Node.TONE: QPointF(620, 600),
    Node.POSTURE: QPointF(330, 372),
}
SCISSORS = 23.0
_LEAST, _MOST = 3.0, 22.0
_STRONG = 0.30
"""Coupling times source at which an arrow is as wide as can be."""


class Arrow(NamedTuple):
    """How an arrow runs: how far it bends to its left, and where its words stand."""

    bend: float
    words: QPointF | None = None
    right: bool = False
    wide: float = 190


ARROWS = {
    CycleArrow(Node.POSTURE, Node.COMPRESSION): Arrow(40, QPointF(350, 205), right=True),
    CycleArrow(Node.COMPRESSION, Node.SYMPTOMS): Arrow(40, QPointF(838, 196)),
    CycleArrow(Node.SYMPTOMS, Node.TONE): Arrow(40, QPointF(840, 545)),
    CycleArrow(Node.TONE, Node.POSTURE): Arrow(40, QPointF(386, 514), right=True, wide=232),
    CycleArrow(Node.TONE, Node.COMPRESSION): Arrow(0, QPointF(636, 424), wide=100),
    CycleArrow(Node.SYMPTOMS, Node.POSTURE): Arrow(-26),
    CycleArrow(Node.POSTURE, Node.TONE): Arrow(26),
    CycleArrow(Node.TONE, Node.SYMPTOMS): Arrow(26),
}
CUTS = {
    CycleArrow(Node.TONE, Node.COMPRESSION): (QPointF(620, 300), words.hands_cut, QPointF(656, 282), 170),
    CycleArrow(Node.POSTURE, Node.COMPRESSION): (
        QPointF(430, 222),
        words.movement_cuts,
        QPointF(462, 232),
        104,
    ),
}


def part_at(spot: QPointF, now: CycleEstimate) -> Node | CycleArrow | None:
    """What of the picture is at a spot in its own units: a node with its ring, or an arrow."""
    for node, centre in CENTRES.items():
        if far(spot, centre) <= RADIUS + RING + 10:
            return node
    for link in reversed(ARROWS):
        if link in now.strengths and outline(link, now.strengths[link]).contains(spot):
            return link
    return next((link for link, (place, *_) in CUTS.items() if far(spot, place) <= SCISSORS), None)


def outline(link: CycleArrow, strength: float) -> QPainterPath:
    """An arrow as it is drawn, as wide as it pulls."""
    width = _LEAST + (_MOST - _LEAST) * min(1.0, strength / _STRONG)
    return _shaft(CENTRES[link.source], CENTRES[link.target], ARROWS[link].bend, width)


def _shaft(one: QPointF, two: QPointF, bend: float, width: float) -> QPainterPath:
    """An arrow between two nodes as an outline, its point at the second."""
    along = two - one
    length = hypot(along.x(), along.y())
    normal = QPointF(along.y(), -along.x()) / length
    control = (one + two) / 2 + normal * bend * 2
    start, end = _edge(one, control), _edge(two, control)
    points = [_curve(start, control, end, step / 24) for step in range(25)]
    head = min(26.0, 12.0 + width)
    run = sum(far(before, after) for before, after in pairwise(points))
    tip, back = points[-1], _curve(start, control, end, 1 - head / run)
    cut = [point for point in points[:-1] if far(point, tip) > head]
    left, right = [], []
    for point, after in zip(cut, [*cut[1:], back], strict=True):
        side = after - point
        across = QPointF(side.y(), -side.x()) / (hypot(side.x(), side.y()) or 1.0) * width / 2
        left.append(point + across)
        right.append(point - across)
    side = tip - back
    across = QPointF(side.y(), -side.x()) / (hypot(side.x(), side.y()) or 1.0)
    wing = across * (width / 2 + 8)
    outline = QPolygonF([*left, back + wing, tip, back - wing, *reversed(right)])
    path = QPainterPath()
    path.addPolygon(outline)
    path.closeSubpath()
    return path


def _edge(node: QPointF, towards: QPointF) -> QPointF:
    way = towards - node
    return node + way / hypot(way.x(), way.y()) * (RADIUS + 20)


def _curve(start: QPointF, control: QPointF, end: QPointF, share: float) -> QPointF:
    rest = 1 - share
    return start * rest * rest + control * 2 * rest * share + end * share * share


def far(one: QPointF, two: QPointF) -> float:
    """How far apart two points are."""
    return hypot(one.x() - two.x(), one.y() - two.y())

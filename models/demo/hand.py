"""A hand that draws smooth, slightly shaky strokes, the same ones every time."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, dist
from random import Random

from models.drawing.stroke import Sample, sample

Point = tuple[float, float]

SPEED = 0.22
"""Millimetres of body a hand moves in a millisecond when it marks pain on a tablet."""
INTERVAL = 12
"""Milliseconds between samples: about 83 a second, between those of a finger and of a pen."""
TREMOR = 0.7
"""Millimetres by which the hand strays to each side; it strays slowly, as hands do."""


def drawn(points: tuple[Point, ...], random: Random) -> tuple[Sample, ...]:
    """The samples of one movement along a smooth curve through the points, in body millimetres."""
    samples: list[Sample] = []
    stray_x = stray_y = 0.0
    for x, y in _curve(points):
        stray_x = 0.85 * stray_x + random.gauss(0, TREMOR * 0.5)
        stray_y = 0.85 * stray_y + random.gauss(0, TREMOR * 0.5)
        landing = min(1.0, (len(samples) + 2) / 8)
        pressure = landing * (0.62 + 0.1 * random.random())
        samples.append(sample(x + stray_x, y + stray_y, pressure, len(samples) * INTERVAL))
    return tuple(samples)


def _curve(points: tuple[Point, ...]) -> list[Point]:
    """Points along a Catmull-Rom spline, as far apart as the hand moves between two samples."""
    if len(points) == 1:
        return [points[0], points[0]]
    ends = (points[0], *points, points[-1])
    curve = [points[0]]
    for place, (start, end) in enumerate(pairwise(points)):
        steps = max(1, ceil(dist(start, end) / (SPEED * INTERVAL)))
        before, after = ends[place], ends[place + 3]
        for step in range(1, steps + 1):
            share = step / steps
            curve.append(
                (
                    _between(before[0], start[0], end[0], after[0], share),
                    _between(before[1], start[1], end[1], after[1], share),
                )
            )
    return curve


def _between(before: float, start: float, end: float, after: float, t: float) -> float:
    return 0.5 * (
        2 * start
        + (end - before) * t
        + (2 * before - 5 * start + 4 * end - after) * t * t
        + (3 * start - before - 3 * end + after) * t * t * t
    )

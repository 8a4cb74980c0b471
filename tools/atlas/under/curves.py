"""Few smooth pieces through a densely traced line: quick, as muscles are made of thousands of lines."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

Points = npt.NDArray[np.float64]

CORNER = 0.75  # cosine of a turn: a sharper one stays a corner, so that it bends no long side beside it


def curve(line: Points, tolerance: float, *, closed: bool) -> Points:
    """Cubic pieces, shape (n, 4, 2), no further than about a third of `tolerance` from the line.

    Corners kept within the tolerance become knots; each knot's direction is that of its neighbours.
    """
    knots = _knots(line, tolerance, closed=closed)
    before, after = np.roll(knots, 1, axis=0), np.roll(knots, -1, axis=0)
    if not closed:
        before[0], after[-1] = 2 * knots[0] - knots[1], 2 * knots[-1] - knots[-2]
    back, ahead = (np.sqrt(_length(way)) for way in (knots - before, after - knots))
    # Steps by the root of the distance keep the curve from swinging out where short meets long.
    speed = ((knots - before) / back * ahead + (after - knots) / ahead * back) / (back + ahead)
    start, end = slice(None) if closed else slice(-1), 1
    leave, arrive = speed * ahead / 3, speed * back / 3
    turn = (_unit(knots - before) * _unit(after - knots)).sum(axis=1, keepdims=True)
    leave = np.where(turn < CORNER, (after - knots) / 3, leave)
    arrive = np.where(turn < CORNER, (knots - before) / 3, arrive)
    following = np.roll(knots, -end, axis=0)
    reach = following - np.roll(arrive, -end, axis=0)
    pieces: Points = np.stack([knots, knots + leave, reach, following], axis=1)[start]
    return pieces


def _knots(line: Points, tolerance: float, *, closed: bool) -> Points:
    if not closed:
        kept: Points = np.asarray(shapely.LineString(line).simplify(tolerance).coords)
        return kept
    # A ring is cut at its two ends in length, so that neither has to be a corner of the other half.
    far = int(np.linalg.norm(line - line[0], axis=1).argmax())
    halves = line[: far + 1], np.concatenate([line[far:], line[:1]])
    parts = [np.asarray(shapely.LineString(half).simplify(tolerance).coords)[:-1] for half in halves]
    return np.concatenate(parts)


def _unit(ways: Points) -> Points:
    return ways / _length(ways)


def _length(ways: Points) -> Points:
    length: Points = np.linalg.norm(ways, axis=1, keepdims=True)
    return np.maximum(length, 1e-6)

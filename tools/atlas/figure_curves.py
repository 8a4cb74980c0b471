"""Smooth curves through the many points of a traced contour: few Bézier pieces, all within a tolerance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Points = npt.NDArray[np.float64]

PIECE = 64.0  # mm; the longest piece tried
SHORTEST = 0.8  # mm; a piece this short is taken as it is
SAMPLES = 33  # points along a piece at which it is compared with the contour
REACH = 0.6  # mm along the contour over which its direction is taken
STEP = 0.3  # mm between the points of a contour that is smoothed


@dataclass(frozen=True)
class Curve:
    """A chain of cubic pieces."""

    pieces: Points
    """Shape (n, 4, 2): each piece's start, two handles and end; it starts where the one before ended."""
    closed: bool


@dataclass(frozen=True)
class _Trace:
    """A contour, parametrised by its length."""

    points: Points
    along: Points
    closed: bool

    @property
    def length(self) -> float:
        return float(self.along[-1])

    def at(self, place: Points) -> Points:
        """The contour's points this far along it."""
        if self.closed:
            place = np.mod(place, self.length)
        return np.stack([np.interp(place, self.along, self.points[:, axis]) for axis in (0, 1)], axis=-1)

    def direction(self, place: Points) -> Points:
        """Unit directions of travel."""
        before, after = place - REACH, place + REACH
        if not self.closed:
            before, after = np.maximum(before, 0), np.minimum(after, self.length)
        across = self.at(after) - self.at(before)
        way: Points = across / np.maximum(np.linalg.norm(across, axis=-1, keepdims=True), 1e-9)
        return way


def smoothed(points: Points, reach: float) -> Points:
    """The closed contour without the ripple that its pixels left, at equal steps; `reach` in mm."""
    steps = np.linalg.norm(np.diff(points, axis=0, append=points[:1]), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.linspace(0, along[-1], max(8, round(along[-1] / STEP)), endpoint=False)
    even = np.stack([np.interp(places, along, np.append(points[:, k], points[0, k])) for k in (0, 1)], axis=1)
    width = reach / (along[-1] / len(places))
    calm = ndimage.gaussian_filter1d(even, width, axis=0, mode="wrap")
    # What the blur took off round ends is given back, itself blurred: fingertips keep their place.
    calm += ndimage.gaussian_filter1d(even - calm, width, axis=0, mode="wrap")
    return np.asarray(calm)


def fitted(points: Points, tolerance: float, closed: bool) -> Curve:
    """A smooth curve no further than about `tolerance` from the traced points, shape (n, 2)."""
    if closed:
        points = np.concatenate([points, points[:1]])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    keep = np.concatenate([[True], steps > 1e-6])
    points = points[keep]
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    trace = _Trace(points, along, closed)
    count = max(2 if closed else 1, int(np.ceil(trace.length / PIECE)))
    knots = np.linspace(0, trace.length, count + 1)
    open_pieces = np.stack([knots[:-1], knots[1:]], axis=1)
    done: list[Points] = []
    while len(open_pieces):
        _, error, worst = _fit(trace, open_pieces)
        span = open_pieces[:, 1] - open_pieces[:, 0]
        good = (error <= tolerance) | (span < SHORTEST)
        done.append(open_pieces[good])
        start, end = open_pieces[~good].T
        cut = start + np.clip(worst[~good], 0.3, 0.7) * span[~good]
        open_pieces = np.concatenate([np.stack([start, cut], axis=1), np.stack([cut, end], axis=1)])
    spans = np.concatenate(done)
    return Curve(_fit(trace, _merged(trace, spans[np.argsort(spans[:, 0])], tolerance))[0], closed)


def _merged(trace: _Trace, spans: Points, tolerance: float) -> Points:
    """Neighbouring spans joined wherever one piece does for two."""
    for first in (0, 1, 0, 1):
        count = (len(spans) - first) // 2
        if count == 0:
            continue
        pairs = spans[first : first + 2 * count].reshape(count, 4)[:, [0, 3]]
        joined = np.flatnonzero(_fit(trace, pairs)[1] <= tolerance)
        spans[first + 2 * joined, 1] = pairs[joined, 1]
        spans = np.delete(spans, first + 2 * joined + 1, axis=0)
    return spans


def _fit(trace: _Trace, spans: Points) -> tuple[Points, Points, Points]:
    """For each span of the contour the best piece with the contour's own directions at both ends, how far it
    strays, and where (0 to 1) it strays most."""
    share = np.linspace(0, 1, SAMPLES)
    places = spans[:, :1] + share * (spans[:, 1:] - spans[:, :1])
    wanted = trace.at(places)
    ways = trace.direction(spans)
    parameter = np.broadcast_to(share, places.shape)
    pieces = _handles(wanted, ways, parameter)
    for _ in range(2):
        parameter = _nearer(pieces, wanted, parameter)
        pieces = _handles(wanted, ways, parameter)
    away = np.linalg.norm(_points(pieces, _nearer(pieces, wanted, parameter)) - wanted, axis=-1)
    return pieces, away.max(axis=1), share[away.argmax(axis=1)]


def _bernstein(parameter: Points) -> tuple[Points, Points, Points, Points]:
    rest = 1 - parameter
    return rest**3, 3 * rest**2 * parameter, 3 * rest * parameter**2, parameter**3


def _points(pieces: Points, parameter: Points) -> Points:
    terms = np.stack(_bernstein(parameter), axis=-1)
    places: Points = np.einsum("nsk,nkc->nsc", terms, pieces)
    return places


def _handles(wanted: Points, ways: Points, parameter: Points) -> Points:
    """Least squares for the lengths of both handles (Schneider, Graphics Gems I, 1990)."""
    start, end = wanted[:, 0], wanted[:, -1]
    b0, b1, b2, b3 = _bernstein(parameter)
    first = b1[..., None] * ways[:, None, 0]
    second = -b2[..., None] * ways[:, None, 1]
    rest = wanted - (b0 + b1)[..., None] * start[:, None] - (b2 + b3)[..., None] * end[:, None]
    c00, c01, c11 = ((a * b).sum(axis=(1, 2)) for a, b in ((first, first), (first, second), (second, second)))
    x0, x1 = (first * rest).sum(axis=(1, 2)), (second * rest).sum(axis=(1, 2))
    area = c00 * c11 - c01 * c01
    sound = np.abs(area) > 1e-9
    area = np.where(sound, area, 1)
    chord = np.linalg.norm(end - start, axis=1)
    lengths = np.stack([(x0 * c11 - x1 * c01) / area, (c00 * x1 - c01 * x0) / area], axis=1)
    usual = np.repeat(chord[:, None] / 3, 2, axis=1)
    sound = sound[:, None] & (lengths > 0.02 * chord[:, None]) & (lengths < 3 * chord[:, None] + 1)
    lengths = np.where(sound.all(axis=1, keepdims=True), lengths, usual)
    return np.stack(
        [start, start + ways[:, 0] * lengths[:, :1], end - ways[:, 1] * lengths[:, 1:], end], axis=1
    )


def _nearer(pieces: Points, wanted: Points, parameter: Points) -> Points:
    """One Newton step of each parameter towards the curve's point nearest to the wanted one."""
    p0, p1, p2, p3 = (pieces[:, None, k] for k in range(4))
    t = parameter[..., None]
    gap = _points(pieces, parameter) - wanted
    speed = 3 * ((1 - t) ** 2 * (p1 - p0) + 2 * (1 - t) * t * (p2 - p1) + t**2 * (p3 - p2))
    bend = 6 * ((1 - t) * (p2 - 2 * p1 + p0) + t * (p3 - 2 * p2 + p1))
    slope = (speed * speed + gap * bend).sum(axis=-1)
    step = (gap * speed).sum(axis=-1) / np.where(np.abs(slope) < 1e-9, 1e9, slope)
    moved = np.clip(parameter - step, 0, 1)
    moved[:, 0], moved[:, -1] = 0, 1
    return moved

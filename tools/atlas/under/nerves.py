"""Where the nerves run: smooth lines inside every body, from the roots to the toes, and their neighbours.

They are laid out once, on the neutral body (`nerves.toml`), and carried to the others as the muscles are, so
that a nerve stays before or behind a muscle; then each body's own waypoints lead them.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.interpolate import CubicHermiteSpline, PchipInterpolator
from scipy.ndimage import gaussian_filter1d

from models.body.view import Body, Side
from tools.atlas.mesh import Pose
from tools.atlas.under.bones import bone
from tools.atlas.under.carry import carried
from tools.atlas.under.waypoints import waypoints
from tools.atlas.under.within import depth_of

Points = npt.NDArray[np.float64]

TABLE = Path(__file__).with_suffix(".toml")
STEP = 2.0  # mm between the points of a line
CALM = 4  # points over which a line is evened out
LEAST = 3.5  # mm beneath the skin, so that a nerve's ribbon never reaches out of the body
SIDEWAYS = np.array([True, True, False])
"""A waypoint is a place seen from behind: it says nothing of depth."""


@dataclass(frozen=True)
class Line:
    """One strand, in body millimetres; arrays run along it, away from the spine."""

    points: Points
    depth: Points
    """Millimetres beneath the nearest skin."""
    broad: Points
    """How broad it is drawn, mm."""


@dataclass(frozen=True)
class Course:
    """One stretch of nerve on one side, its main strand first, then branches."""

    lines: tuple[Line, ...]
    faces: frozenset[str] | None
    """`back`, `front`, `side`, `sole`: the views that show it outright; None: each part in its own."""
    over: str
    """`back`, `front` or `sole`: straight behind, before or below it lies its skin; else the nearest is."""

    @property
    def line(self) -> Points:
        """The main strand, shape (n, 3)."""
        return self.lines[0].points

    @property
    def depth(self) -> Points:
        """How deep the main strand lies beneath the nearest skin."""
        return self.lines[0].depth


class _Lead(NamedTuple):
    """A place between two waypoints, `share` of the way."""

    start: str
    end: str
    share: float

    def on(self, body: Body) -> Points:
        """The place on this body."""
        known = waypoints(body)
        place: Points = known[self.start] + self.share * (known[self.end] - known[self.start])
        return place


class _Knot(NamedTuple):
    """A point that a line goes through, and what leads it on each body, if anything."""

    place: Points
    lead: _Lead | None


@dataclass(frozen=True)
class _Row:
    lines: tuple[tuple[_Knot, ...], ...]
    broad: tuple[float, float]
    after: str | None
    faces: frozenset[str] | None
    over: str


class Passes(NamedTuple):
    """Muscles that a stretch of nerve runs beneath, and over, wherever it meets them."""

    under: Mapping[str, float]
    """Up to which share of its length; from there it runs over the muscle."""
    over: frozenset[str]


@functools.cache
def passes(name: str) -> Passes:
    """What the table says of this stretch; of all other muscles depth decides."""
    row = tomllib.loads(TABLE.read_text(encoding="utf-8"))[name]
    under = (written.split() for written in row.get("passes_under", ()))
    return Passes(
        {muscle: float(share[0]) if share else 1.0 for muscle, *share in under},
        frozenset(row.get("passes_over", ())),
    )


@functools.cache
def courses(body: Body, pose: Pose = Pose.STANDING) -> dict[tuple[str, Side], Course]:
    """Every stretch of nerve on both sides of this body."""
    left = {name: _course(row, _ghosts(name, row), body, pose) for name, row in _rows().items()}
    return {(name, Side.LEFT): course for name, course in left.items()} | {
        (name, Side.RIGHT): _mirrored(course) for name, course in left.items()
    }


def _course(row: _Row, ghosts: tuple[Points | None, Points | None], body: Body, pose: Pose) -> Course:
    lines = []
    for number, knots in enumerate(row.lines):
        points = _on_body(knots, ghosts if number == 0 else (None, None), body, pose)
        depth, _ = depth_of(body, pose).at(points)
        along = _along(points)
        start = row.broad[0] if number == 0 or row.after is None else (row.broad[0] + 2 * row.broad[1]) / 3
        lines.append(Line(points, depth, start + (row.broad[1] - start) * along / along[-1]))
    return Course(tuple(lines), row.faces, row.over)


def _on_body(
    knots: tuple[_Knot, ...], ghosts: tuple[Points | None, Points | None], body: Body, pose: Pose
) -> Points:
    places = np.array([knot.place for knot in knots])
    smooth = _through(places, *ghosts)
    points = carried(smooth, body, pose)
    ends = carried(places, body, pose)
    aims = np.array([_aim(knot, end, body) for knot, end in zip(knots, ends, strict=True)])
    at = _along(smooth)[np.linalg.norm(smooth[:, None] - places, axis=2).argmin(axis=0)]
    led = PchipInterpolator(at, aims - ends)(_along(smooth))
    inside = depth_of(body, pose).pushed_in(points + led, LEAST)
    return _calmed(inside)


def _aim(knot: _Knot, end: Points, body: Body) -> Points:
    """Where a knot belongs on this body: at its waypoint, where it has one, as deep as it was carried."""
    if knot.lead is None:
        return end
    offset = knot.place - knot.lead.on(Body.NEUTRAL)
    aim: Points = np.where(SIDEWAYS, knot.lead.on(body) + offset, end)
    return aim


def _through(places: Points, before: Points | None, after: Points | None) -> Points:
    """A calm curve through the points, at equal steps: its direction at each depends on both neighbours only,
    those of the nerve before and after included, so that one stretch flows into the next.
    """
    first = before if before is not None else 2 * places[0] - places[1]
    last = after if after is not None else 2 * places[-1] - places[-2]
    knots = np.concatenate([[first], places, [last]])
    # Steps by the root of the distance keep the curve from swinging out (Yuksel 2011: centripetal).
    at = np.concatenate([[0.0], np.cumsum(np.sqrt(np.linalg.norm(np.diff(knots, axis=0), axis=1)))])
    step, way = np.diff(at)[:, None], np.diff(knots, axis=0)
    slope = way / step
    speed = (slope[:-1] * step[1:] + slope[1:] * step[:-1]) / (step[:-1] + step[1:])
    curve = CubicHermiteSpline(at[1:-1], places, speed)
    fine = curve(np.linspace(at[1], at[-2], 60 * len(places)))
    along = _along(fine)
    even = np.linspace(0, along[-1], max(2, round(along[-1] / STEP) + 1))
    return np.stack([np.interp(even, along, fine[:, axis]) for axis in range(3)], axis=1)


def _calmed(points: Points) -> Points:
    """The line without the small bends that leading and pushing left; both ends stay."""
    reach = min(3 * CALM, len(points) - 1)
    before = 2 * points[0] - points[reach:0:-1]
    after = 2 * points[-1] - points[-2 : -reach - 2 : -1]
    longer = np.concatenate([before, points, after])
    calm: Points = gaussian_filter1d(longer, CALM, axis=0)[reach : reach + len(points)]
    return calm


def _along(points: Points) -> Points:
    return np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])


def _mirrored(course: Course) -> Course:
    lines = tuple(Line(line.points * (-1, 1, 1), line.depth, line.broad) for line in course.lines)
    return Course(lines, course.faces, course.over)


@functools.cache
def _rows() -> dict[str, _Row]:
    return {
        name: _Row(
            tuple(tuple(_knot(written) for written in line) for line in row["lines"]),
            (row["broad"][0], row["broad"][1]),
            row.get("after"),
            frozenset(row["faces"]) if "faces" in row else None,
            row.get("over", "nearest"),
        )
        for name, row in tomllib.loads(TABLE.read_text(encoding="utf-8")).items()
    }


def _ghosts(name: str, row: _Row) -> tuple[Points | None, Points | None]:
    """The neighbouring points of the stretches before and after, where one flows into the other."""
    before = _touching(row.lines[0][0].place, -1, _rows()[row.after]) if row.after else None
    following = (other for other in _rows().values() if other.after == name)
    end = row.lines[0][-1].place
    after = next((found for other in following if (found := _touching(end, 0, other)) is not None), None)
    return before, after


def _touching(place: Points, end: int, other: _Row) -> Points | None:
    """The point next to `end` (0 the first, −1 the last) of the other's strand that ends at this place."""
    inner = 1 if end == 0 else -2
    for line in other.lines:
        if np.allclose(line[end].place, place, atol=0.01):
            return line[inner].place
    return None


def _knot(written: str) -> _Knot:
    """A point as the table writes it: `at x y z`, or a waypoint or bone point, with a share of the way to
    another, and moved by millimetres outward, upward, forward.
    """
    name, *numbers = written.split()
    values = np.array([float(number) for number in numbers])
    if name == "at":
        return _Knot(values, None)
    start, _, end = name.partition(">")
    share, moved = (values[0], values[1:]) if end else (0.0, values)
    way = _named(end) - _named(start) if end else np.zeros(3)
    place = _named(start) + share * way + (moved if len(moved) else 0.0)
    leads = {start, end or start} <= waypoints(Body.NEUTRAL).keys()
    return _Knot(place, _Lead(start, end or start, float(share)) if leads else None)


def _named(name: str) -> Points:
    known = waypoints(Body.NEUTRAL)
    return known[name] if name in known else bone(name)

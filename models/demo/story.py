"""What a demo client feels at a visit, as paths over the body and filled regions: a sketch of a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.body.view import View
from models.demo.hand import Point
from models.drawing.stroke import Course, Depth, Sensation
from models.practice.answer import Answer

FINE, MEDIUM, BROAD = 6.0, 14.0, 30.0


@dataclass(frozen=True, slots=True)
class Path:
    """One movement of the hand in a view, through these points in body millimetres."""

    view: View
    points: tuple[Point, ...]
    width: float = MEDIUM


@dataclass(frozen=True, slots=True)
class Pain:
    """One mark: what it feels like, how strong, and where."""

    sensation: Sensation
    intensity: float | None
    paths: tuple[Path, ...] = ()
    regions: tuple[str, ...] = ()
    depth: Depth | None = None
    course: Course | None = None

    def at(self, intensity: float) -> Pain:
        """A pain like this one, stronger or weaker."""
        return replace(self, intensity=intensity)


@dataclass(frozen=True, slots=True)
class DemoVisit:
    """One visit: how many days before today, every pain marked (or none), and what was answered."""

    days_ago: int
    pains: tuple[Pain, ...]
    said: Mapping[str, Answer] = field(default_factory=dict)
    passed_over: tuple[str, ...] = ()


def back(*points: Point, width: float = MEDIUM) -> Path:
    """A movement in the back view."""
    return Path(View.BACK, points, width)


def front(*points: Point, width: float = MEDIUM) -> Path:
    """A movement in the front view."""
    return Path(View.FRONT, points, width)


def right(*points: Point, width: float = MEDIUM) -> Path:
    """A movement in the view of the client's right side."""
    return Path(View.RIGHT, points, width)


def sole_right(*points: Point, width: float = MEDIUM) -> Path:
    """A movement on the client's right sole."""
    return Path(View.SOLE_RIGHT, points, width)


def mirrored(path: Path) -> Path:
    """A movement of the back or front view on the client's other side."""
    across = path.view.extent.width
    return replace(path, points=tuple((across - x, y) for x, y in path.points))

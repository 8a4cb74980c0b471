"""What a rule of a region is: a shape in fields of the neutral body's skin, with what its borders are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator

from models.body.view import Body
from tools.atlas import measures
from tools.atlas.surface import Place

Values = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


class Shape(IntEnum):
    """Which rule wins where two overlap: the lower one (reference section D)."""

    DISC = 0
    STRIP = 1
    BAND = 2
    QUADRANT = 3


@dataclass(frozen=True)
class Rule:
    """A region's base id and which places it claims."""

    base: str
    shape: Shape
    claims: Callable[[Fields], Mask]


TILT = 5.0  # mm by which lines round a limb stand lower in front


class Fields:
    """What a rule may measure at points of the skin, in millimetres and degrees."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.x, self.y, self.z = place.x, place.y, place.z
        self.normal = place.normal
        self.landmark = measures.landmarks()

    @cached_property
    def trunk(self) -> Mask:
        """Trunk, head and legs: all but shoulder, arm and hand."""
        return measures.arm_side(self.place) < 0

    @cached_property
    def arm(self) -> Values:
        """Millimetres below the elbow along the arm; −inf off the arm."""
        position = measures.arm().position(self.place)
        depth = measures.arm().depth
        tilted = position - TILT * (self.z - depth.middle(position)) / depth.half(position)
        return np.where(self.trunk, -np.inf, tilted)

    @cached_property
    def arm_front(self) -> Mask:
        """The palm's side of the arm."""
        return self.z > measures.arm().depth.middle(measures.arm().position(self.place))

    @cached_property
    def leg(self) -> Values:
        """Degrees round the leg: 0 outward, 90 forward, ±180 inward, −90 backward."""
        return measures.leg_angle(self.place)

    @cached_property
    def waist(self) -> Values:
        """Degrees round the trunk: 0 outward, 90 forward, −90 backward."""
        return measures.trunk_angle(self.place)

    @cached_property
    def crest(self) -> Values:
        """Height above the iliac crest's line, from PSIS over its top and its widest point to ASIS."""
        return self.y - np.interp(self.waist, CREST_ANGLE, CREST_HEIGHT)

    @cached_property
    def ring(self) -> Values:
        """Height on trunk and leg, tilted so that a level line bends with the body: lower in front."""
        middle, half = measures.trunk_depth().middle(self.y), measures.trunk_depth().half(self.y)
        return self.y + TILT * (self.z - middle) / half

    def from_behind(self, x: float, y: float) -> Values:
        """Distance from a point of the back view; far for skin that faces forward."""
        return np.where(self.waist < 0, np.hypot(self.x - x, self.y - y), np.inf)

    def from_front(self, x: float, y: float) -> Values:
        """Distance from a point of the front view; far for skin that faces backward."""
        return np.where(self.waist > 0, np.hypot(self.x - x, self.y - y), np.inf)

    def digit(self, kind: str, *numbers: int) -> Values:
        """How far the points follow these fingers or toes, 1 being the thumb or big toe."""
        total: Values = np.sum([self.place.digits[f"{kind}{number}"] for number in numbers], axis=0)
        return total


def _crest() -> tuple[Values, Values]:
    """The crest's height by angle round the trunk: PSIS, its top, its widest point, ASIS."""
    marks = measures.landmarks()
    low, top, wide, front = (float(marks[name][1]) for name in ("PSIS", "IC", "ICW", "ASIS"))
    at_top = _angle_behind(marks["IC"])
    knots = np.array([-90.0, -74, at_top - 6, at_top, at_top + 6, -28, -8, 8, 28, 40, 50])
    height = [low, low + 2, top - 3, top, top - 2, top - 26, wide + 6, wide, front + 6, front, front - 20]
    fine = np.arange(-90.0, 51.0)
    return fine, PchipInterpolator(knots, height)(fine)


def _angle_behind(mark: Values) -> float:
    """Degrees round the trunk of the skin that lies straight behind a landmark."""
    x, y, z = measures.skin_near(Body.NEUTRAL, float(mark[0]), float(mark[1]), front=False)
    ahead = (z - measures.trunk_depth().middle(y)) / measures.trunk_depth().half(y)
    return float(np.degrees(np.arctan2(ahead, x / measures.trunk_width().outer(y))))


CREST_ANGLE, CREST_HEIGHT = _crest()


def curve(at: Values, *knots: tuple[float, float]) -> Values:
    """A smooth line through the knots (position, value), level beyond its ends."""
    positions, values = zip(*knots, strict=True)
    line: Values = PchipInterpolator(positions, values)(np.clip(at, positions[0], positions[-1]))
    return line

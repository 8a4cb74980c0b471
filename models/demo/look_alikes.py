"""Two courses that only look better or worse: drawn otherwise each time, and with a pain elsewhere.

Invented for the demo, so that it shows what a comparison does not celebrate.
"""

from __future__ import annotations

from dataclasses import replace

from models.demo.story import BROAD, DemoVisit, Pain, Path, back, mirrored, right
from models.drawing.stroke import Course, Depth, Sensation


def _moved(path: Path, x: float, y: float, width: float) -> Path:
    """The same pain drawn again: a little beside, with another breadth."""
    points = tuple((left + x, top + y) for left, top in path.points)
    return replace(path, points=points, width=width)


_BUTTOCK = mirrored(back((560, 790), (585, 805), (600, 830), (596, 862), (575, 850), (570, 820), width=BROAD))
_THIGH = mirrored(back((604, 905), (606, 960), (604, 1030), (606, 1100)))


def _again(strength: float, x: float, y: float, wider: float) -> Pain:
    paths = _moved(_BUTTOCK, x, y, BROAD * wider), _moved(_THIGH, x, y, 14.0 * wider)
    return Pain(Sensation.ACHE, strength, paths, depth=Depth.DEEP, course=Course.CONSTANT)


DRAWN_OTHERWISE_EACH_TIME = (
    DemoVisit(45, (_again(6, 0, 0, 1.0),)),
    DemoVisit(31, (_again(5, 6, -7, 0.85),)),
    DemoVisit(17, (_again(6, -7, 5, 1.15),)),
    DemoVisit(8, (_again(5, 4, 6, 0.9),)),
)
"""Pain of the left buttock and thigh that stays; the third map is a third larger than the second."""

_SEAM = right((398, 905), (398, 960), (400, 1030), (402, 1100))
_SHOULDER = Pain(Sensation.STIFF, 5, regions=("shoulder_back_l", "shoulder_blade_l", "neck_back_l"))


def _burning(strength: float, x: float, y: float) -> Pain:
    return Pain(Sensation.BURNING, strength, (_moved(_SEAM, x, y, 14.0),), depth=Depth.SURFACE)


WITH_A_PAIN_ELSEWHERE = (
    DemoVisit(52, (_burning(5, 0, 0),)),
    DemoVisit(38, (_burning(5, 3, 5), _SHOULDER)),
    DemoVisit(24, (_burning(6, -4, 3), _SHOULDER)),
    DemoVisit(9, (_burning(5, 2, -6),)),
)
"""Burning of the right outer thigh that stays; a stiff shoulder makes the map large for two visits."""

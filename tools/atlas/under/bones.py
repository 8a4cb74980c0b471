"""Points of skeleton and skin as the muscle tables write them, all on the left of the neutral body.

A point is written as words:
    "GT"                  a landmark of `measures.landmarks`, a joint of `bones.toml`, or a bone point of it
    "GT -4 6 -2"          the same, moved: millimetres outward (to the client's left), upward, forward
    "PSIS>IT 0.31"        a share of the way from one to the other; an offset may follow
    "trunk IC+10 45"      the skin of the trunk at a height and an angle round it: 0 outward, 90 forward,
                          -90 backward; the height is a number or a point with a number of millimetres
    "leg K-60 -90 8"      the skin of the leg likewise; a last number lies so many millimetres beneath it
    "at 17 1055 -134"     a place by its millimetres outward, upward, forward
    "rig toe2-1 0.4"      a share of the way along a left bone of the mesh's own rig; an offset may follow
"""

from __future__ import annotations

import functools
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import trimesh

from models.body.view import Body
from tools.atlas.measures import landmarks
from tools.atlas.mesh import Pose, Skin, skin

Point = npt.NDArray[np.float64]

TABLE = Path(__file__).with_name("bones.toml")
HEIGHT = re.compile(r"(?P<name>[A-Za-z_]\w*)?(?P<offset>[+-]?[\d.]+)?")


class BoneError(ValueError):
    """A point that nothing is known of, or that is not written as above."""


@functools.cache
def point(written: str) -> Point:
    """The point that these words name."""
    name, *numbers = written.split()
    values = [_number(number, written) for number in numbers if name not in ("trunk", "leg", "rig")]
    if name in ("trunk", "leg"):
        return _on_skin(name, numbers, written)
    if name == "rig":
        return _along_rig(numbers, written)
    if name == "at":
        found, values = np.array(values), []
    elif ">" in name:
        start, end = name.split(">")
        if not values:
            raise BoneError(f"{written!r} lacks its share")
        found = bone(start) + values[0] * (bone(end) - bone(start))
        values = values[1:]
    else:
        found = bone(name)
    if found.shape != (3,) or len(values) not in (0, 3):
        raise BoneError(f"{written!r} needs three millimetres or none")
    moved: Point = found + (values or 0.0)
    return moved


def _along_rig(numbers: list[str], written: str) -> Point:
    name, *values = numbers
    ends = _body().bones.get(f"{name}.L")
    if ends is None or len(values) not in (1, 4):
        raise BoneError(f"{written!r} names no bone of the rig, or lacks its share")
    share, *moved = (_number(value, written) for value in values)
    found: Point = ends[0] + share * (ends[1] - ends[0]) + (moved or 0.0)
    return found


def bone(name: str) -> Point:
    """A landmark, a joint or a bone point."""
    known = landmarks()
    if name in known:
        return known[name]
    rows = _rows()
    if name not in rows:
        raise BoneError(f"no bone point is called {name!r}")
    if "joint" in rows[name]:
        return _body().joint(rows[name]["joint"])
    return point(rows[name]["at"])


def names() -> tuple[str, ...]:
    """All names that `bone` knows."""
    return (*landmarks(), *_rows())


@functools.cache
def _rows() -> dict[str, dict[str, str]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def _body() -> Skin:
    return skin(Body.NEUTRAL, Pose.STANDING)


def _number(text: str, written: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise BoneError(f"{text!r} in {written!r} is no number") from error


class Axis(NamedTuple):
    """The middle of a cross-section and its half-widths."""

    middle: Point
    half: tuple[float, float]


def _on_skin(part: str, numbers: list[str], written: str) -> Point:
    if len(numbers) not in (2, 3):
        raise BoneError(f"{written!r} needs a height and an angle")
    height, angle = _height(numbers[0], written), np.radians(_number(numbers[1], written))
    beneath = _number(numbers[2], written) if len(numbers) == 3 else 0.0
    axis = _trunk_axis(height) if part == "trunk" else _leg_axis(height)
    way = np.array([np.cos(angle) * axis.half[0], 0.0, np.sin(angle) * axis.half[1]])
    way /= np.linalg.norm(way)
    wall, _, _ = _wall().ray.intersects_location([axis.middle], [way], multiple_hits=False)
    if not len(wall):
        raise BoneError(f"{written!r} does not meet the skin")
    found: Point = wall[0] - beneath * way
    return found


def _height(text: str, written: str) -> float:
    parts = HEIGHT.fullmatch(text)
    if not parts or not text:
        raise BoneError(f"{text!r} in {written!r} is no height")
    start = float(bone(parts["name"])[1]) if parts["name"] else 0.0
    return start + float(parts["offset"] or 0)


SPINE_TO_BELLY = 60.0  # mm from the spine's joints forward to the middle of the trunk
TRUNK_HALF = (130.0, 95.0)  # mm: evens out a trunk that is broader than deep, so that 45° lies at its corner


def _trunk_axis(height: float) -> Axis:
    """The trunk's middle, ahead of the spine."""
    joints = [_body().joint(f"spine0{number}") for number in range(5, 0, -1)]
    z = np.interp(height, [joint[1] for joint in joints], [joint[2] for joint in joints])
    return Axis(np.array([0.0, height, float(z) + SPINE_TO_BELLY]), TRUNK_HALF)


def _leg_axis(height: float) -> Axis:
    """The line from hip over knee to ankle."""
    joints = [_body().joint(name) for name in ("foot.L", "lowerleg01.L", "upperleg02.L", "upperleg01.L")]
    heights = [joint[1] for joint in joints]
    x, z = (np.interp(height, heights, [joint[axis] for joint in joints]) for axis in (0, 2))
    return Axis(np.array([float(x), height, float(z)]), (1.0, 1.0))


@functools.cache
def _wall() -> trimesh.Trimesh:
    return trimesh.Trimesh(_body().vertices, _body().triangles, process=False)

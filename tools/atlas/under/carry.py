"""From the neutral body to every body and pose: one smooth bending of space that takes skin to skin.

Shapes are laid out once, on the neutral body. The bending is exact at a thousand points of the skin and at
the landmarks, and smooth between them, so that what lies behind another stays behind it. Which places of two
skins are the same, the warp of the regions says, so that a muscle stays beneath its region.
"""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt
from scipy.interpolate import RBFInterpolator

from models.body.view import Body
from tools.atlas.measures import landmarks
from tools.atlas.mesh import Pose, skin
from tools.atlas.warp import home

Points = npt.NDArray[np.float64]

HOLDS = 900  # points of one side's skin that hold the bending
HIGHEST = 1500.0  # mm: above the shoulders nothing is carried
ARM = (
    *(f"{part}arm0{number}" for part in ("upper", "lower") for number in (1, 2)),
    "wrist",
    *(f"finger{n}-{k}" for n in range(1, 6) for k in (1, 2, 3)),
)
FOLLOWS_ARM = 0.1  # skin that follows the arm more than this does not hold the trunk


def carried(points: Points, body: Body, pose: Pose) -> Points:
    """Points of the neutral standing body, shape (n, 3), on this body in this pose."""
    if body is Body.NEUTRAL and pose is Pose.STANDING:
        return points
    bending = _bending(body, pose)
    return np.concatenate([points[:0], *(bending(part) for part in np.array_split(points, _parts(points)))])


def _parts(points: Points) -> int:
    return 1 + len(points) // 20_000  # keeps the table of distances below a few hundred megabytes


@functools.cache
def _bending(body: Body, pose: Pose) -> RBFInterpolator:
    there, holds = skin(body, pose), _holds()
    both = np.concatenate([holds, there.mirror[holds]])
    start, end = home(body).points[both], there.vertices[both]
    known, moved = landmarks(), landmarks(body)
    names = [name for name in known if known[name][0] > 1]
    sides = ((1, 1, 1), (-1, 1, 1))
    start = np.concatenate([start, *([known[name] for name in names] * np.array(side) for side in sides)])
    end = np.concatenate([end, *([moved[name] for name in names] * np.array(side) for side in sides)])
    start, kept = np.unique(start.round(3), axis=0, return_index=True)
    return RBFInterpolator(start, end[kept], kernel="linear", degree=1)


@functools.cache
def _holds() -> npt.NDArray[np.intp]:
    """Points of the left half of the skin, each as far as can be from those chosen before."""
    shown = skin(Body.NEUTRAL, Pose.STANDING)
    free = np.zeros(len(shown.vertices), dtype=bool)
    free[shown.triangles] = True
    free &= (shown.vertices[:, 0] >= 0) & (shown.vertices[:, 1] < HIGHEST)
    free &= shown.follows(*(f"{bone}.L" for bone in ARM)) < FOLLOWS_ARM
    numbers = np.flatnonzero(free)
    places = shown.vertices[numbers]
    chosen = [0]
    away = np.linalg.norm(places - places[0], axis=1)
    while len(chosen) < HOLDS:
        chosen.append(int(away.argmax()))
        away = np.minimum(away, np.linalg.norm(places - places[chosen[-1]], axis=1))
    return numbers[chosen]

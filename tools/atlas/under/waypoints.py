"""The waypoints of the sciatic nerve: places between landmarks, as seen from behind, on every body.

Fractions are those of the literature (models/anatomy/data/figures.toml), so that the nerve lies rightly on
bodies of any build; depth is that of the landmarks and says nothing of how deep the nerve runs.
"""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from models.body.view import Body
from tools.atlas.measures import landmarks
from tools.atlas.mesh import Pose, Skin, skin

Point = npt.NDArray[np.float64]

NEAR = 4.0  # mm
LEG_REACHES = 230.0  # mm from the midline: hands hang beyond
UNDER_SKIN = 6.0  # mm: nerves in front of ankle and foot lie just beneath the skin


@functools.cache
def waypoints(body: Body) -> dict[str, Point]:
    """The left side's waypoints, standing."""
    m = landmarks(body)
    whole = skin(body, Pose.STANDING)
    w3 = m["IT"] + 0.48 * (m["GT"] - m["IT"])
    t1, t3 = m["MFE"] + 0.47 * (m["LFE"] - m["MFE"]), (m["MM"] + m["A"]) / 2
    return {
        "W1": m["PSIS"] + 0.31 * (m["IT"] - m["PSIS"]),
        "W2": 0.30 * m["PSIS"] + 0.20 * m["IT"] + 0.50 * m["GT"],
        "W3": w3,
        "W4": w3 + 0.12 * (m["K"] - w3),
        "W5": _mid_posterior((w3 + m["K"]) / 2, whole),
        "W6": m["K"] + 0.15 * (w3 - m["K"]),
        "T1": t1,
        "T2": _mid_calf((t1 + t3) / 2, whole),
        "T3": t3,
        "CF2": m["LFE"] + 0.14 * (m["MFE"] - m["LFE"]),
        "CF3": m["N"],
        "SF2": m["LM"] + 0.34 * (m["N"] - m["LM"]),
        "DF2": _before_the_ankle((m["MM"] + m["LM"]) / 2, whole),
        "DF3": _first_web(whole),
        "SU2": (m["LM"] + m["A"]) / 2,
    }


def both_sides(body: Body) -> dict[str, dict[str, list[float]]]:
    """The waypoints as nerves.json holds them, to a tenth of a millimetre."""
    left = {name: [round(float(value), 1) for value in point] for name, point in waypoints(body).items()}
    return {
        "left": left,
        "right": {name: [-x, y, z] for name, (x, y, z) in left.items()},
    }


def _mid_posterior(point: Point, whole: Skin) -> Point:
    """The point moved sideways to the middle of the thigh."""
    leg = _slice(point[1], whole)
    return np.array([(leg[:, 0].min() + leg[:, 0].max()) / 2, point[1], point[2]])


def _mid_calf(point: Point, whole: Skin) -> Point:
    """The middle of the calf at this height, and more than half-way from its back to its front."""
    leg = _slice(point[1], whole)
    low, high = leg.min(axis=0), leg.max(axis=0)
    return np.array([(low[0] + high[0]) / 2, point[1], low[2] + 0.52 * (high[2] - low[2])])


def _before_the_ankle(point: Point, whole: Skin) -> Point:
    """The point brought forward to just beneath the skin."""
    near = _slice(point[1], whole)
    near = near[np.abs(near[:, 0] - point[0]) < NEAR]
    return np.array([point[0], point[1], near[:, 2].max() - UNDER_SKIN])


def _first_web(whole: Skin) -> Point:
    """Between the bases of the first two toes, beneath the skin of the top of the foot."""
    point = (whole.joint("toe1-1.L") + whole.joint("toe2-1.L")) / 2 + (0, 0, 8)
    used = whole.vertices[np.unique(whole.triangles)]
    near = used[(np.abs(used[:, [0, 2]] - point[[0, 2]]) < NEAR).all(axis=1)]
    return np.array([point[0], near[:, 1].max() - UNDER_SKIN / 2, point[2]])


def _slice(height: float, whole: Skin) -> Point:
    """Where the skin of the left leg crosses this height."""
    start = whole.vertices[whole.triangles].reshape(-1, 3)
    end = whole.vertices[np.roll(whole.triangles, -1, axis=1)].reshape(-1, 3)
    crosses = (start[:, 1] < height) & (end[:, 1] >= height)
    start, end = start[crosses], end[crosses]
    cut = start + ((height - start[:, 1]) / (end[:, 1] - start[:, 1]))[:, None] * (end - start)
    return cut[(cut[:, 0] > 0) & (cut[:, 0] < LEG_REACHES)]

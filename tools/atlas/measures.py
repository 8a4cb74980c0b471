"""Every body measured for itself: bony landmarks, cross-sections by height; the neutral arm for the rules."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d

from models.body.view import Body
from tools.atlas.mesh import Pose, outer_triangles, skin
from tools.atlas.surface import Place, neutral, samples

Values = npt.NDArray[np.float64]

STATURE = 1700.0
STEP = 5.0  # mm between measured cross-sections


@dataclass(frozen=True)
class Section:
    """Middle and half-widths of the left half of trunk and leg, or of the arm, by position along it."""

    at: Values
    low: Values
    high: Values

    def middle(self, position: Values) -> Values:
        """Half-way between both faces."""
        return np.interp(position, self.at, (self.low + self.high) / 2)

    def half(self, position: Values) -> Values:
        """Half the distance between both faces."""
        return np.interp(position, self.at, (self.high - self.low) / 2)

    def outer(self, position: Values) -> Values:
        """The far face."""
        return np.interp(position, self.at, self.high)

    def inner(self, position: Values) -> Values:
        """The near face."""
        return np.interp(position, self.at, self.low)


@dataclass(frozen=True)
class Arm:
    """The arm's line from shoulder to knuckles, measured from the elbow: negative above it."""

    elbow: Values
    along: Values
    shoulder: float
    wrist: float
    depth: Section

    def position(self, place: Place) -> Values:
        """Millimetres below the elbow."""
        position: Values = (place.points - self.elbow) @ self.along
        return position


# Where the arm parts from the trunk, x by height: over the shoulder, through the armpit, down between both.
ARMPIT_HEIGHT = (700.0, 1100.0, 1240.0, 1278.0, 1310.0, 1350.0, 1390.0, 1430.0, 1700.0)
ARMPIT_X = (275.0, 187.0, 158.0, 149.0, 138.0, 127.0, 121.0, 119.0, 119.0)


def arm_side(place: Place) -> Values:
    """Millimetres outward of the border between trunk and arm; negative on trunk, head and legs."""
    line: Values = place.x - PchipInterpolator(ARMPIT_HEIGHT, ARMPIT_X)(np.clip(place.y, 700, 1700))
    return line


@dataclass(frozen=True)
class Surface:
    """The left half of a body's skin without shoulder and arm, as points a millimetre apart."""

    points: Values
    """Shape (n, 3)."""
    normals: Values
    """Shape (n, 3), of length one."""


@functools.cache
def surface_of(body: Body) -> Surface:
    """The samples of the skin where this body, standing, has them."""
    shown, spot = skin(body, Pose.STANDING), samples().spot
    points = spot.on(shown.vertices, outer_triangles())
    normals = spot.on(shown.normals, outer_triangles())
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    keep = arm_side(samples().place) < 0
    return Surface(points[keep], normals[keep])


@functools.cache
def trunk_depth(body: Body = Body.NEUTRAL) -> Section:
    """Back and front of trunk and leg, z by height."""
    return _by_height(body, 2)


@functools.cache
def trunk_width(body: Body = Body.NEUTRAL) -> Section:
    """Inner and outer face of trunk and leg, x by height; the trunk begins at the midline."""
    return _by_height(body, 0)


def _by_height(body: Body, axis: int) -> Section:
    points = surface_of(body).points
    points = points[points[:, 1] > LEG_FOOT]
    heights = np.arange(LEG_FOOT, 1700.0, STEP)
    return _section(points[:, 1], points[:, axis], heights)


LEG_FOOT = 110.0  # below this height the foot takes over: the leg's cross-section is held


def _section(position: Values, value: Values, at: Values) -> Section:
    slot = np.round((position - at[0]) / STEP).astype(int)
    keep = (slot >= 0) & (slot < len(at))
    low, high = np.full(len(at), np.inf), np.full(len(at), -np.inf)
    np.minimum.at(low, slot[keep], value[keep])
    np.maximum.at(high, slot[keep], value[keep])
    filled = np.isfinite(low)
    low, high = np.interp(at, at[filled], low[filled]), np.interp(at, at[filled], high[filled])
    return Section(
        at, gaussian_filter1d(low, 2.5, mode="nearest"), gaussian_filter1d(high, 2.5, mode="nearest")
    )


@functools.cache
def arm() -> Arm:
    """The neutral body's left arm."""
    joint = neutral().joint
    elbow, wrist, shoulder = joint("lowerarm01.L"), joint("wrist.L"), joint("upperarm01.L")
    along = (wrist - shoulder) / np.linalg.norm(wrist - shoulder)
    place = samples().place
    beyond = arm_side(place) > 0
    position = (place.points - elbow) @ along
    start, end = float((shoulder - elbow) @ along), float((wrist - elbow) @ along)
    depth = _section(position[beyond], place.z[beyond], np.arange(start - 40, end + 200, STEP))
    return Arm(elbow, along, start, end, depth)


# Where the bones of the pelvis stand, as shares of stature: above the hip joint, and from the midline.
PELVIS = {
    "PSIS": (0.057, 0.026),
    "ASIS": (0.048, 0.070),
    "IC": (0.091, 0.050),
    "ICW": (0.061, 0.079),
    "IT": (-0.023, 0.032),
    "IS": (0.0, 0.031),
    "GT": (0.0, 0.071),
    "GTL": (-0.013, 0.084),
}
# How far ahead of the hip joint they lie, mm; the others lie under the skin.
AHEAD_OF_HIP = {"IC": 22.0, "ICW": 52.0, "IT": -38.0, "IS": -30.0, "GT": -8.0, "GTL": -4.0}
HIATUS = 0.61  # share of the way down from PSIS to IT at which the sacrum ends (reference, fixture figure)
FIBULA_DEPTH = {"FH": 0.35, "N": 0.47}  # share of the leg's depth from behind (corrections, section A)
BELOW_KNEE = {"FH": 40.0, "N": 60.0}  # mm below the epicondyles
FIBULA_UNDER = {"FH": 6.0, "N": 7.0}  # mm beneath the skin


@functools.cache
def landmarks(body: Body = Body.NEUTRAL) -> dict[str, Values]:
    """The left side's landmarks of reference A2 on a standing body, from its own joints and its own skin.

    Bones of the pelvis stand off the hip joint by shares of stature, those of knee and ankle off their own
    joints. IC is the top of the iliac crest, ICW its widest point; GT the tip of the trochanter, GTL its
    outermost point.
    """
    return _of_pelvis(body) | _of_knee(body) | _of_foot(body)


def _of_pelvis(body: Body) -> dict[str, Values]:
    hip = _joint(body, "upperleg01.L")
    at = {name: (lateral * STATURE, hip[1] + up * STATURE) for name, (up, lateral) in PELVIS.items()}
    ahead = {name: np.array([*at[name], hip[2] + z]) for name, z in AHEAD_OF_HIP.items()}
    psis, sitting = at["PSIS"], at["IT"]
    hiatus = psis[1] - HIATUS * (psis[1] - sitting[1])
    return {
        "PSIS": _under_back(body, *psis, 10),
        "ASIS": _under_front(body, *at["ASIS"], 8),
        "SH": _under_back(body, 0.0, hiatus, 8),
        **ahead,
    }


def _of_knee(body: Body) -> dict[str, Values]:
    knee = _joint(body, "lowerleg01.L")
    height = np.array([knee[1]])
    width = trunk_width(body)
    medial, lateral = float(width.inner(height)[0]) + 10, float(width.outer(height)[0]) - 8
    crease = float(trunk_depth(body).inner(height - 5)[0])
    return {
        "MFE": np.array([medial, knee[1], knee[2]]),
        "LFE": np.array([lateral, knee[1], knee[2]]),
        "K": np.array([(medial + lateral) / 2, knee[1] - 5, crease]),
        **{name: _fibula(body, name, knee[1] - BELOW_KNEE[name]) for name in BELOW_KNEE},
    }


def _of_foot(body: Body) -> dict[str, Values]:
    ankle, width = _joint(body, "foot.L"), trunk_width(body)
    shaft = np.array([112.0])
    return {
        "MM": np.array([float(width.inner(shaft)[0]) + 1, ankle[1] + 1, ankle[2] + 4]),
        "LM": np.array([float(width.outer(shaft)[0]) - 1, ankle[1] - 14, ankle[2] - 2]),
        "A": _under_back(body, ankle[0] + 3, ankle[1] - 7, 4),
        "CT": _under_back(body, ankle[0] + 5, 25.0, 6),
    }


def _joint(body: Body, name: str) -> Values:
    return skin(body, Pose.STANDING).joint(name)


def skin_near(body: Body, x: float, y: float, front: bool) -> Values:
    """The skin's point seen at (x, y) from the front or the back, standing."""
    points = surface_of(body).points
    near = points[(np.abs(points[:, 0] - x) < 4) & (np.abs(points[:, 1] - y) < 4)]
    return np.array([x, y, near[:, 2].max() if front else near[:, 2].min()])


def skin_beside(body: Body, y: float, z: float) -> Values:
    """The skin's point seen at (z, y) from the left, standing."""
    points = surface_of(body).points
    near = points[(np.abs(points[:, 1] - y) < 3) & (np.abs(points[:, 2] - z) < 3)]
    return np.array([near[:, 0].max(), y, z])


def _under_back(body: Body, x: float, y: float, below: float) -> Values:
    found: Values = skin_near(body, x, y, front=False) + np.array([0, 0, below])
    return found


def _under_front(body: Body, x: float, y: float, below: float) -> Values:
    found: Values = skin_near(body, x, y, front=True) - np.array([0, 0, below])
    return found


def _fibula(body: Body, name: str, height: float) -> Values:
    """A point of the fibula's upper end: on the outer side of the leg, close under the skin."""
    depth, level = trunk_depth(body), np.array([height])
    back, front = float(depth.inner(level)[0]), float(depth.outer(level)[0])
    beside = skin_beside(body, height, back + FIBULA_DEPTH[name] * (front - back))
    found: Values = beside - np.array([FIBULA_UNDER[name], 0, 0])
    return found


def leg_angle(place: Place) -> Values:
    """Degrees about the leg's axis, widths evened out: 0 outward, 90 forward, ±180 inward, −90 backward."""
    across = (place.x - trunk_width().middle(place.y)) / trunk_width().half(place.y)
    ahead = (place.z - trunk_depth().middle(place.y)) / trunk_depth().half(place.y)
    return np.degrees(np.arctan2(ahead, across))


def trunk_angle(place: Place) -> Values:
    """Degrees about the trunk's axis, widths evened out: 0 outward, 90 forward, −90 backward."""
    across = place.x / trunk_width().outer(place.y)
    ahead = (place.z - trunk_depth().middle(place.y)) / trunk_depth().half(place.y)
    return np.degrees(np.arctan2(ahead, across))

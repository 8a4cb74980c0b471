"""The neutral body measured for the rules: bony landmarks, cross-sections by height and along the arm."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d

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


@functools.cache
def trunk_depth() -> Section:
    """Front and back of trunk and leg, z by height."""
    return _by_height("z")


@functools.cache
def trunk_width() -> Section:
    """Inner and outer face of trunk and leg, x by height; the trunk begins at the midline."""
    return _by_height("x")


def _by_height(axis: str) -> Section:
    place = samples().place
    body = (arm_side(place) < 0) & (place.y > LEG_FOOT)
    heights = np.arange(LEG_FOOT, 1700.0, STEP)
    return _section(place.y[body], getattr(place, axis)[body], heights)


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


@functools.cache
def landmarks() -> dict[str, Values]:
    """The left side's landmarks of reference A2.

    Pelvic ones stand off the mesh's own hip joint by the published shares of stature, those of knee and ankle
    off its own knee and ankle.
    """
    hip = neutral().joint("upperleg01.L")
    knee = neutral().joint("lowerleg01.L")
    ankle = neutral().joint("foot.L")

    def pelvis(height: float, lateral: float) -> tuple[float, float]:
        return lateral * STATURE, hip[1] + (height - 0.507) * STATURE

    psis, asis = pelvis(0.564, 0.026), pelvis(0.555, 0.070)
    sitting, trochanter = pelvis(0.484, 0.032), pelvis(0.507, 0.084)
    spine = pelvis(0.507, 0.031)
    crest_height = hip[1] + (0.598 - 0.507) * STATURE
    sacrum_height = psis[1] - 0.61 * (psis[1] - sitting[1])  # as in the reference's fixture figure
    inner, outer = trunk_width().inner, trunk_width().outer
    knee_height = np.array([knee[1]])
    medial, lateral = float(inner(knee_height)[0]) + 10, float(outer(knee_height)[0]) - 8
    fibula = knee[1] - 40.0  # 4 cm below the epicondyles, the neck 2 cm lower
    back = trunk_depth().inner
    return {
        "PSIS": _under_back(*psis, 10),
        "ASIS": _under_front(*asis, 8),
        "IC": np.array([float(outer(np.array([crest_height]))[0]) - 18, crest_height, hip[2] + 22]),
        "SH": _under_back(0.0, sacrum_height, 8),
        "IT": np.array([*sitting, hip[2] - 38]),
        "IS": np.array([*spine, hip[2] - 30]),
        "GT": np.array([*trochanter, hip[2] - 8]),
        "MFE": np.array([medial, knee[1], knee[2]]),
        "LFE": np.array([lateral, knee[1], knee[2]]),
        "K": np.array([(medial + lateral) / 2, knee[1] - 5, float(back(knee_height - 5)[0])]),
        "FH": _fibula(fibula, 6),
        "N": _fibula(fibula - 20, 7),
        "MM": np.array([float(inner(np.array([112.0]))[0]) + 1, ankle[1] + 1, ankle[2] + 4]),
        "LM": np.array([float(outer(np.array([112.0]))[0]) - 1, ankle[1] - 14, ankle[2] - 2]),
        "A": _under_back(ankle[0] + 3, ankle[1] - 7, 4),
        "CT": _under_back(ankle[0] + 5, 25.0, 6),
    }


def _skin_near(x: float, y: float, front: bool) -> Values:
    """The skin's point seen at (x, y) from the front or the back."""
    place = samples().place
    near = np.flatnonzero((np.abs(place.x - x) < 4) & (np.abs(place.y - y) < 4))
    best = near[np.argmax(place.z[near])] if front else near[np.argmin(place.z[near])]
    return np.array([x, y, place.z[best]])


def _under_back(x: float, y: float, below: float) -> Values:
    found: Values = _skin_near(x, y, front=False) + np.array([0, 0, below])
    return found


def _under_front(x: float, y: float, below: float) -> Values:
    found: Values = _skin_near(x, y, front=True) - np.array([0, 0, below])
    return found


FIBULA_ANGLE = -44.0  # degrees about the leg's axis, 0 outward, −90 backward


def _fibula(height: float, below: float) -> Values:
    """A point of the fibula's upper end: outward and back on the leg, this far under the skin."""
    place = samples().place
    angle, distance = leg_angle(place), np.abs(place.y - height)
    near = np.flatnonzero((distance < 3) & (np.abs(angle - FIBULA_ANGLE) < 3) & (arm_side(place) < 0))
    point: Values = place.points[near].mean(axis=0) - below * place.normal[near].mean(axis=0)
    point[1] = height
    return point


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

"""The form of one head of a muscle: a smooth sheet laid through lines, with thickness, ends and fibres.

Across the sheet runs u (0 to 1), along the pull from origin to insertion runs v. A strap or a spindle is
a sheet whose lines are short. Everything here is on the neutral body.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.interpolate import Akima1DInterpolator, PchipInterpolator

from tools.atlas.under.within import Depth

Points = npt.NDArray[np.float64]
Triangles = npt.NDArray[np.int32]

FINE = 3.0  # mm between the points of a sheet
FEWEST, MOST = 13, 96  # points across and along
ROUND = 7.0  # mm: the radius of a sheet's corners
END = 0.8  # mm: how thick a sheet still is where it meets the bone
KEPT = 0.7  # of its thickness: what a muscle keeps where the skin presses on it
BAND = 0.022  # of the length: half of what a tendinous intersection takes, with its soft borders
ZIGZAG = 0.007  # of the length: how far it wavers
TOOTH = 0.13  # of the length: how deep the cuts between the teeth of an origin go
FLAT = 3.0  # above 2 a sheet keeps its thickness nearly to its edge


@dataclass(frozen=True)
class Head:
    """What a table says of one head."""

    lines: tuple[Points, ...]
    """From origin to insertion, shape (n, 3) each: points across the pull, all in the same sense."""
    thick: tuple[float, ...]
    """Millimetres, at equal steps from origin to insertion."""
    tendon: tuple[tuple[float, ...], tuple[float, ...]] = ((0.0,), (0.0,))
    """Shares of the length that are tendon at origin and insertion, at equal steps across."""
    bands: tuple[float, ...] = ()
    """Places along the pull with a tendinous intersection."""
    teeth: int = 0
    """Points into which the origin is cut, as on the ribs."""
    bulge: float = 0.0
    """Millimetres outward in the middle of the length."""
    under: float | None = None
    """Millimetres of the outer face beneath the skin; without it the lines decide."""
    free: tuple[float, float] = (0.2, 0.2)
    """Shares of the length over which the ends come off the skin to their own lines."""
    flat: float = FLAT
    pennate: float = 0.0
    """The share of the length over which fibres run from the middle line to the edges; 0: they run along."""
    slant: float = 0.0
    """The share of the length over which fibres cross the sheet from its first to its last edge."""
    least: float = 3.0
    """Millimetres that it keeps from the skin."""


@dataclass(frozen=True)
class Grid:
    """A head laid out."""

    outer: Points
    """Shape (v, u, 3), as all faces."""
    inner: Points
    u: Points
    v: Points
    tendon: Points
    """Shape (v, u), 0 belly … 1 tendon."""
    thick: Points
    """Shape (v, u), mm."""
    broad: float
    """Its greatest breadth, mm."""
    long: float


def laid_out(head: Head, skin: Depth) -> Grid:
    """The outer and inner face of this head."""
    middle = _through(head.lines)
    broad, long = _size(middle)
    across, along = _count(broad), _count(long)
    v = _denser_at_ends(along)
    u = _denser_at_edges(across)
    middle = _rounded(_toothed(_through(head.lines, u, v), u, v, head.teeth), long)
    thick = _thickness(head.thick, v)[:, None] * _lens(u, head.flat)[None, :]
    out = _outward(middle, skin)
    middle = middle + (head.bulge * np.sin(np.pi * v) ** 1.2)[:, None, None] * out
    if head.under is not None:
        share = _held(v, head.free)[:, None] * np.ones_like(thick)
        middle = skin.brought_to(middle, head.under + thick / 2, share)
        out = _outward(middle, skin)
    outer, inner = middle + out * thick[..., None] / 2, middle - out * thick[..., None] / 2
    outer = skin.pushed_in(outer, head.least)
    inner = skin.pushed_in(inner, head.least + KEPT * thick)
    return Grid(outer, inner, u, v, _tendon(head, u, v), thick, broad, long)


def _through(lines: tuple[Points, ...], u: Points | None = None, v: Points | None = None) -> Points:
    """The smooth sheet through these lines, shape (len(v), len(u), 3)."""
    u = np.linspace(0, 1, 9) if u is None else u
    v = np.linspace(0, 1, 17) if v is None else v
    rows = np.stack([along_line(line, u) for line in lines])
    steps = np.linalg.norm(np.diff(rows, axis=0), axis=2).mean(axis=1)
    place = np.concatenate([[0.0], np.cumsum(steps)])
    return _curve(place / place[-1], rows, v)


def along_line(line: Points, share: Points) -> Points:
    """Points at shares of a smooth line's length."""
    if len(line) == 1:
        return np.repeat(line, len(share), axis=0)
    place = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    return _curve(place / place[-1], line, share)


def _curve(place: Points, values: Points, wanted: Points) -> Points:
    if len(place) == 2:
        linear: Points = values[0] + wanted.reshape(-1, *[1] * (values.ndim - 1)) * (values[1] - values[0])
        return linear
    return np.asarray(Akima1DInterpolator(place, values, method="makima")(wanted))


def _size(middle: Points) -> tuple[float, float]:
    broad = np.linalg.norm(np.diff(middle, axis=1), axis=2).sum(axis=1).max()
    long = np.linalg.norm(np.diff(middle, axis=0), axis=2).sum(axis=0).mean()
    return float(broad), float(long)


def _count(size: float) -> int:
    return int(np.clip(round(size / FINE), FEWEST, MOST))


def _denser_at_edges(count: int) -> Points:
    """Places across: denser at both edges, where the form turns."""
    even = np.linspace(0, 1, count)
    return even - 0.09 * np.sin(2 * np.pi * even)


def _denser_at_ends(count: int) -> Points:
    even = np.linspace(0, 1, count)
    return even - 0.1 * np.sin(2 * np.pi * even)


def _toothed(middle: Points, u: Points, v: Points, teeth: int) -> Points:
    """The sheet with its origin cut into points."""
    if not teeth:
        return middle
    start = TOOTH * np.abs(2 * ((u * teeth) % 1) - 1)
    columns = [
        np.stack([np.interp(first + (1 - first) * v, v, middle[:, k, axis]) for axis in range(3)], axis=1)
        for k, first in enumerate(start)
    ]
    return np.stack(columns, axis=1)


def _rounded(middle: Points, long: float) -> Points:
    """The sheet with its four corners drawn in to quarter circles; a narrow end becomes round."""
    steps = np.linalg.norm(np.diff(middle, axis=0), axis=2).mean(axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    width = np.linalg.norm(np.diff(middle, axis=1), axis=2).sum(axis=1)
    share = np.ones_like(along)
    for from_end, end in ((along, width[0]), (along[-1] - along, width[-1])):
        radius = min(ROUND, 0.25 * long, 0.42 * float(end))
        inset = radius - np.sqrt(np.maximum(radius**2 - np.maximum(radius - from_end, 0) ** 2, 0))
        share = np.minimum(share, 1 - 2 * inset / np.maximum(width, 1e-6))
    centre = middle.mean(axis=1, keepdims=True)
    rounded: Points = centre + (middle - centre) * np.maximum(share, 0.14)[:, None, None]
    return rounded


def profile(values: tuple[float, ...], share: Points) -> Points:
    """A measure given at equal steps, in between."""
    if len(values) == 1:
        return np.full_like(share, values[0])
    return np.asarray(PchipInterpolator(np.linspace(0, 1, len(values)), values)(share))


def _thickness(values: tuple[float, ...], v: Points) -> Points:
    """Thickness along the pull, thinning to the bone at both ends."""
    body = profile(values, v)
    ends = np.clip(np.minimum(v, 1 - v) / 0.06, 0, 1)
    return np.maximum(body * np.sqrt(np.maximum(1 - (1 - ends) ** 2, 0.02)), END)


def _lens(u: Points, flat: float) -> Points:
    return np.maximum(1 - np.abs(2 * u - 1) ** flat, 0) ** 0.5


def _held(v: Points, free: tuple[float, float]) -> Points:
    """How much of the way to the skin each row goes: none at an end that is free of it."""
    share = np.ones_like(v)
    for from_end, length in zip((v, 1 - v), free, strict=True):
        if length:
            rise = np.clip(from_end / length, 0, 1)
            share = share * rise * rise * (3 - 2 * rise)
    return share


def _outward(middle: Points, skin: Depth) -> Points:
    """Unit normals of the sheet, on the side that faces the skin."""
    normal = np.cross(np.gradient(middle, axis=1), np.gradient(middle, axis=0))
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
    some = np.s_[::3, ::3]  # enough to tell one side from the other
    sense = np.sign((normal[some] * skin.at(middle[some])[1]).sum()) or 1.0
    faced: Points = normal * sense
    return faced


def _tendon(head: Head, u: Points, v: Points) -> Points:
    value = np.zeros((len(v), len(u)))
    for shares, from_end in zip(head.tendon, (v, 1 - v), strict=True):
        share = profile(shares, u)
        reach = np.maximum(2 * share, 1e-3)
        value = np.maximum(value, np.where(share > 0, 1 - from_end[:, None] / reach, 0))
    for band in head.bands:
        place = band + ZIGZAG * np.sin(2 * np.pi * (1.4 * u + 3 * band))
        value = np.maximum(value, 1 - np.abs(v[:, None] - place) / BAND)
    return np.clip(value, 0, 1)

"""The fine lines where a body passes before itself: arm before trunk, fold, chin, fingers, toes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from scipy.spatial import cKDTree

from tools.atlas.figure_surface import Surface
from tools.atlas.figure_tone import Picture
from tools.atlas.look import Frame

Points = npt.NDArray[np.float64]

SPACING = 0.6  # mm between the points of a line
LEAP = (0.9, 14.0)  # mm by which the form behind lies back: where a line begins to show, and where it is full
WIDTH = (0.25, 1.05)  # mm
SHORTEST = 7.0  # mm
APART = 1.7  # mm; a weaker line this close to a stronger one is left out
BRIDGED = 6.0  # mm; gaps up to this are drawn over
TAPER = 14.0  # mm over which a line thins out towards its ends


def lines(surface: Surface, triangles: npt.NDArray[np.int32], axes: Frame, picture: Picture) -> list[Points]:
    """Closed outlines, shape (n, 2) each, of the tapering lines of this picture."""
    leaps = _leaps(picture)
    candidates = []
    for chain in _turning_chains(surface, triangles, axes):
        places, depth = _evenly(chain)
        leap = np.maximum(depth - picture.at(leaps, places), 0)
        candidates += [(places[run], leap[run]) for run in _runs(leap > LEAP[0])]
    candidates.sort(key=lambda line: -float(line[1].clip(max=LEAP[1]).sum()))
    return [_tapered(places, leap) for places, leap in _apart(candidates)]


def _apart(candidates: list[tuple[Points, Points]]) -> list[tuple[Points, Points]]:
    """The candidates, strongest first, without the stretches that run beside a stronger line."""
    kept: list[tuple[Points, Points]] = []
    for places, leap in candidates:
        free = np.ones(len(places), dtype=bool)
        if kept:
            drawn = cKDTree(np.concatenate([line for line, _ in kept]))
            free = drawn.query(places, distance_upper_bound=APART)[0] > APART
        kept += [(places[run], leap[run]) for run in _runs(free)]
    return kept


def _turning_chains(surface: Surface, triangles: npt.NDArray[np.int32], axes: Frame) -> list[Points]:
    """Where the surface turns away from the viewer: curves of picture x, y and depth, shape (n, 3) each."""
    facing = surface.normals[0] @ axes.towards
    facing = np.where(facing == 0, 1e-12, facing)
    if abs(axes.towards[0]) > 0.5:
        triangles = triangles[
            ~surface.eyes[triangles].any(axis=1)
        ]  # from the side a lid's rim looks like a stare
    corners = facing[triangles]
    crossed = triangles[(corners > 0).any(axis=1) & (corners < 0).any(axis=1)]
    ends = []
    for a, b in ((0, 1), (1, 2), (2, 0)):
        edge = np.sort(crossed[:, [a, b]], axis=1)
        ends.append(np.where((facing[edge[:, 0]] > 0) != (facing[edge[:, 1]] > 0), edge[:, 0], -1))
        ends.append(edge[:, 1])
    table = np.stack(ends, axis=1).reshape(-1, 3, 2)
    pairs = table[table[:, :, 0] >= 0].reshape(-1, 2, 2)
    edges, index = np.unique(pairs.reshape(-1, 2), axis=0, return_inverse=True)
    share = facing[edges[:, 0]] / (facing[edges[:, 0]] - facing[edges[:, 1]])
    points = (
        surface.vertices[edges[:, 0]] * (1 - share[:, None]) + surface.vertices[edges[:, 1]] * share[:, None]
    )
    flat = np.column_stack([axes.project(points), points @ axes.towards])
    return [flat[chain] for chain in _chained(index.reshape(-1, 2), len(edges))]


def _chained(links: npt.NDArray[np.intp], count: int) -> list[list[int]]:
    """The links, pairs of point numbers, joined to chains; every point has at most two links."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for a, b in links.tolist():
        beside[a].append(b)
        beside[b].append(a)
    seen = [False] * count
    chains = []
    for start in sorted(range(count), key=lambda point: len(beside[point]) != 1):
        if seen[start]:
            continue
        chain, here = [start], start
        seen[start] = True
        while onward := [point for point in beside[here] if not seen[point]]:
            here = onward[0]
            seen[here] = True
            chain.append(here)
        if len(chain) > 2 and start in beside[here]:
            chain.append(start)
        chains.append(chain)
    return chains


def _evenly(chain: Points) -> tuple[Points, Points]:
    """Picture places and depths at equal steps along the chain, lightly smoothed."""
    steps = np.linalg.norm(np.diff(chain[:, :2], axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    count = int(along[-1] / SPACING)
    if count < 4:
        return np.zeros((0, 2)), np.zeros(0)
    place = np.linspace(0, along[-1], count + 1)
    even = np.stack([np.interp(place, along, chain[:, axis]) for axis in range(3)], axis=1)
    mode = "wrap" if np.allclose(chain[0], chain[-1]) else "nearest"
    even = ndimage.gaussian_filter1d(even, 1.6 / SPACING, axis=0, mode=mode)
    return even[:, :2], even[:, 2]


def _leaps(picture: Picture) -> npt.NDArray[np.float32]:
    """Around each pixel the depth of what lies farthest back; +inf where the paper is in reach."""
    size = 2 * round(0.7 * picture.pixels) + 1
    far = ndimage.minimum_filter(picture.depth, size=size)
    return np.where(np.isfinite(far), far, np.inf).astype(np.float32)


def _runs(shown: npt.NDArray[np.bool_]) -> list[slice]:
    """The stretches that show and are long enough, short gaps drawn over."""
    gap = round(BRIDGED / SPACING)
    padded = np.pad(shown, gap + 1)
    closed = ndimage.binary_closing(padded, np.ones(gap))[gap + 1 : -gap - 1]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], closed.astype(int), [0]])))
    return [
        slice(start, stop)
        for start, stop in zip(edges[::2], edges[1::2], strict=True)
        if (stop - start) * SPACING >= SHORTEST
    ]


def _tapered(places: Points, leap: Points) -> Points:
    """The outline of a line along these places, broad where the leap is great and thin at both ends."""
    strength = np.clip(
        (np.log(np.maximum(leap, LEAP[0])) - np.log(LEAP[0])) / np.log(LEAP[1] / LEAP[0]), 0, 1
    )
    strength = ndimage.gaussian_filter1d(strength, 4 / SPACING, mode="nearest")
    along = np.arange(len(places)) * SPACING
    reach = min(TAPER, along[-1] / 2)
    end = np.clip(np.minimum(along, along[-1] - along) / reach, 0, 1)
    width = (WIDTH[0] + (WIDTH[1] - WIDTH[0]) * strength) * (0.12 + 0.88 * np.sin(end * np.pi / 2))
    way = np.gradient(places, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    across = np.stack([-way[:, 1], way[:, 0]], axis=1) * width[:, None] / 2
    return np.concatenate([places + across, (places - across)[::-1]])

"""Region outlines of a view, traced so that neighbours share every border, smoothed once for both."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter1d
from shapely import LineString

from models.body.view import Body, View
from tools.atlas.images import MIRROR_OF, OUTSIDE, Rows, half_mirrored, mirrored_rows, row_picture, seen
from tools.atlas.regions import rows

Points = npt.NDArray[np.float64]
Corner = tuple[int, int]

FINE = 2  # pixels per millimetre of the picture that is traced
SMOOTH = 1.5  # mm: standard deviation of the smoothing along a border
TOLERANCE = 0.1  # mm that a simplified border may leave the smooth one


@functools.cache
def outlines(body: Body, view: View) -> dict[str, list[Points]]:
    """Per region id its rings, shape (n, 2), first point repeated at the end, in the view's millimetres."""
    if view in MIRROR_OF:
        return _mirrored(outlines(body, MIRROR_OF[view]), view)
    picture = row_picture(seen(body, view, FINE))
    return traced(picture if view.only_side else half_mirrored(picture, mirrored_rows()[picture], view))


def _mirrored(other: dict[str, list[Points]], view: View) -> dict[str, list[Points]]:
    ids = [row["id"] for row in rows()]
    partner = mirrored_rows()
    return {
        ids[partner[ids.index(name)]]: [(ring * (-1, 1) + (view.extent.width, 0))[::-1] for ring in rings]
        for name, rings in other.items()
    }


def traced(picture: Rows) -> dict[str, list[Points]]:
    """The outlines of a picture of region rows with FINE pixels per millimetre."""
    padded = np.pad(picture, 1, constant_values=OUTSIDE)
    nodes = _nodes(padded)
    borders: dict[tuple[Corner, ...], Points] = {}
    found: dict[str, list[Points]] = {}
    for number in np.unique(picture):
        if number != OUTSIDE:
            rings = [_ring(corners, nodes, borders) for corners in _loops(padded == number)]
            found[rows()[number]["id"]] = rings
    return found


def _nodes(padded: Rows) -> set[Corner]:
    """Corners at which more than two borders meet; a corner is the upper left one of its pixel."""
    across = padded[:, 1:] != padded[:, :-1]
    down = padded[1:] != padded[:-1]
    degree = across[:-1].astype(int) + across[1:] + down[:, :-1] + down[:, 1:]
    return {(int(row) + 1, int(column) + 1) for row, column in np.argwhere(degree > 2)}


def _loops(mask: npt.NDArray[np.bool_]) -> Iterator[list[Corner]]:
    """The closed borders of a mask as corners, the mask always on the same hand."""
    following: dict[Corner, list[Corner]] = {}

    def add(where: npt.NDArray[np.bool_], start: Corner, end: Corner) -> None:
        for row, column in np.argwhere(where).tolist():
            following.setdefault((row + start[0], column + start[1]), []).append(
                (row + end[0], column + end[1])
            )

    inner = mask[1:-1, 1:-1]
    add(inner & ~mask[:-2, 1:-1], (1, 1), (1, 2))
    add(inner & ~mask[1:-1, 2:], (1, 2), (2, 2))
    add(inner & ~mask[2:, 1:-1], (2, 2), (2, 1))
    add(inner & ~mask[1:-1, :-2], (2, 1), (1, 1))
    for start in sorted(following):
        while following[start]:
            loop, came = [start], following[start].pop()
            while came != start:
                loop.append(came)
                came = _turn(loop[-2], came, following[came])
            yield loop


def _turn(before: Corner, here: Corner, ways: list[Corner]) -> Corner:
    """The next corner; where a mask touches itself at a corner, the way that keeps to the same pixel."""
    if len(ways) == 1:
        return ways.pop()
    step = (here[0] - before[0], here[1] - before[1])
    right = (here[0] + step[1], here[1] - step[0])
    ways.remove(right)
    return right


def _ring(corners: list[Corner], nodes: set[Corner], borders: dict[tuple[Corner, ...], Points]) -> Points:
    """The loop cut at nodes into borders, each smoothed once, whichever region asks first."""
    cuts = [place for place, corner in enumerate(corners) if corner in nodes]
    if not cuts:
        return _closed(corners, borders)
    turned = corners[cuts[0] :] + corners[: cuts[0]]
    cuts = [place - cuts[0] for place in cuts] + [len(corners)]
    turned.append(turned[0])
    pieces = [_open(turned[a : b + 1], borders) for a, b in itertools.pairwise(cuts)]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def _open(chain: list[Corner], borders: dict[tuple[Corner, ...], Points]) -> Points:
    """A border between two nodes, kept at its ends."""
    forward = (chain[0], chain[1]) <= (chain[-1], chain[-2])
    key = tuple(chain if forward else chain[::-1])
    if key not in borders:
        borders[key] = _simplified(_smooth(_millimetres(key), closed=False))
    return borders[key] if forward else borders[key][::-1]


def _closed(loop: list[Corner], borders: dict[tuple[Corner, ...], Points]) -> Points:
    """A border without nodes: an island or a lake."""
    start = loop.index(min(loop))
    turned = [*loop[start:], *loop[:start]]
    forward = turned[1] <= turned[-1]
    key = tuple(turned if forward else [turned[0], *turned[:0:-1]])
    if key not in borders:
        smooth = _smooth(_millimetres(key), closed=True)
        borders[key] = _simplified(np.concatenate([smooth, smooth[:1]]))
    return borders[key] if forward else borders[key][::-1]


def _millimetres(corners: tuple[Corner, ...]) -> Points:
    return (np.array(corners, dtype=np.float64)[:, ::-1] - 1) / FINE


def _smooth(points: Points, closed: bool) -> Points:
    """Steps of pixels made a smooth line; the ends of an open one stay where they are."""
    reach = SMOOTH * FINE
    if closed:
        around: Points = gaussian_filter1d(points, reach, axis=0, mode="wrap")
        return around
    if len(points) < 4:
        return points
    pad = min(len(points) - 1, int(4 * reach))
    before, after = 2 * points[0] - points[pad:0:-1], 2 * points[-1] - points[-2 : -pad - 2 : -1]
    wide = gaussian_filter1d(np.concatenate([before, points, after]), reach, axis=0)
    smooth: Points = wide[pad : pad + len(points)]
    smooth[0], smooth[-1] = points[0], points[-1]
    return smooth


def _simplified(points: Points) -> Points:
    return np.asarray(LineString(points).simplify(TOLERANCE).coords)

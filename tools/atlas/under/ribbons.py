"""Nerves as a view draws them: tapering ribbons, faded where they run behind bone or on the far side."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import shapely
import trimesh
from scipy.ndimage import gaussian_filter1d

from models.anatomy.reading import read_anatomy
from models.body.layer import FAR, MUSCLE_LAYERS, BodyLayer
from models.body.view import SOLE, STANDING, Body, Side, View
from tools.atlas import look
from tools.atlas.figure import MIRRORED, pose_of
from tools.atlas.mesh import Pose, skin
from tools.atlas.under.drawn import Drawn, DrawnKind, Piece, PieceRole, mirrored
from tools.atlas.under.muscle_drawing import ABOVE_FOOT, shown_muscles
from tools.atlas.under.nerve_covers import Cover, covers_of
from tools.atlas.under.nerves import STEP, Course, courses

Points = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

FACE = {
    View.BACK: "back",
    View.FRONT: "front",
    View.LEFT: "side",
    View.SOLE_LEFT: "sole",
    View.FOOT_TOP_LEFT: "front",
    View.FOOT_INNER_LEFT: "inner",
}
HALF = 0.62  # share of the way through the body from which a nerve lies on the far side
CALM = 6  # points along a nerve over which that share is evened out, so that it does not flicker
LEAST = 12.0  # mm: shorter stretches of near or far join their neighbours
ANKLE = 46.0  # mm above the ground: a sole shows the nerves below
RIM = 0.8  # mm of dark edge on either side
SHEEN, SHEEN_OFF, SHEEN_LEAST = (
    0.26,
    0.2,
    3.0,
)  # share of the breadth, how far off the middle, from which breadth on
OPEN = -0.7  # mm that a ribbon is broader where it keeps rims out: their inner edge lies beneath it
SEAM = 0.6  # mm that a covered stretch reaches beneath what is not covered, so that no gap shows
LONGER = 5  # points of a nerve by which a covered run is longer than it was found
CRUMB = 0.3  # mm²
TAPER = 20.0  # mm over which an end that nothing goes on from thins out: no nerve ends in a round cap
THIN = 0.15  # share of its breadth that is left there
MEETS = 2.5  # mm within which another strand goes on from an end
LIGHT = np.array([-0.6, -0.8])  # in the picture: from the upper left


@functools.cache
def drawn_nerves(body: Body, view: View) -> tuple[Drawn, ...]:
    """All nerves that this view shows, on both sides where it shows both."""
    if view in MIRRORED:
        return tuple(mirrored(drawn, view) for drawn in drawn_nerves(body, MIRRORED[view]))
    sciatic = read_anatomy().segments
    found = [
        (name, strands)
        for (name, side), course in courses(body, pose_of(view)).items()
        if side is Side.LEFT and _shows(course, view) and (strands := list(_strands(course, body, view)))
    ]
    every = [strand for _, strands in found for strand in strands]
    ways = [
        _Way(
            name,
            DrawnKind.NERVE if name in sciatic else DrawnKind.NEIGHBOUR,
            [_thinned(strand, every) for strand in strands],
        )
        for name, strands in found
    ]
    covers = covers_of(shown_muscles(body, view))
    left = tuple(_drawn(way, _bodies(ways, way.kind), covers) for way in ways)
    return left if view.only_side else (*left, *(mirrored(drawn, view) for drawn in left))


def _drawn(way: _Way, bodies: dict[bool, shapely.Geometry], covers: Sequence[Cover]) -> Drawn:
    layer = BodyLayer.NERVE if way.kind is DrawnKind.NERVE else BodyLayer.NEIGHBOURS
    depth = float(np.concatenate([strand.depth for strand in way.strands]).mean())
    return Drawn(way.name, Side.LEFT, way.kind, layer, depth, tuple(_pieces(way, bodies, covers)))


def _shows(course: Course, view: View) -> bool:
    """A view of one foot shows its own nerves only: those of its other side seen through it would confuse."""
    return view.extent == STANDING or (course.faces is not None and FACE[view] in course.faces)


class _Strand(NamedTuple):
    """A run of one line that is near or far throughout, in the view's millimetres."""

    places: Points
    broad: Points
    depth: Points
    """Millimetres beneath the skin that faces the viewer."""
    towards: Points
    """Millimetres towards the viewer, as pictures of muscles have them."""
    share: Points
    """How far along the stretch each place lies: 1 on branches, which leave it on their way."""
    far: bool


class _Way(NamedTuple):
    """One stretch of nerve with all its strands."""

    name: str
    kind: DrawnKind
    strands: list[_Strand]


def _bodies(ways: list[_Way], kind: DrawnKind) -> dict[bool, shapely.Geometry]:
    """The ribbons of all nerves of a kind, near and far: within them is no rim, so that branches join."""
    return {
        far: shapely.union_all(
            [
                _ribbon(strand, strand.broad + OPEN)
                for way in ways
                if way.kind is kind
                for strand in way.strands
                if strand.far is far
            ]
        )
        for far in (False, True)
    }


def _strands(course: Course, body: Body, view: View) -> Iterator[_Strand]:
    axes = look.frame(view, skin(body, pose_of(view)))
    wall = _wall(body, pose_of(view))
    for number, line in enumerate(course.lines):
        share = np.linspace(0, 1, len(line.points)) if number == 0 else np.ones(len(line.points))
        before, behind = (_to_skin(wall, line.points, way) for way in (axes.towards, -axes.towards))
        far = _is_far(course, before / np.maximum(before + behind, 1e-9), view)
        shown = line.points[:, 1] < _height(view)
        cuts = [0, *(np.flatnonzero((far[1:] != far[:-1]) | (shown[1:] != shown[:-1])) + 1), len(far)]
        for start, end in pairwise(cuts):
            run = slice(max(start - 1, 0), end)  # from where the run before it ends
            if shown[start] and end - run.start > 1:
                places = axes.project(line.points[run])
                towards = line.points[run] @ axes.towards
                yield _Strand(places, line.broad[run], before[run], towards, share[run], bool(far[start]))


def _height(view: View) -> float:
    """Millimetres above the ground below which a view shows nerves."""
    if view.extent == STANDING:
        return np.inf
    return ANKLE if view.extent is SOLE else ABOVE_FOOT


def _thinned(strand: _Strand, every: Sequence[_Strand]) -> _Strand:
    """The strand with its outer end drawn out where it ends, or where it turns away from the viewer."""
    end = strand.places[-1]
    others = (each for each in every if each is not strand and (each.far is strand.far or strand.far))
    if any(np.linalg.norm(each.places - end, axis=1).min() < MEETS for each in others):
        return strand
    left = np.concatenate(
        [np.cumsum(np.linalg.norm(np.diff(strand.places[::-1], axis=0), axis=1))[::-1], [0.0]]
    )
    share = THIN + (1 - THIN) * np.minimum(left / TAPER, 1) ** 0.7
    return strand._replace(broad=strand.broad * share)


@functools.cache
def _wall(body: Body, pose: Pose) -> trimesh.Trimesh:
    posed = skin(body, pose)
    return trimesh.Trimesh(posed.vertices, posed.triangles, process=False)


def _to_skin(wall: trimesh.Trimesh, points: Points, way: Points) -> Points:
    """Millimetres from each point along the way to where it leaves the body."""
    away = np.zeros(len(points))
    met, ray, _ = wall.ray.intersects_location(
        points, np.broadcast_to(way, points.shape), multiple_hits=False
    )
    away[ray] = np.linalg.norm(met - points[ray], axis=1)
    return away


def _is_far(course: Course, share: Points, view: View) -> Mask:
    if course.faces is not None:
        return np.full(len(share), FACE[view] not in course.faces)
    far: Mask = gaussian_filter1d(share, CALM, mode="nearest") > HALF
    cuts = [0, *(np.flatnonzero(far[1:] != far[:-1]) + 1), len(far)]
    for start, end in pairwise(cuts):
        if (end - start) * STEP < LEAST and len(cuts) > 2:
            far[start:end] = ~far[start:end]
    return far


def _pieces(way: _Way, bodies: dict[bool, shapely.Geometry], covers: Sequence[Cover]) -> Iterator[Piece]:
    for far in (True, False):
        some = [strand for strand in way.strands if strand.far is far]
        if not some:
            continue
        rim = shapely.union_all([_ribbon(each, each.broad + 2 * RIM) for each in some])
        areas = {
            PieceRole.EDGE: shapely.difference(rim, bodies[far]),
            PieceRole.NERVE: shapely.union_all([_ribbon(each, each.broad) for each in some]),
        }
        lit = [_lit(each) for each in some if each.broad.max() > SHEEN_LEAST]
        if lit and not far:
            areas[PieceRole.SHEEN] = shapely.union_all([_ribbon(each, each.broad) for each in lit])
        levels = {FAR: rim} if far else _levels(way.name, some, rim, covers)
        for level, here in levels.items():
            for role, area in areas.items():
                if rings := _rings(shapely.intersection(area, here)):
                    yield Piece(role, rings, level=level)


def _levels(
    name: str, strands: list[_Strand], whole: shapely.Geometry, covers: Sequence[Cover]
) -> dict[int, shapely.Geometry]:
    """Where a nerve runs beneath which muscles: what a deep one covers is level 0 … 3 lies over all."""
    rest, found = whole, {}
    for level, layer in enumerate(MUSCLE_LAYERS):
        over = shapely.union_all(
            [
                shapely.intersection(cover.outline, _ribbon(run, run.broad + 4 * RIM))
                for cover in covers
                if cover.layer is layer
                for strand in strands
                for run in _covered(name, strand, cover)
            ]
        )
        here = shapely.intersection(rest, over)
        if not here.is_empty:
            found[level] = shapely.intersection(shapely.buffer(here, SEAM), whole)
            rest = shapely.difference(rest, over)
    return {**found, len(MUSCLE_LAYERS): rest}


def _covered(name: str, strand: _Strand, cover: Cover) -> Iterator[_Strand]:
    """The runs of a strand that lie beneath a muscle, a little longer, so that the muscle's edge ends it."""
    beneath = cover.beneath(name, strand.places, strand.towards, strand.share)
    cuts = [0, *(np.flatnonzero(beneath[1:] != beneath[:-1]) + 1), len(beneath)]
    for start, end in pairwise(cuts):
        if beneath[start]:
            run = slice(max(start - LONGER, 0), end + LONGER)
            yield strand._replace(places=strand.places[run], broad=strand.broad[run])


def _lit(strand: _Strand) -> _Strand:
    """The line of light on the side that looks to the light."""
    across = _normals(strand.places)
    across *= np.sign(across @ LIGHT)[:, None]
    places = strand.places + across * (strand.broad * SHEEN_OFF)[:, None]
    return strand._replace(places=places, broad=strand.broad * SHEEN)


def _ribbon(strand: _Strand, broad: Points) -> shapely.Geometry:
    """The area within half the breadth of the line, round at both ends."""
    steps = np.linalg.norm(np.diff(strand.places, axis=0), axis=1)
    kept = np.concatenate([[True], steps > 0.05])
    places, half = strand.places[kept], broad[kept] / 2
    ends = [shapely.Point(places[end]).buffer(half[end]) for end in (0, -1)]
    if len(places) < 3 or steps.sum() < broad.max():
        return shapely.union_all(ends).convex_hull
    across = _normals(places) * half[:, None]
    band = shapely.Polygon(np.concatenate([places + across, (places - across)[::-1]]))
    return shapely.union_all([band.buffer(0), *ends])


def _normals(places: Points) -> Points:
    way = gaussian_filter1d(np.gradient(places, axis=0), 1.0, axis=0, mode="nearest")
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    return np.stack([way[:, 1], -way[:, 0]], axis=1)


def _rings(area: shapely.Geometry) -> tuple[Points, ...]:
    """The outlines of an area; holes are rings too."""
    parts = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon" and part.area > CRUMB]
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return tuple(np.asarray(ring.coords)[:-1] for ring in rings if len(ring.coords) > 3)

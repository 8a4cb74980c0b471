"""Which skin lies over what: the cells over each muscle, and those within two centimetres of each nerve."""

from __future__ import annotations

import functools
import json
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import trimesh
from scipy.spatial import cKDTree

from models.body.atlas import cell_places
from models.body.view import Body, Side
from tools.atlas.mesh import Pose, skin
from tools.atlas.under.muscles import muscle_solids
from tools.atlas.under.nerves import Course, courses
from tools.atlas.under.skeleton import skeleton
from tools.atlas.under.solid import Solid
from tools.atlas.under.within import depth_of

Points = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

CORRIDOR = 20.0  # mm to either side of a nerve (reference, section A: the nerve's breadth and one deviation)
FINGERTIP = 10.0  # mm
DEEPEST = 80.0  # mm under the skin: what lies deeper no hand and no mark means
ROUNDABOUT = 2.0  # a way inward so much longer than the shortest one leads to what lies under other skin
ON_BONE = 5.0  # mm: a muscle that clings to a bone may reach a little into its shape
TOWARDS = {"back": (0.0, 0.0, -1.0), "front": (0.0, 0.0, 1.0), "sole": (0.0, -1.0, 0.0)}
SAME_FACE = (
    0.2  # least cosine between normals of the skin: the top of the foot is not over a nerve of the sole
)


def territory_table(cells: Path) -> bytes:
    """The bytes of territories.bin: the left side's cells of each structure as bits, after a line of JSON
    that names them; the right side's are their partners.
    """
    places = cell_places(cells.read_bytes()).astype(np.float64)
    found = {name: mask for name, mask in _left(places).items() if mask.any()}
    head = json.dumps(list(found)).encode() + b"\n"
    return zlib.compress(head + b"".join(np.packbits(mask).tobytes() for mask in found.values()), 9)


def _left(places: Points) -> dict[str, Mask]:
    depth = depth_of(Body.NEUTRAL, Pose.STANDING)
    _, normals = depth.at(places)
    muscles = {
        name: solid for (name, side), solid in muscle_solids(Body.NEUTRAL).items() if side is Side.LEFT
    }
    ways = [(way, _reach(places, way)) for way in (-normals, _seen_from(normals))]
    over = {name: _over(solid, places, normals, ways) for name, solid in muscles.items()}
    return over | {
        name: _corridor(course, places, normals)
        for (name, side), course in courses(Body.NEUTRAL).items()
        if side is Side.LEFT
    }


def _over(solid: Solid, places: Points, normals: Points, ways: list[tuple[Points, Points]]) -> Mask:
    """The cells from which a way inward meets the muscle within its reach, and those beside.

    What other skin is far nearer to lies under that: the adductors are not under the outer side of the thigh.
    Skin slides over a muscle, and hands and marks are no finer than a fingertip.
    """
    low, high = solid.vertices.min(axis=0) - DEEPEST, solid.vertices.max(axis=0) + DEEPEST
    near = np.flatnonzero(((places > low) & (places < high)).all(axis=1) & (places[:, 0] > 0))
    body = trimesh.Trimesh(solid.vertices, solid.faces, process=False)
    over = np.zeros(len(places), dtype=bool)
    for way, reach in ways:
        met, ray, _ = body.ray.intersects_location(places[near], way[near], multiple_hits=False)
        away = np.linalg.norm(met - places[near][ray], axis=1)
        shortest, _ = depth_of(Body.NEUTRAL, Pose.STANDING).at(met)
        direct = away < ROUNDABOUT * shortest + FINGERTIP
        over[near[ray[direct & (away < reach[near][ray])]]] = True
    return _within(places[over], normals[over], FINGERTIP, places, normals)


def _seen_from(normals: Points) -> Points:
    """The way inward of the view that shows the skin best: what is drawn beneath a spot lies beneath it."""
    axis = np.abs(normals).argmax(axis=1)
    way = np.zeros_like(normals)
    rows = np.arange(len(normals))
    way[rows, axis] = -np.sign(normals[rows, axis])
    return way


def _reach(places: Points, way: Points) -> Points:
    """How far in, in millimetres, things still lie under each cell: to the middle of the body, or a bone."""
    middle = _through(_wall(), places, way) / 2
    return np.minimum(np.minimum(DEEPEST, middle), _through(_bones(), places, way) + ON_BONE)


def _through(wall: trimesh.Trimesh, places: Points, way: Points) -> Points:
    """Millimetres from each cell along the way inward to the first surface behind its skin, or inf."""
    away = np.full(len(places), np.inf)
    met, ray, _ = wall.ray.intersects_location(places + way, way, multiple_hits=False)
    away[ray] = np.linalg.norm(met - places[ray], axis=1)
    return away


@functools.cache
def _wall() -> trimesh.Trimesh:
    whole = skin(Body.NEUTRAL, Pose.STANDING)
    return trimesh.Trimesh(whole.vertices, whole.triangles, process=False)


@functools.cache
def _bones() -> trimesh.Trimesh:
    """The bones of the left side and the midline, as one surface."""
    solids = [solid for each in skeleton(Body.NEUTRAL) for solid in each.solids]
    before = np.cumsum([0, *(len(solid.vertices) for solid in solids[:-1])])
    faces = [solid.faces + start for solid, start in zip(solids, before, strict=True)]
    vertices = np.concatenate([solid.vertices for solid in solids])
    return trimesh.Trimesh(vertices, np.concatenate(faces), process=False)


def _corridor(course: Course, places: Points, normals: Points) -> Mask:
    over = np.concatenate([_on_skin(line.points, course.over) for line in course.lines])
    _, ways = depth_of(Body.NEUTRAL, Pose.STANDING).at(over)
    return _within(over, ways, CORRIDOR, places, normals)


def _within(over: Points, ways: Points, reach: float, places: Points, normals: Points) -> Mask:
    """The left side's cells no farther than this from some points of the skin, and on the same face of it."""
    if not len(over):
        return np.zeros(len(places), dtype=bool)
    near = cKDTree(over).query(places, distance_upper_bound=reach)[1]
    inside = near < len(over)
    facing = (normals * ways[np.where(inside, near, 0)]).sum(axis=1) > SAME_FACE
    left: Mask = inside & facing & (places[:, 0] > 0)
    return left


def _on_skin(points: Points, over: str) -> Points:
    """The skin's points over a nerve: straight behind, before or below it, or the nearest."""
    if over == "nearest":
        depth, ways = depth_of(Body.NEUTRAL, Pose.STANDING).at(points)
        nearest: Points = points + depth[:, None] * ways
        return nearest
    way = np.array(TOWARDS[over])
    met, _, _ = _wall().ray.intersects_location(
        points, np.broadcast_to(way, points.shape), multiple_hits=False
    )
    found: Points = met
    return found

"""Which place of the neutral body each place of another body's skin is: landmarks meet landmarks.

The bodies share one mesh, so each vertex has a place on all of them; but a body that is broader by fat or
by build carries a vertex off the bone that it lay over. A smooth warp of the skin, tied at the bony landmarks
and along lines that are told in millimetres, brings it back, so that the same words mean the same place on
every body. Where nothing is tied, a vertex is its own counterpart.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from models.body.view import Body
from tools.atlas.measures import landmarks, skin_beside, skin_near
from tools.atlas.mesh import Pose, outer_triangles, skin
from tools.atlas.surface import Place, Spot, neutral, place, samples

Points = npt.NDArray[np.float64]

REACH = 150.0  # mm round a tie that the warp moves
FACING = 8.0  # mm that a turn of the normal by one counts as: keeps near but opposed skin apart
FINEST = 1.0  # mm between samples of the skin: how far from the nearest one a place can lie
FROM_BEHIND = ("PSIS", "IC", "SH", "IT", "GT", "K")
FROM_THE_FRONT = ("ASIS",)
FROM_ASIDE = ("GTL", "ICW", "FH", "N", "LFE")
BESIDE_SPINE = 60.0  # mm: the border of the low back's inner strip (reference, section D)
STRIP_TOP = 1125.0  # height of the twelfth rib beside the spine, on the neutral body
STRIP_STEP = 20.0


class Tie(NamedTuple):
    """Two places of skin that are the same: on the neutral body and on another."""

    neutral: Points
    other: Points


class Home(NamedTuple):
    """For every vertex of a body, shape (V, 3): its place on the neutral body, and the normal there."""

    points: Points
    normals: Points


@functools.cache
def home(body: Body) -> Home:
    """Where this body's vertices are at home on the neutral body; both sides alike."""
    shown = skin(body, Pose.STANDING)
    if body is Body.NEUTRAL:
        return Home(shown.vertices, shown.normals)
    away = _moved(shown.vertices, body)
    points, normals = neutral().vertices.copy(), neutral().normals.copy()
    left = np.flatnonzero((np.linalg.norm(away, axis=1) > 1e-3) & (shown.vertices[:, 0] >= 0))
    goal = shown.vertices[left] + away[left]
    near = _samples_tree(body).query(_sense(goal, shown.normals[left]))[1]
    here = samples().spot.on(shown.vertices, outer_triangles())[near]
    points[left] = samples().spot.on(neutral().vertices, outer_triangles())[near]
    normals[left] = samples().place.normal[near]
    rest = goal - here  # along the skin: the warp may lead a little above or beneath it
    rest -= (rest * shown.normals[left]).sum(axis=1)[:, None] * shown.normals[left]
    points[left] += rest * np.minimum(1.0, FINEST / np.maximum(np.linalg.norm(rest, axis=1), 1e-9))[:, None]
    points[left, 0] = np.where(shown.vertices[left, 0] < 1e-6, 0.0, np.maximum(points[left, 0], 0.0))
    other = shown.mirror[left]
    points[other], normals[other] = points[left] * (-1, 1, 1), normals[left] * (-1, 1, 1)
    return Home(points, normals)


def place_on(spot: Spot, body: Body) -> Place:
    """Which places of the neutral body these points of another body's skin are, folded onto its left half."""
    mesh = place(spot)
    if body is Body.NEUTRAL:
        return mesh
    points = spot.on(home(body).points, outer_triangles())
    normals = spot.on(home(body).normals, outer_triangles())
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    normals[:, 0] *= np.where(points[:, 0] < 0, -1, 1)
    return Place(np.abs(points[:, 0]), points[:, 1], points[:, 2], normals, mesh.sky, mesh.digits)


def _sense(points: Points, normals: Points) -> Points:
    return np.concatenate([points, FACING * normals], axis=1)


@functools.cache
def _samples_tree(body: Body) -> cKDTree:
    shown, spot = skin(body, Pose.STANDING), samples().spot
    points, normals = (spot.on(field, outer_triangles()) for field in (shown.vertices, shown.normals))
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    return cKDTree(_sense(points, normals))


def _moved(points: Points, body: Body) -> Points:
    """How far each point of this body's skin lies from where the mesh has its counterpart, shape (n, 3)."""
    own = np.array([tie.other for tie in ties(body)])
    mesh = np.array([_carried(tie.neutral, body) for tie in ties(body)])
    own, mesh = (np.concatenate([side, side[side[:, 0] > 1] * (-1, 1, 1)]) for side in (own, mesh))
    pull = _kernel(np.linalg.norm(own[:, None] - own, axis=2))
    weights = np.linalg.solve(pull, mesh - own)
    moved: Points = np.zeros_like(points)
    near = np.flatnonzero(cKDTree(own).query(points, distance_upper_bound=REACH)[0] < REACH)
    for part in np.array_split(near, 1 + len(near) // 10_000):
        moved[part] = _kernel(np.linalg.norm(points[part, None] - own, axis=2)) @ weights
    return moved


def _kernel(distance: Points) -> Points:
    """A smooth bump of the width REACH (Wendland 1995, C2): 1 at the tie, 0 from there on."""
    share = np.minimum(distance / REACH, 1.0)
    bump: Points = (1 - share) ** 4 * (4 * share + 1)
    return bump


def _carried(point: Points, body: Body) -> Points:
    """Where the mesh has a point of the neutral skin on another body."""
    near = int(cKDTree(_neutral_points()).query(point)[1])
    spot = samples().spot
    one = Spot(spot.triangle[[near]], spot.share[[near]])
    found: Points = one.on(skin(body, Pose.STANDING).vertices, outer_triangles())[0]
    found += point - _neutral_points()[near]
    return found


@functools.cache
def _neutral_points() -> Points:
    return samples().place.points


@functools.cache
def ties(body: Body) -> tuple[Tie, ...]:
    """All places of skin, on the left, at which the warp is held."""
    return (*_landmark_ties(body), *_strip_ties(body))


def _landmark_ties(body: Body) -> Iterator[Tie]:
    for names, way in (
        (FROM_BEHIND, _from_behind),
        (FROM_THE_FRONT, _from_the_front),
        (FROM_ASIDE, _from_aside),
    ):
        for name in names:
            yield Tie(way(Body.NEUTRAL, landmarks()[name]), way(body, landmarks(body)[name]))


def _from_behind(body: Body, mark: Points) -> Points:
    return skin_near(body, mark[0], mark[1], front=False)


def _from_the_front(body: Body, mark: Points) -> Points:
    return skin_near(body, mark[0], mark[1], front=True)


def _from_aside(body: Body, mark: Points) -> Points:
    return skin_beside(body, mark[1], mark[2])


def _strip_ties(body: Body) -> Iterator[Tie]:
    """The midline of the low back and the line 6 cm beside it, each at the height where the mesh has it."""
    low = float(landmarks()["PSIS"][1]) + STRIP_STEP
    for height in np.arange(low, STRIP_TOP + STRIP_STEP, STRIP_STEP):
        for beside in (0.0, BESIDE_SPINE):
            here = skin_near(Body.NEUTRAL, beside, float(height), front=False)
            mesh = _carried(here, body)
            yield Tie(here, skin_near(body, beside, float(mesh[1]), front=False))

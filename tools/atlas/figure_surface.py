"""The skin as a draughtsman sees it: smoothed once more, with its hollows, its ridges and its open sky."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse
import trimesh

from models.body.view import Body
from tools.atlas import figure_relief
from tools.atlas.exposure import sphere
from tools.atlas.mesh import Pose, Skin, skin, vertex_normals
from tools.atlas.subdivide import Subdivision, subdivided

Points = npt.NDArray[np.float64]
Triangles = npt.NDArray[np.int32]

SCALES = (3, 24, 160)  # steps of smoothing: about 3, 8 and 20 mm on the trunk, finer on face, hands and feet
STEP = 0.6  # how far each step takes a vertex towards the mean of its neighbours
WIDE_MESH = 2.8  # mm between neighbours, as on the trunk
FINEST_DETAIL = 0.45
SKY_DIRECTIONS = 256
SKY_LIFT = 1.5  # mm off the skin where rays to the sky start


@dataclass(frozen=True)
class Surface:
    """One body in one pose, smooth enough to draw; all arrays run over its vertices."""

    vertices: Points
    triangles: Triangles
    normals: tuple[Points, ...]
    """Unit normals, first as they are, then ever smoother."""
    valleys: tuple[Points, ...]
    """Curvature beyond its surroundings, 1/mm, in bands from fine to broad; positive in hollows."""
    sky: Points
    """The share of the sky that is open, 0 to 1."""
    detail: Points
    """How strongly hollows and ridges are drawn, 0 to 1."""
    shade: Points
    """Tone added for lids, brows and lips."""
    eyes: npt.NDArray[np.bool_]


@functools.cache
def surface(body: Body, pose: Pose) -> Surface:
    """The drawn surface of this body in this pose."""
    coarse = skin(body, pose)
    fine = _subdivision()
    vertices = fine.matrix @ coarse.vertices
    neighbours = _neighbours(fine.triangles, len(vertices))
    forms = _forms()
    sky = fine.matrix @ _open_sky(coarse)
    if body is Body.NEUTRAL and pose is Pose.STANDING:
        vertices, sky = _without_breasts(vertices, sky)
    for place in forms.levels:
        vertices = figure_relief.level(vertices, place)
    shown = vertices + forms.raised[:, None] * vertex_normals(vertices, fine.triangles)
    normals = [unit(_smoothed(vertex_normals(shown, fine.triangles), neighbours, 2))]
    done = 0
    for steps in SCALES:
        normals.append(unit(_smoothed(normals[-1], neighbours, steps - done)))
        done = steps
    return Surface(
        vertices=vertices,
        triangles=fine.triangles,
        normals=tuple(normals),
        valleys=_valleys(shown, normals[1], neighbours),
        sky=sky,
        detail=forms.detail * _grain(vertices, neighbours),
        shade=forms.shade,
        eyes=forms.eyes,
    )


def _without_breasts(vertices: Points, sky: Points) -> tuple[Points, Points]:
    """The neutral body is of no sex, its mesh the mean of both: its chest is drawn as the flatter lies."""
    fine, forms, flat = _subdivision(), _forms(), skin(Body.MALE, Pose.STANDING)
    lit = sky + forms.flat_chest * (fine.matrix @ _open_sky(flat) - sky)
    for place in forms.levels:
        lit = figure_relief.evened(lit, place)
    return figure_relief.flattened(vertices, fine.matrix @ flat.vertices, forms.flat_chest), lit


@functools.cache
def _subdivision() -> Subdivision:
    neutral = skin(Body.NEUTRAL, Pose.STANDING)
    return subdivided(_quads(neutral.triangles), neutral.mirror, neutral.vertices)


class _Forms(NamedTuple):
    raised: Points
    levels: tuple[figure_relief.Level, ...]
    flat_chest: Points
    detail: Points
    shade: Points
    eyes: npt.NDArray[np.bool_]


@functools.cache
def _forms() -> _Forms:
    """What figure_relief says of each vertex."""
    fine = _subdivision()
    vertices = fine.matrix @ skin(Body.NEUTRAL, Pose.STANDING).vertices
    normals = vertex_normals(vertices, fine.triangles)
    return _Forms(
        raised=figure_relief.raised(figure_relief.FORMS, vertices, normals),
        levels=figure_relief.levels(vertices, normals),
        flat_chest=figure_relief.flat_chest(vertices, normals),
        detail=figure_relief.detail(vertices, normals),
        shade=figure_relief.raised(figure_relief.SHADES, vertices, normals),
        eyes=figure_relief.eyes(vertices),
    )


def unit(vectors: Points) -> Points:
    """The same directions with length 1."""
    scaled: Points = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return scaled


def _quads(triangles: Triangles) -> Triangles:
    """The quads that the skin's triangles are halves of: (a, b, m) and (a, m, d).

    The middle m of a face of the coarser mesh has the highest number of the four.
    """
    place = triangles.argmax(axis=1)
    first, second = triangles[place == 2], triangles[place == 1]
    size = int(triangles.max()) + 1
    here = first[:, 0].astype(np.int64) * size + first[:, 2]
    there = second[:, 0].astype(np.int64) * size + second[:, 1]
    _, ours, theirs = np.intersect1d(here, there, return_indices=True)
    return np.concatenate([first[ours], second[theirs][:, 2:]], axis=1)


def _neighbours(triangles: Triangles, count: int) -> sparse.csr_matrix:
    """A matrix that takes each vertex to the mean of its neighbours."""
    start = triangles.ravel()
    end = np.roll(triangles, -1, axis=1).ravel()
    ones = np.ones(len(start))
    meets = sparse.csr_matrix((ones, (start, end)), shape=(count, count))
    meets = sparse.csr_matrix(meets + meets.T)
    meets.data[:] = 1
    degree = np.maximum(np.asarray(meets.sum(axis=1)).ravel(), 1.0)
    return sparse.csr_matrix(sparse.diags(1 / degree) @ meets)


def _smoothed(values: Points, neighbours: sparse.csr_matrix, steps: int) -> Points:
    for _ in range(steps):
        values = values + STEP * (neighbours @ values - values)
    return values


def _grain(vertices: Points, neighbours: sparse.csr_matrix) -> Points:
    """Less than 1 where the mesh is fine, as on fingers.

    There each step of smoothing reaches less far, and much curvature is only the roundness of a small part.
    """
    return np.clip(np.sqrt(_spacing(vertices, neighbours)) / WIDE_MESH, FINEST_DETAIL, 1)


def _spacing(vertices: Points, neighbours: sparse.csr_matrix) -> Points:
    """Per vertex the mean square of the distance to its neighbours."""
    pairs = neighbours.tocoo()
    apart = ((vertices[pairs.row] - vertices[pairs.col]) ** 2).sum(axis=1) * pairs.data
    return np.maximum(
        _smoothed(np.bincount(pairs.row, apart, len(vertices)).astype(np.float64), neighbours, 4), 0.01
    )


def _valleys(vertices: Points, normals: Points, neighbours: sparse.csr_matrix) -> tuple[Points, ...]:
    """Mean curvature in bands, each scale less the next broader one: a limb's own roundness drops out."""
    spacing = _spacing(vertices, neighbours)
    rounded = _smoothed(vertices, neighbours, 3)
    bend = 2 * ((rounded - neighbours @ rounded) * normals).sum(axis=1) / spacing
    bands, done = [_smoothed(bend, neighbours, 2)], 2
    for steps in (12, 60, 400):
        bands.append(_smoothed(bands[-1], neighbours, steps - done))
        done = steps
    return tuple(broad - narrow for narrow, broad in itertools.pairwise(bands))


def _open_sky(coarse: Skin) -> Points:
    """Per vertex of the coarse skin the share of the sky, by the cosine, that the body leaves open."""
    body = trimesh.Trimesh(coarse.vertices, coarse.triangles, process=False)
    used = np.unique(coarse.triangles)
    left = used[coarse.vertices[used, 0] >= -1e-6]
    normals = coarse.normals[left]
    starts = coarse.vertices[left] + normals * SKY_LIFT
    sky, clear = np.zeros(len(left)), np.zeros(len(left))
    for direction in sphere(SKY_DIRECTIONS):
        cosine = normals @ direction
        above = np.flatnonzero(cosine > 0.05)
        blocked = body.ray.intersects_any(starts[above], np.broadcast_to(direction, (len(above), 3)))
        sky[above] += cosine[above]
        clear[above] += cosine[above] * ~blocked
    share = np.ones(len(coarse.vertices))
    share[left] = clear / np.maximum(sky, 1e-9)
    share[coarse.mirror[left]] = share[left]
    return _smoothed(share, _neighbours(coarse.triangles, len(share)), 2)

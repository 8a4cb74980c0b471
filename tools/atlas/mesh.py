"""The three bodies as skins: blended from CC0 shape targets, posed, smoothed, scaled to body millimetres."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse

from models.body.view import Body
from tools.atlas import exposure, source
from tools.atlas.pose import Pose, posed
from tools.atlas.subdivide import Subdivision, subdivided

Points = npt.NDArray[np.float64]
Triangles = npt.NDArray[np.int32]
Bones = dict[str, tuple[Points, Points]]

STATURE = 1700.0
AHEAD_OF_SPINE = 150.0  # mm from the loins' spine to z = 0, so that side views hold the reaching hands
KNOB, KNOB_WIDTH = 6.5, 17.0  # mm that the great trochanter stands out, and how far its curve reaches
KNOB_TALL = 3.2  # as many times taller than wide, so that the hip's outline stays one calm curve
KNOB_OFF_HIP = (-22.0, 29.0)  # mm above and ahead of the hip joint, in the side view
PEOPLES = ("african", "asian", "caucasian")
AVERAGE = "universal-{sex}-young-averagemuscle-averageweight"


@dataclass(frozen=True)
class Skin:
    """One body in one pose, in body millimetres: x to the client's left, y up from the soles, z forward."""

    vertices: Points
    triangles: Triangles
    """Outer skin only, wound so that normals point out; the same for every body and pose."""
    normals: Points
    mirror: npt.NDArray[np.int32]
    """For each vertex its partner on the other side."""
    bones: Bones
    weights: sparse.csr_matrix
    """How far each vertex, row, follows each bone, column, in the order of `bones`."""

    def follows(self, *names: str) -> Points:
        """Per vertex the summed weight of these bones, named as in the rig (`.L`, `.R`)."""
        columns = [index for index, name in enumerate(self.bones) if name in names]
        return np.asarray(self.weights[:, columns].sum(axis=1)).ravel()

    def joint(self, name: str) -> Points:
        """Where the bone of this name begins."""
        return self.bones[name][0]


@functools.cache
def skin(body: Body, pose: Pose) -> Skin:
    """The skin of this body in this pose."""
    shape = _shape(body)
    bones = _bones(shape)
    moved, moved_bones = posed(shape, bones, _parents(), _weights(), pose)
    fine = _subdivision()
    scale, origin = _frame(body)
    vertices = (fine.matrix @ moved - origin) * scale
    vertices[:, 0] += KNOB * _knobs()
    vertices = _mirrored_exactly(vertices, fine.mirror)
    vertices = np.ascontiguousarray(vertices)
    return Skin(
        vertices=vertices,
        triangles=outer_triangles(),
        normals=vertex_normals(vertices, outer_triangles()),
        mirror=fine.mirror,
        bones={
            name: ((head - origin) * scale, (tail - origin) * scale)
            for name, (head, tail) in moved_bones.items()
        },
        weights=sparse.csr_matrix(fine.matrix @ _weights()),
    )


def vertex_normals(vertices: Points, triangles: Triangles) -> Points:
    """Unit normals at the vertices, each triangle weighing by its area; zero where no triangle meets."""
    corners = vertices[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(vertices)
    for corner in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(triangles[:, corner], faces[:, axis], len(vertices))
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return normals / np.where(length == 0, 1, length)


@functools.cache
def outer_triangles() -> Triangles:
    """The triangles that rays from outside can reach: not the insides of mouth, nose and eye sockets."""
    fine = _subdivision()
    seen = np.zeros(len(fine.triangles), dtype=bool)
    for body in Body:
        seen |= exposure.share_of_sky(fine.matrix @ _shape(body), fine.triangles) > exposure.HIDDEN
    partner = triangle_mirror(fine.triangles, fine.mirror)
    return fine.triangles[seen | seen[partner]]


def triangle_mirror(triangles: Triangles, mirror: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """For each triangle the one on the other side of the body."""
    here = np.sort(triangles, axis=1)
    there = np.sort(mirror[triangles], axis=1)
    order, other = np.lexsort(here.T), np.lexsort(there.T)
    partner = np.empty(len(triangles), dtype=np.int32)
    partner[other] = order
    return partner


@functools.cache
def _shape(body: Body) -> Points:
    vertices, _ = source.base()
    sexes = {Body.FEMALE: ("female",), Body.MALE: ("male",), Body.NEUTRAL: ("female", "male")}[body]
    shape = vertices.copy()
    for sex in sexes:
        share = 1 / len(sexes)
        for people in PEOPLES:
            _add(shape, f"macrodetails/{people}-{sex}-young", share / len(PEOPLES))
        _add(shape, "macrodetails/" + AVERAGE.format(sex=sex), share)
    for people in PEOPLES:
        for side in ("left", "right"):
            _add(shape, f"expression/units/{people}/eye-{side}-closure", 1 / len(PEOPLES))
    return _mirrored_exactly(shape, source.mirror(len(shape)))


def _add(shape: Points, name: str, share: float) -> None:
    moved, offset = source.target(name)
    shape[moved] += share * offset


def _mirrored_exactly(vertices: Points, mirror: npt.NDArray[np.int32]) -> Points:
    mirrored: Points = (vertices + vertices[mirror] * (-1, 1, 1)) / 2
    return mirrored


@functools.cache
def _frame(body: Body) -> tuple[float, Points]:
    """Millimetres per decimetre at a stature of 1,700 mm, and the point that becomes the origin."""
    shape = _shape(body)
    moved, bones = posed(shape, _bones(shape), _parents(), _weights(), Pose.STANDING)
    vertices = (_subdivision().matrix @ moved)[np.unique(outer_triangles())]
    low, high = vertices[:, 1].min(), vertices[:, 1].max()
    scale = STATURE / (high - low)
    return scale, np.array([0.0, low, bones["spine03"][0][2] + AHEAD_OF_SPINE / scale])


@functools.cache
def _knobs() -> Points:
    """How far each vertex shares in the knobs of the great trochanters: 1 on the left, −1 on the right.

    The mesh is flat there, so that from the front or the back the knob would not be seen.
    """
    shape = _shape(Body.NEUTRAL)
    moved, bones = posed(shape, _bones(shape), _parents(), _weights(), Pose.STANDING)
    scale, origin = _frame(Body.NEUTRAL)
    x, y, z = (((_subdivision().matrix @ moved) - origin) * scale).T
    hip = (bones["upperleg01.L"][0] - origin) * scale
    apart = np.hypot((y - hip[1] - KNOB_OFF_HIP[0]) / KNOB_TALL, z - hip[2] - KNOB_OFF_HIP[1])
    side = np.where((np.abs(x) > hip[0]) & (np.abs(x) < 2 * hip[0]), np.sign(x), 0.0)
    share: Points = side * np.exp(-((apart / KNOB_WIDTH) ** 2) / 2)
    return share


@functools.cache
def _subdivision() -> Subdivision:
    vertices, groups = source.base()
    return subdivided(np.array(groups["body"], dtype=np.int32), source.mirror(len(vertices)), vertices)


@functools.cache
def _parents() -> dict[str, str]:
    """Each bone's parent, parents before children."""
    rig = source.rig()
    ordered: dict[str, str] = {}
    while len(ordered) < len(rig):
        for name in sorted(rig):
            if name not in ordered and (not rig[name]["parent"] or rig[name]["parent"] in ordered):
                ordered[name] = rig[name]["parent"]
    return ordered


@functools.cache
def _weights() -> sparse.csr_matrix:
    vertices, _ = source.base()
    table = source.weights()
    full = sparse.lil_matrix((len(vertices), len(_parents())))
    for column, name in enumerate(_parents()):
        for vertex, weight in table.get(name, []):
            full[vertex, column] = weight
    total = np.asarray(full.sum(axis=1)).ravel()
    return sparse.csr_matrix(sparse.diags(1 / np.where(total == 0, 1, total)) @ full)


def _bones(shape: Points) -> Bones:
    groups = source.base()[1]

    def place(end: dict[str, object]) -> Points:
        match end["strategy"]:
            case "CUBE":
                corners = np.unique(groups[str(end["cube_name"])])
            case "MEAN":
                corners = np.array(end["vertex_indices"])
            case _:
                corners = np.array([end["vertex_index"]])
        middle: Points = shape[corners].mean(axis=0)
        return middle

    rig = source.rig()
    return {name: (place(rig[name]["head"]), place(rig[name]["tail"])) for name in _parents()}


__all__ = ["STATURE", "Pose", "Skin", "outer_triangles", "skin", "triangle_mirror", "vertex_normals"]

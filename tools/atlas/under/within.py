"""Depth beneath the skin: how far inside a body points lie, and pushing in what would poke out."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from models.body.view import Body
from tools.atlas.mesh import Pose, Skin, skin

Points = npt.NDArray[np.float64]

NEIGHBOURS = 16  # skin points whose tangent planes are averaged: calms facets and bridges the navel
CALM = 4.0  # mm; how evenly near and less near ones count


@dataclass(frozen=True)
class Depth:
    """The skin as the nearest wall: answers how deep points lie and which way is out."""

    tree: cKDTree
    points: Points
    normals: Points

    @classmethod
    def of(cls, body: Skin) -> Depth:
        """The wall that this skin makes."""
        used = np.unique(body.triangles)
        return cls(cKDTree(body.vertices[used]), body.vertices[used], body.normals[used])

    def at(self, places: Points) -> tuple[Points, Points]:
        """For places of shape (…, 3): millimetres beneath the skin, negative outside, and the way out."""
        away, near = self.tree.query(places, NEIGHBOURS)
        weight = 1 / (away + CALM) ** 2
        weight /= weight.sum(axis=-1, keepdims=True)
        normal = self.normals[near]
        planes = ((self.points[near] - places[..., None, :]) * normal).sum(axis=-1)
        out = (normal * weight[..., None]).sum(axis=-2)
        out /= np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-9)
        return (planes * weight).sum(axis=-1), out

    def pushed_in(self, places: Points, least: float | Points) -> Points:
        """The places, those nearer to the skin than `least` millimetres moved inward to that depth."""
        moved = places.reshape(-1, 3).copy()
        wanted = np.broadcast_to(least, places.shape[:-1]).ravel()
        shallow = np.arange(len(moved))
        for _ in range(3):  # the nearest piece of skin changes while a place moves
            deep, out = self.at(moved[shallow])
            lacking = np.maximum(wanted[shallow] - deep, 0)
            moved[shallow] -= lacking[:, None] * out
            shallow = shallow[lacking > 0]
        return moved.reshape(places.shape)

    def brought_to(self, places: Points, depth: Points, share: Points) -> Points:
        """The places moved along the way out until they lie at `depth`, each by its share of the way."""
        moved = places
        for _ in range(3):
            deep, out = self.at(moved)
            moved = moved + (share * (deep - depth))[..., None] * out
        return moved


@functools.cache
def depth_of(body: Body, pose: Pose) -> Depth:
    """The wall of this body's skin."""
    return Depth.of(skin(body, pose))

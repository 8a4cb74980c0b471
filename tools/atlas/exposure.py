"""How much of the open sky each triangle of a surface sees: what sees none of it is not outer skin."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import trimesh

HIDDEN = 0.015  # of the hemisphere above the triangle; the mouth's and nose's insides see less
DIRECTIONS = 128
LIFT = 1e-4  # how far rays start off the surface, as a share of its height


def sphere(count: int) -> npt.NDArray[np.float64]:
    """Evenly spread unit vectors, mirror images of each other in x."""
    half = count // 2
    turn = np.arange(half) * np.pi * (3 - np.sqrt(5))
    height = 1 - 2 * (np.arange(half) + 0.5) / half
    radius = np.sqrt(1 - height**2)
    spiral = np.stack([radius * np.cos(turn), height, radius * np.sin(turn)], axis=1)
    return np.concatenate([spiral, spiral * (-1, 1, 1)])


def share_of_sky(
    vertices: npt.NDArray[np.float64], triangles: npt.NDArray[np.int32]
) -> npt.NDArray[np.float64]:
    """Per triangle the share of the hemisphere above it, by the cosine, that nothing of the surface hides."""
    corners = vertices[triangles]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    starts = corners.mean(axis=1) + normals * LIFT * np.ptp(vertices[:, 1])
    surface = trimesh.Trimesh(vertices, triangles, process=False)
    open_sky, sky = np.zeros(len(triangles)), np.zeros(len(triangles))
    for direction in sphere(DIRECTIONS):
        cosine = normals @ direction
        above = np.flatnonzero(cosine > 0)
        sky[above] += cosine[above]
        blocked = surface.ray.intersects_any(starts[above], np.broadcast_to(direction, (len(above), 3)))
        open_sky[above[~blocked]] += cosine[above[~blocked]]
    share: npt.NDArray[np.float64] = open_sky / np.maximum(sky, 1e-12)
    return share

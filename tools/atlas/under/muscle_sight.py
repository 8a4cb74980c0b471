"""One muscle alone as a view shows it: what of it is seen, how light, where its tendons lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from embreex import rtcore_scene
from embreex.mesh_construction import TriangleMesh
from scipy import ndimage

from tools.atlas.figure_surface import unit
from tools.atlas.look import Frame
from tools.atlas.mesh import vertex_normals
from tools.atlas.under.solid import Solid

Points = npt.NDArray[np.float64]
Image = npt.NDArray[np.float32]

PIXELS = 2.5  # per millimetre
AWAY = 2000.0  # mm before the body's middle, where lines of sight begin
BEHIND_A_LIMB = 42.0  # mm from the skin: deeper than any muscle that lies round trunk or leg
FEWEST = 20  # pixels; less is nothing
MARGIN = 6  # pixels of paper around the muscle
LIGHT = (-0.3, 0.6, 0.8)  # right, up, towards the viewer: from the upper left, as plates are lit
WRAP = 0.35  # how far the light reaches round an edge
SOFT = 0.6  # mm; blurs the tones' borders
EDGE = 0.9  # mm; blurs the silhouette
NARROWEST, NARROWEST_TENDON = 4.0, 2.6  # mm; narrower pieces of belly or tendon are not drawn
ISLAND = 6.5  # mm: a piece of belly that is nowhere broader, all by itself, is left out
GRAIN = 0.065  # of the tone: how unevenly the bundles take the light
RAGGED = 0.22  # how far bundles run on into the tendon, as a share of its value


@dataclass(frozen=True)
class Sight:
    """Images of the part of the view that the muscle fills."""

    corner: Points
    """The view's millimetres x, y of the first pixel's middle."""
    cover: Image
    """½ on the silhouette."""
    tone: Image
    """0 darkest … 1 lightest, continued past the silhouette."""
    tendon: Image
    """½ where the tendon begins."""
    depth: Image
    """Millimetres towards the viewer; −inf beside the muscle."""
    outer: npt.NDArray[np.bool_]
    """Whether it is the face towards the skin that shows."""

    def places(self, pixels: Points) -> Points:
        """Row and column, shape (n, 2), as the view's millimetres."""
        return pixels[:, ::-1] / PIXELS + self.corner

    @property
    def far_corner(self) -> Points:
        """The view's millimetres of the last pixel's middle."""
        height, width = self.depth.shape
        return self.corner + np.array([width - 1, height - 1]) / PIXELS

    def pixels(self, places: Points) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """Rows and columns of places of the view."""
        spots = np.rint((places - self.corner) * PIXELS).astype(np.intp)
        height, width = self.depth.shape
        return np.clip(spots[:, 1], 0, height - 1), np.clip(spots[:, 0], 0, width - 1)


def scene_of(vertices: Points, faces: npt.NDArray[np.int32]) -> rtcore_scene.EmbreeScene:
    """A surface that rays can be cast at."""
    scene = rtcore_scene.EmbreeScene()
    TriangleMesh(scene, vertices.astype(np.float32), np.ascontiguousarray(faces))
    return scene


def sight_of(solid: Solid, axes: Frame, skin: rtcore_scene.EmbreeScene | None) -> Sight | None:
    """The muscle in this view; None where nothing of it is seen.

    Given the skin, it shows just where its outer face looks at the viewer and no limb stands before it.
    """
    flat = axes.project(solid.vertices)
    low = np.floor(flat.min(axis=0)) - MARGIN / PIXELS
    width, height = np.ceil((flat.max(axis=0) - low) * PIXELS).astype(int) + MARGIN
    columns, rows = np.meshgrid(np.arange(width), np.arange(height))
    rays = _Rays(np.stack([columns.ravel(), rows.ravel()], axis=1) / PIXELS + low, axes)
    hits = rays.into(scene_of(solid.vertices, solid.faces))
    met = np.flatnonzero(hits["primID"] >= 0)
    if skin is not None:
        met = met[hits["tfar"][met] - rays.into(skin)["tfar"][met] < BEHIND_A_LIMB]
    corners = solid.faces[hits["primID"][met]]
    share = np.stack([1 - hits["u"][met] - hits["v"][met], hits["u"][met], hits["v"][met]], axis=1)
    skinward = np.einsum("nk,nk->n", share, solid.outward[corners].astype(float)) > 0.5
    if skin is not None:
        met, corners, share = met[skinward], corners[skinward], share[skinward]
        tendinous = np.einsum("nk,nk->n", share, solid.tendons[corners]) > 0.5
        broad = _broad_enough(met, tendinous, (height, width))
        met, corners, share = met[broad], corners[broad], share[broad]
        skinward = np.ones(len(met), dtype=bool)
    if len(met) < FEWEST:
        return None
    images = _Images(len(rays.places), met)
    fields = np.column_stack([vertex_normals(solid.vertices, solid.faces), solid.tendons, solid.grain])
    found = np.einsum("nk,nkc->nc", share, fields[corners])
    noise = _noise(found[:, 4], found[:, 5])
    between = (found[:, 3] > 0.02) & (found[:, 3] < 0.98)
    shape = (height, width)
    depth = images.filled(AWAY - hits["tfar"][met], -np.inf).reshape(shape)
    return Sight(
        low,
        ndimage.gaussian_filter(np.isfinite(depth).astype(np.float32), EDGE * PIXELS, truncate=3),
        _continued(images.filled(_tone(unit(found[:, :3]), axes) + GRAIN * noise, np.nan).reshape(shape)),
        _continued(images.filled(found[:, 3] + RAGGED * noise * between, np.nan).reshape(shape)),
        depth,
        images.filled(skinward, 0).reshape(shape) > 0,
    )


def _broad_enough(
    met: npt.NDArray[np.intp], tendinous: npt.NDArray[np.bool_], shape: tuple[int, int]
) -> npt.NDArray[np.bool_]:
    """Which pixels belong to a piece broad enough to be told: a muscle round a limb ends in slivers."""
    seen = np.zeros(shape[0] * shape[1], dtype=bool)
    seen[met] = True
    image = seen.reshape(shape)
    deep = ndimage.distance_transform_edt(image)

    def opened(narrowest: float) -> npt.NDArray[np.bool_]:
        radius = narrowest / 2 * PIXELS
        near: npt.NDArray[np.bool_] = ndimage.distance_transform_edt(deep < radius) <= radius
        return (near & image).ravel()[met]

    kept = opened(NARROWEST) | (tendinous & opened(NARROWEST_TENDON))
    return kept & ~_slivers(met[kept], met[kept & ~tendinous], shape).ravel()[met]


def _slivers(
    kept: npt.NDArray[np.intp], belly: npt.NDArray[np.intp], shape: tuple[int, int]
) -> npt.NDArray[np.bool_]:
    """The pieces of what is kept that are mostly belly and nowhere as broad as ISLAND."""
    seen = np.zeros(shape[0] * shape[1], dtype=bool)
    seen[kept] = True
    pieces, count = ndimage.label(seen.reshape(shape))
    numbers = np.arange(count + 1)
    broad = 2 * ndimage.maximum(ndimage.distance_transform_edt(pieces > 0), pieces, numbers) / PIXELS
    size = np.bincount(pieces.ravel(), minlength=count + 1)
    fleshy = np.bincount(pieces.ravel()[belly], minlength=count + 1) * 2 > size
    sliver: npt.NDArray[np.bool_] = (fleshy & (np.asarray(broad) < ISLAND))[pieces]
    return sliver


@dataclass(frozen=True)
class _Rays:
    """Lines of sight through places of the view."""

    places: Points
    axes: Frame

    def into(self, scene: rtcore_scene.EmbreeScene) -> dict[str, npt.NDArray[np.float32]]:
        """What they hit first."""
        starts = (self.axes.lift(self.places) + AWAY * self.axes.towards).astype(np.float32)
        ways = np.broadcast_to(-self.axes.towards, starts.shape).astype(np.float32)
        hits: dict[str, npt.NDArray[np.float32]] = scene.run(starts, ways, output=1)
        return hits


@dataclass(frozen=True)
class _Images:
    """Pictures that know some of their pixels."""

    count: int
    known: npt.NDArray[np.intp]

    def filled(self, values: npt.NDArray[np.floating[Any]], beside: float) -> Image:
        """The values at the known pixels, `beside` everywhere else."""
        image = np.full(self.count, beside, dtype=np.float32)
        image[self.known] = values
        return image


def _tone(normal: Points, axes: Frame) -> Points:
    light = unit(np.array(LIGHT) @ np.stack([axes.right, axes.up, axes.towards]))
    wrapped = np.clip((normal @ light + WRAP) / (1 + WRAP), 0, 1)
    facing = np.clip(normal @ axes.towards, 0, 1)
    tone: Points = 0.62 * wrapped**1.3 + 0.38 * facing**0.8
    return tone


WAVES = ((0.9, 1.0), (0.43, 0.8), (0.21, 0.6), (0.085, 0.5))
"""How many bundles lie in a millimetre across the pull, and how strongly each size shows."""


def _noise(across: Points, along: Points) -> Points:
    """A grain that runs with the fibres: quick across them, slow along them; about −1 to 1."""
    total = np.zeros_like(across)
    for number, (often, strong) in enumerate(WAVES):
        drift = 1.7 * np.sin(2 * np.pi * (1.3 * along + 0.31 * number + 0.013 * across))
        swell = 0.6 + 0.4 * np.sin(2 * np.pi * (2.1 * along + 0.05 * across + 0.23 * number))
        total += strong * swell * np.sin(2 * np.pi * often * across + drift + 2.4 * number)
    return np.asarray(total / sum(strong for _, strong in WAVES))


def _continued(image: Image) -> Image:
    """Carried on past the silhouette, then blurred, so that no paper bleeds in."""
    nearest = ndimage.distance_transform_edt(~np.isfinite(image), return_distances=False, return_indices=True)
    smooth: Image = ndimage.gaussian_filter(image[tuple(nearest)], SOFT * PIXELS, truncate=3)
    return smooth

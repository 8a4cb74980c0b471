"""How light each point of a figure is drawn: calm light from above, hollows and edges darker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from embreex import rtcore_scene
from embreex.mesh_construction import TriangleMesh
from scipy import ndimage

from models.body.view import FOOT_INNER, FOOT_TOP, SOLE, STANDING, Side, View
from tools.atlas.figure_surface import Surface, unit
from tools.atlas.look import LEG_ENDS, Frame

Image = npt.NDArray[np.float32]
Points = npt.NDArray[np.float64]

PIXELS = {SOLE: 6, FOOT_TOP: 6, FOOT_INNER: 5}  # per millimetre
STANDING_PIXELS = 3
BLUR = 0.45  # mm; takes the last trace of mesh and pixels out of the tones
EDGE_BLUR = 0.4  # mm; the silhouette's
NEAR = 10.0  # mm before the body where rays start
BELOW = {
    SOLE: 105.0,
    FOOT_TOP: 320.0,
    FOOT_INNER: 340.0,
}  # mm above the ground: higher up is leg that they do not show
RAYS_AT_ONCE = 1_000_000


@dataclass(frozen=True)
class Picture:
    """A figure as images of the part of the view that it fills."""

    pixels: int
    """Per millimetre."""
    corner: tuple[int, int]
    """Column and row, counted from the view's corner, of the images' first pixel."""
    tone: Image
    """0 darkest to 1 lightest, continued past the silhouette."""
    cover: Image
    """How much of the pixel's surroundings the body covers: ½ on the silhouette."""
    depth: Image
    """Millimetres towards the viewer; −inf beside the body."""

    def places(self, pixels: Points) -> Points:
        """Row and column in the images, shape (n, 2), as the view's millimetres x and y."""
        return (pixels[:, ::-1] + self.corner + 0.5) / self.pixels

    def at(self, image: Image, places: Points) -> Image:
        """The image's values at places of the view."""
        column = (places[:, 0] * self.pixels).astype(int) - self.corner[0]
        row = (places[:, 1] * self.pixels).astype(int) - self.corner[1]
        found: Image = image[np.clip(row, 0, image.shape[0] - 1), np.clip(column, 0, image.shape[1] - 1)]
        return found


def symmetric(view: View) -> bool:
    """Whether the view's left half mirrors its right half."""
    return view in (View.BACK, View.FRONT)


def picture(surface: Surface, axes: Frame, view: View) -> Picture:
    """The figure that this surface makes in this view."""
    pixels = PIXELS.get(view.extent, STANDING_PIXELS)
    width, height = view.extent.width * pixels, view.extent.height * pixels
    triangles = shown(surface, view)
    left, top, right, bottom = _box(
        axes.project(surface.vertices[np.unique(triangles)]), width, height, pixels
    )
    start = width // 2 if symmetric(view) else left
    depth = np.full((bottom - top, right - start), -np.inf, dtype=np.float32)
    tone = np.zeros_like(depth)
    scene = rtcore_scene.EmbreeScene()
    TriangleMesh(scene, surface.vertices.astype(np.float32), triangles)
    look = _Look(surface, triangles, axes, _lit(surface, axes), scene)
    rows_at_once = max(1, RAYS_AT_ONCE // (right - start))
    for row in range(top, bottom, rows_at_once):
        rows = slice(row, min(row + rows_at_once, bottom))
        here = slice(rows.start - top, rows.stop - top)
        depth[here], tone[here] = look.strip(rows, slice(start, right), pixels)
    beyond = max(round(LEG_ENDS.get(view.extent, 0.0) * pixels) - top, 0)
    depth[:beyond], tone[:beyond] = -np.inf, np.nan
    if symmetric(view):
        left = width - right
        depth = np.concatenate([depth[:, ::-1], depth], axis=1)
        tone = np.concatenate([tone[:, ::-1], tone], axis=1)
    return _softened(depth, tone, pixels, (left, top))


@dataclass(frozen=True)
class _Look:
    surface: Surface
    triangles: npt.NDArray[np.int32]
    axes: Frame
    values: Points
    scene: rtcore_scene.EmbreeScene

    def strip(self, rows: slice, columns: slice, pixels: int) -> tuple[Image, Image]:
        """Depth and tone of a strip of the picture."""
        x, y = np.meshgrid(
            (np.arange(columns.start, columns.stop) + 0.5) / pixels,
            (np.arange(rows.start, rows.stop) + 0.5) / pixels,
        )
        start = float((self.surface.vertices @ self.axes.towards).max()) + NEAR
        places = np.stack([x.ravel(), y.ravel()], axis=1)
        rays = (self.axes.lift(places) + start * self.axes.towards).astype(np.float32)
        ways = np.broadcast_to(-self.axes.towards, rays.shape).astype(np.float32)
        hits = self.scene.run(rays, ways, output=1)
        depth = np.where(hits["primID"] >= 0, start - hits["tfar"], -np.inf).astype(np.float32)
        tone = np.full(len(rays), np.nan, dtype=np.float32)
        met = np.flatnonzero(hits["primID"] >= 0)
        corners = self.triangles[hits["primID"][met]]
        u, v = hits["u"][met, None], hits["v"][met, None]
        field = (
            self.values[corners[:, 0]] * (1 - u - v)
            + self.values[corners[:, 1]] * u
            + self.values[corners[:, 2]] * v
        )
        tone[met] = _tone(field, self.axes)
        # The inside of the body shows where mouth and nose are open: left out here, filled in from around.
        inside = hits["Ng"][met] @ self.axes.towards.astype(np.float32) < 0
        tone[met[inside]] = np.nan
        return depth.reshape(x.shape), tone.reshape(x.shape)


def shown(surface: Surface, view: View) -> npt.NDArray[np.int32]:
    """The triangles that this view draws."""
    if view.extent == STANDING:
        return surface.triangles
    low = surface.vertices[:, 1] < BELOW[view.extent]
    if view.extent != SOLE:
        low &= surface.vertices[:, 0] * (1 if view.only_side is Side.LEFT else -1) > 0
    return surface.triangles[low[surface.triangles].all(axis=1)]


def _box(places: Points, width: int, height: int, pixels: int) -> tuple[int, int, int, int]:
    low = np.floor(places.min(axis=0) * pixels).astype(int) - 3 * pixels
    high = np.ceil(places.max(axis=0) * pixels).astype(int) + 3 * pixels
    return max(low[0], 0), max(low[1], 0), min(high[0], width), min(high[1], height)


def _light(axes: Frame) -> Points:
    """Where the light comes from: behind the viewer's head, never from one side; of who looks down at a foot
    from a little lower, so that no leg stands in the dark.
    """
    up = 0.66 if axes.towards[1] < 0.5 else -0.3
    direction: Points = unit(0.75 * axes.towards + up * axes.up)
    return direction


def _lit(surface: Surface, axes: Frame) -> Points:
    """Per vertex: normal, sky, shade, detail, valleys, and by how much each finer form turns to the light."""
    light = _light(axes)
    relief = []
    for fine, broad in zip(surface.normals, surface.normals[1:], strict=False):
        across = unit(light - broad * (broad @ light)[:, None])
        relief.append((fine * across).sum(axis=1))
    return np.column_stack(
        [surface.normals[0], surface.sky, surface.shade, surface.detail, *surface.valleys, *relief]
    )


# (share of the tone, where it levels off) from fine to broad
VALLEYS = ((0.06, 0.06), (0.08, 0.02), (0.08, 0.008))
RELIEF = ((0.05, 0.5), (0.08, 0.5), (0.10, 0.5))
SKY = 0.42  # the share of the tone that a closed sky takes away
WRAP = 0.5  # how far the light reaches round an edge
TOE = 7.0  # how abruptly the deepest shade ends: no shadow runs into flat darkness
LIGHTEST = 1.08
CONTRAST = 1.25


def _tone(field: Points, axes: Frame) -> Image:
    """Tone from the fields of `_lit` at points of the picture."""
    normal = unit(field[:, :3])
    facing = np.clip(normal @ axes.towards, 0, 1)
    wrapped = np.clip((normal @ _light(axes) + WRAP) / (1 + WRAP), 0, 1)
    tone = 0.5 * facing**0.9 + 0.5 * wrapped + field[:, 4]
    tone -= SKY * (0.5 + 0.5 * field[:, 5]) * np.clip(0.9 - field[:, 3], 0, 1) ** 1.2
    for column, (share, level) in enumerate(VALLEYS, start=6):
        tone -= share * field[:, 5] * _levelled(field[:, column] / level)
    for column, (share, level) in enumerate(RELIEF, start=6 + len(VALLEYS)):
        tone += share * field[:, 5] * _levelled(field[:, column] / level)
    return ((np.logaddexp(0, TOE * tone) / TOE / LIGHTEST) ** CONTRAST).astype(np.float32)


def _levelled(values: Points) -> Points:
    levelled: Points = values / np.sqrt(1 + values * values)
    return levelled


def _softened(depth: Image, tone: Image, pixels: int, corner: tuple[int, int]) -> Picture:
    """Blurred without letting the paper bleed in; tones run on past the silhouette and across small gaps."""
    known = np.isfinite(tone)
    filled = np.where(known, tone, 0).astype(np.float32)
    smooth = np.zeros_like(filled)
    missing = np.ones_like(known)
    for reach in (BLUR, 2 * BLUR, 6 * BLUR):
        weight = ndimage.gaussian_filter(known.astype(np.float32), reach * pixels, truncate=3)
        mean = ndimage.gaussian_filter(filled, reach * pixels, truncate=3) / np.maximum(weight, 1e-6)
        here = missing & (weight > 0.05)
        smooth[here] = mean[here]
        missing &= ~here
    cover = ndimage.gaussian_filter(np.isfinite(depth).astype(np.float32), EDGE_BLUR * pixels, truncate=4)
    return Picture(pixels, corner, np.clip(smooth, 0, 1), cover, depth)

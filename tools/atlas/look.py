"""Looking at a skin: which triangle, and where on it, each pixel of a view shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import trimesh

from models.body.view import FOOT_INNER, FOOT_TOP, SOLE, STANDING, Side, View
from tools.atlas.mesh import Skin

AWAY = 3000.0  # mm from the body's middle to where rays start


@dataclass(frozen=True)
class Sight:
    """What a view shows, per pixel (row, column): pixel centres lie at (column + ½) / pixels_per_mm."""

    triangle: npt.NDArray[np.int32]
    """Number of the nearest triangle; −1 beside the body."""
    barycentric: npt.NDArray[np.float32]
    """Shape (rows, columns, 3)."""
    depth: npt.NDArray[np.float32]
    """Millimetres towards the viewer, growing nearer; −inf beside the body."""

    def field(
        self, values: npt.NDArray[np.float64], triangles: npt.NDArray[np.int32]
    ) -> npt.NDArray[np.float64]:
        """A field given at the vertices, shape (V,) or (V, n), as the view shows it; nan beside the body."""
        hit = self.triangle >= 0
        picture = np.full((*self.triangle.shape, *values.shape[1:]), np.nan)
        corners = values[triangles[self.triangle[hit]]]
        weight = self.barycentric[hit].astype(np.float64)
        picture[hit] = np.einsum("pk,pk...->p...", weight, corners)
        return picture


@dataclass(frozen=True)
class Frame:
    """A view's axes in body space: x = origin x + right · point, y = origin y − up · point."""

    origin: tuple[float, float]
    right: npt.NDArray[np.float64]
    up: npt.NDArray[np.float64]

    @property
    def towards(self) -> npt.NDArray[np.float64]:
        """The direction from the body to the viewer."""
        return np.cross(self.right, self.up)

    def project(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Body points, shape (…, 3), to the view's millimetres, shape (…, 2)."""
        x = self.origin[0] + points @ self.right
        y = self.origin[1] - points @ self.up
        return np.stack([x, y], axis=-1)

    def lift(self, places: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Points of the view, shape (n, 2), to body points in the plane through the body's origin."""
        right = (places[:, :1] - self.origin[0]) * self.right
        lifted: npt.NDArray[np.float64] = right + (self.origin[1] - places[:, 1:]) * self.up
        return lifted


X, Y, Z = np.eye(3)
OVER_FOOT = np.radians(48.0)  # how high above the ground one stands who looks at the top of a foot
UP_OVER_FOOT = np.cos(OVER_FOOT) * Y - np.sin(OVER_FOOT) * Z
BENEATH_FOOT = 12.0  # mm of paper beneath a foot that is seen near by


def frame(view: View, skin: Skin) -> Frame:
    """The axes of a view; soles with the toes up, as from the feet of a client who lies face up.

    The top of a foot is seen from before and above, the toes down; its inner side from the other foot.
    """
    match view:
        case View.BACK:
            return Frame((500.0, 1730.0), -X, Y)
        case View.FRONT:
            return Frame((500.0, 1730.0), X, Y)
        case View.LEFT:
            return Frame((500.0, 1730.0), -Z, Y)
        case View.RIGHT:
            return Frame((500.0, 1730.0), Z, Y)
        case View.SOLE_LEFT | View.SOLE_RIGHT:
            return _sole_frame(view, skin)
        case View.FOOT_TOP_LEFT | View.FOOT_TOP_RIGHT:
            return _foot_frame(view, skin, X, UP_OVER_FOOT)
        case View.FOOT_INNER_LEFT | View.FOOT_INNER_RIGHT:
            return _foot_frame(view, skin, _side(view) * Z, Y)


def _side(view: View) -> int:
    return 1 if view.only_side is Side.LEFT else -1


def _sole_frame(view: View, skin: Skin) -> Frame:
    middle = _middle_of_foot(view, skin)
    return Frame((100.0 - middle[0], 160.0 + middle[2]), X, Z)


def _foot_frame(view: View, skin: Skin, right: npt.NDArray[np.float64], up: npt.NDArray[np.float64]) -> Frame:
    """The foot in the middle of the picture's width, its lowest point so far above the picture's edge."""
    middle = _middle_of_foot(view, skin)
    foot = skin.vertices[np.unique(skin.triangles[shown_triangles(skin, view)])]
    bottom = view.extent.height - BENEATH_FOOT + float((foot @ up).min())
    return Frame((view.extent.width / 2 - float(middle @ right), bottom), right, up)


def _middle_of_foot(view: View, skin: Skin) -> npt.NDArray[np.float64]:
    foot = skin.vertices[np.unique(skin.triangles)]
    foot = foot[(foot[:, 0] * _side(view) > 0) & (foot[:, 1] < LOW)]
    middle: npt.NDArray[np.float64] = (foot.min(axis=0) + foot.max(axis=0)) / 2
    return middle


def sight(skin: Skin, view: View, pixels_per_mm: float) -> Sight:
    """Cast one ray through every pixel of the view."""
    axes = frame(view, skin)
    width, height = (round(side * pixels_per_mm) for side in view.extent)
    columns, rows = np.meshgrid(np.arange(width), np.arange(height))
    places = np.stack([columns.ravel() + 0.5, rows.ravel() + 0.5], axis=1) / pixels_per_mm
    looked_at = np.flatnonzero(places[:, 1] > LEG_ENDS.get(view.extent, 0.0))
    starts = axes.lift(places[looked_at]) + AWAY * axes.towards
    shown = shown_triangles(skin, view)
    found, where = _first_hits(skin, skin.triangles[shown], starts, -axes.towards)
    hit, where = shown[found], looked_at[where]
    triangle = np.full(len(places), -1, dtype=np.int32)
    triangle[where] = hit
    barycentric = np.zeros((len(places), 3), dtype=np.float32)
    depth = np.full(len(places), -np.inf, dtype=np.float32)
    corners = skin.vertices[skin.triangles[hit]]
    flat = axes.project(corners)
    shares = _shares(flat, places[where])
    barycentric[where] = shares
    depth[where] = np.einsum("pk,pkc,c->p", shares, corners, axes.towards)
    shape = (height, width)
    return Sight(triangle.reshape(shape), barycentric.reshape(*shape, 3), depth.reshape(shape))


LOW = 60.0  # mm above the ground: what lies lower is foot
BELOW = {SOLE: 48.0, FOOT_TOP: 300.0, FOOT_INNER: 320.0}
"""Millimetres above the ground: a foot is looked at without the leg above them."""
LEG_ENDS = {FOOT_TOP: 10.0, FOOT_INNER: 10.0}
"""Millimetres from the upper edge of the picture where the leg above a foot is cut off."""


def shown_triangles(skin: Skin, view: View) -> npt.NDArray[np.intp]:
    """The triangles that belong in a view: all, but of one foot only the foot and the leg near it."""
    if view.extent == STANDING:
        return np.arange(len(skin.triangles))
    corners = skin.vertices[skin.triangles]
    low = (corners[:, :, 1] < BELOW[view.extent]).all(axis=1)
    return np.flatnonzero(low & (corners[:, :, 0] * _side(view) > 0).all(axis=1))


def _first_hits(
    skin: Skin,
    triangles: npt.NDArray[np.int32],
    starts: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The triangles first hit and the numbers of the rays that hit them."""
    surface = trimesh.Trimesh(skin.vertices, triangles, process=False)
    hits = surface.ray.intersects_first(starts, np.broadcast_to(direction, starts.shape))
    where = np.flatnonzero(hits >= 0)
    return hits[where], where


def _shares(corners: npt.NDArray[np.float64], places: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Barycentric coordinates of flat points in flat triangles."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]

    def doubled(
        p: npt.NDArray[np.float64], q: npt.NDArray[np.float64], r: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64]:
        area: npt.NDArray[np.float64] = (q[:, 0] - p[:, 0]) * (r[:, 1] - p[:, 1]) - (q[:, 1] - p[:, 1]) * (
            r[:, 0] - p[:, 0]
        )
        return area

    parts = np.stack([doubled(places, b, c), doubled(a, places, c), doubled(a, b, places)], axis=1)
    parts = np.maximum(parts / np.where(doubled(a, b, c) == 0, 1, doubled(a, b, c))[:, None], 0)
    shares: npt.NDArray[np.float64] = parts / np.maximum(parts.sum(axis=1, keepdims=True), 1e-12)
    return shares

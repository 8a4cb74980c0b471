"""The bones as a view draws them: outline and soft tones of each, the nearer over the farther."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import shapely
from scipy import ndimage

from models.body.layer import FAR, BodyLayer
from models.body.view import FOOT_INNER, FOOT_TOP, SOLE, STANDING, Body, Side, View
from tools.atlas import look
from tools.atlas.figure import MIRRORED, pose_of
from tools.atlas.mesh import skin
from tools.atlas.under.balls import Surface
from tools.atlas.under.drawn import Drawn, DrawnKind, Piece, PieceRole, mirrored
from tools.atlas.under.muscle_drawing import ABOVE_FOOT, DEPTHS, areas_of, beneath, shown_muscles
from tools.atlas.under.muscle_sight import PIXELS, Sight, sight_of
from tools.atlas.under.order import Shown, back_to_front
from tools.atlas.under.skeleton import Bone, skeleton
from tools.atlas.under.solid import Solid

Points = npt.NDArray[np.float64]
Image = npt.NDArray[np.float32]

FOOT = frozenset({"talus", "calcaneus", "foot_bones", "toe_bones"})
SHOWN = {SOLE: FOOT, FOOT_TOP: FOOT | {"tibia", "fibula"}, FOOT_INNER: FOOT | {"tibia", "fibula"}}
"""The bones that a view of one foot shows."""
STANDS_OUT = 10.0  # mm that a bone has to lie nearer to the viewer than the deep muscles, to lie over them
SMALLEST = 40.0  # mm²; less of a bone over muscles is left out
LARGE = 220.0  # mm²: smaller bits of a bone do not lie over muscles
SLACK = 1.0  # mm by which a tone may reach beyond the bit that it lies in
SOFT = 0.8  # mm; blurs where a bone comes out from beneath muscles


@functools.cache
def drawn_bones(body: Body, view: View) -> tuple[Drawn, ...]:
    """Every bone that this view shows, in the order in which they are painted."""
    if view in MIRRORED:
        return tuple(mirrored(drawn, view) for drawn in drawn_bones(body, MIRRORED[view]))
    axes = look.frame(view, skin(body, pose_of(view)))
    deep = _Front.of_deep_muscles(body, view)
    shown = [
        found
        for bone in skeleton(body, pose_of(view))
        if bone.id in SHOWN.get(view.extent, {bone.id})
        for side in _sides(bone.side, view)
        if (found := _drawn(bone.id, _part_shown(bone, view), side, _beneath(bone, body, view), axes, deep))
        is not None
    ]
    return tuple(back_to_front(shown))


def _part_shown(bone: Bone, view: View) -> list[Solid]:
    """The solids of a bone, of one foot only what of them lies near it."""
    solids = [_solid(surface) for surface in bone.solids]
    if view.extent == STANDING:
        return solids
    cut = [solid.between(-np.inf, ABOVE_FOOT) for solid in solids]
    return [solid for solid in cut if len(solid.faces)]


def _sides(side: Side, view: View) -> tuple[Side, ...]:
    if side is Side.MIDLINE:
        return (side,)
    return (Side.LEFT, Side.RIGHT) if view.only_side is None and view is not View.LEFT else (Side.LEFT,)


def _drawn(
    name: str, solids: list[Solid], side: Side, depth: float, axes: look.Frame, deep: _Front
) -> Shown | None:
    """The bone with its solids from the farthest to the nearest."""
    found: list[tuple[Sight, list[Piece]]] = []
    for solid in solids:
        seen = sight_of(solid if side is not Side.RIGHT else solid.mirrored(), axes, None)
        if seen is not None and (pieces := areas_of(seen, DrawnKind.BONE, 0)):
            found.append((seen, pieces + _over(seen, deep)))
    if not found:
        return None
    found.sort(key=lambda each: float(np.median(each[0].depth[np.isfinite(each[0].depth)])))
    whole = tuple(piece for _, some in found for piece in some)
    drawn = Drawn(name, side, DrawnKind.BONE, BodyLayer.BONES, depth, whole)
    return Shown(drawn, _together([seen for seen, _ in found]))


def _beneath(bone: Bone, body: Body, view: View) -> float:
    points = np.concatenate([surface.vertices[::DEPTHS] for surface in bone.solids])
    return round(float(np.median(beneath(points, body, view))), 2)


def _solid(surface: Surface) -> Solid:
    count = len(surface.vertices)
    return Solid(
        surface.vertices,
        surface.faces,
        (),
        np.zeros(count),
        np.zeros((count, 2)),
        np.ones(count, dtype=bool),
        np.zeros(count),
    )


def _over(seen: Sight, deep: _Front) -> list[Piece]:
    """What of the bone lies nearer to the viewer than every deep muscle: painted once more, over them."""
    muscle = deep.depth(seen)
    nearer = np.isfinite(muscle) & np.isfinite(seen.depth)
    nearer[nearer] = seen.depth[nearer] - muscle[nearer] > STANDS_OUT
    if nearer.sum() < SMALLEST * PIXELS**2:
        return []
    cover = ndimage.gaussian_filter(nearer.astype(np.float32), SOFT * PIXELS)
    masked = replace(seen, cover=np.minimum(cover, seen.cover))
    found = [piece for piece in areas_of(masked, DrawnKind.BONE, 0) if piece.role is not PieceRole.OUTLINE]
    return [replace(piece, level=1) for piece in without_bits(found)]


def without_bits(pieces: list[Piece]) -> list[Piece]:
    """Only what lies in a large ring of the first piece: small bits of bone would seem to pierce a muscle."""
    whole = pieces[0].lines if pieces else ()
    large = [shapely.Polygon(ring).buffer(SLACK) for ring in whole if _area(ring) >= LARGE]
    kept = [
        replace(piece, lines=tuple(ring for ring in piece.lines if _within(ring, large))) for piece in pieces
    ]
    return [piece for piece in kept if piece.lines]


def _area(ring: Points) -> float:
    return float(shapely.Polygon(ring).area)


def _within(ring: Points, large: list[shapely.Geometry]) -> bool:
    return any(each.contains(shapely.Point(ring[0])) for each in large)


def _together(seen: list[Sight]) -> Sight:
    """One picture of several, of which only depth and place are asked for."""
    low = np.min([each.corner for each in seen], axis=0)
    high = np.max([each.far_corner for each in seen], axis=0)
    width, height = np.ceil((high - low) * PIXELS).astype(int) + 2
    depth = np.full((height, width), -np.inf, dtype=np.float32)
    for each in seen:
        column, row = np.rint((each.corner - low) * PIXELS).astype(int)
        part = depth[row : row + each.depth.shape[0], column : column + each.depth.shape[1]]
        np.maximum(part, each.depth[: part.shape[0], : part.shape[1]], out=part)
    return replace(seen[0], corner=low, depth=depth)


@dataclass(frozen=True)
class _Front:
    """The nearest face of all deep muscles of a view, as a picture of the whole view."""

    nearest: Image

    @classmethod
    def of_deep_muscles(cls, body: Body, view: View) -> _Front:
        """Where deep muscles are seen, how near they lie; −inf elsewhere."""
        nearest = np.full(
            (round(view.extent.height * PIXELS), round(view.extent.width * PIXELS)), -np.inf, dtype=np.float32
        )
        for drawn, seen in shown_muscles(body, view):
            if drawn.layer is BodyLayer.MUSCLES_DEEP and drawn.pieces[0].level != FAR:
                whole, own = _places(seen, nearest.shape)
                np.maximum(nearest[whole], seen.depth[own], out=nearest[whole])
        return cls(nearest)

    def depth(self, seen: Sight) -> Image:
        """How near deep muscles lie, on the pixels of this picture."""
        whole, own = _places(seen, self.nearest.shape)
        found = np.full(seen.depth.shape, -np.inf, dtype=np.float32)
        found[own] = self.nearest[whole]
        return found


def _places(seen: Sight, shape: tuple[int, ...]) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Rows and columns of the whole view on which a picture lies, and the picture's own there."""
    start = np.rint(seen.corner * PIXELS).astype(int)[::-1]
    low, high = np.maximum(start, 0), np.minimum(start + seen.depth.shape, shape)
    (top, left), (bottom, right) = low, np.maximum(high, low)
    whole = slice(top, bottom), slice(left, right)
    own = slice(top - start[0], bottom - start[0]), slice(left - start[1], right - start[1])
    return whole, own

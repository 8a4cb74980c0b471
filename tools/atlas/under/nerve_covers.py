"""Which muscles lie over a nerve, place by place: by depth, and as the table says where forms lie close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from scipy.ndimage import median_filter

from models.body.layer import FAR, BodyLayer
from tools.atlas.under.drawn import PieceRole
from tools.atlas.under.muscle_sight import Sight
from tools.atlas.under.nerves import passes
from tools.atlas.under.order import Shown

Points = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

ON_TOP = 3.0  # mm that a nerve may lie in the face of a muscle and still run over it
CALM = 9  # points of a nerve over which over and under are evened out, so that it does not flicker


@dataclass(frozen=True)
class Cover:
    """A muscle of one view as what may lie over a nerve."""

    name: str
    layer: BodyLayer
    outline: shapely.Geometry
    seen: Sight

    def beneath(self, nerve: str, places: Points, towards: Points, share: Points) -> Mask:
        """Whether the nerve lies beneath the muscle at these places, so near the viewer and so far along."""
        row, column = self.seen.pixels(places)
        inside = np.isfinite(self.seen.depth[row, column]) & _within(self.seen, places)
        if self.name in passes(nerve).over:
            return np.zeros(len(places), dtype=bool)
        if self.name in passes(nerve).under:
            return np.asarray(inside & (share <= passes(nerve).under[self.name]))
        deeper = inside & (self.seen.depth[row, column] - towards > ON_TOP)
        return np.asarray(median_filter(deeper, CALM, mode="nearest"))


def _within(seen: Sight, places: Points) -> Mask:
    return np.asarray(((places >= seen.corner) & (places <= seen.far_corner)).all(axis=1))


def covers_of(shown: Iterable[Shown]) -> tuple[Cover, ...]:
    """The muscles that a view shows outright."""
    return tuple(
        Cover(drawn.id, drawn.layer, outline, seen)
        for drawn, seen in shown
        if drawn.pieces[0].level != FAR
        for outline in [_outline(drawn.pieces[0].lines)]
        if drawn.pieces[0].role is PieceRole.OUTLINE
    )


def _outline(rings: Iterable[Points]) -> shapely.Geometry:
    """The area of rings of which one within another is a hole."""
    whole: shapely.Geometry = shapely.Polygon()
    for ring in sorted(rings, key=lambda ring: -shapely.Polygon(ring).area):
        whole = shapely.symmetric_difference(whole, shapely.make_valid(shapely.Polygon(ring)))
    return whole

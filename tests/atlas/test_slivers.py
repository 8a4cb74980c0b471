"""Every piece of a muscle is broad enough to be told for what it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shapely
from shapely import Geometry

from models.body.layer import MUSCLE_LAYERS
from models.body.view import Body, Side, View
from tests.atlas.beneath import under

SEEN = [(body, view) for body in Body for view in (View.BACK, View.FRONT, View.LEFT, View.SOLE_LEFT)]
"""Right sides mirror left ones; a test beside this one asks for that."""
SMOOTHED = 0.8  # mm that the smoothing of an outline may take from a small piece
SPECK = 10.0  # mm²: smaller rings are traces of where two shapes meet


def pieces(body: Body, view: View) -> Iterator[tuple[str, Geometry]]:
    """Each piece of each muscle that stands by itself in a view, with the muscle's name."""
    for each in under(body, view).structures:
        if each.layer in MUSCLE_LAYERS and each.side is not Side.RIGHT:
            for ring in each.outline.toSubpathPolygons():
                piece = shapely.Polygon([(point.x(), point.y()) for point in ring.toList()])
                if piece.area > SPECK:
                    yield each.id, piece


@pytest.mark.parametrize(("body", "view"), SEEN)
def test_no_piece_of_a_muscle_is_narrower_than_4_mm_where_it_is_broadest(body: Body, view: View) -> None:
    inward = (4 - SMOOTHED) / 2
    narrow = [name for name, piece in pieces(body, view) if piece.buffer(-inward, quad_segs=2).is_empty]
    assert narrow == []

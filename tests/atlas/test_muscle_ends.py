"""How the long and the broad muscle of the back end in the pictures: in a taper, never in a stump."""

from __future__ import annotations

import pytest
import shapely
from shapely import Geometry

from models.body.view import Body, Side, View
from tests.atlas.beneath import pieces, shape

SIDES = [(body, side) for body in Body for side in (Side.LEFT, Side.RIGHT)]


@pytest.mark.parametrize("body", Body)
def test_from_the_front_no_sliver_of_the_calf_lies_beside_the_shin(body: Body) -> None:
    shins = [name for name, piece in pieces(body, View.FRONT) if name == "soleus" and piece.area < 600]
    assert shins == []


@pytest.mark.parametrize(("body", "side"), SIDES)
def test_latissimus_tapers_to_a_tendon_that_reaches_the_upper_arm(body: Body, side: Side) -> None:
    muscle, arm = (shape(body, View.BACK, name, side) for name in ("latissimus_dorsi", "humerus"))
    assert muscle.distance(arm) < 5
    assert ending(muscle, outward=9 if side is Side.RIGHT else -9) < 16


def ending(muscle: Geometry, outward: float) -> float:
    """How high a muscle is so many millimetres before its outermost point, at the right or the left."""
    west, north, east, south = muscle.bounds
    at = east - outward if outward > 0 else west - outward
    cut = muscle.intersection(shapely.box(at - 0.2, north, at + 0.2, south))
    return float(cut.area / 0.4)


@pytest.mark.parametrize(("body", "side"), SIDES)
def test_longissimus_runs_out_to_a_point_beside_the_upper_spine(body: Body, side: Side) -> None:
    muscle = shape(body, View.BACK, "longissimus_thoracis", side)
    west, north, east, _ = muscle.bounds
    broad = [
        muscle.intersection(shapely.box(west, north + down, east, north + down + 0.4)).area / 0.4
        for down in (6, 40)
    ]
    assert broad[0] < 8
    assert broad[0] < broad[1] / 2

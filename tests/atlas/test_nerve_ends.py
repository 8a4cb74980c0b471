"""How nerves end in the pictures: drawn out, where they turn away or come to the skin, and never in a cap."""

from __future__ import annotations

import pytest
import shapely
from shapely import Geometry

from models.body.layer import PieceRole
from models.body.view import Body, Side, View
from tests.atlas.beneath import area, structure


def outright(body: Body, view: View, name: str, side: Side) -> Geometry:
    """What of a nerve the view shows outright, without its rims."""
    parts = structure(body, view, name, side).parts
    return shapely.union_all([area(p.path) for p in parts if p.role is PieceRole.NERVE and not p.far])


def breadth_above_end(nerve: Geometry, away: float) -> float:
    """How broad a nerve that runs down is so many millimetres above its lowest point, straight across."""
    west, _, east, south = nerve.bounds
    band = shapely.box(west - 1, south - away - 0.2, east + 1, south - away + 0.2)
    return float(nerve.intersection(band).area / 0.4)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("body", Body)
def test_from_behind_the_fibular_nerve_thins_out_where_it_winds_around_the_neck(
    body: Body, side: Side
) -> None:
    nerve = outright(body, View.BACK, "common_fibular", side)
    assert breadth_above_end(nerve, 20) > 4
    assert breadth_above_end(nerve, 1) < breadth_above_end(nerve, 20) / 3
    assert breadth_above_end(nerve, 4) < breadth_above_end(nerve, 20) / 1.7

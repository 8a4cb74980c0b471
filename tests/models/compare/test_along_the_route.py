"""How far along the sciatic route skin lies, on the neutral body, from the places of its own points."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.extent import Route
from models.compare.regions import Places

LEFT, RIGHT = Side.LEFT, Side.RIGHT
NERVE = ("W1", "W2", "W3", "W4", "W5", "W6", "T1", "T2", "T3")
"""From where it leaves the pelvis to the ankle."""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


@pytest.fixture(scope="module")
def route(atlas: Atlas) -> Route:
    return Route(atlas, Places(atlas))


def behind(atlas: Atlas, name: str, around: float = 15.0) -> Cells:
    """Skin on the left and the back of the body straight behind a point of the nerve."""
    x, y, z = atlas.waypoints[name]
    flat = np.hypot(atlas.places[:, 0] - x, atlas.places[:, 1] - y)
    levels = np.array([region.extent_level or 0 for region in atlas.regions])[atlas.region_numbers]
    return Cells.where((flat <= around) & (atlas.places[:, 2] < z) & (levels > 0))


def test_skin_behind_each_point_of_the_nerve_lies_as_far_along_it_as_the_point(
    atlas: Atlas, route: Route
) -> None:
    """The way of the nerve as seen from behind, in shares of all of it, within a brush."""
    points = np.array([atlas.waypoints[name][:2] for name in NERVE])
    steps = np.hypot(*np.diff(points, axis=0).T)
    at = np.concatenate([[0], np.cumsum(steps)]) / steps.sum()
    for name, share in zip(NERVE, at, strict=True):
        skin = behind(atlas, name)
        if skin:
            assert route.path(skin, LEFT) == pytest.approx(share, abs=0.03), name
            assert route.path(atlas.mirrored(skin), RIGHT) == route.path(skin, LEFT)
            assert route.path(skin, RIGHT) == 0
    assert route.path(Cells.none(atlas.count), LEFT) == 0


def test_the_levels_follow_each_other_down_the_leg_by_the_lengths_between_their_points(
    atlas: Atlas, route: Route
) -> None:
    """From the buttock (W3) to the ankle (T3), in millimetres of the nerve's own way."""
    found = route.levels_along
    assert list(found) == [2, 3, 4, 5, 6, 7]
    assert list(found.values()) == sorted(found.values())
    for level, (first, last) in {3: ("W3", "W5"), 5: ("T1", "T2"), 6: ("T2", "T3")}.items():
        names = NERVE[NERVE.index(first) : NERVE.index(last) + 1]
        way = np.array([atlas.waypoints[name] for name in names])
        length = float(np.linalg.norm(np.diff(way, axis=0), axis=1).sum())
        assert found[level] - found[level - 1] == pytest.approx(length), level
    above = np.linalg.norm(
        np.array(atlas.waypoints["W1"]) - (30.0, atlas.waypoints["W1"][1] + 100.0, atlas.waypoints["W1"][2])
    )
    assert route.counts_from == pytest.approx(above + 100)


def test_marks_reach_as_far_as_three_square_centimetres_of_them_lie_below(atlas: Atlas, route: Route) -> None:
    calf, thigh = atlas.cells_of("calf_upper_outer_l"), atlas.cells_of("thigh_back_mid_inner_l")
    both = route.extents((), calf | thigh)[LEFT].reach
    only = route.extents((), thigh)[LEFT].reach
    assert both is not None
    assert only is not None
    assert route.extents((), calf)[LEFT].reach == both
    assert both - only > 150
    few = calf.indices[: int(2.9 / atlas.areas[calf.mask].max())]
    little = Cells.of(few, atlas.count)
    assert route.extents((), little)[LEFT].reach is None
    assert route.extents((), thigh | little)[LEFT].reach != both
    assert route.extents((), calf)[RIGHT].reach is None
    mirrored = route.extents((), atlas.mirrored(calf))
    assert mirrored[RIGHT].reach == pytest.approx(both, abs=0.01)
    assert mirrored[LEFT].reach is None


def test_skin_beyond_a_reach_is_measured_on_its_own_side(atlas: Atlas, route: Route) -> None:
    calf, thigh = atlas.cells_of("calf_upper_outer_l"), atlas.cells_of("thigh_back_mid_inner_l")
    between = route.levels_along[4]
    assert route.beyond(calf | thigh, LEFT, between) == pytest.approx(atlas.area_cm2(calf))
    assert route.beyond(calf | thigh, RIGHT, between) == 0
    assert route.beyond(calf | thigh, LEFT, 0) == pytest.approx(atlas.area_cm2(calf | thigh))
    assert route.beyond(atlas.cells_of("jaw_l"), LEFT, 0) == 0
    assert route.counted(None) == route.counted(0) == route.counts_from
    assert route.counted(route.counts_from + 1) == route.counts_from + 1

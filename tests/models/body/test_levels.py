"""The levels of the sciatic route stand one below the other in the picture of every body."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.body.atlas import Atlas
from models.body.levels import level_heights
from models.body.view import STANDING, Body

ATLAS = Path(__file__).parents[3] / "assets" / "atlas"


@pytest.mark.parametrize("body", Body)
def test_levels_follow_each_other_from_the_low_back_down_to_the_foot(body: Body) -> None:
    atlas = Atlas.load(ATLAS)
    heights = level_heights(atlas, body)
    assert list(heights) == [1, 2, 3, 4, 5, 6, 7]
    assert sorted(heights.values()) == list(heights.values())
    assert 550 < heights[1] < heights[2] < 950  # the hip joint is at about half of a body's height
    assert 1150 < heights[4] < 1350  # the knee
    assert STANDING.height - 100 < heights[7] < STANDING.height

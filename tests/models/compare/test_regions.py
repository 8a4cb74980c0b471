"""A region counts as marked from a tenth of its skin on, or with a quarter of a mark in it."""

from __future__ import annotations

import pytest

from models.body.region import Region
from models.body.view import Side
from models.compare.regions import Lie

HEEL = Region("heel_sole_r", "heel_sole", Side.RIGHT, (), "foot", 7)


@pytest.mark.parametrize(
    ("of_region", "of_mark", "counts"),
    [(0.1, 0.0, True), (0.0999, 0.0, False), (0.0, 0.25, True), (0.0999, 0.2499, False), (1.0, 1.0, True)],
)
def test_a_tenth_of_a_region_or_a_quarter_of_a_mark_counts(
    of_region: float, of_mark: float, counts: bool
) -> None:
    assert Lie(HEEL, of_region, of_mark).counts is counts

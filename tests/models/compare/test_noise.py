"""The comparison stays quiet at redraws of the same pain and tells true change.

Fifty maps, five redraws each. `python3 run.py python -m tools.redraws` measures 500 maps of twenty.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.compare.noise.redraw import Redrawer
from tools.redraws import TRUE_HAND, Found, Rates, found, maps, rates

ATLAS = Atlas.load(Path(__file__).resolve().parents[3] / "assets" / "atlas")
MAPS, REDRAWS = 50, 5


@pytest.fixture(scope="module")
def redrawn() -> Rates:
    return rates(ATLAS, list(maps(ATLAS, MAPS)), REDRAWS)


@pytest.fixture(scope="module")
def true_change() -> Found:
    return found(ATLAS, 3 * MAPS)


def test_redraws_share_as_much_skin_as_those_of_people_one_minute_apart(redrawn: Rates) -> None:
    """Leoni 2013: 62 ± 18 % of the skin; area within −45 to +32 %, a standard deviation of 19.6 %."""
    overlap, spread = redrawn.overlap
    assert overlap == pytest.approx(0.62, abs=0.04)  # 0.03 of 10,000 redraws, and what so few may stray
    assert spread == pytest.approx(0.18, abs=0.04)
    assert redrawn.area_deviation == pytest.approx(19.6, abs=4.0)


def test_a_redraw_of_the_same_pain_is_seldom_taken_for_change(redrawn: Rates) -> None:
    assert redrawn.region.percent <= 2.5
    assert redrawn.map.percent <= 13
    assert redrawn.extent.percent <= 5
    assert redrawn.overall.percent <= 10.5
    assert redrawn.side.percent == 0


def test_where_nothing_was_forgotten_nearly_no_map_claims_change() -> None:
    true = rates(ATLAS, list(maps(ATLAS, 2 * MAPS, seed=5)), REDRAWS, TRUE_HAND)  # 500 maps: 4.1 %
    assert true.map.percent <= 5
    assert true.overall.percent <= 6


def test_true_change_is_told_though_it_is_redrawn(true_change: Found) -> None:
    assert true_change.far.of >= 100
    assert true_change.far.percent >= 93
    assert true_change.extent.of >= 50
    assert true_change.extent.percent >= 96
    assert true_change.side.of >= 100
    assert true_change.side.percent >= 98


def test_the_same_seed_draws_the_same_again_and_another_does_not() -> None:
    drawing = next(maps(ATLAS, 1))
    coverage = Coverage(ATLAS)
    one, again, other = (
        coverage.total(Redrawer(ATLAS, coverage).redrawn(drawing, Body.NEUTRAL, seed)) for seed in (3, 3, 4)
    )
    assert one == again
    assert one != other

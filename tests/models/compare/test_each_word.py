"""Each word for what became of a region, and of how far down a leg is marked, is said when it is meant."""

from __future__ import annotations

import pytest

from models.body.view import Side
from models.compare.comparison import ComparedMap, RegionState
from models.compare.extent import ExtentWord
from models.drawing.drawing import Drawing
from tests.models.compare.test_change import COMPARER, filled, states

LOW_BACK, BUTTOCK, FOOT = "low_back_lower_inner_r", "buttock_center_r", "sole_outer_r"
AWAY = "shoulder_blade_l"


@pytest.mark.parametrize(
    ("then", "now", "state"),
    [
        (filled(AWAY), filled(AWAY, BUTTOCK), RegionState.NEW),
        (filled(AWAY, BUTTOCK), filled(AWAY), RegionState.RESOLVED),
        (filled(BUTTOCK, intensity=4), filled(BUTTOCK, intensity=7), RegionState.WORSE),
        (filled(BUTTOCK, intensity=7), filled(BUTTOCK, intensity=4), RegionState.BETTER),
        (filled(BUTTOCK, intensity=5), filled(BUTTOCK, intensity=7), RegionState.PERSISTING),
        (filled(BUTTOCK, intensity=None), filled(BUTTOCK, intensity=9), RegionState.PERSISTING),
        (filled(BUTTOCK), ComparedMap(Drawing(), tells=False), RegionState.UNCERTAIN),
    ],
)
def test_each_word_of_a_region_is_said_when_it_is_meant(
    then: ComparedMap, now: ComparedMap, state: RegionState
) -> None:
    """Two points more are too few, and what nobody told is compared with nothing."""
    assert states(COMPARER.change(then, now))[BUTTOCK] == state


@pytest.mark.parametrize(
    ("then", "now", "word"),
    [
        ((LOW_BACK, BUTTOCK, FOOT), (LOW_BACK, BUTTOCK), ExtentWord.CENTRALISED),
        ((LOW_BACK, BUTTOCK), (LOW_BACK, BUTTOCK, FOOT), ExtentWord.PERIPHERALISED),
        ((LOW_BACK, BUTTOCK, FOOT), (LOW_BACK,), ExtentWord.COMPLETE),
        ((AWAY, BUTTOCK, FOOT), (AWAY,), ExtentWord.ABOLISHED),
        ((LOW_BACK, FOOT), (LOW_BACK, FOOT), ExtentWord.UNCHANGED),
    ],
)
def test_each_word_of_how_far_down_is_said_when_it_is_meant(
    then: tuple[str, ...], now: tuple[str, ...], word: ExtentWord
) -> None:
    found = COMPARER.change(filled(*then), filled(*now))
    assert found.extent[Side.RIGHT].word is word
    assert found.extent[Side.LEFT].word is ExtentWord.UNCHANGED

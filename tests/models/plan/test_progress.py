"""Visits that look alike are counted, and after three the plan asks for another look."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.drawing.drawing import Drawing
from models.inference.model import Model
from models.plan.progress import VisitLook, progress
from models.plan.table import PlanNumbers, PlanTable
from models.practice.visit import Today
from tests.models.inference.builders import ASSETS, filled, together

DEEP = frozenset({("deep_gluteal", "right")})
ROOT = frozenset({("rad_s1", "right")})


@pytest.fixture(scope="module")
def numbers() -> PlanNumbers:
    return PlanTable.load(read_anatomy()).numbers


def looks(*strengths: float | None) -> Sequence[VisitLook]:
    return [VisitLook(strength, DEEP) for strength in strengths]


@pytest.mark.parametrize(
    ("strengths", "count", "word"),
    [
        ((6,), 0, "go_on"),
        ((6, 6), 2, "go_on"),
        ((6, 6, 5), 3, "review"),
        ((7, 6, 6, 7, 6, 7), 6, "refer"),
        ((6, 4), 0, "go_on"),
        ((3, 2), 0, "go_on"),  # 30 % of three
        ((6, 6, 6, 4), 0, "go_on"),
        ((6, None, 6, 6), 3, "review"),
        ((6, 6, 6, None), 0, "go_on"),
        ((6, 6, 0), 0, "go_on"),
        ((0, 6, 6), 2, "go_on"),  # a visit without pain begins no row
        ((6, 4, 4, 4), 3, "review"),
        ((), 0, "go_on"),
    ],
)
def test_three_visits_without_change_ask_for_another_plan_and_six_for_a_choice(
    strengths: tuple[float | None, ...], count: int, word: str, numbers: PlanNumbers
) -> None:
    found = progress(looks(*strengths), numbers)
    assert (found.visits_without_change, found.word) == (count, word)


def test_another_pattern_begins_a_new_row(numbers: PlanNumbers) -> None:
    found = progress([*looks(6, 6), VisitLook(6, ROOT), VisitLook(6, DEEP | ROOT)], numbers)
    assert found.visits_without_change == 2


def test_the_strongest_of_a_visit_is_that_of_the_marks_of_which_a_strength_was_told() -> None:
    model = Model(read_anatomy(), Atlas.load(ASSETS))
    marks = [
        filled(region, intensity=strength)
        for region, strength in (("buttock_center_r", None), ("calf_upper_outer_r", 6), ("heel_sole_r", 3))
    ]
    looked = VisitLook.of(model.findings(together(*marks), {}), Today.MARKS)
    assert looked.strongest == 6
    assert VisitLook.of(model.findings(marks[0], {}), Today.MARKS).strongest is None
    assert VisitLook.of(model.findings(Drawing(), {}), Today.NO_PAIN).strongest == 0

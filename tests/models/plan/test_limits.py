"""The lowest grade holds a block, and every rule that asks for it is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.anatomy.anatomy import Anatomy
from models.drawing.drawing import Drawing
from models.errors import AssetError
from models.inference.model import Model
from models.plan.limits import BlockLimits
from models.plan.plan import moved
from models.plan.planner import Planner
from models.plan.table import PlanTable
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import filled
from tests.models.plan.plans import plan_of


@pytest.mark.parametrize(
    ("asked", "grade", "by"),
    [
        ([(2, "one")], 2, ("one",)),
        ([(2, "one"), (1, "two")], 1, ("two",)),
        ([(1, "one"), (2, "two")], 1, ("one",)),
        ([(2, "one"), (2, "two")], 2, ("one", "two")),
    ],
)
def test_the_lowest_grade_that_is_asked_for_holds(
    asked: list[tuple[int, str]], grade: int, by: tuple[str, ...]
) -> None:
    limits = BlockLimits()
    for each, rule in asked:
        limits = limits.held(each, rule)
    assert (limits.grade, limits.graded_by) == (grade, by)


def test_a_block_that_is_left_out_takes_no_minutes(planner: Planner, model: Model) -> None:
    drawing = filled("calf_upper_inner_r", "calf_upper_outer_r", intensity=5)
    plan = plan_of(planner, model, drawing, calf_swelling_warmth_redness=True)
    assert moved(plan, PlanEdits(), BlockId.CALF_FOOT, 5) == PlanEdits()
    free = plan_of(planner, model, Drawing())
    assert moved(free, PlanEdits(), BlockId.CALF_FOOT, 5) != PlanEdits()


def test_a_table_that_speaks_of_what_the_anatomy_does_not_know_is_refused(anatomy: Anatomy) -> None:
    for lacking, told in (
        (replace(anatomy, rules={}), "a limit names the rule"),
        (replace(anatomy, muscles={}), "names"),
        (replace(anatomy, patterns={}), "a limit names the pattern"),
    ):
        with pytest.raises(AssetError, match=f"contradicts itself: .*{told}"):
            PlanTable.load(lacking)

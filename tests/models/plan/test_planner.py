"""A session plan adds up, keeps its floors, and has a reason for every minute."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.model import Model
from models.plan.focus import focus
from models.plan.limits import BlockLimits, limits_of
from models.plan.plan import moved
from models.plan.planner import Planner
from models.plan.reasons import ReasonKind
from models.plan.relevance import MarkedRegion, PullKind
from models.plan.workings import Wishes
from models.practice.hands import BlockId, Felt, Hands, Palpation
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import filled
from tests.models.plan.plans import LEFT, LENGTHS, RIGHT, marked, minutes, plan_of

VECTORS: Sequence[dict[str, Any]] = json.loads(
    Path(__file__).with_name("plan_vectors.json").read_text("utf-8")
)["vectors"]
LEG = {BlockId.HAMSTRINGS, BlockId.ITB_LATERAL, BlockId.CALF_FOOT}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_worked_examples_come_out_to_the_minute(vector: dict[str, Any], planner: Planner) -> None:
    options = vector["options"]
    blocked = {BlockId(name): BlockLimits(blocked_by=("dvt",)) for name in options.get("blocked", ())}
    found = planner.relevance(marked(vector["marks"]))
    wishes = Wishes(found, irritable=options.get("irritable", False), limits=blocked)
    assert minutes(planner.blocks(wishes)) == vector["minutes"]


def test_a_strength_that_nobody_said_counts_half_and_says_so(planner: Planner, model: Model) -> None:
    plan = plan_of(planner, model, filled("buttock_center_r", intensity=None))
    piriformis = next(m for _, m in plan.muscles() if (m.muscle, m.side) == ("piriformis", RIGHT))
    assert piriformis.relevance.amount == pytest.approx(0.5)
    assert piriformis.relevance.pulls[0].strength is None


def test_what_hands_found_weighs_in_where_it_was_felt(planner: Planner, model: Model) -> None:
    findings = model.findings(filled("low_back_lower_inner_r", intensity=2), {})
    felt = Hands((Palpation("piriformis", LEFT, tenderness=Felt.MARKED, tone=Felt.SLIGHT),))
    without, with_ = planner.plan(findings), planner.plan(findings, hands=felt)
    assert with_.block(BlockId.DEEP_ROTATORS).minutes > without.block(BlockId.DEEP_ROTATORS).minutes
    assert with_.block(BlockId.DEEP_ROTATORS).left > with_.block(BlockId.DEEP_ROTATORS).right
    first = with_.block(BlockId.DEEP_ROTATORS).muscles[0]
    assert (first.muscle, first.side, first.relevance.amount) == ("piriformis", LEFT, 1.0)
    assert first.relevance.pulls[0].kind is PullKind.TENDERNESS


def test_pain_below_the_knee_gives_the_leg_more_and_low_back_alone_less(planner: Planner) -> None:
    found = planner.relevance(marked({"low_back_lower_inner": 6}))
    plain, below, alone = (
        minutes(planner.blocks(Wishes(found, below_knee=below, low_back_only=alone)))
        for below, alone in ((False, False), (True, False), (False, True))
    )
    legs = (BlockId.HAMSTRINGS, BlockId.CALF_FOOT)
    assert sum(below[block] for block in legs) > sum(plain[block] for block in legs)
    assert sum(alone[block] for block in legs) <= sum(plain[block] for block in legs)


def test_a_block_that_gets_less_for_low_back_alone_says_so(planner: Planner, model: Model) -> None:
    plan = plan_of(planner, model, filled("low_back_lower_inner_r", intensity=6))
    told = {
        block.id for block in plan.blocks for each in block.reasons if each.kind is ReasonKind.LOW_BACK_ONLY
    }
    assert told == {BlockId.HAMSTRINGS, BlockId.CALF_FOOT}
    asked = {each.kind: each.minutes for each in plan.block(BlockId.CALF_FOOT).reasons}
    assert asked[ReasonKind.LOW_BACK_ONLY] <= asked[ReasonKind.BASE]
    farther = plan_of(planner, model, filled("low_back_lower_inner_r", "thigh_back_mid_inner_r", intensity=6))
    nothing = plan_of(planner, model, Drawing())
    for other in (farther, nothing):
        kinds = {each.kind for block in other.blocks for each in block.reasons}
        assert ReasonKind.LOW_BACK_ONLY not in kinds


def test_numb_skin_is_touched_lightly_and_its_time_goes_nearer_to_the_spine(
    planner: Planner, model: Model
) -> None:
    calf = ("calf_upper_inner_r", "calf_upper_outer_r")
    numb = plan_of(planner, model, filled(*calf, sensation=Sensation.NUMB, intensity=8))
    ache = plan_of(planner, model, filled(*calf, intensity=8))
    assert numb.block(BlockId.CALF_FOOT).grade_limit == 1
    assert numb.block(BlockId.CALF_FOOT).minutes < ache.block(BlockId.CALF_FOOT).minutes
    assert numb.block(BlockId.HAMSTRINGS).minutes > ache.block(BlockId.HAMSTRINGS).minutes - 1
    kinds = {reason.kind for reason in numb.block(BlockId.HAMSTRINGS).reasons}
    assert ReasonKind.FROM_NUMB in kinds


def test_an_irritable_day_is_gentle_with_longer_ends(planner: Planner, model: Model) -> None:
    plan = plan_of(planner, model, filled("buttock_center_r", intensity=8), rest_pain=8.0)
    assert plan.irritable
    assert plan.block(BlockId.CHECK_IN).minutes == plan.block(BlockId.CLOSE).minutes == 5
    assert plan.block(BlockId.DEEP_ROTATORS).minutes <= 6
    assert max(block.grade_limit for block in plan.blocks) == 2


def test_a_possible_clot_locks_the_plan_and_leaves_both_legs_out(planner: Planner, model: Model) -> None:
    drawing = filled("calf_upper_inner_r", "calf_upper_outer_r", intensity=5)
    plan = plan_of(planner, model, drawing, calf_swelling_warmth_redness=True)
    assert [(lock.rule, lock.level) for lock in plan.locked] == [("dvt", Level.URGENT)]
    assert {block.id for block in plan.blocks if block.minutes == 0} == LEG
    assert sum(block.minutes for block in plan.blocks) == 60


def test_the_calf_waits_for_the_question_about_clots_and_says_where_its_minutes_go(
    planner: Planner, model: Model
) -> None:
    plan = plan_of(planner, model, filled("calf_upper_inner_r", "calf_upper_outer_r", intensity=5))
    assert plan.block(BlockId.CALF_FOOT).waits_for == ("calf_swelling_warmth_redness",)
    assert plan.if_yes[BlockId.CALF_FOOT] == 0
    assert sum(plan.if_yes.values()) == 60


def test_a_burning_band_is_not_touched_and_its_side_gives_its_minutes_to_the_other(
    planner: Planner, model: Model
) -> None:
    drawing = filled("low_back_upper_outer_l", sensation=Sensation.BURNING, intensity=6)
    plan = plan_of(planner, model, drawing, rash_or_blisters=True)
    block = plan.block(BlockId.QL_LUMBAR)
    assert block.untouched == (LEFT,)
    assert (block.left, block.right) == (0, block.minutes)


def test_nobody_lies_on_the_belly_where_that_brings_the_pain_on(planner: Planner, anatomy: Anatomy) -> None:
    found = planner.relevance([])
    limits = limits_of(planner.table, {}, (), {"stenosis"}, found)
    blocks = planner.blocks(Wishes(found, limits=limits))
    assert {position for block in blocks for position in block.positions} == {
        "side_lying",
        "supine_hips_flexed",
    }


def test_what_a_block_asks_for_grows_with_the_length_of_the_session(planner: Planner) -> None:
    """Marks and numbness ask for a share of the session, not for minutes of their own."""
    found = planner.relevance(
        [*marked({"buttock_center": 8}), MarkedRegion("calf_upper_inner", RIGHT, 8.0, numb=True)]
    )
    kinds = {ReasonKind.RELEVANCE: BlockId.DEEP_ROTATORS, ReasonKind.FROM_NUMB: BlockId.HAMSTRINGS}
    for kind, block in kinds.items():
        asked = [
            reason.minutes
            for length in (30, 60, 90)
            for each in planner.blocks(Wishes(found), PlanEdits(length))
            for reason in each.reasons
            if (each.id, reason.kind) == (block, kind)
        ]
        assert asked == pytest.approx([asked[1] / 2, asked[1], asked[1] * 1.5])


@pytest.mark.parametrize("length", LENGTHS)
def test_the_hip_has_its_floor_in_a_session_of_any_length(length: int, planner: Planner) -> None:
    least = {30: 7, 45: 11, 60: 14, 75: 18, 90: 21}[length]
    found = planner.relevance(marked({"calf_upper_outer": 10, "heel_sole": 10, "thigh_outer_lower": 10}))
    told = minutes(planner.blocks(Wishes(found, below_knee=True), PlanEdits(length)))
    assert told[BlockId.GLUTEALS] + told[BlockId.DEEP_ROTATORS] >= least


def test_minutes_dragged_come_from_the_neighbour_and_stay_when_the_marks_change(
    planner: Planner, model: Model
) -> None:
    findings = model.findings(filled("buttock_center_r", intensity=5), {})
    before = planner.plan(findings)
    edits = moved(before, PlanEdits(), BlockId.GLUTEALS, 2)
    after = planner.plan(findings, edits)
    assert after.block(BlockId.GLUTEALS).minutes == before.block(BlockId.GLUTEALS).minutes + 2
    assert after.block(BlockId.DEEP_ROTATORS).minutes == before.block(BlockId.DEEP_ROTATORS).minutes - 2
    assert after.block(BlockId.GLUTEALS).computed == before.block(BlockId.GLUTEALS).minutes
    rest = set(BlockId) - {BlockId.GLUTEALS, BlockId.DEEP_ROTATORS}
    assert all(after.block(block).minutes == before.block(block).minutes for block in rest)
    later = planner.plan(model.findings(filled("low_back_lower_inner_l", intensity=9), {}), edits)
    assert later.block(BlockId.GLUTEALS).minutes == after.block(BlockId.GLUTEALS).minutes
    assert sum(block.minutes for block in later.blocks) == 60


def test_today_names_three_to_five_muscles_each_with_its_side_and_why(
    planner: Planner, model: Model, anatomy: Anatomy
) -> None:
    plan = plan_of(planner, model, filled("buttock_center_r", "thigh_back_upper_inner_r", intensity=6))
    told = focus(plan, anatomy)
    assert 3 <= len(told) <= 5
    assert "piriformis" in {each.muscle for each in told}
    assert all(each.sides[0] is RIGHT and each.pulls for each in told)
    assert focus(plan_of(planner, model, Drawing({}, ())), anatomy) == ()


def test_every_row_of_the_table_says_where_it_is_from(planner: Planner) -> None:
    table = planner.table
    told = [(row.source, row.evidence) for row in table.block]
    told += [(row.source, row.evidence) for row in table.grade]
    told += [(row.source, row.evidence) for row in table.stop_rule]
    told += [(row.source, row.evidence) for row in table.limit]
    told += [(row.source, row.evidence) for row in table.pattern]
    told += [(table.numbers.source, table.numbers.evidence)]
    assert all(source and evidence for source, evidence in told)


def test_a_neighbour_gives_its_last_minute_and_no_more(planner: Planner, model: Model) -> None:
    plan = plan_of(planner, model, Drawing())
    every = sum(block.minutes for block in plan.blocks)
    edits = moved(plan, PlanEdits(), BlockId.CALF_FOOT, every)
    assert edits.pinned[BlockId.CALF_FOOT] == every
    assert {minutes for block, minutes in edits.pinned.items() if block is not BlockId.CALF_FOOT} == {0}

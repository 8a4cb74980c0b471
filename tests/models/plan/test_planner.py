"""A session plan adds up, keeps its floors, and has a reason for every minute."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.anatomy.safety_rules import Level
from models.body.atlas import Atlas
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.model import Model
from models.plan.focus import focus
from models.plan.limits import BlockLimits, limits_of
from models.plan.plan import Plan, PlannedBlock, moved
from models.plan.planner import Planner
from models.plan.reasons import ReasonKind
from models.plan.relevance import MarkedRegion, PullKind
from models.plan.workings import Wishes
from models.practice.answer import Answer
from models.practice.hands import BlockId, Felt, Hands, Palpation
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import ASSETS, filled, together

VECTORS: Sequence[dict[str, Any]] = json.loads(
    Path(__file__).with_name("plan_vectors.json").read_text("utf-8")
)["vectors"]
LEG = {BlockId.HAMSTRINGS, BlockId.ITB_LATERAL, BlockId.CALF_FOOT}
LENGTHS = (30, 45, 60, 75, 90)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture(scope="module")
def planner(anatomy: Anatomy) -> Planner:
    return Planner(anatomy)


@pytest.fixture(scope="module")
def model(anatomy: Anatomy) -> Model:
    return Model(anatomy, Atlas.load(ASSETS))


def marked(marks: Mapping[str, float], side: Side = RIGHT) -> list[MarkedRegion]:
    return [MarkedRegion(base, side, intensity, numb=False) for base, intensity in marks.items()]


def minutes(blocks: Sequence[PlannedBlock]) -> dict[BlockId, int]:
    return {block.id: block.minutes for block in blocks}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_worked_examples_come_out_to_the_minute(vector: dict[str, Any], planner: Planner) -> None:
    options = vector["options"]
    blocked = {BlockId(name): BlockLimits(blocked_by=("dvt",)) for name in options.get("blocked", ())}
    found = planner.relevance(marked(vector["marks"]))
    wishes = Wishes(found, irritable=options.get("irritable", False), limits=blocked)
    assert minutes(planner.blocks(wishes)) == vector["minutes"]


def plan_of(planner: Planner, model: Model, drawing: Drawing, **answers: Answer) -> Plan:
    return planner.plan(model.findings(drawing, answers))


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


BASES = (
    *(
        "low_back_lower_inner",
        "low_back_upper_outer",
        "sacrum",
        "si_joint",
        "buttock_center",
        "buttock_lower_outer",
    ),
    *(
        "hip_side_bone",
        "groin",
        "thigh_outer_upper",
        "thigh_back_mid_inner",
        "thigh_front_upper",
        "knee_back",
    ),
    *("calf_upper_outer", "leg_outer_lower", "foot_outer_edge", "heel_sole", "little_toe", "shoulder_blade"),
)


def random_marks(random: Random) -> list[MarkedRegion]:
    return [
        MarkedRegion(
            random.choice(BASES),
            random.choice((LEFT, RIGHT)),
            random.choice((None, *range(11))),
            random.random() < 0.2,
        )
        for _ in range(random.randrange(9))
    ]


def random_wishes(
    random: Random, planner: Planner, anatomy: Anatomy, marks: Sequence[MarkedRegion]
) -> Wishes:
    rules = random.sample(list(anatomy.rules), random.choice((0, 0, 1, 2, 4)))
    alerts = {rule: random.choice(list(Level)) for rule in rules}
    felt = Hands(
        tuple(
            Palpation(muscle, random.choice((LEFT, RIGHT)), Felt(random.randrange(4)))
            for muscle in random.sample(list(anatomy.muscles), random.randrange(5))
        )
    )
    found = planner.relevance(marks, felt)
    patterns = set(random.sample(list(anatomy.patterns), random.randrange(3)))
    limits = limits_of(planner.table, alerts, (), patterns, found)
    return Wishes(found, "irritable" in alerts, random.random() < 0.5, random.random() < 0.1, limits)


def test_two_thousand_random_plans_add_up_and_keep_their_bounds(planner: Planner, anatomy: Anatomy) -> None:
    random = Random(12)
    rows = planner.table.blocks
    for _ in range(2_000):
        length = random.choice(LENGTHS)
        wishes = random_wishes(random, planner, anatomy, random_marks(random))
        blocks = planner.blocks(wishes, PlanEdits(length))
        assert sum(block.minutes for block in blocks) == length
        assert tuple(block.id for block in blocks) == tuple(BlockId)
        part = length / 60
        blocked = {block.id for block in blocks if block.blocked_by}
        for block in blocks:
            row = rows[block.id]
            assert block.left + block.right == block.minutes
            assert min(block.left, block.right) >= 0
            assert 0 <= block.grade_limit <= 4
            assert bool(block.positions) == bool(row.positions)
            assert (block.minutes == 0) == (block.id in blocked)
            assert block.reasons[-1].minutes == block.minutes
            if block.id is not BlockId.CLOSE and block.id not in blocked:
                assert max(1, int(row.min * part)) <= block.minutes <= -int(-row.max * part // 1)
            if block.minutes >= 4 and not block.untouched:
                assert min(block.left, block.right) >= -int(-block.minutes // 4)
            if block.minutes in (2, 3) and not block.untouched:
                assert min(block.left, block.right) == 1
        told = minutes(blocks)
        if not blocked & {BlockId.GLUTEALS, BlockId.DEEP_ROTATORS}:
            floor = {30: 7, 45: 11, 60: 14, 75: 18, 90: 21}[length]
            assert told[BlockId.GLUTEALS] + told[BlockId.DEEP_ROTATORS] >= floor
        if wishes.irritable:
            assert told[BlockId.CHECK_IN] >= 3
            assert told[BlockId.CLOSE] >= 3
            assert told[BlockId.DEEP_ROTATORS] <= {30: 3, 45: 5, 60: 6, 75: 8, 90: 9}[length]


def test_a_plan_of_the_mirrored_body_is_the_mirrored_plan(planner: Planner) -> None:
    random = Random(13)
    for _ in range(500):
        marks = random_marks(random)
        mirrored = [mark._replace(side=mark.side.other) for mark in marks]
        edits = PlanEdits(random.choice(LENGTHS))
        plain, other = (planner.blocks(Wishes(planner.relevance(each)), edits) for each in (marks, mirrored))
        left = sum(r.amount for (_, side), r in planner.relevance(marks).items() if side is LEFT)
        right = sum(r.amount for (_, side), r in planner.relevance(marks).items() if side is RIGHT)
        for one, two in zip(plain, other, strict=True):
            assert one.minutes == two.minutes
            if abs(left - right) > 1e-9:
                assert (one.left, one.right) == (two.right, two.left)


def test_stronger_pain_never_takes_minutes_from_the_one_block_that_it_speaks_for(planner: Planner) -> None:
    random = Random(14)
    rows = [row for row in planner.table.block if not row.fixed]
    for _ in range(2_000):
        row = random.choice(rows)
        others = planner.relevance(random_marks(random))
        edits = PlanEdits(random.choice(LENGTHS))
        weak = Hands(tuple(Palpation(muscle, RIGHT, Felt.SLIGHT) for muscle in row.muscles))
        strong = replace(
            weak, palpation=tuple(replace(each, tenderness=Felt.MARKED) for each in weak.palpation)
        )
        told = [
            minutes(planner.blocks(Wishes({**others, **own}), edits))[row.id]
            for own in (
                {
                    key: value
                    for key, value in planner.relevance([], hands).items()
                    if key.muscle in row.muscles
                }
                for hands in (weak, strong)
            )
        ]
        assert told[1] >= told[0]


def test_a_thousand_drags_and_pins_still_add_up(planner: Planner, anatomy: Anatomy) -> None:
    random = Random(15)
    for _ in range(300):
        edits = PlanEdits(random.choice(LENGTHS))
        wishes = random_wishes(random, planner, anatomy, random_marks(random))
        for _ in range(random.randrange(1, 6)):
            plan = Plan(edits.minutes, planner.blocks(wishes, edits))
            block = random.choice(plan.blocks)
            if random.random() < 0.6:
                edits = moved(plan, edits, block.id, random.randrange(-6, 7))
            elif block.blocked_by:
                continue
            else:
                edits = edits.unpin(block.id) if block.pinned else edits.pin(block.id, block.minutes)
            if random.random() < 0.3:
                wishes = random_wishes(random, planner, anatomy, random_marks(random))
            told = planner.blocks(wishes, edits)
            assert sum(each.minutes for each in told) == edits.minutes
            assert min(each.minutes for each in told) >= 0
            assert all(each.left + each.right == each.minutes for each in told)


def test_random_drawings_on_the_body_make_plans_that_add_up(planner: Planner, model: Model) -> None:
    random = Random(16)
    regions = [f"{base}{end}" for base in BASES for end in ("_l", "_r") if base != "shoulder_blade"]
    for _ in range(25):
        drawings = [
            filled(
                *random.sample(regions, random.randrange(1, 4)),
                sensation=random.choice((None, *Sensation)),
                intensity=random.choice((None, *range(11))),
            )
            for _ in range(random.randrange(1, 4))
        ]
        length = random.choice(LENGTHS)
        answers: dict[str, Answer] = {
            "night_pain_unrelenting": random.random() < 0.5,
            "foot_drop": random.random() < 0.3,
        }
        plan = planner.plan(model.findings(together(*drawings), answers), PlanEdits(length))
        assert sum(block.minutes for block in plan.blocks) == length
        assert bool(plan.locked) == any(alert.level in ("E", "U") for alert in plan.locked)


def test_every_row_of_the_table_says_where_it_is_from(planner: Planner) -> None:
    table = planner.table
    told = [(row.source, row.evidence) for row in table.block]
    told += [(row.source, row.evidence) for row in table.grade]
    told += [(row.source, row.evidence) for row in table.stop_rule]
    told += [(row.source, row.evidence) for row in table.limit]
    told += [(row.source, row.evidence) for row in table.pattern]
    told += [(table.numbers.source, table.numbers.evidence)]
    assert all(source and evidence for source, evidence in told)

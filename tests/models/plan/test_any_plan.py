"""Plans drawn by chance add up, keep their bounds, and answer to mirror and strength."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.drawing.stroke import Sensation
from models.inference.model import Model
from models.plan.limits import limits_of
from models.plan.plan import Plan, moved
from models.plan.planner import Planner
from models.plan.relevance import MarkedRegion
from models.plan.workings import Wishes
from models.practice.answer import Answer
from models.practice.hands import BlockId, Felt, Hands, Palpation
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import filled, together
from tests.models.plan.plans import LEFT, LENGTHS, RIGHT, minutes

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

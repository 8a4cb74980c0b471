"""What limits a block, who gives when minutes move, which regions count, and when visits look alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark
from models.errors import AssetError
from models.inference.finding import Band
from models.inference.model import Model
from models.plan import table as table_module
from models.plan.limits import BlockLimits, limits_of
from models.plan.minutes import Ask, Share, raised_to_floor, shared_out, split
from models.plan.plan import Plan, PlannedBlock, PlannedMuscle, moved
from models.plan.planner import Planner
from models.plan.position import Position
from models.plan.relevance import MarkedRegion, Pull, PullKind, Relevance, marked_regions
from models.plan.table import PlanTable
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import filled
from tests.models.plan.plans import LEFT, RIGHT, plan_of

B = BlockId
PRONE, SIDE, SUPINE = Position
ONE, TWO, THREE = B.GLUTEALS, B.DEEP_ROTATORS, B.HAMSTRINGS


def a_plan(*blocks: tuple[BlockId, int], blocked: tuple[BlockId, ...] = ()) -> Plan:
    planned = [
        PlannedBlock(block, n, n, 0, 4, (), (), (), n, blocked_by=("dvt",) if block in blocked else ())
        for block, n in blocks
    ]
    return Plan(sum(n for _, n in blocks), tuple(planned))


def pins(plan: Plan, block: BlockId, by: int, **pinned: int) -> dict[str, int]:
    before = {B(name): n for name, n in pinned.items()}
    return {key.value: n for key, n in moved(plan, PlanEdits(pinned=before), block, by).pinned.items()}


def test_a_block_takes_from_those_behind_it_first_and_then_from_the_nearest_before() -> None:
    plan = a_plan((ONE, 3), (TWO, 3), (THREE, 3))
    assert pins(plan, ONE, 4) == {"gluteals": 7, "deep_rotators": 0, "hamstrings": 2}
    assert pins(plan, TWO, 4) == {"gluteals": 2, "deep_rotators": 7, "hamstrings": 0}
    assert pins(plan, THREE, 4) == {"gluteals": 2, "deep_rotators": 0, "hamstrings": 7}
    assert pins(plan, ONE, 99) == {"gluteals": 9, "deep_rotators": 0, "hamstrings": 0}


def test_a_block_gives_down_to_nothing_and_the_next_one_takes_all_of_it() -> None:
    plan = a_plan((ONE, 3), (TWO, 3), (THREE, 3))
    assert pins(plan, ONE, -2) == {"gluteals": 1, "deep_rotators": 5}
    assert pins(plan, ONE, -9) == {"gluteals": 0, "deep_rotators": 6}
    assert pins(plan, THREE, -1) == {"deep_rotators": 4, "hamstrings": 2}


def test_nothing_moves_where_nothing_can() -> None:
    plan = a_plan((ONE, 3), (TWO, 3))
    assert pins(plan, ONE, 0) == {}
    assert pins(plan, ONE, 1) == {"gluteals": 4, "deep_rotators": 2}
    assert pins(plan, THREE, 2) == {}
    assert pins(a_plan((ONE, 3), (TWO, 3), blocked=(ONE,)), ONE, 2) == {}
    assert pins(a_plan((ONE, 3), (TWO, 3), (THREE, 3), blocked=(TWO,)), ONE, 2) == {
        "gluteals": 5,
        "hamstrings": 1,
    }
    assert pins(a_plan((ONE, 3), (TWO, 0)), ONE, 2) == {}
    assert pins(a_plan((ONE, 0), (TWO, 3)), ONE, -2) == {}


def test_blocks_that_were_set_give_only_where_all_others_are_set_too() -> None:
    plan = a_plan((ONE, 3), (TWO, 3), (THREE, 3))
    assert pins(plan, ONE, 2, deep_rotators=3) == {"deep_rotators": 3, "gluteals": 5, "hamstrings": 1}
    both = pins(plan, ONE, 2, deep_rotators=3, hamstrings=3)
    assert both == {"deep_rotators": 1, "hamstrings": 3, "gluteals": 5}


def test_the_minutes_of_a_side_and_the_muscles_that_are_worked() -> None:
    muscles = tuple(PlannedMuscle("piriformis", side, Relevance()) for side in (LEFT, RIGHT))
    block = PlannedBlock(ONE, 7, 5, 2, 4, (), muscles, (), 7)
    assert (block.of(LEFT), block.of(RIGHT)) == (5, 2)

    def worked(block: PlannedBlock) -> list[Side]:
        return [muscle.side for _, muscle in Plan(7, (block,)).muscles()]

    assert worked(block) == [LEFT, RIGHT]
    assert worked(replace(block, untouched=(LEFT,))) == [RIGHT]
    assert worked(replace(block, minutes=0)) == []
    assert worked(replace(block, blocked_by=("dvt",))) == []


def test_a_block_that_is_left_out_has_no_grade_and_one_that_is_held_the_lower_of_both(
    planner: Planner,
) -> None:
    row = planner.table.blocks[ONE]
    assert row.grade == 4
    assert BlockLimits().grade_of(row) == 4
    assert BlockLimits(grade=2).grade_of(row) == 2
    assert BlockLimits(grade=5).grade_of(row) == 4
    assert BlockLimits(grade=2, blocked_by=("dvt",)).grade_of(row) == 0


def test_a_client_lies_as_is_left_of_the_ways_of_a_block_and_else_on_the_side(planner: Planner) -> None:
    blocks = planner.table.blocks
    hip, sitting = blocks[ONE], blocks[B.CHECK_IN]
    assert BlockLimits().positions_of(hip) == (PRONE, SIDE)
    assert BlockLimits(never=(PRONE,)).positions_of(hip) == (SIDE,)
    assert BlockLimits(never=(PRONE, SIDE)).positions_of(hip) == (SIDE,)
    assert BlockLimits(only=(PRONE,)).positions_of(hip) == (PRONE,)
    assert BlockLimits(only=(SUPINE,)).positions_of(hip) == (SUPINE,)
    assert BlockLimits(only=(SUPINE,)).positions_of(sitting) == ()


def test_what_two_rules_ask_for_adds_up(planner: Planner) -> None:
    found = planner.relevance([])
    alerts = {
        "pregnancy": Level.CAUTION,
        "aaa": Level.EMERGENCY,
        "dvt": Level.URGENT,
        "ischaemia": Level.EMERGENCY,
    }
    limits = limits_of(planner.table, alerts, (), {"stenosis", "deep_gluteal"}, found)
    assert limits[ONE].only == (SIDE,)
    assert limits[ONE].never == (PRONE,)
    assert limits[ONE].avoid == ("knee_across",)
    assert limits[B.HIP_FLEXORS].without == {"psoas_major"}
    assert limits[B.HIP_FLEXORS].grade == 2
    assert limits[B.CALF_FOOT].blocked_by == ("dvt", "ischaemia")
    assert limits[B.CALF_FOOT].grade == 2
    assert limits[B.QL_LUMBAR].grade is None
    assert limits[B.CALF_FOOT].waits_for == ()


def test_a_rule_of_another_level_limits_nothing_and_its_open_question_is_waited_for(planner: Planner) -> None:
    question = "calf_swelling_warmth_redness"
    limits = limits_of(planner.table, {"dvt": Level.PROMPT}, {question}, (), planner.relevance([]))
    assert limits[B.CALF_FOOT].blocked_by == ()
    assert limits[B.CALF_FOOT].waits_for == (question,)
    assert limits[B.HAMSTRINGS].waits_for == ()
    assert limits_of(planner.table, {}, (), (), planner.relevance([]))[B.CALF_FOOT].waits_for == ()


def test_skin_with_a_rash_is_not_touched_on_its_side_and_a_block_with_both_is_left_out(
    planner: Planner,
) -> None:
    def limits(*sides: Side) -> BlockLimits:
        marked = [MarkedRegion("buttock_center", side, 5.0, numb=False) for side in sides]
        return limits_of(planner.table, {"shingles": Level.PROMPT}, (), (), planner.relevance(marked))[ONE]

    assert (limits(LEFT).untouched, limits(LEFT).blocked_by) == ((LEFT,), ())
    assert limits(RIGHT).untouched == (RIGHT,)
    assert limits(LEFT, RIGHT).blocked_by == ("shingles",)
    assert limits() == BlockLimits()


def test_numb_skin_over_a_muscle_holds_its_block_to_the_first_grade(planner: Planner) -> None:
    found = planner.relevance([MarkedRegion("calf_upper_inner", LEFT, 5.0, numb=True)])
    limits = limits_of(planner.table, {"irritable": Level.CAUTION}, (), (), found)
    assert (limits[B.CALF_FOOT].grade, limits[B.CALF_FOOT].graded_by) == (1, ("numb",))
    assert (limits[ONE].grade, limits[ONE].graded_by) == (2, ("irritable",))


def test_bounds_that_are_met_exactly_hold_nobody() -> None:
    assert shared_out({ONE: Ask(5, 5, 5), TWO: Ask(5, 5, 5)}, 10) == {ONE: Share(5), TWO: Share(5)}
    thirds = {block: Ask(1, 0, 9) for block in (ONE, TWO, THREE)}
    assert [share.minutes for share in shared_out(thirds, 3).values()] == [1, 1, 1]


def test_a_floor_is_filled_where_most_is_lacking_and_nobody_passes_its_most() -> None:
    asks = {ONE: Ask(6, 1, 3), TWO: Ask(4, 1, 9), THREE: Ask(9, 1, 9)}
    assert raised_to_floor({ONE: 2, TWO: 2, THREE: 9}, asks, (ONE, TWO), 6) == {ONE: 3, TWO: 3, THREE: 7}
    assert raised_to_floor({ONE: 3, TWO: 9, THREE: 9}, asks, (ONE, TWO), 14) == {ONE: 3, TWO: 9, THREE: 9}


def test_sides_share_by_what_matters_and_the_quiet_one_has_its_part_from_four_minutes_on() -> None:
    assert split(4, 1, 0, 0.5) == (2, 2)
    assert split(3, 1, 0, 0.5) == (2, 1)
    assert split(1, 0.4, 0.6, 0.25) == (0, 1)
    assert split(1, 0.6, 0.4, 0.25) == (1, 0)
    assert split(9, 0.3, 0.6, 0.25) == (3, 6)


def regions_marked(
    anatomy: Anatomy, base: str, of_region: float, of_cells: float, **told: Any
) -> list[MarkedRegion]:
    lie = SimpleNamespace(
        region=SimpleNamespace(base=base, side=RIGHT), of_region=of_region, of_cells=of_cells
    )
    marked = SimpleNamespace(mark=Mark(cast(Any, None), **told), lies=[lie], is_numb=False)
    return list(marked_regions(cast(Any, SimpleNamespace(marks=[marked])), anatomy))


@pytest.mark.parametrize(
    ("of_region", "of_cells", "intensity", "counts"),
    [
        (0.06, 0.0, None, True),  # 0.06 of 0.3 at half weight is a tenth
        (0.059, 0.0, None, False),
        (0.03, 0.0, 10.0, True),  # at full weight
        (0.029, 0.0, 10.0, False),
        (0.04, 0.0, 5.0, True),  # at three quarters
        (0.039, 0.0, 5.0, False),
        (0.0, 0.25, None, True),  # a quarter of the mark itself
        (0.0, 0.249, None, False),
    ],
)
def test_a_region_draws_the_hand_where_a_mark_counts_in_it(
    anatomy: Anatomy, of_region: float, of_cells: float, intensity: float | None, counts: bool
) -> None:
    found = regions_marked(anatomy, "buttock_center", of_region, of_cells, intensity=intensity)
    assert [(each.base, each.intensity) for each in found] == [("buttock_center", intensity)] * counts


def test_skin_that_the_model_does_not_speak_of_draws_no_hand(anatomy: Anatomy) -> None:
    assert regions_marked(anatomy, "forehead", 1.0, 1.0) == []


def test_a_reason_is_called_by_its_region_or_else_by_its_kind() -> None:
    assert Pull(PullKind.UNDER, 1.0, "calf_l").name == "calf_l"
    assert Pull(PullKind.TONE, 1.0).name == "tone"


def test_a_table_that_is_broken_is_refused_in_a_sentence(
    anatomy: Anatomy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_module, "files", lambda _: tmp_path)
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "plan.toml"
    for content in (b"", b"[", b"\xff", b"[numbers]\nlength = 'long'\n"):
        file.write_bytes(content)
        with pytest.raises(AssetError, match=r"^The table of the session plan cannot be read: "):
            PlanTable.load(anatomy)
    file.unlink()
    with pytest.raises(AssetError, match=r"^The table of the session plan cannot be read: "):
        PlanTable.load(anatomy)
    whole = (Path(table_module.__file__).parent / "data" / "plan.toml").read_text("utf-8")
    file.write_text(whole.replace('id = "check_in"', 'id = "warm_up"', 1), "utf-8")
    with pytest.raises(AssetError, match="the blocks are not the ten in their order"):
        PlanTable.load(anatomy)


def test_a_muscle_is_worked_in_the_block_that_names_it(planner: Planner) -> None:
    assert planner.table.block_of("piriformis") is B.DEEP_ROTATORS
    assert planner.table.block_of("soleus") is B.CALF_FOOT
    assert planner.table.block_of("deltoideus") is None


def test_below_the_knee_begins_with_the_calf(planner: Planner, model: Model) -> None:
    """Levels along the route: 4 is the hollow of the knee, 5 the calf."""
    for region, below in (("knee_back_r", False), ("calf_upper_outer_r", True)):
        plan = plan_of(planner, model, filled(region, intensity=5))
        told = {each.kind.value for each in plan.block(B.CALF_FOOT).reasons}
        assert ("below_knee" in told) is below, region
    assert plan_of(planner, model, Drawing()).block(B.CALF_FOOT).reasons[-1].kind.value == "others"


def test_low_back_alone_is_all_of_the_low_back_and_no_more(planner: Planner, model: Model) -> None:
    parts = ("upper_inner", "upper_outer", "lower_inner", "lower_outer")
    every = tuple(f"low_back_{part}_r" for part in parts)
    for regions, alone in ((every, True), (every[:1], True), ((*every, "sacrum_r"), False)):
        plan = plan_of(planner, model, filled(*regions, intensity=5))
        told = {each.kind.value for each in plan.block(B.HAMSTRINGS).reasons}
        assert ("low_back_only" in told) is alone, regions


def test_a_plan_says_what_was_set_and_what_it_would_have_been(planner: Planner, model: Model) -> None:
    findings = model.findings(filled("buttock_center_r", intensity=5), {})
    free = planner.plan(findings)
    assert not any(block.pinned for block in free.blocks)
    assert all(block.computed == block.minutes for block in free.blocks)
    held = planner.plan(findings, PlanEdits(pinned={ONE: 20}))
    assert [block.id for block in held.blocks if block.pinned] == [ONE]
    assert held.block(ONE).minutes == 20
    assert [block.computed for block in held.blocks] == [block.minutes for block in free.blocks]


def test_a_pattern_that_is_moderate_limits_how_to_lie_and_a_weak_one_does_not(
    planner: Planner, model: Model
) -> None:
    findings = model.findings(filled("buttock_center_r", intensity=5), {})
    (first, *_) = findings.patterns
    for band, avoids in ((Band.WEAK, False), (Band.MODERATE, True), (Band.STRONG, True)):
        changed = replace(findings, patterns=(replace(first, pattern="deep_gluteal", band=band),))
        assert bool(planner.plan(changed).block(ONE).avoid) is avoids, band

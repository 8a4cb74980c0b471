"""The way of a block's minutes, each step worked out by hand from the table of the plan."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from models.body.view import Side
from models.plan.limits import BlockLimits
from models.plan.planner import Planner
from models.plan.relevance import MuscleSide, Pull, PullKind, Relevance, Relevances
from models.plan.workings import Wishes, Workings
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits

B = BlockId
Steps = list[tuple[str, float]]


def sore(amounts: Mapping[str, float], *, numb: bool = False) -> dict[MuscleSide, Relevance]:
    """Muscles of the right side that so much draws the hand to."""
    return {
        MuscleSide(muscle, Side.RIGHT): Relevance((Pull(PullKind.UNDER, amount, numb=numb),))
        for muscle, amount in amounts.items()
    }


def worked_out(planner: Planner, wishes: Wishes, **edits: object) -> Workings:
    return Workings(planner.table, wishes, PlanEdits(**edits))  # type: ignore[arg-type]


def steps(found: Workings, block: BlockId) -> Steps:
    return [(each.kind.value, round(each.minutes, 6)) for each in found.reasons[block]]


def blocked(*blocks: BlockId) -> dict[BlockId, BlockLimits]:
    return {block: BlockLimits(blocked_by=("dvt", "other")) for block in blocks}


CALF_NUMB: Relevances = sore({"soleus": 0.8}, numb=True)


def test_without_marks_each_block_has_its_base_and_says_so(planner: Planner) -> None:
    found = worked_out(planner, Wishes({}))
    assert list(found.minutes.values()) == [3, 7, 10, 10, 8, 7, 5, 3, 4, 3]
    assert steps(found, B.GLUTEALS) == [("base", 10), ("others", 10)]
    assert steps(found, B.CHECK_IN) == [("base", 3)]


def test_a_block_asks_for_half_as_much_again_and_more_the_more_its_muscles_matter(planner: Planner) -> None:
    """The mean of the two most relevant muscles is 0.6: ten minutes and 1.5 times 0.6 of them more."""
    found = worked_out(planner, Wishes(sore({"piriformis": 0.8, "obturator_internus": 0.4})))
    assert steps(found, B.DEEP_ROTATORS)[:2] == [("base", 10), ("relevance", 19)]
    half = worked_out(planner, Wishes(sore({"piriformis": 0.8, "obturator_internus": 0.4})), minutes=30)
    assert steps(half, B.DEEP_ROTATORS)[:2] == [("base", 5), ("relevance", 9.5)]


def test_pain_below_the_knee_adds_a_fifth_to_the_relevance_of_the_leg(planner: Planner) -> None:
    found = worked_out(planner, Wishes({}, below_knee=True))
    assert steps(found, B.HAMSTRINGS)[:2] == [("base", 5), ("below_knee", 6.5)]
    assert steps(found, B.CALF_FOOT)[:2] == [("base", 4), ("below_knee", 5.2)]
    assert "below_knee" not in dict(steps(found, B.ITB_LATERAL))


def test_low_back_alone_takes_a_fifth_from_the_relevance_of_the_leg_and_no_more_than_there_is(
    planner: Planner,
) -> None:
    sore_leg = sore({"semitendinosus": 0.8, "soleus": 0.2})
    found = worked_out(planner, Wishes(sore_leg, low_back_only=True))
    assert steps(found, B.HAMSTRINGS)[:3] == [("base", 5), ("relevance", 8), ("low_back_only", 6.5)]
    assert steps(found, B.CALF_FOOT)[:3] == [("base", 4), ("relevance", 4.6), ("low_back_only", 4)]


def test_time_that_numb_skin_does_not_draw_goes_to_the_next_block_nearer_to_the_spine(
    planner: Planner,
) -> None:
    """Relevance 0.4, times 1.5, times four minutes: 2.4 more than the five of the hamstrings."""
    found = worked_out(planner, Wishes(CALF_NUMB))
    assert steps(found, B.CALF_FOOT)[:2] == [("base", 4), ("numb", 4)]
    assert steps(found, B.HAMSTRINGS)[:2] == [("base", 5), ("from_numb", 7.4)]
    assert found.reasons[B.CALF_FOOT][1].block is B.HAMSTRINGS
    assert found.reasons[B.HAMSTRINGS][1].block is B.CALF_FOOT
    half = worked_out(planner, Wishes(CALF_NUMB), minutes=30)
    assert steps(half, B.HAMSTRINGS)[1] == ("from_numb", 3.7)


def test_it_passes_over_a_block_that_is_left_out_and_none_comes_from_one(planner: Planner) -> None:
    found = worked_out(planner, Wishes(CALF_NUMB, limits=blocked(B.HAMSTRINGS)))
    assert steps(found, B.DEEP_ROTATORS)[:2] == [("base", 10), ("from_numb", 12.4)]
    assert steps(found, B.HAMSTRINGS) == [("base", 5), ("blocked", 0)]
    assert found.reasons[B.HAMSTRINGS][-1].rule == "dvt"
    far = worked_out(planner, Wishes(CALF_NUMB, limits=blocked(B.HAMSTRINGS, B.DEEP_ROTATORS)))
    assert steps(far, B.GLUTEALS)[:2] == [("base", 10), ("from_numb", 12.4)]
    none = worked_out(planner, Wishes(CALF_NUMB, limits=blocked(B.CALF_FOOT)))
    assert "from_numb" not in dict(steps(none, B.HAMSTRINGS))


def test_a_block_of_fixed_minutes_takes_over_no_time(planner: Planner) -> None:
    found = worked_out(planner, Wishes(sore({"quadratus_lumborum": 0.8}, numb=True)))
    assert "numb" not in dict(steps(found, B.QL_LUMBAR))
    assert steps(found, B.WARM_UP) == [("base", 7)]
    assert found.minutes[B.WARM_UP] == 7


@pytest.mark.parametrize(("length", "ends", "rotators"), [(30, 3, 3), (45, 4, 5), (60, 5, 6), (90, 8, 9)])
def test_an_irritable_day_has_longer_ends_and_short_rotators_in_a_session_of_any_length(
    planner: Planner, length: int, ends: int, rotators: int
) -> None:
    found = worked_out(planner, Wishes(sore({"piriformis": 1.0}), irritable=True), minutes=length)
    for block in (B.CHECK_IN, B.CLOSE):
        assert steps(found, block)[1] == ("irritable", ends)
        assert found.reasons[block][1].rule == "irritable"
    assert ("irritable", rotators) in steps(found, B.DEEP_ROTATORS)
    assert found.minutes[B.DEEP_ROTATORS] <= rotators
    assert sum(found.minutes.values()) == length


def test_rotators_that_ask_for_less_than_an_irritable_day_allows_are_not_raised(planner: Planner) -> None:
    found = worked_out(planner, Wishes({}, irritable=True), minutes=60)
    assert dict(steps(found, B.DEEP_ROTATORS))["irritable"] == 6
    assert "irritable" not in dict(steps(found, B.GLUTEALS))


def test_minutes_that_the_therapist_set_stay_and_say_so(planner: Planner) -> None:
    found = worked_out(planner, Wishes(sore({"soleus": 1.0})), pinned={B.CALF_FOOT: 2})
    assert found.minutes[B.CALF_FOOT] == 2
    assert steps(found, B.CALF_FOOT)[-1] == ("pinned", 2)
    nothing = worked_out(planner, Wishes({}), pinned={B.CALF_FOOT: 0})
    assert (nothing.minutes[B.CALF_FOOT], sum(nothing.minutes.values())) == (0, 60)


EVERYTHING_ELSE = {
    "quadratus_lumborum": 1.0,
    "multifidus_lumborum": 1.0,
    "psoas_major": 1.0,
    "iliacus": 1.0,
    "semitendinosus": 1.0,
    "semimembranosus": 1.0,
    "iliotibial_tract": 1.0,
    "vastus_lateralis": 1.0,
    "soleus": 1.0,
    "popliteus": 1.0,
}
HIP = (B.GLUTEALS, B.DEEP_ROTATORS)


def test_gluteals_and_rotators_have_fourteen_minutes_together_and_say_where_they_come_from(
    planner: Planner,
) -> None:
    found = worked_out(planner, Wishes(sore(EVERYTHING_ELSE)))
    assert sum(found.minutes[block] for block in HIP) >= 14
    pinned = worked_out(planner, Wishes(sore(EVERYTHING_ELSE)), pinned={B.GLUTEALS: 3})
    assert pinned.minutes[B.DEEP_ROTATORS] == 11
    assert steps(pinned, B.DEEP_ROTATORS)[-1] == ("floor", 11)
    gave = [block for block in BlockId if block not in HIP and "floor" in dict(steps(pinned, block))]
    assert gave
    for block in gave:
        assert dict(steps(pinned, block))["floor"] == pinned.minutes[block]
    enough = worked_out(planner, Wishes(sore(EVERYTHING_ELSE)), pinned={B.GLUTEALS: 8})
    assert "floor" not in dict(steps(enough, B.DEEP_ROTATORS))


def test_where_one_of_them_is_left_out_the_other_is_not_raised(planner: Planner) -> None:
    limits = blocked(B.GLUTEALS)
    found = worked_out(planner, Wishes(sore(EVERYTHING_ELSE), limits=limits))
    assert "floor" not in dict(steps(found, B.DEEP_ROTATORS))
    assert found.minutes[B.GLUTEALS] == 0


def test_what_no_block_can_take_goes_to_the_last_one(planner: Planner) -> None:
    pins = dict.fromkeys([block for block in BlockId if block is not B.CLOSE], 4)
    found = worked_out(planner, Wishes({}), pinned=pins)
    assert found.minutes[B.CLOSE] == 24
    assert steps(found, B.CLOSE) == [("base", 3), ("left_over", 24)]
    every = dict.fromkeys(BlockId, 4)
    assert worked_out(planner, Wishes({}), pinned=every).minutes[B.CLOSE] == 24
    exact = worked_out(planner, Wishes({}), pinned=dict.fromkeys(BlockId, 6))
    assert set(exact.minutes.values()) == {6}
    assert "left_over" not in dict(steps(exact, B.CLOSE))


def test_where_the_last_block_is_set_what_is_left_goes_to_the_longest_that_is_not(planner: Planner) -> None:
    """The two that are free have at most 16 and 14 minutes; the gluteals take what is left of 60."""
    free = {B.GLUTEALS, B.DEEP_ROTATORS}
    pins = {block: 1 for block in BlockId if block not in free}
    found = worked_out(planner, Wishes({}), pinned=pins)
    assert (found.minutes[B.GLUTEALS], found.minutes[B.DEEP_ROTATORS]) == (38, 14)
    assert steps(found, B.GLUTEALS)[-1] == ("left_over", 38)
    locked = worked_out(planner, Wishes({}, limits=blocked(B.GLUTEALS)), pinned=pins)
    assert (locked.minutes[B.GLUTEALS], locked.minutes[B.DEEP_ROTATORS]) == (0, 52)


def test_what_is_too_much_comes_off_the_last_blocks_and_at_last_off_those_that_were_set(
    planner: Planner,
) -> None:
    found = worked_out(planner, Wishes({}), pinned={B.GLUTEALS: 58})
    assert {block: n for block, n in found.minutes.items() if n} == {B.CHECK_IN: 2, B.GLUTEALS: 58}
    over = worked_out(planner, Wishes({}), pinned={B.GLUTEALS: 50, B.CALF_FOOT: 20})
    assert {block: n for block, n in over.minutes.items() if n} == {B.GLUTEALS: 50, B.CALF_FOOT: 10}

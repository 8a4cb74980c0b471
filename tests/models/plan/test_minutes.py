"""Whole minutes add up and keep their bounds; what is left over has its order."""

from __future__ import annotations

import pytest

from models.body.view import Side
from models.plan.minutes import Ask, Share, nearest, raised_to_floor, scaled, shared_out, split
from models.plan.planner import Planner
from models.plan.relevance import MuscleSide, Pull, PullKind, Relevance
from models.plan.sides import split_blocks
from models.practice.hands import BlockId

A, B, C, D = BlockId.GLUTEALS, BlockId.DEEP_ROTATORS, BlockId.HAMSTRINGS, BlockId.CALF_FOOT


def test_a_half_goes_up_however_a_computer_wrote_it_down() -> None:
    assert [nearest(value) for value in (2.5, 2.5 - 1e-10, 2.49, 3.0, 0.0)] == [3, 3, 2, 3, 0]


def test_a_block_keeps_its_bounds_in_a_session_of_any_length() -> None:
    assert scaled(6, 4, 12, 1.0) == (6, 4, 12)
    assert scaled(6, 4, 12, 0.5) == (3, 2, 6)
    assert scaled(5, 3, 7, 0.5) == (3, 1, 4)  # least down, base to the nearest, most up
    assert scaled(4, 1, 4, 0.5) == (2, 1, 2)
    assert scaled(1, 1, 1, 0.25) == (1, 1, 1)
    assert scaled(3, 3, 3, 0.5, ends=True) == (2, 2, 2)


def test_minutes_go_out_in_proportion_within_the_bounds_of_each() -> None:
    assert shared_out({A: Ask(6, 1, 9), B: Ask(3, 1, 9)}, 9) == {A: Share(6), B: Share(3)}
    assert shared_out({A: Ask(8, 1, 5), B: Ask(2, 1, 9)}, 10) == {A: Share(5, "most"), B: Share(5)}
    assert shared_out({A: Ask(9, 1, 9), B: Ask(1, 3, 9)}, 10) == {A: Share(7), B: Share(3, "least")}


def test_bounds_below_are_kept_as_long_as_there_is_enough_for_all() -> None:
    asks = {A: Ask(9, 5, 9), B: Ask(1, 5, 9)}
    assert shared_out(asks, 10)[B] == Share(5, "least")
    assert shared_out(asks, 9) == {A: Share(8), B: Share(1)}


def test_the_largest_remainders_go_up_and_of_equal_ones_the_earlier_blocks() -> None:
    assert shared_out(dict.fromkeys((A, B, C), Ask(3, 0, 9)), 10) == {A: Share(4), B: Share(3), C: Share(3)}
    assert shared_out({A: Ask(2.3, 0, 9), B: Ask(2.7, 0, 9)}, 5) == {A: Share(2), B: Share(3)}


def test_a_floor_is_filled_by_those_that_have_most_above_their_least() -> None:
    asks = {A: Ask(4, 1, 9), B: Ask(2, 1, 9), C: Ask(6, 5, 9), D: Ask(5, 1, 9)}
    assert raised_to_floor({A: 2, B: 2, C: 6, D: 5}, asks, (A, B), 5) == {A: 3, B: 2, C: 6, D: 4}
    nothing_to_give = {A: 2, B: 2, C: 5, D: 1}
    assert raised_to_floor(nothing_to_give, asks, (A, B), 9) == nothing_to_give


def test_the_quieter_side_has_a_minute_of_two_and_a_quarter_from_four_on() -> None:
    shares = {
        minutes: [split(minutes, *sides, 0.25) for sides in ((1.0, 0.0), (0.0, 1.0))]
        for minutes in (0, 1, 2, 3, 4, 5, 8)
    }
    assert shares == {
        0: [(0, 0), (0, 0)],
        1: [(1, 0), (0, 1)],
        2: [(1, 1), (1, 1)],
        3: [(2, 1), (1, 2)],
        4: [(3, 1), (1, 3)],
        5: [(3, 2), (2, 3)],
        8: [(6, 2), (2, 6)],
    }
    assert split(10, 0.6, 0.4, 0.25) == (6, 4)


def test_sides_that_are_alike_share_evenly_and_leave_an_odd_minute_open() -> None:
    assert [split(minutes, 0.5, 0.5, 0.25) for minutes in (4, 5, 1)] == [(2, 2), None, None]


def test_the_odd_minute_goes_to_the_side_that_matters_more_or_to_each_in_turn(planner: Planner) -> None:
    table = planner.table
    minutes = dict.fromkeys((row.id for row in table.block), 5)
    alike = list(split_blocks(table, minutes, {}, {}).values())
    assert alike == [(3, 2), (2, 3)] * (len(alike) // 2)
    sore = {MuscleSide("piriformis", Side.RIGHT): Relevance((Pull(PullKind.UNDER, 0.5),))}
    sides = split_blocks(table, minutes, sore, {})
    assert {sides[each] for each in sides if each is not BlockId.DEEP_ROTATORS} == {(2, 3)}


@pytest.mark.parametrize(("side", "wanted"), [(Side.LEFT, (0, 5)), (Side.RIGHT, (5, 0))])
def test_a_side_that_is_not_touched_gives_all_its_minutes(
    planner: Planner, side: Side, wanted: tuple[int, int]
) -> None:
    minutes = dict.fromkeys((row.id for row in planner.table.block), 5)
    assert split_blocks(planner.table, minutes, {}, {BlockId.CALF_FOOT: [side]})[BlockId.CALF_FOOT] == wanted

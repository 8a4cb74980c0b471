"""A client is asked of few places; the answer counts more than the drawing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from models.compare.asking import doubts
from models.compare.comparison import ComparedMap, Comparison, Overall
from models.drawing.drawing import Drawing
from models.practice.session_values import AskedChange, ChangeTold
from models.practice.visit import Today
from tests.models.compare.test_change import ATLAS, COMPARER, filled, states

THEN = uuid4()
THIGH = ("thigh_back_mid_inner_r", "thigh_back_mid_outer_r")


def then(*regions: str) -> ComparedMap:
    return replace(filled(*regions), visit=THEN)


def change(earlier: ComparedMap, *regions: str, told: AskedChange | None = None) -> Comparison:
    return COMPARER.change(earlier, replace(filled(*regions), asked=(told,) if told else ()))


def test_places_marked_at_one_time_only_are_asked_about_largest_first_and_three_at_most() -> None:
    found = change(then(*THIGH, "heel_back_r", "jaw_l"), *THIGH, "knee_front_l", "shoulder_back_l")
    asked = doubts(found, THEN, ATLAS)
    areas = [ATLAS.area_cm2(each.skin) for each in asked]
    assert areas == sorted(areas, reverse=True)
    assert {each.regions for each in asked} == {("shoulder_back_l",), ("knee_front_l",), ("heel_back_r",)}
    assert {each.regions for each in asked if each.is_gone} == {("heel_back_r",)}


def test_nothing_is_asked_where_all_is_gone_or_a_place_only_shrinks() -> None:
    none = COMPARER.change(then(*THIGH), ComparedMap(Drawing(), Today.NO_PAIN))
    assert not doubts(none, THEN, ATLAS)
    assert not doubts(change(then(*THIGH), THIGH[0]), THEN, ATLAS)


@pytest.mark.parametrize(
    ("told", "state", "overall"),
    [
        (ChangeTold.GONE, "resolved", Overall.IMPROVING),
        (ChangeTold.LEFT_OUT, "persisting", Overall.UNCHANGED),
    ],
)
def test_a_place_is_gone_or_still_there_as_the_client_says(
    told: ChangeTold, state: str, overall: Overall
) -> None:
    answer = AskedChange(THEN, ("shoulder_blade_r",), told)
    found = change(then(*THIGH, "shoulder_blade_r"), *THIGH, told=answer)
    assert states(found)["shoulder_blade_r"] == state
    assert found.overall is overall


def test_a_small_place_is_new_when_the_client_says_so_and_old_when_it_was_there() -> None:
    for told, state in ((ChangeTold.NEW, "new"), (ChangeTold.WAS_THERE, "persisting")):
        answer = AskedChange(THEN, ("little_toe_r",), told)
        found = change(then("foot_outer_edge_r"), "foot_outer_edge_r", "little_toe_r", told=answer)
        assert states(found)["little_toe_r"] == state


def test_an_answer_counts_only_against_the_visit_that_it_was_about() -> None:
    answer = AskedChange(UUID(int=1), ("shoulder_blade_r",), ChangeTold.LEFT_OUT)
    found = change(then(*THIGH, "shoulder_blade_r"), *THIGH, told=answer)
    assert states(found)["shoulder_blade_r"] == "resolved"
    assert not found.asked

"""What the first look at findings says is short, sided, and never surer than the drawing."""

from __future__ import annotations

from app.words import why
from models.anatomy.reading import read_anatomy
from models.anatomy.structures import MuscleRole
from models.body.view import Side
from models.plan.relevance import Pull, PullKind

UNSETTLED = 0.60


def test_the_certainty_of_a_set_is_rounded_down_and_below_six_of_ten_nothing_is_settled() -> None:
    assert why.holds(0.899, UNSETTLED) == "In about 8 of 10 test drawings the cause was among these."
    assert why.holds(0.59, UNSETTLED) == "The drawing does not settle it."


def test_patterns_of_one_entry_say_once_what_they_share() -> None:
    assert why.entry(["L5 nerve-root-like", "S1 nerve-root-like"]) == "L5 or S1 nerve-root-like"
    assert why.entry(["hip-joint-like"]) == "Hip-joint-like"


def test_every_part_and_every_reason_of_a_muscle_has_a_word() -> None:
    assert all(why.side_and_role((Side.RIGHT,), role).startswith("RIGHT") for role in MuscleRole)
    assert all(why.pull(Pull(kind, 1.0)) for kind in PullKind)


def test_every_place_for_a_careful_hand_is_one_short_line() -> None:
    for caution in read_anatomy().cautions.values():
        if caution.regions and caution.id != "abdomen":
            assert len(why.care(caution.id, caution.rule, "knee_back_r")) <= 90, caution.id


def test_a_side_has_more_of_the_work_only_where_it_clearly_has() -> None:
    assert why.work_on(left=0, right=3) == "work here today, RIGHT"
    assert why.work_on(left=4, right=2) == "work here today, LEFT more than RIGHT"
    assert why.work_on(left=4, right=3) == "work here today"


def test_no_set_is_said_to_hold_the_cause_in_all_drawings() -> None:
    assert "9 of 10" in why.holds(1.0, 0.6)

"""What marks and the visit before make a rule ask or say: gravest first, and nothing without a cause."""

from __future__ import annotations

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers, Term
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.model import Model
from tests.models.inference.builders import NONE, filled, on, together
from tests.models.inference.screening import (
    BOTH_CALVES,
    BUTTOCK,
    DEEP_BACK,
    NOTHING,
    NUMB_LEGS,
    screened,
)

# since the visit before


def test_the_other_leg_marked_than_before_asks_for_a_review_and_is_an_emergency_with_numbness_only(
    model: Model,
) -> None:
    before, now = filled("calf_upper_outer_l"), filled("calf_upper_outer_r")
    numb = filled("calf_upper_outer_r", sensation=Sensation.NUMB)
    alerts = {alert.rule: alert for alert in screened(model, now, NONE, before).alerts}
    assert alerts["ces_bilateral"].level is Level.PROMPT
    assert alerts["ces_bilateral"].because == ("since.side_switched",)
    alerts = {alert.rule: alert for alert in screened(model, numb, NONE, before).alerts}
    assert alerts["ces_bilateral"].level is Level.EMERGENCY
    assert "ces_bilateral" not in {alert.rule for alert in screened(model, now, NONE, now).alerts}


def test_a_buttock_by_turns_is_never_leg_pain_that_switches(model: Model) -> None:
    before, now = filled("buttock_center_l"), filled("buttock_center_r")
    assert "ces_bilateral" not in {alert.rule for alert in screened(model, now, NONE, before).alerts}


def test_pain_now_in_both_legs_is_an_emergency_with_numbness_only(model: Model) -> None:
    before = filled("calf_upper_outer_l")

    def both(now: Drawing) -> str | None:
        return next(
            (a.level.value for a in screened(model, now, NONE, before).alerts if "bil" in a.rule), None
        )

    assert both(NUMB_LEGS) == "E"
    assert both(BOTH_CALVES) == "P"
    assert "ces_bilateral" not in {alert.rule for alert in screened(model, NUMB_LEGS, NONE, NUMB_LEGS).alerts}


def test_pain_that_went_farther_down_makes_the_session_gentle(model: Model) -> None:
    before, now = BUTTOCK, filled("thigh_back_mid_inner_r", intensity=3)
    assert "irritable" in {alert.rule for alert in screened(model, now, NONE, before).alerts}
    assert "irritable" not in {alert.rule for alert in screened(model, before, NONE, now).alerts}


# what to ask again


def test_a_calf_mark_asks_the_questions_on_clots(model: Model) -> None:
    questions = screened(model, filled("calf_upper_inner_l"), NONE).open
    assert {"calf_swelling_warmth_redness", "breathless_chest_pain", "hormones", "previous_clot"} <= set(
        questions
    )
    answered: Answers = {**dict.fromkeys(questions, False), "leg_weakness": "none"}
    assert screened(model, filled("calf_upper_inner_l"), answered).open == ()


def test_numbness_in_both_legs_asks_whether_it_is_new(model: Model) -> None:
    assert "both_legs_new" in screened(model, NUMB_LEGS, NONE).open


def test_pain_of_back_or_leg_asks_what_must_never_be_missed(model: Model) -> None:
    must = {"saddle_numbness", "bladder_change", "bowel_change", "sexual_function_change", "foot_drop"}
    assert must <= set(screened(model, BUTTOCK, NONE).open)
    assert not must & set(screened(model, filled("hand_palm_l"), NONE).open)
    denied: Answers = {**dict.fromkeys(must, False), "leg_weakness": "none"}
    assert not must & set(screened(model, BUTTOCK, denied).open)


def test_pain_in_both_legs_asks_whether_it_is_new_and_whether_they_are_weak(model: Model) -> None:
    assert {"both_legs_new", "leg_weakness"} <= set(screened(model, BOTH_CALVES, NONE).open)
    assert "both_legs_new" not in screened(model, BUTTOCK, NONE).open


def test_without_marks_nothing_is_asked_again(model: Model) -> None:
    assert screened(model, NOTHING, NONE).open == ()


def gravest(anatomy: Anatomy, question: str) -> Level:
    """The gravest level at which any rule reads a question."""
    levels = [
        when.level
        for rule in anatomy.rules.values()
        for when in rule.when
        if question in {Term.parse(text).key for text in when.all + when.any}
    ]
    return min(levels, key=list(Level).index)


def test_what_is_asked_because_of_the_marks_comes_gravest_first(model: Model, anatomy: Anatomy) -> None:
    asked = screened(model, DEEP_BACK, NONE).open
    grave = [gravest(anatomy, question) for question in asked]
    assert grave[:4] == [Level.EMERGENCY] * 4
    assert Level.PROMPT in grave


@pytest.mark.parametrize(
    ("marks", "question"),
    [
        (filled("mid_back_l", sensation=Sensation.BURNING), "rash_or_blisters"),
        (filled("flank_l"), "blood_in_urine_or_colic"),
        (filled("knee_front_l"), "hot_swollen_joint"),
        (DEEP_BACK, "pulsing_abdomen"),
        (DEEP_BACK, "known_aneurysm"),
        (BOTH_CALVES, "side_switched"),
        (filled("neck_back_l"), "recent_infection"),
        (filled("neck_back_l"), "immune_suppressed"),
        (filled("buttock_center_r", intensity=8), "rest_pain"),
    ],
)
def test_every_question_that_matters_can_be_asked_by_a_mark(
    model: Model, marks: Drawing, question: str
) -> None:
    assert question in screened(model, marks, NONE).open


def test_the_signs_of_inflammation_are_asked_of_the_young_with_long_back_pain(model: Model) -> None:
    asked = screened(model, DEEP_BACK, {"age": 30, "duration_days": 180}).open
    wanted = {
        "wakes_second_half_of_night",
        "morning_stiffness_30min",
        "better_with_exercise",
        "psoriasis_uveitis_ibd",
    }
    assert wanted <= set(asked)


def test_numb_feet_alone_are_no_root_and_no_narrow_canal(model: Model) -> None:
    numb = filled(*on("both", ["sole_outer", "little_toe", "heel_sole"]), sensation=Sensation.NUMB)
    found = model.findings(numb, {"duration_days": 400})
    fired = {alert.rule for alert in found.safety.alerts}
    assert "polyneuropathy" in fired
    assert "bilateral_slow" not in fired
    assert not [each for each in found.patterns if each.pattern.startswith("rad_")]
    above = together(numb, filled(*on("both", ["calf_upper_outer"])))
    assert "bilateral_slow" in {a.rule for a in model.findings(above, {"duration_days": 400}).safety.alerts}


def test_pain_that_left_one_of_two_legs_has_switched_no_side(model: Model) -> None:
    alerts = screened(model, filled("calf_upper_outer_r", intensity=5), NONE, BOTH_CALVES).alerts
    assert not any("since.side_switched" in alert.because for alert in alerts)
    alerts = screened(model, BOTH_CALVES, NONE, filled("calf_upper_outer_r", intensity=5)).alerts
    assert not any("since.side_switched" in alert.because for alert in alerts)

"""Safety rules fire on what they name and on nothing else, the gravest first."""

from __future__ import annotations

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Sensation
from models.flow.questions import NOW as NOW_QUESTIONS
from models.inference.model import Model
from models.inference.safety import Screening
from models.practice.answer import YesSince
from models.questions.table import QUESTIONS
from tests.models.inference.builders import NONE, filled, on, together
from tests.models.inference.screening import (
    BOTH_CALVES,
    BUTTOCK,
    DEEP_BACK,
    NOTHING,
    NUMB_LEGS,
    SADDLE_SKIN,
    screened,
)


def level(model: Model, rule: str, drawing: Drawing, answers: Answers) -> str | None:
    alerts = {alert.rule: alert.level.value for alert in screened(model, drawing, answers).alerts}
    return alerts.get(rule)


CALF = filled("calf_upper_inner_l")
OLD, NEW_ = YesSince(400), YesSince(20)
IMMUNE: Answers = {"immune_suppressed": True}
THIGHS = filled("thigh_front_upper_l", "thigh_inner_upper_r", intensity=5)
FIRES: list[tuple[str, Drawing, Answers, str]] = [
    ("ces_saddle", NOTHING, {"saddle_numbness": True}, "E"),
    ("ces_saddle", filled("saddle_m", sensation=Sensation.NUMB), NONE, "E"),
    ("ces_saddle", filled("saddle_m", sensation=Sensation.ACHE, intensity=1), NONE, "E"),
    ("ces_saddle", SADDLE_SKIN, NONE, "E"),
    ("ces_saddle", SADDLE_SKIN, {"saddle_numbness": "declined"}, "E"),
    ("ces_bladder_bowel", BUTTOCK, {"bladder_change": True}, "E"),
    ("ces_bladder_bowel", NOTHING, {"bowel_change": NEW_}, "E"),
    ("ces_bladder_bowel", BUTTOCK, {"sexual_function_change": True}, "E"),
    ("ces_bladder_bowel", BUTTOCK, {"bladder_change": OLD}, "P"),
    ("ces_bladder_bowel", NOTHING, {"sexual_function_change": OLD}, "P"),
    ("ces_bilateral", NUMB_LEGS, {"both_legs_new": True}, "E"),
    ("ces_bilateral", BOTH_CALVES, {"both_legs_new": True, "leg_weakness": "progressive"}, "E"),
    ("ces_bilateral", BOTH_CALVES, {"both_legs_new": True, "leg_weakness": "stable"}, "P"),
    ("ces_bilateral", BOTH_CALVES, {"both_legs_new": True, "bladder_change": OLD}, "P"),
    ("ces_bilateral", BUTTOCK, {"side_switched": True}, "E"),
    ("ces_bilateral", BUTTOCK, {"side_switched": OLD}, "P"),
    ("ces_bilateral", BOTH_CALVES, {"both_legs_new": True, "bladder_change": True}, "E"),
    ("ces_bilateral", BOTH_CALVES, {"both_legs_new": True}, "P"),
    ("ces_bilateral", BOTH_CALVES, {"duration_days": 14.0}, "P"),
    ("bilateral_slow", BOTH_CALVES, {"duration_days": 90}, "P"),
    ("bilateral_slow", THIGHS, {"duration_days": 90}, "P"),
    ("chest", NOTHING, {"breathless_chest_pain": True}, "E"),
    ("chest", BUTTOCK, {"breathless_chest_pain": True}, "E"),
    ("progressive_weakness", NOTHING, {"foot_drop": True}, "U"),
    ("progressive_weakness", NOTHING, {"leg_giving_way": True}, "P"),
    ("progressive_weakness", NOTHING, {"leg_giving_way": True, "duration_days": 42}, "U"),
    ("progressive_weakness", NOTHING, {"leg_giving_way": True, "duration_days": 43}, "P"),
    ("progressive_weakness", NOTHING, {"leg_giving_way": NEW_, "duration_days": 730}, "U"),
    ("progressive_weakness", NOTHING, {"leg_weakness": "progressive"}, "U"),
    ("infection", NOTHING, {"fever_unwell": True}, "U"),
    ("infection", filled("hand_palm_l"), {"fever_unwell": True}, "U"),
    ("infection", filled("shoulder_blade_l"), {"fever_unwell": True}, "U"),
    ("infection", BUTTOCK, {"recent_infection": True}, "C"),
    ("infection", NOTHING, {"immune_suppressed": True}, "C"),
    ("infection", BUTTOCK, {"injecting_drug_use": True}, "C"),
    ("infection", DEEP_BACK, {"immune_suppressed": True, "night_pain_unrelenting": True}, "U"),
    ("infection", BUTTOCK, {"immune_suppressed": True, "night_pain_unrelenting": True}, "C"),
    ("infection", DEEP_BACK, {**IMMUNE, "night_pain_unrelenting": True, "duration_days": 400}, "C"),
    ("infection", DEEP_BACK, {"infection_bacterial": True, "getting_worse": True, "duration_days": 180}, "U"),
    ("infection", DEEP_BACK, {"recent_infection": True, "getting_worse": True, "duration_days": 21}, "C"),
    ("cancer", BUTTOCK, {"cancer_history": True}, "P"),
    ("cancer", BUTTOCK, {"cancer_active": True}, "P"),
    ("cancer", BUTTOCK, {"weight_loss": True}, "P"),
    ("cancer", BUTTOCK, {"night_pain_unrelenting": True}, "P"),
    ("cancer", NUMB_LEGS, {"cancer_history": True}, "P"),
    ("cancer", BUTTOCK, {"cancer_history": True, "weight_loss": True}, "U"),
    ("cancer", BUTTOCK, {"cancer_history": True, "leg_weakness": "progressive"}, "U"),
    ("cancer", BUTTOCK, {"cancer_history": True, "night_pain_unrelenting": True, "getting_worse": True}, "U"),
    ("cancer", DEEP_BACK, {"cancer_active": True, "night_pain_unrelenting": True}, "U"),
    ("cancer", BUTTOCK, {"weight_loss": True, "leg_weakness": "progressive"}, "U"),
    ("cancer", BUTTOCK, {"weight_loss": True, "leg_weakness": "stable"}, "P"),
    ("fracture", NOTHING, {"cannot_bear_weight": True}, "U"),
    ("fracture", BUTTOCK, {"recent_trauma": True}, "P"),
    ("fracture", BUTTOCK, {"recent_trauma": True, "age": 65}, "U"),
    ("fracture", BUTTOCK, {"recent_trauma": True, "osteoporosis_or_steroids": True}, "U"),
    ("fracture", filled("buttock_center_r", intensity=7), {"recent_trauma": True}, "U"),
    ("fracture", BUTTOCK, {"age": 71, "sudden_onset": True, "duration_days": 43}, "P"),
    ("fracture", BUTTOCK, {"age": 71, "sudden_onset": True}, "U"),
    ("fracture", BUTTOCK, {"osteoporosis_or_steroids": True, "sudden_onset": True}, "U"),
    ("fracture", filled("neck_back_l"), {"osteoporosis_or_steroids": True}, "C"),
    ("fracture", NOTHING, {"osteoporosis_or_steroids": True}, "C"),
    ("dvt", CALF, {"calf_swelling_warmth_redness": True}, "U"),
    ("dvt", NOTHING, {"calf_swelling_warmth_redness": True}, "U"),
    ("dvt", filled("knee_back_l"), {"recent_surgery_or_immobility": True}, "C"),
    ("dvt", filled("knee_back_l"), {"recent_surgery_or_immobility": True, "hormones": True}, "U"),
    ("dvt", CALF, {"previous_clot": True}, "U"),
    ("dvt", CALF, {"previous_clot": True, "duration_days": 180}, "C"),
    ("dvt", filled("leg_inner_lower_r"), {"hormones": True}, "C"),
    ("dvt", filled("thigh_inner_upper_r"), {"pregnant_or_postpartum": True}, "C"),
    ("dvt", CALF, {"long_travel": True}, "C"),
    ("dvt", CALF, {"long_travel": True, "hormones": True}, "C"),
    ("dvt", CALF, {"cancer_active": True, "long_travel": True}, "U"),
    ("dvt", filled("calf_lower_outer_r"), {"breathless_chest_pain": True}, "E"),
    ("aaa", DEEP_BACK, {"age": 61}, "P"),
    ("aaa", NOTHING, {"pulsing_abdomen": True}, "P"),
    ("aaa", NOTHING, {"known_aneurysm": True}, "P"),
    ("aaa", NOTHING, {"sudden_tearing_pain": True}, "E"),
    ("aaa", DEEP_BACK, {"known_aneurysm": True, "duration_days": 42}, "E"),
    ("aaa", DEEP_BACK, {"known_aneurysm": True, "duration_days": 43}, "P"),
    ("aaa", DEEP_BACK, {"known_aneurysm": True, "duration_days": 400, "getting_worse": True}, "E"),
    ("aaa", BUTTOCK, {"known_aneurysm": True, "duration_days": 3}, "P"),
    ("aaa", filled("flank_l"), {"pulsing_abdomen": True, "sudden_onset": True}, "E"),
    ("aaa", filled("abdomen_lower_r"), {"pulsing_abdomen": True, "duration_days": 3}, "E"),
    ("ischaemia", NOTHING, {"cold_pale_leg": True}, "E"),
    ("ischaemia", NOTHING, {"cold_pale_leg": NEW_}, "E"),
    ("ischaemia", NOTHING, {"cold_pale_leg": OLD}, "P"),
    ("compartment", NOTHING, {"severe_tight_leg_after_injury": True}, "E"),
    ("vascular_claudication", BOTH_CALVES, {"worse_walking": True, "eased_by_standing_still": True}, "P"),
    ("vascular_claudication", BUTTOCK, {"smoker": True, "eased_by_standing_still": True}, "P"),
    (
        "inflammatory",
        BUTTOCK,
        {"age": 30, "duration_days": 120, "morning_stiffness_30min": True, "better_with_exercise": True},
        "P",
    ),
    ("polyneuropathy", filled(*on("both", ["heel_sole"]), sensation=Sensation.BURNING), NONE, "P"),
    ("visceral", NOTHING, {"blood_in_urine_or_colic": True}, "U"),
    ("visceral", filled("flank_l", "groin_l"), NONE, "P"),
    ("visceral", filled("abdomen_lower_l"), {"pregnant_or_postpartum": True, "fever_unwell": True}, "P"),
    ("shingles", NOTHING, {"rash_or_blisters": True}, "P"),
    ("shingles", filled("mid_back_l", "flank_l", sensation=Sensation.BURNING), NONE, "P"),
    ("hot_joint", NOTHING, {"hot_swollen_joint": True, "fever_unwell": True}, "U"),
    ("hot_joint", NOTHING, {"hot_swollen_joint": True}, "U"),
    ("pregnancy", NOTHING, {"pregnant_or_postpartum": True}, "C"),
    ("pregnancy", filled("pubic_l"), {"pregnant_or_postpartum": True}, "C"),
    ("anticoagulant", NOTHING, {"blood_thinners": True}, "C"),
    ("sensation_loss", filled("big_toe_l", sensation=Sensation.NUMB), NONE, "C"),
    ("irritable", BUTTOCK, {"rest_pain": 7}, "C"),
    ("irritable", BUTTOCK, {"worse_light_touch": True}, "C"),
    ("irritable", BUTTOCK, {"night_pain_unrelenting": True}, "C"),
    ("irritable", filled("buttock_center_r", intensity=7, course=Course.CONSTANT), NONE, "C"),
]


@pytest.mark.parametrize(("rule", "drawing", "answers", "wanted"), FIRES)
def test_a_rule_fires(model: Model, rule: str, drawing: Drawing, answers: Answers, wanted: str) -> None:
    assert level(model, rule, drawing, answers) == wanted


def test_every_rule_is_tried_here_at_every_level_it_has(anatomy: Anatomy) -> None:
    named = {(rule.id, when.level.value) for rule in anatomy.rules.values() for when in rule.when}
    assert {(rule, wanted) for rule, _, _, wanted in FIRES} == named


@pytest.mark.parametrize(
    ("rule", "drawing", "answers"),
    [
        ("ces_saddle", BUTTOCK, {"saddle_numbness": False}),
        ("ces_bilateral", NUMB_LEGS, {"both_legs_new": False}),
        ("ces_bilateral", BOTH_CALVES, {"both_legs_new": False, "duration_days": 14.0}),
        ("ces_bilateral", BOTH_CALVES, {"duration_days": 400.0}),
        ("bilateral_slow", BOTH_CALVES, {"duration_days": 89}),
        ("bilateral_slow", BUTTOCK, {"duration_days": 200}),
        ("ces_saddle", SADDLE_SKIN, {"saddle_numbness": False}),
        ("ces_saddle", filled("buttock_lower_inner_l", sensation=Sensation.NUMB), NONE),
        (
            "bilateral_slow",
            filled(*on("both", ["heel_sole"]), sensation=Sensation.NUMB),
            {"duration_days": 400},
        ),
        ("fracture", NOTHING, {"recent_trauma": True}),
        ("fracture", BUTTOCK, {"recent_trauma": OLD}),
        ("fracture", NOTHING, {"age": 80, "sudden_onset": True}),
        ("dvt", CALF, {"cancer_history": True}),
        ("visceral", filled("pubic_l", "groin_l"), {"pregnant_or_postpartum": True}),
        ("progressive_weakness", BUTTOCK, {"leg_weakness": "stable"}),
        ("chest", BUTTOCK, {"breathless_chest_pain": False}),
        ("fracture", BUTTOCK, {"age": 80}),
        ("dvt", filled("calf_upper_inner_l"), NONE),
        ("dvt", BOTH_CALVES, {"cancer_active": True, "hormones": True}),
        ("dvt", BUTTOCK, {"hormones": True, "previous_clot": True}),
        ("aaa", DEEP_BACK, {"age": 60}),
        ("aaa", DEEP_BACK, NONE),
        ("vascular_claudication", BOTH_CALVES, {"worse_walking": True}),
        (
            "inflammatory",
            BUTTOCK,
            {"age": 45, "duration_days": 120, "morning_stiffness_30min": True, "better_with_exercise": True},
        ),
        ("inflammatory", BUTTOCK, {"age": 30, "duration_days": 120, "better_with_exercise": True}),
        ("polyneuropathy", filled("heel_sole_l", sensation=Sensation.NUMB), {"diabetes": True}),
        ("polyneuropathy", filled(*on("both", ["heel_sole"])), NONE),
        ("visceral", filled("flank_l", "groin_r"), NONE),
        ("shingles", filled("mid_back_l", "flank_l"), NONE),
        ("shingles", filled(*on("both", ["mid_back", "flank"]), sensation=Sensation.BURNING), NONE),
        ("hot_joint", NOTHING, {"hot_swollen_joint": True, "fever_unwell": False}),
        ("sensation_loss", filled("big_toe_l", sensation=Sensation.TINGLING), NONE),
        ("irritable", BUTTOCK, {"rest_pain": 6}),
        ("irritable", filled("buttock_center_r", intensity=4, course=Course.CONSTANT), NONE),
    ],
)
def test_a_rule_stays_silent(model: Model, rule: str, drawing: Drawing, answers: Answers) -> None:
    assert level(model, rule, drawing, answers) is None


@pytest.mark.parametrize("marks", [NOTHING, BUTTOCK, filled("hand_palm_l")], ids=["none", "buttock", "hand"])
@pytest.mark.parametrize("question", NOW_QUESTIONS)
def test_whatever_is_so_right_now_fires_a_rule_by_itself_with_and_without_marks(
    model: Model, question: str, marks: Drawing
) -> None:
    asked = QUESTIONS[question]
    alone, without = (screened(model, marks, {question: said}) for said in (asked.yes, asked.no))
    by_itself = {alert.rule for alert in alone.alerts} - {alert.rule for alert in without.alerts}
    assert by_itself


def test_nothing_marked_and_nothing_answered_alerts_nobody(model: Model) -> None:
    assert screened(model, NOTHING, NONE) == Screening()


def test_the_gravest_alert_stands_first(model: Model) -> None:
    answers: Answers = {"blood_thinners": True, "cancer_history": True, "cold_pale_leg": True}
    screening = screened(model, BUTTOCK, {**answers, "foot_drop": True})
    levels = [alert.level for alert in screening.alerts]
    assert levels == sorted(levels, key=list(Level).index)
    assert levels[0] is Level.EMERGENCY
    assert screening.locks_plan


def test_an_alert_says_what_made_it_fire(model: Model) -> None:
    answers: Answers = {"hormones": True, "cancer_active": True, "previous_clot": False}
    alerts = {alert.rule: alert for alert in screened(model, filled("calf_upper_inner_l"), answers).alerts}
    assert alerts["dvt"].because == ("marks.calf_one_side", "cancer_active", "hormones")


def test_saddle_marks_never_become_structures_or_patterns(model: Model) -> None:
    alone = model.findings(filled("saddle_m", sensation=Sensation.NUMB), NONE)
    assert (alone.patterns, alone.structures) == ((), ())
    assert alone.safety.alerts[0].rule == "ces_saddle"
    ache = filled("buttock_center_r")
    beside = model.findings(together(ache, filled("saddle_m")), NONE)
    assert beside.patterns == model.findings(ache, NONE).patterns

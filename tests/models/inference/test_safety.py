"""Safety rules fire on what they name and on nothing else; an emergency has two answers and no third."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers, Term
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Sensation
from models.flow.questions import NOW as NOW_QUESTIONS
from models.inference.model import Model
from models.inference.safety import (
    SafetyAlert,
    Screening,
    client_words,
    covers,
    locking,
    therapist_words,
    unanswered,
)
from models.practice.acknowledgement import Acknowledgement, Override, Response
from models.practice.answer import YesSince
from models.practice.visit import Reply
from models.questions.table import QUESTIONS
from tests.models.inference.builders import filled, on, together

NOW = datetime(2026, 3, 1, 10, 20, tzinfo=UTC)
NOTHING = Drawing()
NONE: Answers = {}
BUTTOCK = filled("buttock_center_r", intensity=5)
BOTH_CALVES = filled(*on("both", ["calf_upper_outer"]), intensity=5)
NUMB_LEGS = filled(*on("both", ["calf_upper_outer"]), sensation=Sensation.NUMB, intensity=5)
DEEP_BACK = filled("low_back_upper_inner_l", intensity=5, depth=Depth.DEEP, course=Course.CONSTANT)


def screened(model: Model, drawing: Drawing, answers: Answers, before: Drawing | None = None) -> Screening:
    return model.findings(drawing, answers, before).safety


def level(model: Model, rule: str, drawing: Drawing, answers: Answers) -> str | None:
    alerts = {alert.rule: alert.level.value for alert in screened(model, drawing, answers).alerts}
    return alerts.get(rule)


CALF = filled("calf_upper_inner_l")
OLD, NEW_ = YesSince(400), YesSince(20)
IMMUNE: Answers = {"immune_suppressed": True}
SADDLE_SKIN = filled("buttock_lower_inner_l", "buttock_lower_inner_r", sensation=Sensation.TINGLING)
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


# words


def said(model: Model, rule: str, drawing: Drawing, answers: Answers) -> tuple[str, str]:
    """What an alert says to the therapist and to the client."""
    rules = model.anatomy.rules
    alert = next(each for each in screened(model, drawing, answers).alerts if each.rule == rule)
    return therapist_words(rules, alert, "the right buttock"), client_words(rules, alert)


def test_an_injury_is_named_only_when_one_was_told(model: Model) -> None:
    assert "injury" in said(model, "fracture", BUTTOCK, {"recent_trauma": True})[1]
    aged = said(model, "fracture", BUTTOCK, {"age": 71, "sudden_onset": True})[1]
    assert aged == "Because of your age (or your bones), please have this checked before any massage."


def test_fever_with_pain_of_the_spine_names_the_spine(model: Model) -> None:
    assert "spine" in said(model, "infection", filled("neck_back_l"), {"fever_unwell": True})[0]
    assert "spine" not in said(model, "infection", filled("hand_palm_l"), {"fever_unwell": True})[0]


@pytest.mark.parametrize(
    ("rule", "answer"), [("cancer", "night_pain_unrelenting"), ("irritable", "worse_light_touch")]
)
def test_words_name_the_place_that_is_marked(model: Model, rule: str, answer: str) -> None:
    therapist, _ = said(model, rule, BUTTOCK, {answer: True})
    assert "the right buttock" in therapist
    assert "rotators" not in therapist
    assert "bone" not in therapist


def test_the_saddle_question_that_is_open_says_so_and_accuses_nobody(model: Model) -> None:
    (alert,) = [each for each in screened(model, SADDLE_SKIN, NONE).alerts if each.rule == "ces_saddle"]
    assert alert.open == ("saddle_numbness",)
    assert "saddle_numbness" not in alert.because
    assert said(model, "ces_saddle", SADDLE_SKIN, NONE)[0].startswith("The saddle question is open: ask now")


# answering an emergency

STOP = SafetyAlert("ces_saddle", Level.EMERGENCY, ("saddle_numbness",))
SAME_DAY = SafetyAlert("infection", Level.URGENT, ("fever_unwell",))


def test_an_emergency_stands_until_one_of_two_answers_is_recorded() -> None:
    assert unanswered([STOP, SAME_DAY], []) == (STOP,)
    referred = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    assert unanswered([STOP], [referred]) == ()
    assert list(Response) == [Response.REFERRED, Response.ALREADY_ASSESSED]


def test_an_assessment_says_who_and_when() -> None:
    with pytest.raises(ValueError, match="who and when"):
        Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW)
    with pytest.raises(ValueError, match="who and when"):
        Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "  ")
    told = Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "yesterday")
    assert unanswered([STOP], [told]) == ()


def test_an_answer_for_one_emergency_does_not_answer_another() -> None:
    other = Acknowledgement("ischaemia", Response.REFERRED, NOW)
    assert unanswered([STOP], [other]) == (STOP,)


def test_a_client_who_was_sent_away_gets_no_session() -> None:
    referred = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    assessed = Acknowledgement("ces_saddle", Response.ALREADY_ASSESSED, NOW, "Dr Weber", "yesterday")
    assert locking([STOP], [referred], []) == (STOP,)
    assert locking([STOP], [assessed], []) == ()


def test_a_same_day_alert_locks_until_a_reason_is_typed() -> None:
    assert locking([SAME_DAY], [], []) == (SAME_DAY,)
    assert locking([SAME_DAY], [], [Override("infection", "cold, no fever today", NOW)]) == ()
    with pytest.raises(ValueError, match="reason"):
        Override("infection", " ", NOW)


# terms


def test_a_question_without_an_answer_is_neither_yes_nor_no() -> None:
    term = Term.parse("leg_weakness != none")
    assert [
        term.holds(answers, {}) for answers in ({}, {"leg_weakness": "none"}, {"leg_weakness": "stable"})
    ] == [
        None,
        False,
        True,
    ]
    assert Term.parse("age > 70").holds({"age": 70}, {}) is False
    assert Term.parse("fever_unwell?").holds({}, {}) is True
    assert Term.parse("marks.numb absent").holds({}, {"marks.numb": False}) is True
    told = [{"foot_drop": answer} for answer in (True, YesSince(42), YesSince(43), False, "declined")]
    for text, held in (
        ("foot_drop", [True, True, True, False, None]),
        ("foot_drop recent", [True, True, False, False, None]),
        ("foot_drop old", [False, False, True, False, None]),
        ("foot_drop since <= 42", [False, True, False, False, None]),
        ("foot_drop?", [True, True, True, False, True]),
    ):
        assert [Term.parse(text).holds(answers, {}) for answers in told] == held, text
    with pytest.raises(ValueError, match="not a term"):
        Term.parse("age is high")


@pytest.mark.parametrize(
    ("question", "answer", "minutes", "stands"),
    [
        ("saddle_numbness", True, -1, True),
        ("saddle_numbness", True, 1, False),
        ("saddle_numbness", False, 1, True),
        ("saddle_numbness", None, 1, True),
        ("worse_sitting", True, 1, True),
    ],
)
def test_a_recorded_answer_covers_what_was_told_before_it_and_nothing_after(
    anatomy: Anatomy, question: str, answer: bool | None, minutes: int, stands: bool
) -> None:
    recorded = Acknowledgement("ces_saddle", Response.REFERRED, NOW)
    told = Reply(question, answer, NOW + timedelta(minutes=minutes))
    assert covers(recorded, anatomy.rules["ces_saddle"], [told]) is stands

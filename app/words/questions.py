"""The desk's short words for questions and their answers, and for what a safety rule sees in marks."""

from __future__ import annotations

from app.words.catalogue import Message, translate, translate_amount
from models.practice.answer import Answer, YesSince

_QUESTIONS = {
    "saddle_numbness": Message("questions", "altered feeling in the saddle area"),
    "bladder_change": Message("questions", "new trouble with the bladder"),
    "bowel_change": Message("questions", "new trouble with the bowel"),
    "sexual_function_change": Message("questions", "change of sexual feeling or function"),
    "leg_weakness": Message("questions", "weakness of a leg"),
    "foot_drop": Message("questions", "foot that drops or drags"),
    "both_legs_new": Message("questions", "newly in both legs"),
    "side_switched": Message("questions", "leg pain that changed sides"),
    "fever_unwell": Message("questions", "fever or feeling unwell"),
    "immune_suppressed": Message("questions", "weak defences against infection"),
    "cancer_history": Message("questions", "cancer in the past"),
    "cancer_active": Message("questions", "cancer treated in the last 6 months"),
    "weight_loss": Message("questions", "weight loss without a reason"),
    "night_pain_unrelenting": Message("questions", "night pain that no position eases"),
    "recent_trauma": Message("questions", "recent fall, blow or accident"),
    "osteoporosis_or_steroids": Message("questions", "brittle bones, or steroids for long"),
    "cannot_bear_weight": Message("questions", "leg that cannot bear weight"),
    "calf_swelling_warmth_redness": Message("questions", "calf swollen, warm or red"),
    "breathless_chest_pain": Message("questions", "breathless, chest pain, faint or coughing blood"),
    "recent_surgery_or_immobility": Message("questions", "recent operation, plaster or bed rest"),
    "hormones": Message("questions", "hormones, such as the pill or HRT"),
    "previous_clot": Message("questions", "a blood clot before"),
    "long_travel": Message("questions", "a long journey in the last 4 weeks"),
    "pregnant_or_postpartum": Message("questions", "pregnant, or gave birth lately"),
    "blood_thinners": Message("questions", "blood thinners or a bleeding tendency"),
    "pulsing_abdomen": Message("questions", "pulsing in the belly"),
    "known_aneurysm": Message("questions", "known aneurysm"),
    "sudden_tearing_pain": Message("questions", "sudden tearing pain"),
    "cold_pale_leg": Message("questions", "cold, pale or blue leg"),
    "severe_tight_leg_after_injury": Message(
        "questions", "leg very tight and swollen after injury or effort"
    ),
    "diabetes": Message("questions", "diabetes"),
    "smoker": Message("questions", "smoker"),
    "morning_stiffness_30min": Message("questions", "stiff for half an hour in the morning"),
    "better_with_exercise": Message("questions", "better with exercise"),
    "rash_or_blisters": Message("questions", "rash or blisters"),
    "blood_in_urine_or_colic": Message("questions", "blood in the urine, or colic"),
    "hot_swollen_joint": Message("questions", "hot, red, swollen joint"),
    "leg_giving_way": Message("questions", "leg that gives way"),
    "wakes_second_half_of_night": Message("questions", "wakes in the second half of the night"),
    "psoriasis_uveitis_ibd": Message("questions", "psoriasis, inflamed eye or bowel"),
    "recent_infection": Message("questions", "recent infection"),
    "infection_bacterial": Message("questions", "infection by bacteria"),
    "injecting_drug_use": Message("questions", "injected drugs"),
    "age": Message("questions", "age"),
    "worse_sitting": Message("questions", "worse when sitting"),
    "worse_standing": Message("questions", "worse when standing"),
    "worse_walking": Message("questions", "worse when walking"),
    "worse_bending": Message("questions", "worse when bending forward"),
    "worse_backward_bending": Message("questions", "worse when bending backward"),
    "worse_cough_sneeze": Message("questions", "worse with a cough or sneeze"),
    "worse_stairs": Message("questions", "worse on stairs"),
    "worse_lying_on_side": Message("questions", "worse when lying on that side"),
    "worse_crossing_legs": Message("questions", "worse with crossed legs"),
    "worse_light_touch": Message("questions", "worse at a light touch"),
    "shoes_socks_difficult": Message("questions", "shoes and socks are hard to put on"),
    "sudden_onset": Message("questions", "began suddenly"),
    "getting_worse": Message("questions", "getting worse"),
    "pain_free_sitting": Message("questions", "free of pain when sitting"),
    "eased_by_sitting": Message("questions", "eased by sitting"),
    "eased_by_bending_forward": Message("questions", "eased by bending forward"),
    "eased_by_standing_still": Message("questions", "eased by standing still"),
    "eased_by_walking": Message("questions", "eased by walking"),
    "eased_by_lying": Message("questions", "eased by lying down"),
    "only_in_joints": Message("questions", "only in joints"),
    "duration_days": Message("questions", "how long it has lasted"),
    "rest_pain": Message("questions", "strength at rest"),
}

KEYS = tuple(_QUESTIONS)
"""What there are words for."""

_SIGNS = {
    "marks.saddle": Message("questions", "a mark in the saddle area"),
    "marks.any": Message("questions", "what is marked"),
    "marks.saddle_skin": Message("questions", "numb or tingling lower inner buttocks on both sides"),
    "marks.leg": Message("questions", "marks on a leg"),
    "marks.spine": Message("questions", "marks on the spine"),
    "marks.calf_one_side": Message("questions", "marks on calf or back of the knee of one side"),
    "marks.stocking": Message("questions", "both feet numb, and nothing above the ankle"),
    "marks.burning_trunk": Message("questions", "burning on the trunk"),
    "marks.flank_or_groin": Message("questions", "marks on flank or groin"),
    "marks.joint": Message("questions", "marks over a joint"),
    "marks.strong": Message("questions", "7 of 10 or more"),
    "marks.back_or_leg": Message("questions", "marks on back, hip or leg"),
    "marks.both_legs": Message("questions", "marks on both legs"),
    "marks.numb_low": Message("questions", "numbness or tingling from the low back down"),
    "marks.clot_one_side": Message("questions", "marks on calf, inner leg or thigh of one side"),
    "marks.trunk_deep_constant": Message("questions", "deep constant pain of back, flank or belly"),
    "marks.back_flank_belly": Message("questions", "marks on back, flank or belly"),
    "marks.calf_or_buttock": Message("questions", "marks on calf or buttock"),
    "marks.both_feet_numb": Message("questions", "both feet numb, tingling or burning"),
    "marks.flank_to_groin": Message("questions", "marks from flank to groin"),
    "marks.belly_or_pelvis": Message("questions", "marks on belly or pelvis"),
    "marks.burning_band": Message("questions", "a burning band on one side of the trunk"),
    "marks.numb": Message("questions", "a numb area"),
    "marks.constant_strong": Message("questions", "constant pain of 7 or more"),
    "since.both_legs": Message("questions", "both legs, and not at the visit before"),
    "since.side_switched": Message("questions", "the other leg than at the visit before"),
    "since.farther": Message("questions", "farther down the leg than at the visit before"),
}

_CHOICES = {
    "none": Message("questions", "none"),
    "stable": Message("questions", "yes, unchanged"),
    "progressive": Message("questions", "yes, new or worse"),
}


def question(key: str) -> str:
    """What is asked, as in the middle of a sentence: "worse when sitting"; KeyError when it is unknown."""
    return _QUESTIONS[key]()


def ground(key: str) -> str:
    """Why a safety rule fired, an answer or what it sees in the marks; KeyError when it is unknown."""
    return _SIGNS[key]() if key in _SIGNS else _QUESTIONS[key]()


def answer(key: str, value: Answer) -> str:
    """An answer in a word or two: "yes", "48 years", "6 weeks"."""
    match value:
        case bool():
            return translate("questions", "yes") if value else translate("questions", "no")
        case YesSince():
            return translate("questions", "yes, for {time}").format(time=_time(value.days))
        case "declined":
            return translate("questions", "would rather not say")
        case str():
            return _CHOICES[value]() if value in _CHOICES else value
        case _ if key == "age":
            return translate_amount("questions", "{n} year", "{n} years", round(value))
        case _ if key == "duration_days":
            return _time(value)
        case _:
            return f"{value:g}/10"


def _time(days: float) -> str:
    """A length of time as people say it: "5 days", "6 weeks", "8 months"."""
    if days < 14:
        return translate_amount("questions", "{n} day", "{n} days", round(days))
    if days < 90:
        return translate_amount("questions", "{n} week", "{n} weeks", round(days / 7))
    if days < 730:
        return translate_amount("questions", "{n} month", "{n} months", round(days / 30.44))
    return translate_amount("questions", "{n} year", "{n} years", round(days / 365.25))

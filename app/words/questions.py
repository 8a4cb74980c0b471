"""The desk's short words for questions and their answers, and for what a safety rule sees in marks."""

from __future__ import annotations

from models.answer import Answer, YesSince

_QUESTIONS = {
    "saddle_numbness": "altered feeling in the saddle area",
    "bladder_change": "new trouble with the bladder",
    "bowel_change": "new trouble with the bowel",
    "sexual_function_change": "change of sexual feeling or function",
    "leg_weakness": "weakness of a leg",
    "foot_drop": "foot that drops or drags",
    "both_legs_new": "newly in both legs",
    "side_switched": "leg pain that changed sides",
    "fever_unwell": "fever or feeling unwell",
    "immune_suppressed": "weak defences against infection",
    "cancer_history": "cancer in the past",
    "cancer_active": "cancer treated in the last 6 months",
    "weight_loss": "weight loss without a reason",
    "night_pain_unrelenting": "night pain that no position eases",
    "recent_trauma": "recent fall, blow or accident",
    "osteoporosis_or_steroids": "brittle bones, or steroids for long",
    "cannot_bear_weight": "leg that cannot bear weight",
    "calf_swelling_warmth_redness": "calf swollen, warm or red",
    "breathless_chest_pain": "breathless, chest pain, faint or coughing blood",
    "recent_surgery_or_immobility": "recent operation, plaster or bed rest",
    "hormones": "hormones, such as the pill or HRT",
    "previous_clot": "a blood clot before",
    "long_travel": "a long journey in the last 4 weeks",
    "pregnant_or_postpartum": "pregnant, or gave birth lately",
    "blood_thinners": "blood thinners or a bleeding tendency",
    "pulsing_abdomen": "pulsing in the belly",
    "known_aneurysm": "known aneurysm",
    "sudden_tearing_pain": "sudden tearing pain",
    "cold_pale_leg": "cold, pale or blue leg",
    "severe_tight_leg_after_injury": "leg very tight and swollen after injury or effort",
    "diabetes": "diabetes",
    "smoker": "smoker",
    "morning_stiffness_30min": "stiff for half an hour in the morning",
    "better_with_exercise": "better with exercise",
    "rash_or_blisters": "rash or blisters",
    "blood_in_urine_or_colic": "blood in the urine, or colic",
    "hot_swollen_joint": "hot, red, swollen joint",
    "leg_giving_way": "leg that gives way",
    "wakes_second_half_of_night": "wakes in the second half of the night",
    "psoriasis_uveitis_ibd": "psoriasis, inflamed eye or bowel",
    "recent_infection": "recent infection",
    "infection_bacterial": "infection by bacteria",
    "injecting_drug_use": "injected drugs",
    "age": "age",
    "worse_sitting": "worse when sitting",
    "worse_standing": "worse when standing",
    "worse_walking": "worse when walking",
    "worse_bending": "worse when bending forward",
    "worse_backward_bending": "worse when bending backward",
    "worse_cough_sneeze": "worse with a cough or sneeze",
    "worse_stairs": "worse on stairs",
    "worse_lying_on_side": "worse when lying on that side",
    "worse_crossing_legs": "worse with crossed legs",
    "worse_light_touch": "worse at a light touch",
    "shoes_socks_difficult": "shoes and socks are hard to put on",
    "sudden_onset": "began suddenly",
    "getting_worse": "getting worse",
    "pain_free_sitting": "free of pain when sitting",
    "eased_by_sitting": "eased by sitting",
    "eased_by_bending_forward": "eased by bending forward",
    "eased_by_standing_still": "eased by standing still",
    "eased_by_walking": "eased by walking",
    "eased_by_lying": "eased by lying down",
    "only_in_joints": "only in joints",
    "duration_days": "how long it has lasted",
    "rest_pain": "strength at rest",
}

_SIGNS = {
    "marks.saddle": "a mark in the saddle area",
    "marks.any": "what is marked",
    "marks.saddle_skin": "numb or tingling lower inner buttocks on both sides",
    "marks.leg": "marks on a leg",
    "marks.spine": "marks on the spine",
    "marks.calf_one_side": "marks on calf or back of the knee of one side",
    "marks.stocking": "both feet numb, and nothing above the ankle",
    "marks.burning_trunk": "burning on the trunk",
    "marks.flank_or_groin": "marks on flank or groin",
    "marks.joint": "marks over a joint",
    "marks.strong": "7 of 10 or more",
    "marks.back_or_leg": "marks on back, hip or leg",
    "marks.both_legs": "marks on both legs",
    "marks.numb_low": "numbness or tingling from the low back down",
    "marks.clot_one_side": "marks on calf, inner leg or thigh of one side",
    "marks.trunk_deep_constant": "deep constant pain of back, flank or belly",
    "marks.back_flank_belly": "marks on back, flank or belly",
    "marks.calf_or_buttock": "marks on calf or buttock",
    "marks.both_feet_numb": "both feet numb, tingling or burning",
    "marks.flank_to_groin": "marks from flank to groin",
    "marks.belly_or_pelvis": "marks on belly or pelvis",
    "marks.burning_band": "a burning band on one side of the trunk",
    "marks.numb": "a numb area",
    "marks.constant_strong": "constant pain of 7 or more",
    "since.both_legs": "both legs, and not at the visit before",
    "since.side_switched": "the other leg than at the visit before",
    "since.farther": "farther down the leg than at the visit before",
}

_CHOICES = {"none": "none", "stable": "yes, unchanged", "progressive": "yes, new or worse"}


def question(key: str) -> str:
    """What is asked, as in the middle of a sentence: "worse when sitting"; KeyError when it is unknown."""
    return _QUESTIONS[key]


def known_question(key: str) -> bool:
    """Whether a question of this id has words here."""
    return key in _QUESTIONS


def ground(key: str) -> str:
    """Why a safety rule fired: an answer that was given, or what it sees in the marks."""
    return _SIGNS[key] if key in _SIGNS else _QUESTIONS[key]


def known_ground(key: str) -> bool:
    """Whether a question or sign of this id has words here."""
    return key in _SIGNS or key in _QUESTIONS


def answer(key: str, value: Answer) -> str:
    """An answer in a word or two: "yes", "48 years", "6 weeks"."""
    match value:
        case bool():
            return "yes" if value else "no"
        case YesSince():
            return f"yes, for {_time(value.days)}"
        case "declined":
            return "would rather not say"
        case str():
            return _CHOICES.get(value, value)
        case _ if key == "age":
            return f"{value:g} years"
        case _ if key == "duration_days":
            return _time(value)
        case _:
            return f"{value:g}/10"


def _time(days: float) -> str:
    """A length of time as people say it: "5 days", "6 weeks", "8 months"."""
    for limit, length, noun in ((14, 1, "day"), (90, 7, "week"), (730, 30.44, "month")):
        if days < limit:
            count = round(days / length)
            return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
    return f"{round(days / 365.25)} years"

"""The questions of safety, a row each: within a page in the order of asking, gravest first."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from models.questions.question import AnswerKind, Asked, Question, QuestionKind

_SAFETY = QuestionKind.SAFETY

SAFETY_QUESTIONS: Final = (
    Question("saddle_numbness", _SAFETY, Asked.FEELING, "safety rules ces_saddle (S, K), ces_bilateral (S)"),
    Question(
        "bladder_change",
        _SAFETY,
        Asked.FEELING,
        "safety rules ces_bladder_bowel (S), ces_bilateral (S)",
        part_of="bladder_bowel_change",
        since_version=2,
    ),
    Question(
        "bowel_change",
        _SAFETY,
        Asked.FEELING,
        "safety rules ces_bladder_bowel (S), ces_bilateral (S)",
        part_of="bladder_bowel_change",
        since_version=2,
    ),
    Question("breathless_chest_pain", _SAFETY, Asked.NOW, "safety rules chest (K), dvt (S, K, D)"),
    Question("sudden_tearing_pain", _SAFETY, Asked.NOW, "safety rule aaa (K)"),
    Question("cold_pale_leg", _SAFETY, Asked.NOW, "safety rule ischaemia (K)"),
    Question("severe_tight_leg_after_injury", _SAFETY, Asked.NOW, "safety rule compartment (K)"),
    Question("calf_swelling_warmth_redness", _SAFETY, Asked.NOW, "safety rule dvt (S, K, D)"),
    Question(
        "fever_unwell", _SAFETY, Asked.NOW, "safety rules infection (S, K), visceral (K, D), hot_joint (K)"
    ),
    Question("cannot_bear_weight", _SAFETY, Asked.NOW, "safety rule fracture (S)"),
    Question(
        "leg_giving_way",
        _SAFETY,
        Asked.NOW,
        "safety rules ces_bilateral (S), progressive_weakness (S, K), cancer (S)",
    ),
    Question(
        "leg_weakness",
        _SAFETY,
        Asked.NOW,
        "safety rules ces_bilateral (S), progressive_weakness (S, K), cancer (S); pattern meralgia (S, D)",
        answer=AnswerKind.CHOICE,
        choices=("none", "stable", "progressive"),
    ),
    Question("recent_trauma", _SAFETY, Asked.WEEKS, "safety rule fracture (S)"),
    Question(
        "night_pain_unrelenting",
        _SAFETY,
        Asked.WEEKS,
        "safety rules infection (S, K), cancer (S), irritable (D)",
    ),
    Question("weight_loss", _SAFETY, Asked.WEEKS, "safety rule cancer (S)"),
    Question("recent_infection", _SAFETY, Asked.WEEKS, "safety rule infection (S, K)"),
    Question("recent_surgery_or_immobility", _SAFETY, Asked.WEEKS, "safety rule dvt (S, K, D)"),
    Question("sexual_function_change", _SAFETY, Asked.WEEKS, "safety rule ces_bladder_bowel (S)"),
    Question("cancer_history", _SAFETY, Asked.STANDING, "safety rule cancer (S)"),
    Question(
        "cancer_active",
        _SAFETY,
        Asked.STANDING,
        "safety rules cancer (S), dvt (S, K, D)",
        since_version=2,
        lasts=timedelta(days=183),
    ),
    Question("osteoporosis_or_steroids", _SAFETY, Asked.STANDING, "safety rule fracture (S)"),
    Question("immune_suppressed", _SAFETY, Asked.STANDING, "safety rule infection (S, K)"),
    Question("blood_thinners", _SAFETY, Asked.STANDING, "safety rule anticoagulant (S)"),
    Question("known_aneurysm", _SAFETY, Asked.STANDING, "safety rule aaa (K)"),
    Question("diabetes", _SAFETY, Asked.STANDING, "safety rule vascular_claudication (K)"),
    Question("smoker", _SAFETY, Asked.STANDING, "safety rule vascular_claudication (K)"),
    Question(
        "hormones",
        _SAFETY,
        Asked.STANDING,
        "safety rule dvt (S, K, D)",
        part_of="hormones_or_previous_clot",
        since_version=2,
    ),
    Question(
        "previous_clot",
        _SAFETY,
        Asked.STANDING,
        "safety rule dvt (S, K, D)",
        part_of="hormones_or_previous_clot",
        since_version=2,
    ),
    Question("psoriasis_uveitis_ibd", _SAFETY, Asked.STANDING, "safety rule inflammatory (K)"),
    Question("injecting_drug_use", _SAFETY, Asked.STANDING, "safety rule infection (S, K)"),
    Question(
        "pregnant_or_postpartum",
        _SAFETY,
        Asked.STANDING,
        "safety rules dvt (S, K, D), visceral (K, D), pregnancy (S, K)",
        lasts=timedelta(weeks=46),
    ),
    Question("both_legs_new", _SAFETY, Asked.CALLED_FOR, "safety rule ces_bilateral (S)"),
    Question("side_switched", _SAFETY, Asked.CALLED_FOR, "safety rule ces_bilateral (S)"),
    Question("pulsing_abdomen", _SAFETY, Asked.CALLED_FOR, "safety rule aaa (K)"),
    Question(
        "foot_drop",
        _SAFETY,
        Asked.CALLED_FOR,
        "safety rules ces_bilateral (S), progressive_weakness (S, K), cancer (S); "
        "patterns rad_l5, meralgia, common_fibular (S, D)",
    ),
    Question("blood_in_urine_or_colic", _SAFETY, Asked.CALLED_FOR, "safety rule visceral (K, D)"),
    Question("hot_swollen_joint", _SAFETY, Asked.CALLED_FOR, "safety rule hot_joint (K)"),
    Question(
        "infection_bacterial", _SAFETY, Asked.CALLED_FOR, "safety rule infection (S, K)", since_version=2
    ),
    Question("long_travel", _SAFETY, Asked.CALLED_FOR, "safety rule dvt (S, K, D)", since_version=2),
    Question("rash_or_blisters", _SAFETY, Asked.CALLED_FOR, "safety rule shingles (K)"),
    Question("morning_stiffness_30min", _SAFETY, Asked.CALLED_FOR, "safety rule inflammatory (K)"),
    Question("better_with_exercise", _SAFETY, Asked.CALLED_FOR, "safety rule inflammatory (K)"),
    Question("wakes_second_half_of_night", _SAFETY, Asked.CALLED_FOR, "safety rule inflammatory (K)"),
    Question(
        "age",
        _SAFETY,
        Asked.DESK,
        "safety rules fracture (S), aaa (K), inflammatory (K); pattern stenosis (S)",
        answer=AnswerKind.YEARS,
    ),
)

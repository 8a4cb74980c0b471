"""The questions whose answers travel in a map file, and the values that each may take."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, ValidationError, convert

from models.practice.answer import Answer, plain_answer

Days = Annotated[float, Meta(ge=0, le=50_000)]  # longer than any life


class DatedForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """An answer that says since how many days it has been so."""

    answer: bool
    since_days: Days | UnsetType = UNSET


YesNo = bool | Literal["declined"] | DatedForm | UnsetType
Years = Annotated[float, Meta(ge=0, le=130)] | Literal["declined"]
Rest = Annotated[float, Meta(ge=0, le=10)] | Literal["declined"]
Long = Days | Literal["declined"]


class AnswersForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What the client answered; a question without an answer is left out."""

    # safety
    saddle_numbness: YesNo = UNSET
    bladder_change: YesNo = UNSET
    bowel_change: YesNo = UNSET
    bladder_bowel_change: YesNo = UNSET  # of former versions, read as both parts
    sexual_function_change: YesNo = UNSET
    leg_weakness: Literal["none", "stable", "progressive", "declined"] | UnsetType = UNSET
    foot_drop: YesNo = UNSET
    both_legs_new: YesNo = UNSET
    side_switched: YesNo = UNSET
    fever_unwell: YesNo = UNSET
    immune_suppressed: YesNo = UNSET
    cancer_history: YesNo = UNSET
    cancer_active: YesNo = UNSET
    weight_loss: YesNo = UNSET
    night_pain_unrelenting: YesNo = UNSET
    recent_trauma: YesNo = UNSET
    osteoporosis_or_steroids: YesNo = UNSET
    cannot_bear_weight: YesNo = UNSET
    calf_swelling_warmth_redness: YesNo = UNSET
    breathless_chest_pain: YesNo = UNSET
    recent_surgery_or_immobility: YesNo = UNSET
    hormones: YesNo = UNSET
    previous_clot: YesNo = UNSET
    hormones_or_previous_clot: YesNo = UNSET  # of former versions, read as both parts
    long_travel: YesNo = UNSET
    pregnant_or_postpartum: YesNo = UNSET
    blood_thinners: YesNo = UNSET
    pulsing_abdomen: YesNo = UNSET
    known_aneurysm: YesNo = UNSET
    sudden_tearing_pain: YesNo = UNSET
    cold_pale_leg: YesNo = UNSET
    severe_tight_leg_after_injury: YesNo = UNSET
    diabetes: YesNo = UNSET
    smoker: YesNo = UNSET
    morning_stiffness_30min: YesNo = UNSET
    better_with_exercise: YesNo = UNSET
    rash_or_blisters: YesNo = UNSET
    blood_in_urine_or_colic: YesNo = UNSET
    hot_swollen_joint: YesNo = UNSET
    leg_giving_way: YesNo = UNSET
    wakes_second_half_of_night: YesNo = UNSET
    psoriasis_uveitis_ibd: YesNo = UNSET
    recent_infection: YesNo = UNSET
    infection_bacterial: YesNo = UNSET
    getting_worse: YesNo = UNSET
    injecting_drug_use: YesNo = UNSET
    age: Years | UnsetType = UNSET

    # behaviour
    worse_sitting: YesNo = UNSET
    worse_standing: YesNo = UNSET
    worse_walking: YesNo = UNSET
    worse_bending: YesNo = UNSET
    worse_backward_bending: YesNo = UNSET
    worse_cough_sneeze: YesNo = UNSET
    worse_stairs: YesNo = UNSET
    worse_lying_on_side: YesNo = UNSET
    worse_crossing_legs: YesNo = UNSET
    worse_light_touch: YesNo = UNSET
    shoes_socks_difficult: YesNo = UNSET
    sudden_onset: YesNo = UNSET
    pain_free_sitting: YesNo = UNSET
    eased_by_sitting: YesNo = UNSET
    eased_by_bending_forward: YesNo = UNSET
    eased_by_standing_still: YesNo = UNSET
    eased_by_walking: YesNo = UNSET
    eased_by_lying: YesNo = UNSET
    only_in_joints: YesNo = UNSET
    duration_days: Long | UnsetType = UNSET
    rest_pain: Rest | UnsetType = UNSET


def fits(question: str, answer: Answer) -> bool:
    """Whether this is a question of the map file, and an answer that it may have."""
    try:
        convert({question: plain_answer(answer)}, AnswersForm)
    except ValidationError:
        return False
    return True

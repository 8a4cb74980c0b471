"""The questions that a client is asked, in the order and the company in which they are asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from models.practice.answer import Answer

CAUDA_EQUINA = ("saddle_numbness", "bladder_change", "bowel_change", "sexual_function_change")
"""Never answered by silence: each is asked for a yes or a no, and stays open when it is passed over."""

STRENGTH_OF_LEGS = "leg_weakness"

NOW = (
    "breathless_chest_pain",
    "sudden_tearing_pain",
    "cold_pale_leg",
    "severe_tight_leg_after_injury",
    "calf_swelling_warmth_redness",
    "fever_unwell",
    "cannot_bear_weight",
    "leg_giving_way",
)
"""What may be happening at this moment."""

HEALTH = (
    "recent_trauma",
    "night_pain_unrelenting",
    "weight_loss",
    "recent_infection",
    "recent_surgery_or_immobility",
)
"""What has been so in the last weeks."""

CALLED_FOR = (
    "both_legs_new",
    "side_switched",
    "pulsing_abdomen",
    "foot_drop",
    "blood_in_urine_or_colic",
    "hot_swollen_joint",
    "infection_bacterial",
    "getting_worse",
    "long_travel",
    "rash_or_blisters",
    "morning_stiffness_30min",
    "better_with_exercise",
    "wakes_second_half_of_night",
)
"""Asked only where the marks make them matter."""

MOST_CALLED_FOR = 4
"""Of those at one visit: more would cost the answers that matter more."""

WORSE = (
    "worse_sitting",
    "worse_standing",
    "worse_walking",
    "worse_bending",
    "worse_backward_bending",
    "worse_stairs",
    "worse_lying_on_side",
    "worse_crossing_legs",
    "worse_cough_sneeze",
    "worse_light_touch",
    "shoes_socks_difficult",
)
BETTER = (
    "eased_by_sitting",
    "eased_by_standing_still",
    "eased_by_walking",
    "eased_by_lying",
    "eased_by_bending_forward",
)
SINCE = "duration_days"
SUDDEN = "sudden_onset"


class Since(StrEnum):
    """How long it has hurt, in the words of a client; the days are the middle of what each may mean."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    HALF_YEAR = "half_year"
    YEARS = "years"

    @property
    def days(self) -> float:
        """The days kept for it; the safety rules' limit of 90 lies between months and half a year."""
        return _DAYS[self]

    @classmethod
    def of(cls, days: float) -> Since:
        """The choice that a number of days belongs to."""
        return next((each for each in reversed(cls) if days >= _FROM[each]), cls.DAYS)


_DAYS = {Since.DAYS: 3, Since.WEEKS: 21, Since.MONTHS: 60, Since.HALF_YEAR: 180, Since.YEARS: 730}
_FROM = {Since.DAYS: 0, Since.WEEKS: 7, Since.MONTHS: 42, Since.HALF_YEAR: 90, Since.YEARS: 365}


def ticked(group: Iterable[str], answers: Mapping[str, Answer]) -> Collection[str]:
    """The questions of a group that were answered with yes."""
    return [key for key in group if answers.get(key) is True]


def is_told(group: Iterable[str], answers: Mapping[str, Answer]) -> bool:
    """Whether any question of a group was answered."""
    return any(key in answers for key in group)


def denied(group: Iterable[str], answers: Mapping[str, Answer]) -> bool:
    """Whether every question of a group was answered with no."""
    return all(answers.get(key) is False for key in group)


def open_cauda_equina(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """The cauda-equina questions that nobody has answered."""
    return tuple(key for key in CAUDA_EQUINA if key not in answers)


def called_for(open_: Sequence[str], answers: Collection[str], skipped: Collection[str]) -> tuple[str, ...]:
    """What is asked because of the marks, gravest first: what was asked already, and what is open still."""
    asked = [key for key in CALLED_FOR if key in answers or key in skipped]
    more = [key for key in open_ if key in CALLED_FOR and key not in asked]
    return tuple([*asked, *more][:MOST_CALLED_FOR])

"""What the table of questions promises to those who read it: records, map files, pages, words, model."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app.words import client, questions
from models.anatomy.reading import read_anatomy
from models.exchange.answers import AnswersForm
from models.flow.left_open import QUESTIONS as ASKED_ON_THE_WAY
from models.questions.behaviour import BEHAVIOUR_QUESTIONS
from models.questions.question import AnswerKind, Asked, Question
from models.questions.safety import SAFETY_QUESTIONS
from models.questions.table import PARTS, QUESTIONS, asked_at

VERSION_1 = [
    "saddle_numbness",
    "sexual_function_change",
    "leg_weakness",
    "foot_drop",
    "both_legs_new",
    "side_switched",
    "fever_unwell",
    "immune_suppressed",
    "cancer_history",
    "weight_loss",
    "night_pain_unrelenting",
    "recent_trauma",
    "osteoporosis_or_steroids",
    "cannot_bear_weight",
    "calf_swelling_warmth_redness",
    "breathless_chest_pain",
    "recent_surgery_or_immobility",
    "pregnant_or_postpartum",
    "blood_thinners",
    "pulsing_abdomen",
    "known_aneurysm",
    "sudden_tearing_pain",
    "cold_pale_leg",
    "severe_tight_leg_after_injury",
    "diabetes",
    "smoker",
    "morning_stiffness_30min",
    "better_with_exercise",
    "rash_or_blisters",
    "blood_in_urine_or_colic",
    "hot_swollen_joint",
    "leg_giving_way",
    "wakes_second_half_of_night",
    "psoriasis_uveitis_ibd",
    "recent_infection",
    "injecting_drug_use",
    "age",
    "worse_sitting",
    "worse_standing",
    "worse_walking",
    "worse_bending",
    "worse_backward_bending",
    "worse_cough_sneeze",
    "worse_stairs",
    "worse_lying_on_side",
    "worse_crossing_legs",
    "worse_light_touch",
    "shoes_socks_difficult",
    "sudden_onset",
    "pain_free_sitting",
    "eased_by_sitting",
    "eased_by_bending_forward",
    "eased_by_standing_still",
    "eased_by_walking",
    "eased_by_lying",
    "only_in_joints",
    "duration_days",
    "rest_pain",
]
VERSION_2 = [
    "bladder_change",
    "bowel_change",
    "previous_clot",
    "hormones",
    "long_travel",
    "cancer_active",
    "infection_bacterial",
    "getting_worse",
]
FORMER = {
    "bladder_bowel_change": ("bladder_change", "bowel_change"),
    "hormones_or_previous_clot": ("hormones", "previous_clot"),
}
"""The keys of the published map file: a file written years ago is still read."""


def test_the_keys_of_answers_are_those_of_the_published_map_file() -> None:
    assert set(QUESTIONS) == {*VERSION_1, *VERSION_2}
    assert set(AnswersForm.__struct_fields__) == {*VERSION_1, *VERSION_2, *FORMER}
    assert {key: set(parts) for key, parts in PARTS.items()} == {key: {*FORMER[key]} for key in FORMER}
    assert {key for key, row in QUESTIONS.items() if row.since_version == 2} == set(VERSION_2)


def test_a_question_has_one_row() -> None:
    assert len(QUESTIONS) == len(SAFETY_QUESTIONS) + len(BEHAVIOUR_QUESTIONS)


def test_every_question_has_its_words_and_no_words_are_left_without_a_question() -> None:
    for key, row in QUESTIONS.items():
        assert questions.question(key)
        assert client.asks(key) == row.asked.of_client or key == "duration_days", key
    assert set(questions.KEYS) == set(QUESTIONS)
    assert set(client.KEYS) <= set(QUESTIONS)


@pytest.mark.parametrize("row", QUESTIONS.values(), ids=QUESTIONS)
def test_every_question_says_who_reads_its_answer_and_on_what_evidence(row: Question) -> None:
    assert re.search(r"\((S|K|D)(, (S|K|D))*\)", row.source)


def test_what_is_asked_on_the_way_is_what_the_table_says() -> None:
    on_the_way = {key for keys in ASKED_ON_THE_WAY.values() for key in keys}
    elsewhere = {*asked_at(Asked.STANDING, Asked.CALLED_FOR, Asked.WORSE, Asked.BETTER)}
    assert on_the_way | elsewhere == {key for key, row in QUESTIONS.items() if row.asked.of_client}
    assert not on_the_way & elsewhere


def test_the_model_asks_nothing_beside_the_table() -> None:
    assert read_anatomy().questions == QUESTIONS


def test_only_what_stays_true_is_kept_with_the_client_and_two_of_it_end_by_themselves() -> None:
    assert {key for key, row in QUESTIONS.items() if row.is_standing} == {
        "cancer_history",
        "cancer_active",
        "osteoporosis_or_steroids",
        "immune_suppressed",
        "blood_thinners",
        "known_aneurysm",
        "diabetes",
        "smoker",
        "hormones",
        "previous_clot",
        "psoriasis_uveitis_ibd",
        "injecting_drug_use",
        "pregnant_or_postpartum",
    }
    assert {key: row.lasts for key, row in QUESTIONS.items() if row.lasts} == {
        "pregnant_or_postpartum": timedelta(weeks=46),
        "cancer_active": timedelta(days=183),
    }


def test_only_a_choice_has_choices() -> None:
    for row in QUESTIONS.values():
        assert bool(row.choices) == (row.answer is AnswerKind.CHOICE)

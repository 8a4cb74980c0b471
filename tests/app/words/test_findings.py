"""Whatever the model can name has words for the therapist, and the words keep to what may be said."""

from __future__ import annotations

import pytest

from app.words import findings as words
from app.words import questions
from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import Family
from models.anatomy.reading import read_anatomy
from models.inference.finding import Band, Held


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


def test_every_question_and_every_sign_of_the_safety_rules_has_words(anatomy: Anatomy) -> None:
    assert all(questions.question(key) for key in anatomy.questions)
    terms = {
        term.split()[0].rstrip("?")
        for rule in anatomy.rules.values()
        for when in rule.when
        for term in (*when.all, *when.any)
    }
    assert terms
    assert all(questions.ground(term) for term in terms)


def test_no_two_questions_read_alike(anatomy: Anatomy) -> None:
    asked = [questions.question(key) for key in anatomy.questions]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("worse_sitting", True, "yes"),
        ("worse_sitting", False, "no"),
        ("leg_weakness", "progressive", "yes, new or worse"),
        ("age", 48, "48 years"),
        ("duration_days", 1, "1 day"),
        ("duration_days", 42, "6 weeks"),
        ("duration_days", 240, "8 months"),
        ("duration_days", 1461, "4 years"),
        ("rest_pain", 6.5, "6.5/10"),
    ],
)
def test_an_answer_is_told_as_people_say_it(key: str, value: bool | float | str, said: str) -> None:
    assert questions.answer(key, value) == said


def test_each_band_is_told_by_its_fixed_sentence(anatomy: Anatomy) -> None:
    like = anatomy.patterns["hip_joint"].like
    assert words.band_sentence(Band.STRONG, like) == "The marks closely resemble the hip-joint-like pattern."
    assert words.band_sentence(Band.MODERATE, like) == "The marks partly resemble the hip-joint-like pattern."
    assert words.band_sentence(Band.WEAK, like) == "Some overlap with the hip-joint-like pattern."


def test_roots_and_muscle_referral_always_carry_their_caveat() -> None:
    assert "two thirds" in words.family_sentence(Family.ROOT)
    assert "testers often disagree" in words.family_sentence(Family.MUSCLE)
    assert all(words.held_sentence(held) for held in Held)

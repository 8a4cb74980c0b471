"""What an alert says to therapist and client names what was told and marked, and nothing else."""

from __future__ import annotations

import pytest

from models.anatomy.term import Answers
from models.drawing.drawing import Drawing
from models.inference.model import Model
from models.inference.safety import client_words, therapist_words
from tests.models.inference.builders import NONE, filled
from tests.models.inference.screening import BUTTOCK, SADDLE_SKIN, screened

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

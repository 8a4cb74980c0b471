"""Whose side the read-back asks about: every word of the question and its answers says the same."""

from __future__ import annotations

import re

import pytest

from app.client.steps.side_question import ANSWERS
from app.words import client as words
from app.words.languages import Languages
from models.drawing.mark_name import MarkSide

BEGINS = {
    "en": {MarkSide.LEFT: "left", MarkSide.RIGHT: "right", MarkSide.BOTH: "both"},
    "de": {MarkSide.LEFT: "link", MarkSide.RIGHT: "recht", MarkSide.BOTH: "beide"},
    "fr": {MarkSide.LEFT: "gauche", MarkSide.RIGHT: "droit", MarkSide.BOTH: "deux"},
    "es": {MarkSide.LEFT: "izquierd", MarkSide.RIGHT: "derech", MarkSide.BOTH: "(ambos|dos)"},
}
"""How the sides begin in each language."""


@pytest.mark.parametrize("side", [MarkSide.LEFT, MarkSide.RIGHT, MarkSide.BOTH])
@pytest.mark.parametrize("language", BEGINS)
def test_the_question_and_its_answers_name_the_side_that_is_meant(language: str, side: MarkSide) -> None:
    languages = Languages()
    languages.speak(language)
    said = {
        words.is_it_your_side(side): side,
        **{words.side_answer(told, side): told for told in ANSWERS},
    }
    languages.speak("en")
    assert len(said) == 1 + 3
    for sentence, meant in said.items():
        named = [
            each
            for each, word in BEGINS[language].items()
            if re.search(rf"\b{word}", sentence, re.IGNORECASE)
        ]
        assert named == [meant], sentence

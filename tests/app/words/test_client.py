"""Whose side the read-back asks about: every word beside the waving figure says the same."""

from __future__ import annotations

import re

import pytest

from app.words import client as words
from app.words.languages import Languages
from models.body.view import Side

BEGINS = {
    "en": {Side.LEFT: "left", Side.RIGHT: "right"},
    "de": {Side.LEFT: "link", Side.RIGHT: "recht"},
    "fr": {Side.LEFT: "gauche", Side.RIGHT: "droit"},
    "es": {Side.LEFT: "izquierd", Side.RIGHT: "derech"},
}
"""How the sides begin in each language."""


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("language", BEGINS)
def test_the_question_the_answers_and_the_waving_figure_name_the_side_that_is_meant(
    language: str, side: Side
) -> None:
    languages = Languages()
    languages.speak(language)
    said = {
        words.is_it_your_side(side): side,
        words.it_is_my_side(side): side,
        words.it_is_the_other(side): side.other,
        words.waving(side): side,
    }
    languages.speak("en")
    for sentence, meant in said.items():
        named = [
            each
            for each, word in BEGINS[language].items()
            if re.search(rf"\b{word}", sentence, re.IGNORECASE)
        ]
        assert named == [meant], sentence

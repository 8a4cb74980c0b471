"""No safety sentence counts as read by a native professional before one has signed it."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from app.words.languages import FOLDER
from app.words.signed import SIGNED, client_advice, mark, safety_sentences, translations, unsigned
from tools.review import PAGE, page


def test_the_page_lays_every_safety_sentence_side_by_side_as_they_are_now() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python3 run.py python -m tools.review"
    for words in client_advice():
        assert words in page()


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_every_safety_sentence_is_said_in_every_language(code: str) -> None:
    says = translations(code)
    assert not [english for context, english in safety_sentences() if says(context, english) == english]


def test_a_signature_holds_for_one_sentence_and_its_translation_and_for_no_other(tmp_path: Path) -> None:
    copytree(FOLDER, tmp_path / "translations")
    folder = tmp_path / "translations"
    context, english = next(safety_sentences())
    said = translations("de")(context, english)
    before, total = unsigned("de", folder)
    (folder / SIGNED).write_text(f'[de]\n{mark(english, said)} = "A. Name, physiotherapist"\n', "utf-8")
    assert unsigned("de", folder) == (before - 1, total)
    assert unsigned("fr", folder)[0] == unsigned("fr")[0]
    (folder / SIGNED).write_text(f'[de]\n{mark(english, said + ".")} = "A. Name"\n', "utf-8")
    assert unsigned("de", folder) == (before, total)


def test_a_damaged_list_of_signatures_signs_nothing(tmp_path: Path) -> None:
    copytree(FOLDER, tmp_path / "translations")
    (tmp_path / "translations" / SIGNED).write_text("[de", "utf-8")
    left, total = unsigned("de", tmp_path / "translations")
    assert left == total

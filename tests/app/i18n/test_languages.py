"""A client is asked in the language that was chosen, and the next one begins as if nothing had been said."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from app.i18n.formats import day, number
from app.i18n.languages import Language, Languages
from app.words import shared as wording
from models.body.view import Side
from models.drawing.stroke import Sensation
from models.errors import AssetError
from tests.app.i18n import pseudo

MARCH = datetime(2026, 3, 23, 10, 30).astimezone()


def test_each_language_is_offered_by_its_own_name(qapp: QGuiApplication) -> None:
    languages = Languages(qapp)
    offered = [language for language in languages.available if language.code in ("de", "en", "es", "fr")]
    assert offered == [
        Language("de", "Deutsch"),
        Language("en", "English"),
        Language("es", "Español"),
        Language("fr", "Français"),
    ]
    assert languages.spoken == Language("en", "English")


def test_a_file_is_all_that_a_new_language_needs(languages: Languages) -> None:
    assert {pseudo.LONG, pseudo.MIRRORED} <= {language.code for language in languages.available}


@pytest.mark.parametrize(
    ("code", "side", "ache", "half", "date"),
    [
        ("en", "YOUR LEFT", "ache", "6.5", "23 March 2026"),
        ("de", "IHRE LINKE SEITE", "dumpf", "6,5", "23. März 2026"),
        ("fr", "VOTRE GAUCHE", "douleur sourde", "6,5", "23 mars 2026"),
        ("es", "SU IZQUIERDA", "dolor sordo", "6,5", "23 de marzo de 2026"),
    ],
)
def test_words_numbers_and_days_follow_the_language(
    languages: Languages, code: str, side: str, ache: str, half: str, date: str
) -> None:
    languages.speak(code)
    assert wording.your_side(Side.LEFT) == side
    assert wording.sensation_word(Sensation.ACHE) == ache
    assert number(6.5) == half
    assert number(7.0) == number(7) == "7"
    assert day(MARCH) == date


def test_one_language_leaves_no_word_behind_in_the_next(languages: Languages) -> None:
    for code in ("de", pseudo.MIRRORED, "fr", "en"):
        languages.speak(code)
    assert wording.sensation_word(Sensation.ACHE) == "ache"
    assert wording.your_side(Side.RIGHT) == "YOUR RIGHT"
    assert number(6.5) == "6.5"


def test_screens_are_laid_out_from_the_side_on_which_the_language_begins(
    qapp: QGuiApplication, languages: Languages
) -> None:
    languages.speak(pseudo.MIRRORED)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    languages.speak("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_client_is_greeted_in_the_language_of_the_computer(languages: Languages) -> None:
    assert languages.usual(QLocale("de_AT")) == "de"
    assert languages.usual(QLocale("fr_CH")) == "fr"
    assert languages.usual(QLocale("ja_JP")) == "en"


def test_a_language_whose_file_is_gone_is_said_in_english(languages: Languages) -> None:
    languages.speak("de")
    languages.speak("tlh")
    assert languages.spoken == Language("en", "English")
    assert wording.sensation_word(Sensation.ACHE) == "ache"


def test_a_damaged_file_is_named(qapp: QGuiApplication, language_files: Path, tmp_path: Path) -> None:
    (tmp_path / "nerveline_en.qm").write_bytes(b"no translation")
    with pytest.raises(AssetError, match=r"nerveline_en\.qm is missing or damaged"):
        Languages(qapp, tmp_path)

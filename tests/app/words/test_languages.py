"""A client is asked in the language that was chosen, and the next one begins as if nothing had been said."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.words import shared as wording
from app.words.formats import full_day, number
from app.words.languages import FOLDER, Language, Languages
from models.body.view import Side
from models.drawing.stroke import Sensation
from tests.app.words import pseudo

MARCH = datetime(2026, 3, 23, 10, 30).astimezone()


def test_each_language_is_offered_by_its_own_name() -> None:
    languages = Languages()
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
        ("de", "IHR LINKS", "dumpf", "6,5", "23. März 2026"),
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
    assert full_day(MARCH) == date


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
    assert languages.usual("de_AT") == "de"
    assert languages.usual("fr_CH") == "fr"
    assert languages.usual("ja_JP") == "en"


def test_a_language_whose_file_is_gone_is_said_in_english(languages: Languages) -> None:
    languages.speak("de")
    languages.speak("tlh")
    assert languages.spoken == Language("en", "English")
    assert wording.sensation_word(Sensation.ACHE) == "ache"


def damaged(content: bytes) -> list[bytes]:
    """A compiled file that broke off, was emptied, is no such file, or was partly written over."""
    middle = len(content) // 2
    return [
        b"",
        content[:middle],
        content[:-1],
        b"no translation",
        b"\0" * len(content),
        content[:8] + b"\xff" * 64 + content[72:],
        content[:middle] + b"\xff" * (len(content) - middle),
    ]


def test_a_language_that_cannot_be_read_is_named_and_its_clients_are_asked_in_english(
    language_files: Path, tmp_path: Path
) -> None:
    shutil.copytree(language_files, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "de" / "client.mo"
    for content in damaged(file.read_bytes()):
        file.write_bytes(content)
        languages = Languages(tmp_path)
        assert languages.damaged == ("de/client.mo",)
        assert "de/client.mo is missing or damaged" in languages.trouble()
        assert "de" not in {language.code for language in languages.available}
        languages.speak("de")
        assert languages.spoken == Language("en", "English")
        assert languages.usual("de_AT") == "en"
        assert wording.sensation_word(Sensation.ACHE) == "ache"
        languages.speak("fr")
        assert wording.sensation_word(Sensation.ACHE) == "douleur sourde"
        languages.speak("en")


def test_a_language_that_was_not_compiled_is_named_too(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    assert Languages(tmp_path).trouble() == ""
    (tmp_path / "fr" / "client.mo").unlink()
    assert "fr/client.mo is missing or damaged" in Languages(tmp_path).trouble()


def test_a_program_without_any_language_file_speaks_english(tmp_path: Path) -> None:
    languages = Languages(tmp_path / "nowhere")
    assert languages.available == (Language("en", "English"),)
    assert wording.sensation_word(Sensation.ACHE) == "ache"

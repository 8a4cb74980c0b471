"""What tests of screens may rely on: all languages, two of them for tests only, and English to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from app.shell.reading_direction import turned
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from tests.app.words import pseudo


@pytest.fixture(autouse=True)
def english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that speaks English, whichever the tests run on: clients are greeted in its language."""
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_GB")))


@pytest.fixture(scope="session")
def language_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the languages of the program, one that is longer, and one from right to left."""
    return pseudo.written(tmp_path_factory.mktemp("languages"))


@pytest.fixture
def languages(qapp: QGuiApplication, language_files: Path) -> Iterator[Languages]:
    """All languages; whatever a test speaks, the next one begins in English."""
    languages = Languages(language_files, turned(qapp))
    yield languages
    languages.speak(ENGLISH)

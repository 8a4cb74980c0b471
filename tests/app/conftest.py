"""What tests of screens may rely on: all languages, two of them for tests only, and English to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.export.clipboard import forget_copied
from app.shell.reading_direction import turned
from app.style.theme import Shade, Theme
from app.widgets.figure_view import FOLDER, BodyFigures
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.inference.model import Model
from tests.app.words import pseudo


@pytest.fixture(autouse=True)
def english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that speaks English, whichever the tests run on: clients are greeted in its language."""
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_GB")))


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    """What a test is done with is deleted: Qt would wait for an event loop, and windows pile up."""
    yield
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        forget_copied()  # as the program does when it ends: Qt would delete it when Python is gone


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


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load(FOLDER.parent)


@pytest.fixture(scope="session")
def figures() -> BodyFigures:
    return BodyFigures()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Shade.LIGHT)


@pytest.fixture(scope="session")
def model(atlas: Atlas) -> Future[Model]:
    known: Future[Model] = Future()
    known.set_result(Model(read_anatomy(), atlas))
    return known


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with nobody in it, made once; tests that do not ask how one is made have copies."""
    path = tmp_path_factory.mktemp("empty") / "nerveline.db"
    Store.open(path, lambda: datetime(2026, 1, 1, tzinfo=UTC)).close()
    return path

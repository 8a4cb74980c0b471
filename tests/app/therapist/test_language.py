"""A desk whose words are translated says every one of them: translating it is a file, and no code."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.shell.navigator import Navigator
from app.therapist.compare.compare_page import ComparePage
from app.therapist.desk.desk import Desk
from app.therapist.desk.measuring import MapMeasuring
from app.therapist.desk.pictures import Pictures
from app.therapist.desk.preferences import PreferencesSheet
from app.therapist.visit.visit_page import VisitPage
from app.words.catalogue import ENGLISH
from app.words.languages import FOLDER, Languages
from tests.app.client.lodge import texts
from tests.app.therapist.conftest import House
from tests.app.words import pseudo

AS_THEY_ARE = re.compile(r"/\S+|\d+ [A-Z][a-z]{2}\b|Nerveline|Client \d+|Ctrl\+\w|cm²|\bL\d\b|\bS\d\b")
"""Names and signs that are the same in every language."""


@pytest.fixture
def accented(clinic: House, languages: Languages) -> Iterator[Languages]:
    """The desk speaks the language that is full of accents."""
    languages.speak(pseudo.LONG)
    yield languages
    languages.speak(ENGLISH)


def in_english(page: QWidget) -> list[str]:
    """Texts with words in them, and no accent in any."""
    return [
        text
        for text in texts(page)
        if re.search(r"[^\W\d_]{2}", AS_THEY_ARE.sub("", text)) and not re.search(f"[{pseudo.ACCENTS}]", text)
    ]


def pages(house: House) -> Iterator[QWidget]:
    workplace, window = house.workplace, house.window
    client = next(row.client for row in house.store.clients.listed() if row.visits > 1)
    before, after = house.store.visits.of_client(client.id)[:2]
    measuring = MapMeasuring(workplace.register.summaries, window)
    desk = Desk(workplace, Pictures(workplace), measuring)
    desk.refresh(client.id)
    yield desk
    yield PreferencesSheet(workplace.theme, window, workplace.settings, has_pin=True)
    yield VisitPage(workplace, after, window)
    yield ComparePage(workplace, before, after, window)


def test_every_page_of_the_desk_says_its_words_in_its_language(
    clinic: House, accented: Languages, qapp: QApplication
) -> None:
    for page in pages(clinic):
        left = in_english(page)
        page.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not left, type(page)


def test_the_desk_speaks_the_computers_language_when_it_has_it_and_english_otherwise(
    languages: Languages,
) -> None:
    assert languages.of_desk(pseudo.LONG) == pseudo.LONG
    assert languages.of_desk("de_AT") == "en", "clients are asked in German; the desk is not translated"
    assert Languages().of_desk("fr_CH") == "en"


def test_a_language_that_cannot_be_read_is_named_when_the_program_starts(
    house: House, tmp_path: Path
) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "languages")
    (folder / "fr" / "client.mo").write_bytes(b"")
    navigator = Navigator(house.workplace, house.window, Languages(folder))
    navigator.enter()
    told = house.window.toast.words
    navigator.leave()
    assert "fr/client.mo is missing or damaged" in told
    assert "English stands in its place" in told

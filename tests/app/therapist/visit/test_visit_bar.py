"""The bar above a visit: its pages stay in sight, whole words, on every screen and at every text size."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.style.theme import Shade, Theme
from app.therapist.visit.pages import Page, VisitPages
from app.therapist.visit.visit_bar import VisitBar
from app.therapist.visit.visit_page import VisitPage
from app.widgets.controls import arrange
from models.body.view import Body
from models.practice.visit import Client, Visit
from tests.app.therapist.audit import faults
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named

SEVEN = ("Marks", "Findings", "Answers", "Plan", "Hands", "Cycle", "Note")
LONG = "Maria Anna Elisabeth Theodora von Hohenlohe-Langenburg-Schillingsfürst"


@pytest.fixture
def worn(theme: Theme) -> Iterator[Theme]:
    yield theme
    theme.wear(Shade.LIGHT, 100)


@pytest.mark.parametrize("is_open", [True, False], ids=["open", "finished"])
@pytest.mark.parametrize("name", ["Client 14", LONG], ids=["short name", "long name"])
@pytest.mark.parametrize("text", [100, 130])
@pytest.mark.parametrize("width", [1280, 1024, 800])
def test_seven_pages_stand_in_the_bar_with_whole_words(
    worn: Theme, qtbot: QtBot, width: int, text: int, name: str, is_open: bool
) -> None:
    worn.wear(Shade.LIGHT, text)
    client = Client(uuid4(), name, Body.FEMALE, NOW)
    finished: datetime | None = None if is_open else NOW
    visit = Visit(uuid4(), client.id, Body.FEMALE, NOW, finished=finished, amended=(NOW, NOW))
    bar = VisitBar(worn, client, {word: word for word in SEVEN})
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    arrange(QVBoxLayout(page), bar, None, gap=0)
    bar.show_visit(visit, NOW)
    bar.warn("Findings", "Take care")
    window.resize(width, 800)
    page.resize(width, 800)
    window.show()
    for _ in range(4):
        QApplication.processEvents()
    assert bar.width() == width
    assert list(faults(page)) == []
    segments = [bar.pages.segment(word) for word in SEVEN]
    for segment in segments:
        beside = [each for each in segments if each is not segment]
        beside += [each for each in bar.findChildren(QPushButton) if each not in segments]
        mine = segment.rect().translated(segment.mapTo(bar, segment.rect().topLeft()))
        for other in beside:
            if other.isVisible():
                theirs = other.rect().translated(other.mapTo(bar, other.rect().topLeft()))
                assert not mine.intersects(theirs), (segment.text(), other.accessibleName())
    in_line = segments[0].mapTo(bar, segments[0].rect().center()).y() < 64 * text / 100
    assert in_line or width < 1280


def test_a_page_is_turned_to_from_the_bar_and_the_bar_says_which(clinic: House, qtbot: QtBot) -> None:
    clinic.navigator.open_visit(clinic.store.visits.of_client(named(clinic, "Client 14").id)[-1])
    page = clinic.navigator.visit
    assert isinstance(page, VisitPage)
    assert page.side.marks.isVisible()
    qtbot.mouseClick(page.bar.pages.segment(Page.FINDINGS), Qt.MouseButton.LeftButton)
    assert page.side.findings.isVisible()
    page.side.findings.questions_wanted.emit()
    assert page.side.answers.isVisible()
    assert page.bar.pages.segment(Page.ANSWERS).isChecked()


def test_a_page_that_takes_all_the_room_is_made_when_it_is_first_turned_to(qtbot: QtBot) -> None:
    body, made = QWidget(), list[QWidget]()

    def make() -> QWidget:
        made.append(QWidget())
        return made[-1]

    shown: list[Page] = []
    pages = VisitPages(body, shown.append, {Page.ANSWERS: make})
    qtbot.addWidget(pages)
    pages.turn_to(Page.FINDINGS)
    assert not made
    for _ in range(2):
        pages.turn_to(Page.ANSWERS)
    assert pages.currentWidget() is made[0]
    pages.turn_to(Page.MARKS)
    assert pages.currentWidget() is body
    assert (len(made), shown) == (1, [Page.FINDINGS, Page.MARKS])

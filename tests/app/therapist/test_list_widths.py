"""No list of the desk that scrolls down is cut at its side, in large text and on a small screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.style.theme import Shade, Theme
from app.therapist.cohort.cohort_page import CohortPage
from app.therapist.hands.hands_page import HandsPage
from app.therapist.notes.note_page import NotePage
from app.therapist.visit.pages import Page
from tests.app.therapist.conftest import House
from tests.app.therapist.test_audit import many_clients as open_many_clients
from tests.app.therapist.visits import new_visit, turned


@pytest.fixture(autouse=True)
def undressed(theme: Theme) -> Iterator[None]:
    yield
    theme.wear(Shade.LIGHT, 100)


def note(clinic: House) -> QWidget:
    return turned(new_visit(clinic, "buttock_center_r"), Page.NOTE, NotePage)


def hands(clinic: House) -> QWidget:
    return turned(new_visit(clinic, "buttock_center_r"), Page.HANDS, HandsPage)


def many_clients(clinic: House) -> QWidget:
    open_many_clients(clinic)
    (shown,) = clinic.window.findChildren(CohortPage)
    return shown


@pytest.mark.parametrize("open_it", [note, hands, many_clients], ids=lambda each: each.__name__)
def test_nothing_of_a_list_is_cut_at_its_side(clinic: House, open_it: Callable[[House], QWidget]) -> None:
    page = open_it(clinic)
    for text in (100, 130):
        clinic.workplace.theme.wear(Shade.LIGHT, text)
        for width, height in ((1024, 768), (1280, 800)):
            clinic.window.resize(width, height)
            for _ in range(6):
                QApplication.processEvents()
            lists = [each for each in page.findChildren(QScrollArea) if each.isVisible()]
            assert lists
            assert [each.horizontalScrollBar().maximum() for each in lists] == [0] * len(lists), (text, width)

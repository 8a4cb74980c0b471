"""Screens of the desk in both themes on every stated screen: no word is cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from app.style.theme import Shade
from app.therapist.visit.pages import Page
from app.widgets.elided import ElidedLabel
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named

SIZES = ((1280, 800), (800, 1280), (1024, 768), (2560, 1600))
Open = Callable[[House], None]


def desk(clinic: House) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 14").id)


def finished_visit(clinic: House) -> None:
    clinic.navigator.open_visit(clinic.store.visits.of_client(named(clinic, "Client 14").id)[-1])


def open_visit(clinic: House) -> None:
    visit = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    clinic.navigator.open_visit(clinic.store.visits.unfinished() or clinic.store.visits.amend(visit.id, NOW))


def findings(clinic: House) -> None:
    open_visit(clinic)
    assert clinic.navigator.visit is not None
    clinic.navigator.visit.pages.turn_to(Page.FINDINGS)


def answers(clinic: House) -> None:
    open_visit(clinic)
    assert clinic.navigator.visit is not None
    clinic.navigator.visit.pages.turn_to(Page.ANSWERS)


def layers(clinic: House) -> None:
    finished_visit(clinic)
    assert clinic.navigator.visit is not None
    clinic.navigator.visit.seeing.toggle()


def comparison(clinic: House) -> None:
    first, *_, last = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.compare(first, last)


def new_client(clinic: House) -> None:
    clinic.navigator.actions.add_client()


WHOLE: tuple[tuple[Open, int], ...] = (
    *((each, 100) for each in (desk, finished_visit, open_visit, findings, answers, layers, comparison)),
    *((each, 130) for each in (desk, finished_visit, layers, new_client)),
)
"""Screens with the text size, in per cent, at which they are looked at."""


@pytest.fixture
def worn(clinic: House) -> Iterator[House]:
    yield clinic
    clinic.workplace.theme.wear(Shade.LIGHT, 100)


@pytest.mark.parametrize(("open_it", "text"), WHOLE, ids=lambda each: getattr(each, "__name__", str(each)))
def test_no_word_of_a_screen_of_the_desk_is_cut_off(worn: House, open_it: Open, text: int) -> None:
    open_it(worn)
    found = set()
    for shade in (Shade.LIGHT, Shade.DARK):
        worn.workplace.theme.wear(shade, text)
        for width, height in SIZES:
            worn.window.resize(width, height)
            for _ in range(6):  # layouts that depend on their width take a few rounds to rest
                QApplication.processEvents()
            assert worn.window.width() == width, "the window cannot be as narrow as the screen"
            found |= {f"{width}x{height}: {fault}" for fault in cut(worn.window)}
    assert not found


def cut(window: QWidget) -> Iterator[str]:
    """The words that do not fit in what they are written on, or lie beyond the window's edge."""
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton) or not part.text().strip():
            continue
        name = f"{type(part.parent()).__name__} {type(part).__name__} {part.text()!r}"
        if isinstance(
            part, ElidedLabel
        ):  # what a person typed ends in "…", and is whole where it is pointed at
            if part.height() < part.fontMetrics().height() or (part.shown != part.text()) != bool(
                part.toolTip()
            ):
                yield f"{name} is cut: {part.shown!r}"
        elif isinstance(part, QLabel):
            widest = max(part.fontMetrics().horizontalAdvance(word) for word in part.text().split())
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            wanted = widest if part.wordWrap() else part.sizeHint().width()
            if wanted > part.width() + 1 or needed > part.height() + 1:
                yield f"{name} is cut: {part.width()} by {part.height()} of {wanted} by {needed}"
        elif isinstance(part, QPushButton | QCheckBox) and not part.layout():
            wanted = part.fontMetrics().horizontalAdvance(part.text())
            if wanted > part.width() or part.fontMetrics().height() > part.height():
                yield f"{name} is cut: {part.width()} of {wanted}"
        if not _scrolled(part) and not window.rect().contains(
            part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        ):
            yield f"{name} is beyond the edge"


def _scrolled(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None

"""Every screen of the desk on every stated screen, in both text sizes and themes: whole and to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtGui import QColor, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.canvas import BodyCanvas
from app.style.theme import Shade, Theme
from app.therapist.cohort.cohort_page import CohortPage
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import SkinTarget
from models.body.layer import BodyLayer
from models.body.view import Body, Side, View
from models.drawing.stroke import sample
from models.practice.visit import Client
from tests.app.therapist.audit import faint, faults
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named

SIZES = ((1280, 800), (800, 1280), (1024, 640), (1920, 1080))
TEXTS = (100, 130)
LONG = "Maria Anna Elisabeth Theodora von Hohenlohe-Langenburg-Schillingsfürst"
Open = Callable[[House], object]


def desk(clinic: House) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 14").id)


def desk_with_a_gap(clinic: House) -> None:
    clinic.navigator.show_desk(named(clinic, "Client 17").id)


def client_without_visits(clinic: House) -> None:
    desk(clinic)
    client = Client(uuid4(), LONG, Body.MALE, NOW, name=LONG)
    clinic.store.clients.add(client)
    clinic.navigator.show_desk(client.id)


def client_with_an_open_visit(clinic: House) -> None:
    client_without_visits(clinic)
    client = named(clinic, LONG)
    clinic.store.visits.begin(client.id, client.body, NOW)
    clinic.navigator.show_desk(client.id)


def nobody_found(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.desk.search.setText("Xaver")


def new_client(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.add_client().save.click()


def moving(clinic: House) -> None:
    desk(clinic)
    visit = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    clinic.navigator.actions.move_visit(visit)


def preferences(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.ask_preferences()


def removed(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.remove_client(named(clinic, "Client 09"))
    clinic.navigator.actions.show_removed()


def finished_visit(clinic: House) -> VisitPage:
    desk(clinic)
    clinic.navigator.open_visit(clinic.store.visits.of_client(named(clinic, "Client 14").id)[-1])
    return _page(clinic)


def open_visit(clinic: House) -> VisitPage:
    desk(clinic)
    visit = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    clinic.navigator.open_visit(clinic.store.visits.amend(visit.id, NOW))
    return _page(clinic)


def findings(clinic: House) -> None:
    page = open_visit(clinic)
    page.pages.turn_to(Page.FINDINGS)
    found = QEventLoop()
    page.interpreter.insight.found.connect(found.quit)
    page.interpreter.insight.ask_again()
    found.exec()
    page.side.findings.cards[0].row.click()


def answers(clinic: House) -> None:
    open_visit(clinic).pages.turn_to(Page.ANSWERS)


def visit_without_marks(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))


def mark_edited(clinic: House) -> None:
    page = open_visit(clinic)
    page.panel.select(next(iter(page.drawing.marks)))


def regions_listed(clinic: House) -> None:
    open_visit(clinic).bar.as_list.setChecked(True)


def plan(clinic: House) -> None:
    open_visit(clinic).pages.turn_to(Page.PLAN)


def hands(clinic: House) -> None:
    open_visit(clinic).pages.turn_to(Page.HANDS)


def cycle(clinic: House) -> None:
    open_visit(clinic).pages.turn_to(Page.CYCLE)


def note(clinic: House) -> None:
    open_visit(clinic).pages.turn_to(Page.NOTE)


def layers(clinic: House) -> None:
    page = finished_visit(clinic)
    page.seeing.toggle()
    page.seeing.switches.switches[BodyLayer.NERVE].click()


def beneath(clinic: House) -> None:
    finished_visit(clinic).canvas.spot_asked.emit(sample(572, 838))


def facts(clinic: House) -> None:
    finished_visit(clinic).probe.tell_facts(SkinTarget(structure="piriformis", side=Side.RIGHT))


def sole(clinic: House) -> None:
    open_visit(clinic).turn(View.SOLE_RIGHT)


def emergency(clinic: House) -> None:
    open_visit(clinic).interpreter.answer("saddle_numbness", True)


def how_it_works(clinic: House) -> None:
    open_visit(clinic).interpreter.explain()


def comparison(clinic: House) -> None:
    desk(clinic)
    first, *_, last = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.compare(first, last)


def trend(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.desk.page.course.click()


def many_clients(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.show_many_clients()
    page = clinic.window.page
    assert isinstance(page, CohortPage)
    page.two_groups.setChecked(True)
    counted = QEventLoop()
    assert page.run is not None
    page.run.ended.connect(counted.quit)
    counted.exec()


def keys(clinic: House) -> None:
    desk(clinic)
    clinic.navigator.desk.show_keys()


def keys_of_a_visit(clinic: House) -> None:
    page = open_visit(clinic)
    for each in page.findChildren(QShortcut):
        if each.key().toString() == "?":
            each.activated.emit()


SCREENS: tuple[Open, ...] = (
    plan,
    hands,
    cycle,
    note,
    desk,
    desk_with_a_gap,
    client_without_visits,
    client_with_an_open_visit,
    nobody_found,
    new_client,
    moving,
    preferences,
    removed,
    finished_visit,
    open_visit,
    visit_without_marks,
    findings,
    answers,
    mark_edited,
    regions_listed,
    layers,
    beneath,
    facts,
    sole,
    emergency,
    how_it_works,
    comparison,
    trend,
    many_clients,
    keys,
    keys_of_a_visit,
)


@pytest.fixture(autouse=True)
def undressed(theme: Theme) -> Iterator[None]:
    yield
    theme.wear(Shade.LIGHT, 100)


@pytest.mark.parametrize("open_it", SCREENS, ids=lambda each: each.__name__)
def test_no_word_of_the_desk_is_cut_covered_or_faint(clinic: House, qtbot: QtBot, open_it: Open) -> None:
    open_it(clinic)
    look_at(clinic, qtbot)


def test_no_word_of_the_first_start_is_cut_covered_or_faint(house: House, qtbot: QtBot) -> None:
    look_at(house, qtbot)


def look_at(house: House, qtbot: QtBot, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    found = set()
    for text in TEXTS:
        house.workplace.theme.wear(Shade.LIGHT, text)
        for width, height in sizes:
            _resize(house, width, height)
            found |= {f"{width}x{height} at {text} %: {fault}" for fault in faults(house.window, (LONG,))}
    _resize(house, *SIZES[0])
    for shade in (Shade.LIGHT, Shade.DARK):
        house.workplace.theme.wear(shade, TEXTS[0])  # the smaller of the two, of the same colours
        _rest()
        for canvas in house.window.findChildren(BodyCanvas):
            paper = QColor(house.workplace.theme.palette.paper)
            qtbot.waitUntil(partial(_is_dressed, canvas, paper))
        found |= {f"{shade.value}: {fault}" for fault in faint(house.window)}
    assert not found, "\n".join(sorted(found))


def _resize(house: House, width: int, height: int) -> None:
    house.window.resize(width, height)
    _rest()
    assert house.window.width() == width, "the window cannot be as narrow as the screen"


def _rest() -> None:
    for _ in range(8):  # layouts that depend on their width take a few rounds to rest
        QApplication.processEvents()
    for _ in range(4):  # what was found beside the window in the last of them is laid out as well
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _is_dressed(canvas: BodyCanvas, paper: QColor) -> bool:
    """Whether the body is painted in the colours of the theme, or out of sight."""
    return not canvas.isVisible() or canvas.grab().toImage().pixelColor(2, 2) == paper


def _page(clinic: House) -> VisitPage:
    page = clinic.navigator.visit
    assert page is not None
    return page

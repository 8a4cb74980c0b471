"""The page of the guarding cycle: the client's own estimates, in their language, printed as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.therapist.cycle.cycle_page import CyclePage
from app.therapist.visit.pages import Page
from app.words import cycle as words
from app.words.catalogue import spoken
from models.body.view import Side
from models.cycle.guarding import CUTTABLE, Node
from models.cycle.observing import From
from models.practice.hand_over import Bookmark
from models.practice.hands import Felt, Palpation
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named


def opened(clinic: House, place: int) -> CyclePage:
    visits = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.open_visit(visits[place])
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.CYCLE)
    shown = visit.pages.currentWidget()
    assert isinstance(shown, CyclePage)
    return shown


def painted(page: CyclePage) -> QImage:
    return page.picture.grab().toImage()


@pytest.fixture
def page(clinic: House) -> CyclePage:
    return opened(clinic, 2)


def test_what_hands_felt_is_observed_and_the_arrow_to_cut_is_one_that_can_be_cut(page: CyclePage) -> None:
    course = page.course
    assert course is not None
    now = course.visits[-1]
    assert now.nodes[Node.TONE].origin is From.OBSERVED
    assert now.nodes[Node.POSTURE].origin is From.OBSERVED
    assert now.strongest in CUTTABLE
    assert len(course.visits) == 3


def test_numbers_of_the_client_s_own_come_with_the_fourth_visit(clinic: House) -> None:
    third, fourth = opened(clinic, 2).course, opened(clinic, 3).course
    assert third is not None
    assert fourth is not None
    assert (third.coupling.fitted, fourth.coupling.fitted) == (False, True)


def test_the_picture_speaks_the_client_s_language_and_the_desk_its_own(page: CyclePage, qtbot: QtBot) -> None:
    before = spoken.texts
    page.language.segment("de").click()
    QApplication.processEvents()
    page.language.segment("en").click()
    QApplication.processEvents()  # all that is made at the first time is made
    english = painted(page)
    page.language.segment("de").click()
    QApplication.processEvents()
    assert painted(page) != english
    assert spoken.texts is before
    assert words.title() == "What keeps it going, and where we cut it"
    page.language.segment("en").click()
    qtbot.waitUntil(lambda: painted(page) == english, timeout=20_000)


def test_the_picture_begins_in_the_language_in_which_the_client_was_asked(clinic: House) -> None:
    visit = clinic.store.visits.of_client(named(clinic, "Client 14").id)[0]
    clinic.navigator._reopened(visit)
    clinic.store.hand_overs.hand_over(Bookmark(visit.id, visit.started, language="fr"))
    clinic.store.hand_overs.take_back()
    assert opened(clinic, 2).language.value == "fr"


def test_what_the_hand_adds_is_in_the_pictures_of_the_nodes_at_once(page: CyclePage, clinic: House) -> None:
    page.picture.grab()
    before = painted(page)
    visit = clinic.navigator.visit
    assert visit is not None
    visit.session.record(Palpation("semitendinosus", Side.LEFT, Felt.MARKED))
    assert painted(page) != before


def test_pointing_at_a_node_tells_its_number_and_where_it_is_from(page: CyclePage) -> None:
    room = QRectF(0, 0, 1240, 720)
    assert "What you feel: 0.48 of 1" in page.why(QPointF(910, 372), room)
    assert page.why(QPointF(3, 3), room) == ""
    assert "Muscles guard: " in page.picture.accessibleDescription()


def test_the_limits_of_the_picture_are_told_to_a_screen_reader_too(page: CyclePage) -> None:
    assert "does not measure nerve compression" in page.picture.accessibleDescription()


def test_the_picture_is_printed_on_one_sheet(page: CyclePage, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cycle.pdf"))
    page.print_on(printer)
    made = (tmp_path / "cycle.pdf").read_bytes()
    assert made.count(b"/Type /Page\n") == 1
    assert len(made) > 20_000


def test_a_visit_that_says_nothing_has_gaps_and_no_picture_of_pain(clinic: House) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.CYCLE)
    shown = visit.pages.currentWidget()
    assert isinstance(shown, CyclePage)
    course = shown.course
    assert course is not None
    assert course.visits[-1].nodes[Node.SYMPTOMS].value is None
    assert not painted(shown).isNull()

"""What is promised of asking what lies beneath a spot: an answer in a card, and no mark on the body."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gestures.tool import Tool
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import anatomy as words
from models.body.view import Side, View
from models.inference.territory import Link
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit


def place(page: VisitPage) -> QPoint:
    """A spot on the middle of the right buttock, over piriformis and the nerve."""
    model = page._workplace.model.result()
    skin = model.skin_of("piriformis", Side.RIGHT, Link.UNDER)
    skin &= model.skin_of("sciatic_exit", Side.RIGHT, Link.NERVE_PATH)
    projection = page.canvas.scene.projection
    assert projection is not None
    spot = projection.anchor(skin & model.atlas.cells_of("buttock_center_r"))
    assert spot is not None
    return page.canvas.lens.to_screen(*spot).toPoint()


def beside(page: VisitPage) -> QPoint:
    """A spot where there is no body."""
    return page.canvas.lens.to_screen(60, 500).toPoint()


def told(page: VisitPage) -> str:
    """All words of the open card."""
    assert page.probe.card.isVisible()
    content = page.probe.card.content
    assert content is not None
    return "\n".join(part.text() for part in content.findChildren(QLabel))


def row(page: VisitPage, structure: str) -> LitRow:
    content = page.probe.card.content
    assert content is not None
    return next(each for each in content.findChildren(LitRow) if each.place.structure == structure)


def test_a_tap_with_the_look_tool_tells_what_lies_beneath_and_draws_nothing(
    page: VisitPage, qtbot: QtBot
) -> None:
    page._choose(Tool.POINT)
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    assert page.probe.card.title == "Right buttock, centre"
    text = told(page)
    assert text.index("Gluteus maximus") < text.index("Piriformis") < text.index(words.nerves())
    assert "No pointed pressure" in text
    assert not page.drawing.ink


def test_the_pen_still_draws_and_asks_nothing(page: VisitPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    assert len(page.drawing.ink) == 1
    assert not page.probe.card.isVisible()


def test_a_right_click_asks_with_every_tool(page: VisitPage) -> None:
    at = place(page)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.canvas.mapToGlobal(at))
    QApplication.sendEvent(page.canvas, event)
    assert page.probe.card.title == "Right buttock, centre"
    assert not page.drawing.ink


def test_a_finished_visit_is_asked_by_a_plain_tap(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.bar.finish, LEFT)
    clinic.navigator.open_visit(clinic.store.visits.one(page.visit.id))
    looked = clinic.navigator.visit
    assert looked is not None
    QApplication.processEvents()  # the page is laid out before anybody can tap it
    qtbot.mouseClick(looked.canvas, LEFT, pos=place(looked))
    assert looked.probe.card.title == "Right buttock, centre"


def test_the_region_under_the_keyboard_is_asked_by_its_key_and_escape_leads_back(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    clinic.window.activateWindow()
    page.canvas.setFocus()
    page.canvas.regions.focus("calf_upper_outer_l")
    page._look_beneath()
    assert page.probe.card.title == "Left calf, upper outer"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.probe.card.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not page.probe.card.isVisible()
    assert page.canvas.hasFocus()


def test_a_muscle_tells_its_facts_with_their_sources_and_leads_back(page: VisitPage, qtbot: QtBot) -> None:
    page._choose(Tool.POINT)
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    row(page, "piriformis").click()
    assert page.probe.card.title == "Right piriformis"
    text = told(page)
    for heading in (
        words.origin(),
        words.insertion(),
        words.action(),
        words.supplied(),
        words.by_sciatic(),
        words.referral(),
    ):
        assert heading in text
    assert "standard textbooks" in text
    qtbot.mouseClick(page.probe.card.back, LEFT)
    assert page.probe.card.title == "Right buttock, centre"


def test_a_stretch_of_the_nerve_tells_its_course(page: VisitPage, qtbot: QtBot) -> None:
    page._choose(Tool.POINT)
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    row(page, "sciatic_exit").click()
    assert words.course() in told(page)


def test_the_card_is_put_away_beside_the_body_and_by_escape(page: VisitPage, qtbot: QtBot) -> None:
    page._choose(Tool.POINT)
    for by_key in (False, True):
        qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
        assert page.canvas.picture.pin is not None
        if by_key:
            qtbot.keyClick(page.probe.card, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(page.canvas, LEFT, pos=beside(page))
        assert not page.probe.card.isVisible()
        assert page.canvas.picture.pin is None


def test_the_ring_is_gone_when_the_body_turns_and_the_card_stays(page: VisitPage, qtbot: QtBot) -> None:
    page._choose(Tool.POINT)
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    page.turn(View.FRONT)
    assert page.canvas.picture.pin is None
    assert page.probe.card.isVisible()


def test_the_card_stands_on_the_side_that_the_spot_leaves_free(page: VisitPage, qtbot: QtBot) -> None:
    page._choose(Tool.POINT)
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    assert not page.probe.card.geometry().contains(place(page))
    page.canvas.look_through(page.canvas.lens.zoomed(4, QPointF(place(page))).moved(260, 0))
    qtbot.mouseClick(page.canvas, LEFT, pos=place(page))
    assert not page.probe.card.geometry().contains(place(page))
    assert page.probe.card.x() < page.stage.width() / 2


def test_every_name_in_the_anatomy_can_be_told(page: VisitPage, clinic: House) -> None:
    anatomy = clinic.workplace.model.result().anatomy
    for structure in (*anatomy.muscles, *anatomy.segments, *anatomy.neighbours):
        page.probe.tell_facts(SkinTarget(structure=structure, side=Side.LEFT, link=Link.UNDER))
        assert page.probe.card.title.startswith("Left ")

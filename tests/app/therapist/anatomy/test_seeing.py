"""What looking inside the body promises: layers stay as they were left, a told structure stands out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.settings import Preferences
from app.therapist.anatomy.facts_content import FactsContent
from app.therapist.visit.export_menu import ExportMenu
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import SkinTarget
from models.anatomy.structures import MuscleDepth as Depth
from models.body.layer import BodyLayer
from models.body.view import Side, View
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

PIRIFORMIS = SkinTarget(structure="piriformis", side=Side.RIGHT)


@pytest.fixture
def page(clinic: House, qtbot: QtBot) -> VisitPage:
    """An open, empty visit whose anatomy is there."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    page = clinic.navigator.visit
    assert page is not None
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.insight.ask_again()
    return page


def referral_button(page: VisitPage) -> QPushButton:
    content = page.probe.card.content
    assert isinstance(content, FactsContent)
    assert content.referral is not None
    return content.referral


def test_a_layer_that_is_switched_on_is_painted_inside_the_body(page: VisitPage) -> None:
    before = page.canvas.grab().toImage()
    page.seeing.switches.switches[BodyLayer.NERVE].click()
    assert page.canvas.picture.shown.layers == {BodyLayer.NERVE}
    assert page.canvas.grab().toImage() != before
    page.seeing.switches.none.click()
    assert page.canvas.grab().toImage() == before


def test_every_layer_changes_the_picture(page: VisitPage) -> None:
    bare = page.canvas.grab().toImage()
    for switch in page.seeing.switches.switches.values():
        switch.click()
        assert page.canvas.grab().toImage() != bare, switch.text()
        switch.click()
        assert page.canvas.grab().toImage() == bare, switch.text()


def test_the_layers_stay_as_they_were_left(page: VisitPage, open_house: Callable[[], House]) -> None:
    page.seeing.switches.switches[BodyLayer.MUSCLES_DEEP].click()
    page.seeing.switches.labels.click()
    again = open_house().navigator.visit
    assert again is not None
    assert again.seeing.switches.layers == {BodyLayer.MUSCLES_DEEP}
    assert again.seeing.switches.labels.isChecked()


def test_on_a_tablet_all_switches_are_in_sight_at_once_while_one_draws(page: VisitPage, qtbot: QtBot) -> None:
    page.window().resize(1280, 800)
    qtbot.mouseClick(page.stage.layers, Qt.MouseButton.LeftButton)
    assert page.tools.isVisible()
    card, switches = page.seeing.card, page.seeing.switches
    for part in (*switches.presets.buttons.values(), switches.peel, *switches.switches.values()):
        assert card.rect().contains(part.rect().translated(part.mapTo(card, QPoint()))), part
    assert card.rect().contains(switches.none.rect().translated(switches.none.mapTo(card, QPoint())))
    qtbot.waitUntil(lambda: switches.visibleRegion().boundingRect() == switches.rect())


def test_the_switches_open_beside_the_body_and_close_with_escape(page: VisitPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.stage.layers, Qt.MouseButton.LeftButton)
    assert page.seeing.card.isVisible()
    assert page.seeing.card.x() < page.stage.width() / 3
    qtbot.keyClick(page.seeing.card, Qt.Key.Key_Escape)
    assert not page.seeing.card.isVisible()
    assert not page.stage.layers.isChecked()


def test_a_spot_that_is_asked_about_shows_the_deep_muscles_and_the_nerve_beneath_it(page: VisitPage) -> None:
    page.canvas.regions.ask("buttock_center_r")
    shown = {structure for structure, side in page.canvas.picture.shown.emphasised if side is Side.RIGHT}
    anatomy = page._workplace.model.result().anatomy
    assert shown & set(anatomy.segments)
    muscles = shown & set(anatomy.muscles)
    assert muscles
    assert all(anatomy.muscles[muscle].layer is not Depth.SUPERFICIAL for muscle in muscles)


def test_the_switches_are_worked_by_keys_alone(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    clinic.window.activateWindow()
    page.canvas.setFocus()
    page.seeing.toggle()
    first = QApplication.focusWidget()
    assert first is page.seeing.switches.peel.slider
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert page.canvas.picture.shown.layers == {BodyLayer.BONES}
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not page.seeing.card.isVisible()
    assert page.canvas.hasFocus()


def test_the_muscle_that_is_told_of_stands_out_until_the_card_is_closed(page: VisitPage) -> None:
    page.probe.tell_facts(PIRIFORMIS)
    assert page.canvas.picture.shown.emphasised == {("piriformis", Side.RIGHT)}
    page.probe.put_away()
    assert not page.canvas.picture.shown.anything


def test_the_referral_of_the_told_muscle_shows_on_its_side_and_can_be_taken_off(page: VisitPage) -> None:
    page.probe.tell_facts(PIRIFORMIS)
    referral_button(page).click()
    shown = page.canvas.picture.shown
    assert (shown.referral, shown.referral_side) == ("piriformis", Side.RIGHT)
    page.probe.put_away()
    assert page.canvas.picture.shown.referral == "piriformis"  # to be looked at without the card
    assert "piriformis" in page.seeing.switches.referral.text()
    page.seeing.switches.referral.click()
    assert page.canvas.picture.shown.referral is None


def test_what_is_seen_inside_stays_when_the_body_turns(page: VisitPage) -> None:
    page.seeing.switches.switches[BodyLayer.NERVE].click()
    page.turn(View.RIGHT)
    assert page.canvas.picture.shown.layers == {BodyLayer.NERVE}


def test_marks_are_painted_over_what_is_seen_inside(page: VisitPage) -> None:
    page.seeing.switches.switches[BodyLayer.MUSCLES_SUPERFICIAL].click()
    before = page.canvas.grab().toImage()
    assert page.canvas.regions.toggle("buttock_center_r")
    assert page.canvas.grab().toImage() != before


def test_names_stand_beside_the_body_when_they_are_wanted_clear_of_the_open_switches(
    page: VisitPage, qtbot: QtBot
) -> None:
    page.seeing.switches.switches[BodyLayer.NERVE].click()
    without = page.canvas.grab().toImage()
    page.seeing.switches.labels.click()
    assert page.canvas.grab().toImage() != without
    assert page.canvas.picture.margins.left() == 0
    qtbot.mouseClick(page.stage.layers, Qt.MouseButton.LeftButton)
    assert page.canvas.picture.margins.left() > page.seeing.card.width()
    page.seeing.card.put_away()
    assert page.canvas.picture.margins.left() == 0


def test_marks_step_back_while_a_structure_beneath_them_is_told_of(page: VisitPage) -> None:
    assert page.canvas.regions.toggle("buttock_center_r")
    page.probe.tell_facts(PIRIFORMIS)
    told = page.canvas.grab().toImage()
    page.seeing.shown = replace(page.seeing.shown, emphasised=frozenset())
    page.seeing.look()
    assert page.canvas.grab().toImage() != told


def test_pictures_show_what_is_seen_inside_and_can_leave_it_out(page: VisitPage, clinic: House) -> None:
    assert page.seeing.within is None
    page.seeing.switches.switches[BodyLayer.NERVE].click()
    assert page.seeing.within is not None
    assert page.seeing.within.shown.layers == {BodyLayer.NERVE}
    menu = ExportMenu(clinic.workplace, clinic.window, clinic.window)
    seen = menu._visit_page(page.visit, page.drawing, page.seeing.within, None)
    assert seen != menu._visit_page(page.visit, page.drawing, None, None)


def test_preferences_of_an_unknown_layer_are_left_aside(page: VisitPage, clinic: House) -> None:
    clinic.workplace.settings.now = Preferences(layers=("nerve", "organs"))
    clinic.navigator.open_visit(page.visit)
    again = clinic.navigator.visit
    assert again is not None
    assert again.seeing.switches.layers == {BodyLayer.NERVE}

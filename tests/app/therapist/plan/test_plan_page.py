"""The page of the plan: minutes moved by hand still add up, are kept at once and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.therapist.plan.plan_page import PlanPage
from app.therapist.planning import Planning
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.sheet import Sheet
from app.words import plan as words
from app.words import session as wording_session
from models.body.view import Side
from models.plan.progress import Progress, ProgressWord
from models.practice.acknowledgement import Override
from models.practice.hands import BlockId
from models.practice.noting import Signature
from models.practice.session_values import Chosen, ReviewChoice
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.visits import new_visit, turned


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    """A new visit of client 14 with two regions marked."""
    return new_visit(clinic, "buttock_center_r", "calf_upper_outer_r")


@pytest.fixture
def page(visit: VisitPage) -> PlanPage:
    visit.pages.turn_to(Page.PLAN)
    shown = visit.pages.currentWidget()
    assert isinstance(shown, PlanPage)
    return shown


def minutes(page: PlanPage) -> list[int]:
    return [int(row.minutes.text()) for row in page.rows.values()]


def test_a_plan_is_there_the_moment_its_page_is_turned_to_and_adds_up(page: PlanPage) -> None:
    assert sum(minutes(page)) == 60
    assert page.title.text() == "60 minutes"
    page.lengths.segment(45).click()
    assert sum(minutes(page)) == 45


def test_every_minute_tells_its_reason_when_it_is_pointed_at(page: PlanPage) -> None:
    for block, row in page.rows.items():
        assert row.toolTip().startswith(words.BLOCKS[block]())
    why = page.rows[BlockId.DEEP_ROTATORS].toolTip()
    assert "piriformis: lies under Right buttock, centre, strength not said" in why


def test_sides_grade_and_place_of_a_block_tell_their_reasons_too(page: PlanPage) -> None:
    row = page.rows[BlockId.DEEP_ROTATORS]
    told = {part.text(): part.toolTip() for part in row.findChildren(QLabel)}
    assert "marks and hands say more of RIGHT" in next(tip for text, tip in told.items() if "LEFT" in text)
    assert next(tip for text, tip in told.items() if "up to" in text) == (
        "Grade up to 2: held there by irritable today."  # the marks reach farther down than last time
    )
    assert told["4"].startswith("4 of 10, in the order of the session")
    assert page.back.tell is not None
    assert page.back.tell(("piriformis", Side.RIGHT)).startswith(
        "Piriformis, RIGHT: lies under Right buttock, centre, strength not said"
    )


def test_what_a_safety_rule_holds_down_says_which_rule_does(clinic: House) -> None:
    visit = new_visit(clinic, "buttock_center_r")
    visit.interpreter.answer("blood_thinners", True)
    page = turned(visit, Page.PLAN, PlanPage)
    tip = page.rows[BlockId.GLUTEALS].toolTip()
    assert "Grade up to 2: held there by " in tip
    assert "blood thinners" in tip


ACCOUNT = {
    "piriformis": BlockId.DEEP_ROTATORS,
    "obturator internus": BlockId.DEEP_ROTATORS,
    "gemellus superior": BlockId.DEEP_ROTATORS,
    "quadratus femoris": BlockId.DEEP_ROTATORS,
    "quadratus lumborum": BlockId.QL_LUMBAR,
    "psoas major": BlockId.HIP_FLEXORS,
    "iliacus": BlockId.HIP_FLEXORS,
    "semitendinosus": BlockId.HAMSTRINGS,
    "iliotibial tract": BlockId.ITB_LATERAL,
    "soleus": BlockId.CALF_FOOT,
}
"""The muscles of the therapist's account, and where they are worked."""


def test_every_muscle_of_the_account_is_in_the_plan_by_name_with_why_today(page: PlanPage) -> None:
    for muscle, block in ACCOUNT.items():
        lines = page.rows[block].toolTip().splitlines()
        (line,) = [line for line in lines if muscle in line.partition(":")[0]]
        assert line.partition(": ")[2]


def test_one_minute_more_comes_from_the_neighbour_and_ctrl_z_takes_it_back(
    page: PlanPage, visit: VisitPage, clinic: House
) -> None:
    before = minutes(page)
    page.rows[BlockId.GLUTEALS].more.click()
    after = minutes(page)
    assert (after[2], after[3], sum(after)) == (before[2] + 1, before[3] - 1, 60)
    kept = clinic.store.sessions.of_visit(visit.visit.id)
    assert len(kept) == 1
    clinic.window.activateWindow()
    QApplication.processEvents()
    QTest.keySequence(clinic.window, "Ctrl+Z")
    assert minutes(page) == before
    QTest.keySequence(clinic.window, QKeySequence(QKeySequence.StandardKey.Redo))
    assert minutes(page) == after


def test_an_edge_that_is_dragged_hands_minutes_over_and_is_kept_once(
    page: PlanPage, visit: VisitPage, clinic: House
) -> None:
    before, bar = minutes(page), page.bar
    edge = bar.pieces()[BlockId.GLUTEALS].right() + 1
    start, step = QPoint(round(edge), 20), bar.width() / 60
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    for moved in (1, 2, 3):
        QTest.mouseMove(bar, start + QPoint(round(moved * step), 0))
    assert minutes(page)[2] == before[2] + 3
    assert not clinic.store.sessions.of_visit(visit.visit.id)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(round(3 * step), 0))
    assert sum(minutes(page)) == 60
    assert minutes(page)[2] == before[2] + 3
    assert len(clinic.store.sessions.of_visit(visit.visit.id)) == 1
    assert page.rows[BlockId.GLUTEALS].pin.isChecked()


def test_the_keyboard_moves_minutes_too(page: PlanPage) -> None:
    before = minutes(page)
    page.bar.setFocus()
    QTest.keyClick(page.bar, Qt.Key.Key_Down)
    QTest.keyClick(page.bar, Qt.Key.Key_Right)
    assert minutes(page)[3] == before[3] + 1
    QTest.keyClick(page.rows[BlockId.HAMSTRINGS], Qt.Key.Key_Plus)
    assert minutes(page)[6] == before[6] + 1
    assert sum(minutes(page)) == 60


def test_a_pinned_block_stays_when_the_length_stays(page: PlanPage, visit: VisitPage) -> None:
    page.rows[BlockId.CLOSE].pin.click()
    assert list(visit.session.session.edits.pinned) == [BlockId.CLOSE]
    page.rows[BlockId.CLOSE].pin.click()
    assert visit.session.session.edits.pinned == {}


def test_a_muscle_touched_on_the_body_leads_to_its_block(page: PlanPage) -> None:
    page.back.touched.emit(("soleus", None))
    assert page.rows[BlockId.CALF_FOOT].property("pointed")


def test_a_signed_note_closes_the_plan(page: PlanPage, visit: VisitPage) -> None:
    visit.session.record(Signature("Ada Berg", "AB", "the note"))
    assert not page.rows[BlockId.GLUTEALS].more.isEnabled()
    assert not page.lengths.isEnabled()


def test_a_same_day_alert_stops_the_plan_until_a_reason_is_typed(clinic: House) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    visit = clinic.navigator.visit
    assert visit is not None
    visit.canvas.regions.toggle("buttock_center_r")
    visit.interpreter.answer("foot_drop", True)
    visit.pages.turn_to(Page.PLAN)
    page = visit.pages.currentWidget()
    assert isinstance(page, PlanPage)
    assert page.stop.isVisible()
    assert sum(minutes(page)) == 60
    page.stop.go_ahead.click()
    sheet = clinic.window.findChildren(Sheet)[-1]
    sheet.findChildren(QLineEdit)[0].setText("Seen by her doctor this morning")
    next(
        each for each in sheet.findChildren(type(page.stop.go_ahead)) if each.text() == words.keep_reason()
    ).click()
    assert not page.stop.isVisible()
    kept = [each for each in clinic.store.responses.of_visit(visit.visit.id) if isinstance(each, Override)]
    assert [each.reason for each in kept] == ["Seen by her doctor this morning"]


def test_the_findings_lead_to_the_plan(visit: VisitPage, qtbot: QtBot) -> None:
    visit.pages.turn_to(Page.FINDINGS)
    qtbot.waitUntil(lambda: visit.side.findings.work is not None)
    buttons = {each.text(): each for each in visit.side.findings.findChildren(QPushButton)}
    buttons[wording_session.open_plan()].click()
    assert visit.pages.page is Page.PLAN


def test_after_six_visits_alike_the_choice_is_asked_for_kept_and_can_be_taken_back(
    page: PlanPage, visit: VisitPage, clinic: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Planning, "progress", Progress(6, ProgressWord.REFER))
    page.progress.show_progress(editable=True)
    assert "6" in page.progress.text.text()
    assert not page.progress.choice.isHidden()
    page.progress.choice.segment(ReviewChoice.REFER).click()
    (kept,) = clinic.store.sessions.of_visit(visit.visit.id)
    assert kept.value == Chosen(ReviewChoice.REFER)
    page.progress.choice.segment(ReviewChoice.REFER).click()
    assert page.progress.choice.value is None


def test_three_visits_alike_say_so_and_ask_for_no_choice_yet(
    page: PlanPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Planning, "progress", Progress(3, ProgressWord.REVIEW))
    page.progress.show_progress(editable=True)
    assert "3" in page.progress.text.text()
    assert page.progress.choice.isHidden()

"""What is tapped beside the body describes the mark that is meant, and no other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from app.widgets.meaning_editor import Meaning
from models.drawing.stroke import Depth, Sensation
from models.practice.visit import Today
from tests.app.therapist.conftest import House
from tests.app.therapist.visit.telling import LEFT, fill, tell_strength, told


def test_what_is_tapped_describes_the_mark_just_drawn(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    assert told(page) == [(None, None, None, None)]
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    tell_strength(page, 8, qtbot)
    page.panel.editor.depths.segment(Depth.DEEP).click()
    assert told(page) == [(Sensation.TINGLING, 8, Depth.DEEP, None)]
    (row,) = page.panel.rows.rows
    assert row.accessibleName() == "Right buttock, centre: tingling, 8/10, deep"


def test_the_next_mark_takes_over_no_word_of_the_one_before(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    tell_strength(page, 8, qtbot)
    fill(page, "calf_upper_outer_l")
    assert told(page) == [(Sensation.TINGLING, 8, None, None), (None, None, None, None)]
    assert page.panel.editor.meaning == Meaning()
    page.panel.editor.picker.tile(Sensation.NUMB).click()
    assert told(page) == [(Sensation.TINGLING, 8, None, None), (Sensation.NUMB, None, None, None)]


def test_each_description_is_taken_back_as_a_step_of_its_own(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    tell_strength(page, 8, qtbot)
    page.session.undo()
    assert told(page) == [(Sensation.TINGLING, None, None, None)]
    assert page.panel.editor.meaning == Meaning(Sensation.TINGLING)
    page.session.undo()
    assert told(page) == [(None, None, None, None)]
    page.session.undo()
    assert not page.drawing.marks
    page.session.redo()
    page.session.redo()
    page.session.redo()
    assert told(page) == [(Sensation.TINGLING, 8, None, None)]


def test_ink_beside_the_mark_just_drawn_goes_on_with_it(page: VisitPage) -> None:
    fill(page, "buttock_center_r")
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    fill(page, "buttock_lower_outer_r")
    assert told(page) == [(Sensation.TINGLING, None, None, None)]


def test_what_is_tapped_before_a_mark_is_told_of_that_mark_alone(page: VisitPage) -> None:
    page.panel.editor.picker.tile(Sensation.BURNING).click()
    assert not page.session.history.done
    fill(page, "buttock_center_r")
    fill(page, "calf_upper_outer_l")
    assert told(page) == [(Sensation.BURNING, None, None, None), (None, None, None, None)]


def test_whoever_is_done_with_a_mark_tells_of_the_next(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    qtbot.mouseClick(page.panel._done, LEFT)
    page.panel.editor.picker.tile(Sensation.BURNING).click()
    fill(page, "buttock_lower_outer_r")
    assert told(page) == [(None, None, None, None), (Sensation.BURNING, None, None, None)]


def test_a_word_that_was_tapped_by_mistake_can_be_tapped_away(page: VisitPage) -> None:
    fill(page, "buttock_center_r")
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    page.panel.editor.picker.tile(Sensation.TINGLING).click()
    page.panel.editor.scale.setFocus()
    QTest.keyClick(page.panel.editor.scale, Qt.Key.Key_Right)
    assert told(page) == [(None, 0, None, None)]
    QTest.keyClick(page.panel.editor.scale, Qt.Key.Key_Left)
    assert told(page) == [(None, None, None, None)]


def test_a_mark_that_was_a_slip_leaves_nothing_said_behind(page: VisitPage, clinic: House) -> None:
    fill(page, "buttock_center_r")
    assert clinic.store.visits.one(page.visit.id).today is Today.MARKS
    page.session.undo()
    assert clinic.store.visits.one(page.visit.id).today is None
    page.panel.no_pain.click()
    fill(page, "buttock_center_r")
    page.session.undo()
    assert clinic.store.visits.one(page.visit.id).today is Today.NO_PAIN


def test_a_selected_mark_is_changed_and_the_next_is_not(page: VisitPage) -> None:
    fill(page, "buttock_center_r")
    (mark,) = page.drawing.marks
    page.panel.rows.rows[0].click()
    page.panel.editor.picker.tile(Sensation.BURNING).click()
    page.panel.editor.depths.segment(Depth.DEEP).click()
    kept = page.drawing.marks[mark]
    assert (kept.sensation, kept.depth) == (Sensation.BURNING, Depth.DEEP)
    assert page.canvas.pencil.sensation is None
    page.session.undo()
    assert page.drawing.marks[mark].depth is None

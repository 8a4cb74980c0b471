"""What the visit screen promises to clients and therapists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gestures.tool import Tool
from app.therapist.visit.region_page import RegionPage
from app.therapist.visit.visit_page import VisitPage
from app.widgets.meaning_editor import Meaning
from models.body.view import Body, View
from models.compare.regions import Places
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Course, Depth, Mark, Sensation, Stroke, sample
from models.errors import StoreError
from models.practice.visit import Today
from tests.app.canvas.pens import Mouse
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton
Words = tuple[Sensation | None, float | None, Depth | None, Course | None]


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit


def fill(page: VisitPage, *regions: str) -> None:
    for region in regions:
        assert page.canvas.regions.toggle(region)


def test_a_mark_appears_in_words(page: VisitPage) -> None:
    fill(page, "buttock_center_r")
    (row,) = page.panel.rows.rows
    assert row.accessibleName() == "Right buttock, centre: what kind: not said, how strong: not said"


def test_the_numeral_on_the_body_selects_its_row(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    fill(page, "calf_upper_outer_l")
    qtbot.waitUntil(lambda: len(page.canvas.badges) == 2)
    badge = page.canvas.badges[0]
    qtbot.mouseClick(page.canvas, LEFT, pos=badge.at.toPoint())
    assert page.panel.rows.chosen == badge.mark.id


def tell_strength(page: VisitPage, strength: int, qtbot: QtBot) -> None:
    scale = page.panel.editor.scale
    qtbot.mouseClick(scale, LEFT, pos=QPoint(int(scale.width() * (strength + 0.5) / 11), 10))


def told(page: VisitPage) -> list[Words]:
    return [page.drawing.marks[mark].words for mark in page.drawing.begun]


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


def test_pointing_at_a_row_emphasises_its_mark(page: VisitPage) -> None:
    fill(page, "buttock_center_r")
    row = page.panel.rows.rows[0]
    row.pointed.emit(row.mark)
    assert page.canvas.picture.emphasised == row.mark
    row.pointed.emit(None)
    assert page.canvas.picture.emphasised is None


def test_a_filled_region_is_cleared_only_when_asked_and_answered(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    page.tools.tool.segment(Tool.FILL).click()
    page.canvas.show_picture(replace(page.canvas.picture, numbered=False))
    qtbot.mouseClick(page.canvas, LEFT, pos=page.canvas.regions.box("buttock_center_r").center())
    assert page.question.isVisible()
    assert "RIGHT buttock" in page.question.accessibleName()
    qtbot.mouseClick(page.question.no, LEFT)
    assert not page.question.isVisible()
    assert page.drawing.fill_of("buttock_center_r") is not None
    page.canvas.clearing_doubted.emit("buttock_center_r")
    qtbot.mouseClick(page.question.yes, LEFT)
    assert page.drawing == Drawing()
    assert not page.question.isVisible()


def test_clearing_everything_can_be_undone(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r", "sit_bone_l")
    before = page.drawing
    qtbot.mouseClick(page.tools.clear, LEFT)
    assert not page.drawing.ink
    qtbot.mouseClick(clinic.window.toast.undo_button, LEFT)
    assert page.drawing == before


def test_a_removed_mark_comes_back_with_the_undo_key(page: VisitPage, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    before = page.drawing
    qtbot.mouseClick(page.panel.rows.rows[0].remove, LEFT)
    assert not page.drawing.marks
    qtbot.mouseClick(page.tools.undo, LEFT)
    assert page.drawing == before


def test_nothing_hurts_today_is_kept_as_an_answer_and_a_mark_takes_it_back(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.panel.no_pain, LEFT)
    assert clinic.store.visits.one(page.visit.id).today is Today.NO_PAIN
    fill(page, "buttock_center_r")
    assert clinic.store.visits.one(page.visit.id).today is Today.MARKS


def test_one_tap_turns_the_body(page: VisitPage, qtbot: QtBot) -> None:
    for view in View:
        qtbot.mouseClick(page.strip.tile(view), LEFT)
        assert page.canvas.scene.view is view


def test_one_tap_changes_the_figure_and_keeps_the_marks(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    fill(page, "buttock_center_r")
    before = page.drawing
    page.bar.figures[Body.MALE].trigger()
    assert page.canvas.scene.body is Body.MALE
    assert clinic.store.visits.one(page.visit.id).body is Body.MALE
    assert page.drawing == before


def test_the_thumbnails_show_the_marks(page: VisitPage, qtbot: QtBot) -> None:
    tile = page.strip.tile(View.BACK)
    qtbot.waitUntil(lambda: tile.picture is not None)
    assert tile.picture is not None
    before = tile.picture.toImage()
    fill(page, "buttock_center_r")
    qtbot.waitUntil(lambda: tile.picture is not None and tile.picture.toImage() != before)


def test_a_finished_visit_is_only_looked_at_until_it_is_reopened(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    fill(page, "buttock_center_r")
    qtbot.mouseClick(page.bar.finish, LEFT)
    assert clinic.window.page is clinic.navigator.desk
    clinic.navigator.open_visit(clinic.store.visits.one(page.visit.id))
    looked = clinic.navigator.visit
    assert looked is not None
    assert not looked.canvas.editable
    qtbot.mouseClick(looked.bar.reopen, LEFT)
    again = clinic.navigator.visit
    assert again is not None
    assert again.visit.is_open
    assert again.visit.amended
    assert again.canvas.editable


def test_the_list_half_ticks_what_lines_mark_and_agrees_with_the_comparison(
    page: VisitPage, clinic: House
) -> None:
    line = [page.canvas.lens.to_screen(585, y) for y in range(800, 881, 4)]
    Mouse(page.canvas).draw(*line)
    page.bar.as_list.setChecked(True)
    listed = page.body.listed
    assert isinstance(listed, RegionPage)
    listed.search.setText("buttock")
    rows, tick = listed.regions.model(), Qt.ItemDataRole.CheckStateRole
    named = {str(rows.index(row, 0).data()): rows.index(row, 0) for row in range(rows.rowCount())}
    assert named["Right buttock, centre"].data(tick) == Qt.CheckState.PartiallyChecked
    workplace = clinic.workplace
    marked = Places(workplace.atlas).marked(page.drawing, workplace.coverage.marks(page.drawing))
    assert sum(row.data(tick) != Qt.CheckState.Unchecked for row in named.values()) == len(marked)
    fill(page, "buttock_center_r")
    assert named["Right buttock, centre"].data(tick) == Qt.CheckState.Checked


def test_a_ticked_region_of_the_list_is_a_mark(page: VisitPage) -> None:
    page.bar.as_list.setChecked(True)
    listed = page.body.listed
    assert isinstance(listed, RegionPage)
    listed.search.setText("right buttock, centre")
    rows = listed.regions.model()
    assert rows.rowCount() == 1
    tick = Qt.ItemDataRole.CheckStateRole
    assert rows.setData(rows.index(0, 0), Qt.CheckState.Checked, tick)
    assert page.drawing.fill_of("buttock_center_r") is not None
    assert rows.data(rows.index(0, 0), tick) == Qt.CheckState.Checked


def test_a_tool_is_chosen_by_its_key(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    clinic.window.activateWindow()
    page.setFocus()
    page._choose(Tool.ERASE)
    assert page.canvas.tool is Tool.ERASE
    assert page.tools.tool.value is Tool.ERASE


def test_controls_for_fingers_are_large_enough(page: VisitPage) -> None:
    parts: list[QWidget] = [
        page.tools.undo,
        page.tools.redo,
        page.tools.clear,
        page.bar.back,
        page.bar.finish,
    ]
    parts += [page.tools.brush.segment(width) for width in (6.0, 14.0, 30.0)]
    parts += [page.panel.editor.picker.tile(sensation) for sensation in Sensation]
    for part in parts:
        assert min(part.width(), part.height()) >= 44, part.accessibleName()


def test_every_control_of_the_visit_has_a_name(page: VisitPage) -> None:
    from PySide6.QtWidgets import QAbstractButton

    for part in page.findChildren(QAbstractButton):
        assert part.text().strip() or part.accessibleName(), part.parent()


def test_a_stroke_drawn_with_the_mouse_is_on_disk_when_it_lifts(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    at = page.canvas.lens.to_screen(560, 880)
    qtbot.mousePress(page.canvas, LEFT, pos=at.toPoint())
    qtbot.mouseMove(page.canvas, (at + QPointF(12, 10)).toPoint())
    qtbot.mouseRelease(page.canvas, LEFT, pos=(at + QPointF(12, 10)).toPoint())
    kept, _ = clinic.store.maps.read(page.visit.id)
    assert kept == page.drawing
    assert len(kept.ink) == 1


class FullDisk:
    """Has every part of a register, and refuses whatever is asked of it."""

    def __getattr__(self, name: str) -> FullDisk:
        return self

    def __call__(self, *_: object) -> object:
        raise StoreError("The disk is full; nothing was lost.")


ACTS: dict[str, Callable[[VisitPage], object]] = {
    "another figure": lambda page: page.bar.figures[Body.MALE].trigger(),
    "nothing hurts": lambda page: page.panel.no_pain.click(),
    "a stroke": lambda page: page.canvas.regions.toggle("calf_upper_outer_l"),
    "undo": lambda page: page.tools.undo.click(),
    "another kind": lambda page: page.panel.editor.picker.tile(Sensation.BURNING).click(),
    "another strength": lambda page: QTest.keyClick(page.panel.editor.scale, Qt.Key.Key_Right),
    "a mark removed": lambda page: page.deeds.remove(next(iter(page.drawing.marks))),
    "everything cleared": lambda page: page.tools.clear.click(),
    "an answer": lambda page: page.interpreter.answer("worse_sitting", True),
    "the end": lambda page: page.bar.finish.click(),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_the_disk_refuses_is_not_on_the_screen_either(act: str, page: VisitPage, qtbot: QtBot) -> None:
    if act != "nothing hurts":
        fill(page, "buttock_center_r")
        page.panel.rows.rows[0].click()
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.insight.ask_again()
    held = page.visit, page.drawing, page.session.history
    shown = page.grab().toImage()
    told: list[str] = []
    page.told.connect(lambda notice: told.append(notice.sentence))
    page.session._store = FullDisk()  # type: ignore[assignment]
    ACTS[act](page)
    assert (page.visit, page.drawing, page.session.history) == held
    assert told == ["The disk is full; nothing was lost."]
    assert page.grab().toImage() == shown


def test_a_belt_and_a_long_stroke_are_called_as_they_lie(page: VisitPage) -> None:
    for number, spots in enumerate(([(400, 705), (600, 705)], [(580, 830), (590, 1200), (600, 1690)])):
        mark = Mark(uuid4(), Sensation.ACHE, 7 - number)
        line = tuple(sample(*spot) for spot in spots)
        stroke = Stroke(uuid4(), mark.id, page.drawing.next_order, Body.FEMALE, View.BACK, 14, line)
        assert page.session.make(Change(added=(mark, stroke)))
    said = [row.accessibleName() for row in page.panel.rows.rows]
    assert said == ["From right buttock down to heel: ache, 6/10", "Low back, both sides: ache, 7/10"]

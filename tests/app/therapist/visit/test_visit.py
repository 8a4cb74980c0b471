"""What the visit screen promises to clients and therapists."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gestures.tool import Tool
from app.therapist.visit.region_page import RegionPage
from app.therapist.visit.visit_page import VisitPage
from models.body.view import WHOLE_VIEWS, Body, View
from models.compare.regions import Places
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.practice.visit import Today
from tests.app.canvas.pens import Mouse
from tests.app.therapist.conftest import House
from tests.app.therapist.visit.telling import LEFT, fill


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
    for view in WHOLE_VIEWS:
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


def test_a_belt_and_a_long_stroke_are_called_as_they_lie(page: VisitPage) -> None:
    for number, spots in enumerate(([(400, 705), (600, 705)], [(580, 830), (590, 1200), (600, 1690)])):
        mark = Mark(uuid4(), Sensation.ACHE, 7 - number)
        line = tuple(sample(*spot) for spot in spots)
        stroke = Stroke(uuid4(), mark.id, page.drawing.next_order, Body.FEMALE, View.BACK, 14, line)
        assert page.session.make(Change(added=(mark, stroke)))
    said = [row.accessibleName() for row in page.panel.rows.rows]
    assert said == ["From right buttock down to heel: ache, 6/10", "Low back, both sides: ache, 7/10"]

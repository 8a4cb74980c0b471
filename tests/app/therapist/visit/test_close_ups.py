"""The close-ups at the desk: folded out beside the views, with a finger or the keyboard alone."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.canvas.side_words import sides_seen
from app.therapist.visit.visit_page import VisitPage
from models.body.close_up import CloseUp, frame_of
from models.body.view import WHOLE_VIEWS, Side, View
from models.drawing.stroke import Stroke
from tests.app.canvas.pens import Mouse
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

LEFT = Qt.MouseButton.LeftButton
VIEWS = {
    CloseUp.PELVIS_BACK: View.BACK,
    CloseUp.FACE: View.FRONT,
    CloseUp.PALM_RIGHT: View.FRONT,
    CloseUp.PALM_LEFT: View.FRONT,
    CloseUp.HAND_BACK_LEFT: View.BACK,
    CloseUp.HAND_BACK_RIGHT: View.BACK,
    CloseUp.FOOT_TOP_RIGHT: View.FOOT_TOP_RIGHT,
    CloseUp.FOOT_TOP_LEFT: View.FOOT_TOP_LEFT,
    CloseUp.FOOT_INNER_RIGHT: View.FOOT_INNER_RIGHT,
    CloseUp.FOOT_INNER_LEFT: View.FOOT_INNER_LEFT,
}
WORDS = {
    CloseUp.PELVIS_BACK: ["YOUR LEFT", "YOUR RIGHT"],
    CloseUp.FACE: ["YOUR RIGHT", "YOUR LEFT"],
    CloseUp.PALM_RIGHT: ["YOUR RIGHT"],
    CloseUp.PALM_LEFT: ["YOUR LEFT"],
    CloseUp.HAND_BACK_LEFT: ["YOUR LEFT"],
    CloseUp.HAND_BACK_RIGHT: ["YOUR RIGHT"],
    CloseUp.FOOT_TOP_RIGHT: ["YOUR RIGHT foot"],
    CloseUp.FOOT_TOP_LEFT: ["YOUR LEFT foot"],
    CloseUp.FOOT_INNER_RIGHT: ["YOUR RIGHT foot"],
    CloseUp.FOOT_INNER_LEFT: ["YOUR LEFT foot"],
}


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit


def test_two_taps_lead_to_each_close_up_and_the_words_name_the_sides_that_are_in_it(
    page: VisitPage, qtbot: QtBot
) -> None:
    assert set(page.near.tiles) == set(VIEWS)
    for part, view in VIEWS.items():
        qtbot.mouseClick(page.strip.near, LEFT)
        assert page.near.isVisible()
        assert page.strip.near.isChecked()
        qtbot.mouseClick(page.near.tiles[part], LEFT)
        assert not page.near.isVisible()
        assert not page.strip.near.isChecked()
        assert page.canvas.scene.view is view
        assert [each for each in WHOLE_VIEWS if page.strip.tile(each).isChecked()] == [
            each for each in WHOLE_VIEWS if each is view
        ]
        frame, seen = frame_of(part, page._workplace.atlas, page.canvas.scene.body), page.canvas.lens.seen
        assert seen.contains(*map(float, frame.middle))
        assert page.canvas.lens.scale > 1.5  # pixels for each millimetre; of a whole body 0.4
        assert seen.left() <= frame.left < frame.right <= seen.right(), part
        assert [side.words for side in sides_seen(page.canvas.lens)] == WORDS[part]


def test_a_stroke_near_by_marks_the_very_cells_that_it_marks_on_the_whole_body(page: VisitPage) -> None:
    page.look_near(CloseUp.PALM_LEFT)
    middle = frame_of(CloseUp.PALM_LEFT, page._workplace.atlas, page.canvas.scene.body).middle
    at = page.canvas.lens.to_screen(*middle)
    Mouse(page.canvas).draw(at, at + QPointF(20, 0), at + QPointF(20, 30))
    (stroke,) = page.drawing.ink
    assert isinstance(stroke, Stroke)
    assert stroke.view is View.FRONT
    atlas = page._workplace.atlas
    line = np.array([(sample.x, sample.y) for sample in stroke.samples])
    covered = atlas.projection(page.canvas.scene.body, View.FRONT).covered_by(line, stroke.width)
    (marked,) = page._workplace.coverage.marks(page.drawing).values()
    assert marked == covered
    assert 0 < atlas.area_cm2(marked) < 60
    assert len(covered - atlas.cells_of("hand_palm_l")) == 0


def test_a_stroke_on_the_inner_side_of_a_foot_is_one_of_that_view_and_is_seen_again_when_its_mark_is_chosen(
    page: VisitPage,
) -> None:
    page.look_near(CloseUp.FOOT_INNER_RIGHT)
    atlas = page._workplace.atlas
    edge = atlas.cells_of("foot_inner_edge_r")
    box = atlas.projection(page.canvas.scene.body, View.FOOT_INNER_RIGHT).box_of(edge)
    assert box is not None
    at = page.canvas.lens.to_screen(*box.middle)
    Mouse(page.canvas).draw(at, at + QPointF(20, 0), at + QPointF(40, 10))
    (stroke,) = page.drawing.ink
    assert isinstance(stroke, Stroke)
    assert stroke.view is View.FOOT_INNER_RIGHT
    (marked,) = page._workplace.coverage.marks(page.drawing).values()
    assert marked & edge
    assert not marked - atlas.skin_of(Side.RIGHT)
    page.turn(View.LEFT)
    page._lead_to(stroke.mark)
    assert page.canvas.scene.view is View.FOOT_INNER_RIGHT


def test_the_keyboard_alone_opens_a_close_up_and_puts_the_fold_out_away(
    page: VisitPage, qtbot: QtBot
) -> None:
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_7)
    assert page.near.isVisible()
    first = page.near.tiles[CloseUp.PELVIS_BACK]
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.keyClick(page.near.tiles[CloseUp.FACE], Qt.Key.Key_Space)
    assert not page.near.isVisible()
    assert page.canvas.scene.view is View.FRONT
    assert page.canvas.camera.zoom > 3
    QTest.keyClick(page.canvas, Qt.Key.Key_7)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not page.near.isVisible()
    assert not page.strip.near.isChecked()


def test_a_close_up_is_named_in_whole_words_and_its_picture_shows_the_marks(
    page: VisitPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.strip.near, LEFT)
    tile = page.near.tiles[CloseUp.PALM_LEFT]
    assert tile.accessibleName() == "Palm of the left hand, near by"
    qtbot.waitUntil(lambda: all(each.picture is not None for each in page.near.tiles.values()))
    assert tile.picture is not None
    before = tile.picture.toImage()
    qtbot.mouseClick(page.strip.near, LEFT)
    assert page.canvas.regions.toggle("hand_palm_l")
    qtbot.mouseClick(page.strip.near, LEFT)
    qtbot.waitUntil(lambda: tile.picture is not None and tile.picture.toImage() != before)

"""Whatever comes between press and lift, nothing that was drawn is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtTest import QTest

from app.canvas.canvas import BodyCanvas
from app.gestures.tool import Tool
from models.body.view import View
from models.drawing.drawing import Drawing
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import Mouse
from tests.app.canvas.ways import begun, draws_as_ever, is_the_way, stroke_of

HANDS = ["pen", "fingers", "mouse"]


@pytest.mark.parametrize("hand", HANDS)
def test_what_was_drawn_stays_when_the_window_changes_its_size(easel: Easel, hand: str) -> None:
    begun(easel, hand)
    easel.canvas.resize(600, 700)
    QCoreApplication.processEvents()
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


@pytest.mark.parametrize("hand", HANDS)
def test_what_was_drawn_stays_when_the_view_or_the_figure_changes(easel: Easel, hand: str) -> None:
    begun(easel, hand)
    easel.show(view=View.FRONT)
    assert is_the_way(stroke_of(easel))
    assert stroke_of(easel).view is View.BACK
    easel.look_at(View.BACK)
    draws_as_ever(easel)


@pytest.mark.parametrize("hand", HANDS)
def test_what_was_drawn_stays_when_the_picture_is_moved_under_it(easel: Easel, hand: str) -> None:
    begun(easel, hand)
    easel.canvas.zoom_in()
    assert is_the_way(stroke_of(easel))
    easel.canvas.fit()
    draws_as_ever(easel)


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("how", ["focus", "window", "hidden"])
def test_what_was_drawn_stays_when_something_else_takes_over(easel: Easel, hand: str, how: str) -> None:
    begun(easel, hand)
    match how:
        case "focus":
            QCoreApplication.sendEvent(easel.canvas, QFocusEvent(QEvent.Type.FocusOut))
        case "window":
            QCoreApplication.sendEvent(easel.canvas, QEvent(QEvent.Type.WindowDeactivate))
        case _:
            easel.canvas.hide()
            easel.canvas.show()
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


@pytest.mark.parametrize("hand", HANDS)
def test_what_was_drawn_stays_in_its_visit_when_another_one_is_shown(easel: Easel, hand: str) -> None:
    begun(easel, hand)
    easel.show(drawing=Drawing())
    assert is_the_way(stroke_of(easel))


def test_what_was_drawn_before_the_window_shrank_is_not_mended_into_a_tap(easel: Easel) -> None:
    easel.canvas.tool = Tool.FILL
    easel.fingers.press(0, easel.at((585, 840)))
    QCoreApplication.sendEvent(easel.canvas, QResizeEvent(easel.canvas.size(), easel.canvas.size()))
    easel.fingers.lift(0)
    assert easel.drawing == Drawing()


def test_leaving_the_canvas_with_the_hand_down_goes_on_with_the_stroke(easel: Easel) -> None:
    points = begun(easel, "pen")
    QCoreApplication.sendEvent(easel.canvas, QEvent(QEvent.Type.Leave))
    easel.pen.move(points[-1] + QPointF(0, 20))
    easel.pen.lift(points[-1] + QPointF(0, 20))
    assert stroke_of(easel).samples[-1].y > 1020


def test_a_stroke_under_the_hand_when_the_visit_is_finished_adds_nothing(easel: Easel) -> None:
    points = begun(easel, "pen")
    assert easel.session.finish()
    easel.pen.lift(points[-1])
    assert easel.disk.steps == []


def test_a_key_that_is_held_toggles_the_region_once(easel: Easel) -> None:
    from PySide6.QtGui import QKeyEvent

    easel.canvas.regions.focus("buttock_center_r")
    QTest.keyPress(easel.canvas, Qt.Key.Key_Space)
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QCoreApplication.sendEvent(easel.canvas, held)
    assert easel.drawing.fill_of("buttock_center_r") is not None


def test_the_first_strokes_survive_a_change_of_size_before_the_visit_is_there(bare: BodyCanvas) -> None:
    mouse = Mouse(bare)
    mouse.press(bare.lens.to_screen(585, 940))
    mouse.move(bare.lens.to_screen(585, 980))
    bare.resize(600, 700)
    QCoreApplication.processEvents()
    assert len(bare.drawing.marks) == 1
    bare.hide()

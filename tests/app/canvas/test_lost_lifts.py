"""What happens between press and lift: lifts that are lost, and whatever comes in between, lose no line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QPointingDevice, QResizeEvent, QTabletEvent
from PySide6.QtTest import QTest

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.gestures.tool import Tool
from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Stroke
from tests.app.canvas.easel import Easel, Spot
from tests.app.canvas.pens import LEFT, NONE, RUBBER, SCREEN, Fingers, Mouse, Pen

WAY: list[Spot] = [(585.0, y) for y in range(940, 1001, 10)]
"""Down the back of the RIGHT thigh."""
FAR: list[Spot] = [(415.0, y) for y in range(940, 1001, 10)]
"""Down the back of the LEFT thigh."""
PEN_AWAY = 40_000
"""Milliseconds after which the pen is no longer in use, and fingers draw."""

_CAN = QPointingDevice.Capability
OTHER_PEN = QPointingDevice(
    "another pen",
    9,
    QPointingDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    _CAN.Position | _CAN.Pressure,
    1,
    3,
)


def begun(easel: Easel, hand: str, way: list[Spot] = WAY) -> list[QPointF]:
    """Press and move through the way, without a lift."""
    points = [easel.at(spot) for spot in way]
    match hand:
        case "pen":
            easel.pen.press(points[0])
            for at in points[1:]:
                easel.pen.move(at)
        case "fingers":
            easel.fingers.press(0, points[0])
            for at in points[1:]:
                easel.fingers.move({0: at})
        case _:
            easel.mouse.press(points[0])
            for at in points[1:]:
                easel.mouse.move(at)
    return points


def is_the_way(stroke: Stroke, way: list[Spot] = WAY) -> bool:
    """Whether a stroke begins, ends and stays where the hand truly was."""
    spots = [(point.x, point.y) for point in stroke.samples]
    near = all(any(abs(x - a) < 2 and abs(y - b) < 7 for a, b in way) for x, y in spots)
    return near and abs(spots[-1][1] - way[-1][1]) < 2


def stroke_of(easel: Easel) -> Stroke:
    (stroke,) = easel.strokes
    return stroke


def draws_as_ever(easel: Easel) -> None:
    """The next true stroke of every hand is drawn."""
    for hand in ("mouse", "fingers", "pen"):
        easel.time += PEN_AWAY
        before = len(easel.strokes)
        getattr(easel, hand).draw(*(easel.at(spot) for spot in FAR))
        easel.settle()
        assert len(easel.strokes) == before + 1, hand


@pytest.mark.parametrize("pressure", [0, 0.5])
def test_a_pen_that_hovers_on_has_lifted_where_it_last_pressed(easel: Easel, pressure: float) -> None:
    begun(easel, "pen")
    for y in range(1010, 1100, 10):
        easel.pen._send(QEvent.Type.TabletMove, easel.at((500.0, y)), NONE, NONE, pressure)
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


def test_a_pen_whose_button_sticks_has_lifted_when_it_presses_no_more(easel: Easel) -> None:
    begun(easel, "pen")
    for y in range(1010, 1100, 10):
        easel.pen.move(easel.at((500.0, y)), pressure=0)
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


def test_a_pen_that_tells_no_pressure_draws_all_the_same(easel: Easel) -> None:
    points = [easel.at(spot) for spot in WAY]
    easel.pen.press(points[0], pressure=0)
    for at in points[1:]:
        easel.pen.move(at, pressure=0)
    easel.pen.lift(points[-1])
    assert is_the_way(stroke_of(easel))


def test_a_pen_that_loses_touch_for_a_moment_draws_on(easel: Easel) -> None:
    points = [easel.at(spot) for spot in WAY]
    easel.pen.press(points[0])
    for nth, at in enumerate(points[1:]):
        easel.pen.move(at, pressure=0 if nth == 2 else 0.4)
    easel.pen.lift(points[-1])
    first, second = easel.strokes
    assert (first.samples[0].y, second.samples[-1].y) == pytest.approx((940, 1000), abs=1)
    assert len(easel.drawing.marks) == 1


def test_a_mouse_that_moves_without_its_button_has_let_go(easel: Easel) -> None:
    begun(easel, "mouse")
    for y in range(1010, 1100, 10):
        easel.mouse.hover(easel.at((500.0, y)))
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


def test_a_pull_whose_end_was_lost_ends_when_the_mouse_moves_without_its_button(easel: Easel) -> None:
    easel.canvas.camera = Camera(500, 900, 4)
    easel.settle()
    easel.mouse.press(QPointF(300, 300), Qt.MouseButton.MiddleButton)
    easel.mouse.move(QPointF(310, 300), Qt.MouseButton.MiddleButton)
    camera = easel.canvas.camera
    easel.mouse.hover(QPointF(500, 500))
    assert easel.canvas.camera == camera
    easel.canvas.fit()
    draws_as_ever(easel)


def test_a_pen_that_presses_twice_has_lifted_in_between(easel: Easel) -> None:
    begun(easel, "pen")
    begun(easel, "pen", FAR)
    easel.pen.lift(easel.at(FAR[-1]))
    first, second = easel.strokes
    assert is_the_way(first)
    assert is_the_way(second, FAR)


def test_a_mouse_that_presses_twice_has_let_go_in_between(easel: Easel) -> None:
    begun(easel, "mouse")
    begun(easel, "mouse", FAR)
    easel.mouse.lift(easel.at(FAR[-1]))
    first, second = easel.strokes
    assert is_the_way(first)
    assert is_the_way(second, FAR)


@pytest.mark.parametrize("device", [OTHER_PEN, RUBBER])
def test_another_pen_or_the_other_end_never_moves_the_stroke_of_the_first(
    easel: Easel, device: QPointingDevice
) -> None:
    other = Pen(easel.canvas, device)
    points = [easel.at(spot) for spot in WAY]
    easel.pen.press(points[0])
    for at in points[1:]:
        other.hover(QPointF(100, 100))
        easel.pen.move(at)
        other.move(QPointF(600, 100))
    other.lift(QPointF(600, 100))
    easel.pen.lift(points[-1])
    assert is_the_way(stroke_of(easel))


def test_the_pens_side_button_neither_ends_nor_begins_a_stroke(easel: Easel) -> None:
    points, right = [easel.at(spot) for spot in WAY], Qt.MouseButton.RightButton
    easel.pen.press(points[0])
    easel.pen._send(QEvent.Type.TabletPress, points[1], right, LEFT | right, 0.5)
    easel.pen._send(QEvent.Type.TabletMove, points[2], NONE, LEFT | right, 0.5)
    easel.pen._send(QEvent.Type.TabletRelease, points[3], right, LEFT, 0.5)
    for at in points[3:]:
        easel.pen.move(at)
    easel.pen.lift(points[-1])
    assert is_the_way(stroke_of(easel))


def test_a_pen_that_leaves_has_lifted(easel: Easel) -> None:
    points = begun(easel, "pen")
    keys = Qt.KeyboardModifier.NoModifier
    device = easel.pen._device
    kind = QEvent.Type.TabletLeaveProximity
    leaves = QTabletEvent(kind, device, points[-1], points[-1], 0, 0, 0, 0, 0, 0, keys, NONE, NONE)
    QCoreApplication.sendEvent(easel.canvas, leaves)
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


def test_a_pen_of_which_nothing_more_is_heard_is_missed_and_its_line_kept(easel: Easel) -> None:
    begun(easel, "pen")
    easel.canvas.pen_watch.look()
    assert easel.strokes == []  # it may rest
    easel.time += 2_000
    easel.canvas.pen_watch.look()
    assert is_the_way(stroke_of(easel))
    draws_as_ever(easel)


@pytest.mark.parametrize("hand", ["fingers", "mouse"])
def test_a_pen_that_vanished_shuts_nobody_out(easel: Easel, hand: str) -> None:
    begun(easel, "pen")
    easel.time += PEN_AWAY
    getattr(easel, hand).draw(*(easel.at(spot) for spot in FAR))
    first, second = easel.strokes
    assert is_the_way(first)
    assert is_the_way(second, FAR)


@pytest.mark.parametrize("listed", [True, False])
def test_a_finger_whose_release_was_lost_gives_way_to_the_next(easel: Easel, listed: bool) -> None:
    begun(easel, "fingers")
    easel.time += 2_000
    others = easel.fingers if listed else Fingers(easel.canvas)
    others.press(1, easel.at(FAR[0]))
    for spot in FAR[1:]:
        others.move({1: easel.at(spot)})
    others.lift(1)
    first, second = easel.strokes
    assert is_the_way(first)
    assert is_the_way(second, FAR)


def test_a_finger_that_presses_twice_was_lifted_in_between(easel: Easel) -> None:
    begun(easel, "fingers")
    Fingers(easel.canvas).draw(*(easel.at(spot) for spot in FAR))
    first, second = easel.strokes
    assert is_the_way(first)
    assert is_the_way(second, FAR)


def test_a_pinch_whose_releases_were_lost_does_not_hold_the_picture_for_ever(easel: Easel) -> None:
    easel.fingers.press(0, QPointF(300, 300))
    easel.fingers.press(1, QPointF(400, 300))
    easel.time += 2_000
    camera = easel.canvas.camera
    Fingers(easel.canvas).draw(*(easel.at(spot) for spot in WAY))
    assert easel.canvas.camera == camera
    assert is_the_way(stroke_of(easel))


def test_a_cancelled_touch_takes_back_the_fingers_line_but_not_the_pens(easel: Easel) -> None:
    begun(easel, "pen")
    QCoreApplication.sendEvent(easel.canvas, a_cancel())
    for spot in WAY:
        easel.pen.move(easel.at(spot))
    easel.pen.lift(easel.at(WAY[-1]))
    assert len(easel.strokes) == 1
    easel.time += PEN_AWAY
    begun(easel, "fingers", FAR)
    QCoreApplication.sendEvent(easel.canvas, a_cancel())
    assert len(easel.strokes) == 1
    draws_as_ever(easel)


def a_cancel() -> QEvent:
    from PySide6.QtGui import QTouchEvent

    return QTouchEvent(QEvent.Type.TouchCancel, SCREEN)


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

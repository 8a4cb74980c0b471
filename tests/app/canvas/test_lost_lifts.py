"""A lift that is lost loses no line, and shuts no other hand out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent

from app.canvas.camera import Camera
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import LEFT, NONE, RUBBER, Fingers, Pen
from tests.app.canvas.ways import FAR, PEN_AWAY, WAY, a_cancel, begun, draws_as_ever, is_the_way, stroke_of

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

"""Pointing, keys and wheel on the canvas: what is told and shown, and that nothing is marked by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPainterPathStroker, QWheelEvent
from PySide6.QtTest import QTest

from app.canvas.camera import Camera
from app.gestures.tool import Tool
from models.body.view import View
from models.drawing.drawing import Drawing
from tests.app.canvas.easel import Easel, changed
from tests.app.canvas.spots import BACK_OF_THIGH, BUTTOCK


def test_pointing_marks_nothing_and_tells_the_region(easel: Easel) -> None:
    told: list[object] = []
    easel.canvas.region_pointed.connect(told.append)
    easel.canvas.tool = Tool.POINT
    easel.mouse.click(easel.at(BUTTOCK))
    assert easel.drawing == Drawing()
    assert told[0] is not None


def test_a_tap_on_a_numeral_picks_its_mark_and_marks_nothing(easel: Easel) -> None:
    mark = easel.lay(*BACK_OF_THIGH)
    picked: list[object] = []
    easel.canvas.mark_picked.connect(picked.append)
    badge = easel.canvas.badges[0]
    easel.fingers.tap(badge.at + QPointF(18, 10))  # a fingertip may miss by 22 pixels
    assert picked == [mark.id]
    assert len(easel.strokes) == 1
    easel.time += 300
    easel.mouse.click(badge.at + QPointF(3, 3))
    assert picked == [mark.id, mark.id]


def test_a_drag_that_begins_on_a_numeral_draws(easel: Easel) -> None:
    easel.lay(*BACK_OF_THIGH)
    badge = easel.canvas.badges[0]
    easel.mouse.draw(badge.at, badge.at + QPointF(10, 10), badge.at + QPointF(20, 30))
    assert len(easel.strokes) == 2


def test_keys_zoom_push_and_walk_the_regions(easel: Easel) -> None:
    canvas, keys = easel.canvas, Qt.Key
    for _ in range(5):
        QTest.keyClick(canvas, keys.Key_Plus)
    assert canvas.camera.zoom > 2
    x = canvas.camera.x
    QTest.keyClick(canvas, keys.Key_Right)
    assert canvas.camera.x > x
    QTest.keyClick(canvas, keys.Key_0)
    assert canvas.camera == Camera.whole(View.BACK)
    QTest.keyClick(canvas, keys.Key_PageDown)
    first = canvas.regions.focused
    QTest.keyClick(canvas, keys.Key_PageDown)
    QTest.keyClick(canvas, keys.Key_PageUp)
    assert canvas.regions.focused == first == canvas.scene.regions[0].id


def test_space_marks_and_clears_the_region_with_the_ring(easel: Easel) -> None:
    easel.canvas.regions.focus("buttock_center_r")
    QTest.keyClick(easel.canvas, Qt.Key.Key_Space)
    assert easel.drawing.fill_of("buttock_center_r") is not None
    QTest.keyClick(easel.canvas, Qt.Key.Key_Space)
    assert easel.drawing == Drawing()


def test_the_ring_is_seen_on_the_region_that_has_the_keyboard(easel: Easel) -> None:
    before = easel.picture()
    easel.canvas.regions.focus("buttock_center_r")
    ring = changed(before, easel.picture())
    assert len(ring) > 30
    outline = easel.canvas.scene.figure.regions["buttock_center_r"].boundingRect()
    box = easel.canvas.lens.transform.mapRect(outline).adjusted(-5, -5, 5, 5)
    assert all(box.contains(QPointF(x, y)) for x, y in ring)


def test_the_wheel_zooms_around_the_pointer(easel: Easel) -> None:

    easel.canvas.camera = Camera(*BUTTOCK, 3)
    easel.settle()
    at = easel.at((600, 860))
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QCoreApplication.sendEvent(easel.canvas, event)
    assert easel.canvas.camera.zoom > 3
    assert (easel.at((600, 860)) - at).manhattanLength() < 1


def test_the_hovering_pen_shows_its_brush(easel: Easel) -> None:
    before = easel.picture()
    easel.pen.hover(easel.at((585, 1000)))
    assert len(changed(before, easel.picture())) > 20


@pytest.mark.parametrize("hand", ["pen", "fingers", "mouse"])
def test_nothing_but_the_stroke_lies_over_the_body_while_it_is_drawn(easel: Easel, hand: str) -> None:
    before = easel.picture()
    way = [easel.at((585, y)) for y in range(980, 1021, 4)]
    hands = getattr(easel, hand)
    if hand == "fingers":
        hands.press(0, way[0])
        for at in way[1:]:
            hands.move({0: at})
    else:
        hands.press(way[0])
        for at in way[1:]:
            hands.move(at)
    reach = easel.canvas.pencil.width / 2 * easel.canvas.lens.scale + 6
    seen = changed(before, easel.canvas.grab().toImage())
    assert len(seen) > 100
    assert all(min(abs(x - at.x()) + abs(y - at.y()) for at in way) < 2 * reach for x, y in seen)


def test_a_hovering_pen_covers_nothing_but_outlines(easel: Easel) -> None:
    before = easel.picture()
    at = easel.at((585, 1000))
    easel.pen.hover(at)
    region = easel.canvas.scene.projection.region_at(585, 1000)  # type: ignore[union-attr]
    assert region is not None
    seen = changed(before, easel.canvas.grab().toImage())
    box = easel.canvas.regions.box(region.id).adjusted(-4, -4, 4, 4)
    inner = easel.canvas.pencil.width / 2 * easel.canvas.lens.scale + 4
    outline = easel.canvas.lens.transform.map(easel.canvas.scene.figure.regions[region.id])
    rim = QPainterPathStroker()
    rim.setWidth(8)
    edges = rim.createStroke(outline)
    for x, y in seen:
        spot = QPointF(x, y)
        assert box.contains(x, y)
        assert edges.contains(spot) or (spot - at).manhattanLength() < 2 * inner

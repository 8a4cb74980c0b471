"""What the hand does on the canvas becomes marks, and the picture shows them where they are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPainterPathStroker, QWheelEvent
from PySide6.QtTest import QTest

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.canvas.scene import Skin
from app.gestures.tool import BROAD, FINE, Pencil, Tool
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Sensation
from tests.app.canvas.easel import Easel, changed
from tests.app.canvas.pens import RUBBER, Mouse, Pen

BUTTOCK = (585.0, 840.0)
BACK_OF_THIGH = [(585.0, 960.0), (588.0, 1060.0)]


@pytest.mark.parametrize("hand", ["mouse", "fingers", "pen"])
def test_every_hand_draws_a_mark_where_it_goes(easel: Easel, hand: str) -> None:
    easel.canvas.pencil = Pencil(Sensation.NUMB, 7, Depth.DEEP, Course.CONSTANT, FINE)
    way = [easel.at((585.0, y)) for y in range(940, 1041, 20)]
    getattr(easel, hand).draw(*way)
    (mark,) = easel.drawing.marks.values()
    (stroke,) = easel.strokes
    assert (mark.sensation, mark.intensity, mark.depth, mark.course) == (
        Sensation.NUMB,
        7,
        Depth.DEEP,
        Course.CONSTANT,
    )
    assert (stroke.body, stroke.view, stroke.width) == (Body.FEMALE, View.BACK, FINE)
    assert stroke.samples[0].x == pytest.approx(585, abs=2)
    assert stroke.samples[-1].y == pytest.approx(1040, abs=2)
    assert easel.marked((585, 1000))
    assert not easel.marked((415, 1000))


def test_a_pen_stroke_is_drawn_once_though_the_system_sends_mouse_copies(easel: Easel) -> None:
    copies = Mouse(easel.canvas, copied=True)
    a, b = (easel.at(spot) for spot in BACK_OF_THIGH)
    for move, copy, at in (
        (easel.pen.press, copies.press, a),
        (easel.pen.move, copies.move, b),
        (easel.pen.lift, copies.lift, b),
    ):
        move(at)
        copy(at)
    assert len(easel.strokes) == 1


def test_the_stroke_is_seen_while_the_hand_is_down(easel: Easel) -> None:
    before = easel.picture()
    easel.mouse.press(easel.at(BACK_OF_THIGH[0]))
    easel.mouse.move(easel.at(BACK_OF_THIGH[1]))
    seen = changed(before, easel.canvas.grab().toImage())
    assert len(seen) > 200
    assert easel.drawing == Drawing()


def test_the_stroke_looks_the_same_before_and_after_it_is_lifted(easel: Easel) -> None:
    easel.canvas.pencil = Pencil(width=BROAD)
    way = [easel.at((560.0 + n * 4, 1000.0 + 5 * (n % 3))) for n in range(12)]
    easel.fingers.press(0, way[0])
    for at in way[1:]:
        easel.fingers.move({0: at})
    live = easel.canvas.grab().toImage()
    easel.fingers.lift(0)
    badge = easel.canvas.badges[0].box() if easel.canvas.badges else None
    easel.settle()
    badge = easel.canvas.badges[0].box()
    odd = {
        (x, y)
        for x, y in changed(live, easel.picture())
        if not badge.contains(QPointF(x, y)) and y > easel.at((0, 960)).y()
    }
    assert len(odd) < 60  # a few pixels along the edge, and the name of the region


def test_a_second_finger_at_once_takes_the_stroke_back_and_zooms(easel: Easel) -> None:
    easel.fingers.press(0, QPointF(300, 400))
    easel.fingers.move({0: QPointF(300, 410)})
    easel.time += 100
    easel.fingers.press(1, QPointF(400, 400))
    easel.fingers.move({0: QPointF(250, 400), 1: QPointF(450, 400)})
    easel.fingers.lift(0)
    easel.fingers.lift(1)
    assert easel.drawing == Drawing()
    assert easel.canvas.camera.zoom == pytest.approx(2, rel=0.1)


def test_after_a_pinch_the_skin_under_the_fingers_is_still_under_them(easel: Easel) -> None:
    middle = QPointF(350, 400)
    before = easel.canvas.lens.to_body(middle)
    easel.fingers.press(0, QPointF(300, 400))
    easel.fingers.press(1, QPointF(400, 400))
    easel.fingers.move({0: QPointF(200, 400), 1: QPointF(500, 400)})
    assert easel.canvas.lens.to_body(middle) == pytest.approx(before, abs=0.5)


def test_the_picture_does_not_move_under_a_stroke(easel: Easel) -> None:
    easel.fingers.press(0, easel.at(BACK_OF_THIGH[0]))
    easel.time += 121
    easel.fingers.press(1, QPointF(100, 100))
    easel.fingers.move({1: QPointF(300, 300)})
    easel.fingers.move({0: easel.at(BACK_OF_THIGH[1])})
    easel.fingers.lift(1)
    easel.fingers.lift(0)
    assert easel.canvas.camera == Camera.whole(View.BACK)
    assert len(easel.strokes) == 1


def test_the_pens_other_end_erases_whatever_tool_is_chosen(easel: Easel) -> None:
    easel.lay(*BACK_OF_THIGH)
    Pen(easel.canvas, RUBBER).draw(*(easel.at((585.0, y)) for y in range(1000, 1021, 4)))
    assert easel.strokes[-1].erases
    assert not easel.marked((586, 1010))
    assert easel.marked((585, 970))


def test_the_eraser_takes_part_of_a_mark_and_undo_brings_it_back(easel: Easel) -> None:
    easel.lay(*BACK_OF_THIGH, width=BROAD)
    easel.canvas.tool = Tool.ERASE
    easel.draw((560, 1010), (612, 1010))
    assert not easel.marked((586, 1010))
    assert easel.marked((586, 980))
    easel.session.undo()
    assert easel.marked((586, 1012))


def test_erasing_where_nothing_is_marked_is_no_step(easel: Easel) -> None:
    easel.canvas.tool = Tool.ERASE
    easel.draw((585, 940), (585, 1000))
    assert easel.disk.steps == []


def test_a_mark_that_is_rubbed_out_whole_is_gone(easel: Easel) -> None:
    easel.lay((585, 1000), (585, 1010), width=FINE)
    easel.canvas.tool = Tool.ERASE
    easel.canvas.pencil = Pencil(width=BROAD)
    easel.draw((585, 985), (585, 1025))
    assert easel.drawing == Drawing()


def test_the_mark_eraser_takes_a_whole_mark_at_one_touch(easel: Easel) -> None:
    easel.lay(*BACK_OF_THIGH)
    kept = easel.lay((415, 960), (415, 1060))
    easel.canvas.tool = Tool.ERASE_MARK
    easel.mouse.click(easel.at((586, 1020)))
    assert list(easel.drawing.marks) == [kept.id]


def test_a_tap_fills_the_region(easel: Easel) -> None:
    easel.canvas.tool = Tool.FILL
    easel.canvas.camera = Camera(*BUTTOCK, 4)  # so near that the numeral leaves room beside it
    easel.settle()
    projection = easel.canvas.scene.projection
    assert projection is not None
    region = projection.region_at(*BUTTOCK)
    assert region is not None
    easel.fingers.tap(easel.at(BUTTOCK))
    assert [piece.region for piece in easel.drawing.ink if isinstance(piece, Fill)] == [region.id]
    assert easel.marked((BUTTOCK[0] + 12, BUTTOCK[1] + 12))


def test_a_drag_fills_nothing(easel: Easel) -> None:
    easel.canvas.tool = Tool.FILL
    easel.fingers.draw(easel.at(BUTTOCK), easel.at((585, 980)), easel.at(BUTTOCK))
    assert easel.drawing == Drawing()


def test_a_stroke_beside_the_body_is_no_mark(easel: Easel) -> None:
    easel.draw((60, 200), (120, 260))
    assert easel.disk.steps == []


def test_pointing_marks_nothing_and_tells_the_region(easel: Easel) -> None:
    told: list[object] = []
    easel.canvas.region_pointed.connect(told.append)
    easel.canvas.tool = Tool.POINT
    easel.mouse.click(easel.at(BUTTOCK))
    assert easel.drawing == Drawing()
    assert told[0] is not None


def test_new_ink_beside_a_mark_of_the_same_kind_joins_it(easel: Easel) -> None:
    easel.draw((585, 940), (585, 1000))
    easel.draw((605, 940), (605, 1000))
    assert len(easel.drawing.marks) == 1
    assert len(easel.strokes) == 2


def test_ink_far_off_or_of_another_kind_begins_a_mark_of_its_own(easel: Easel) -> None:
    easel.draw((585, 940), (585, 1000))
    easel.draw((415, 940), (415, 1000))
    easel.canvas.pencil = Pencil(Sensation.TINGLING)
    easel.draw((600, 940), (600, 1000))
    assert len(easel.drawing.marks) == 3


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


def test_a_stroke_at_eight_times_is_the_stroke_at_once(easel: Easel) -> None:
    spots = [(585.0 + n / 4, 980.0 + n / 2) for n in range(8, 60)]
    easel.canvas.camera = Camera(592, 990, 8)
    easel.settle()
    easel.pen.draw(*(easel.at(spot) for spot in spots))
    (near,) = easel.strokes
    assert len(near.samples) == len(spots)
    for sample, spot in zip(near.samples, spots, strict=True):
        assert (sample.x, sample.y) == pytest.approx(spot, abs=1 / 100)
    easel.canvas.fit()
    easel.settle()
    easel.pen.draw(*(easel.at(spot) for spot in spots))
    far = easel.strokes[-1]
    assert [(s.x, s.y) for s in far.samples] == [(s.x, s.y) for s in near.samples]


def test_undo_goes_back_to_the_bare_body_pixel_by_pixel(easel: Easel) -> None:
    bare = easel.picture()
    for n in range(6):
        easel.draw((585 - n * 6, 940 + n * 15), (600, 1000 + n * 10))
    easel.canvas.tool = Tool.ERASE
    easel.draw((560, 980), (612, 980))
    while easel.session.undo():
        pass
    assert easel.drawing == Drawing()
    easel.canvas._hand.leave()
    assert easel.picture() == bare


def test_undo_and_redo_show_what_painting_anew_would_show(easel: Easel) -> None:
    for n in range(5):
        easel.lay((560 + n * 10, 940), (570 + n * 10, 1040), sensation=list(Sensation)[n % 3])
    easel.session.undo()
    easel.session.undo()
    easel.session.redo()
    assert easel.picture() == easel.anew()


def test_a_refused_stroke_leaves_picture_and_drawing_as_they_were(easel: Easel) -> None:
    before = easel.picture()
    said: list[str] = []
    easel.session.refused.connect(said.append)
    easel.disk.full = True
    easel.draw(*BACK_OF_THIGH)
    easel.canvas._hand.leave()
    assert easel.drawing == Drawing()
    assert len(said) == 1
    assert easel.picture() == before


def test_a_finished_visit_can_only_be_looked_at(easel: Easel) -> None:
    assert easel.session.finish()
    easel.draw(*BACK_OF_THIGH)
    easel.canvas.regions.toggle("buttock_center_r")
    assert easel.disk.steps == []


def test_the_first_stroke_needs_neither_atlas_nor_visit_and_is_made_when_they_come(
    bare: BodyCanvas, skin: Skin
) -> None:
    mouse = Mouse(bare)
    mouse.draw(*(bare.lens.to_screen(585, y) for y in range(940, 1001, 5)))
    assert len(bare.drawing.marks) == 1
    bare.use_skin(skin)
    easel = Easel(bare)
    assert len(easel.disk.steps) == 1
    assert easel.marked((585, 970))
    bare.hide()


def test_the_body_and_its_first_stroke_are_painted_without_numpy() -> None:
    lines = [
        "import sys",
        "from PySide6.QtWidgets import QApplication",
        "from app.canvas.canvas import BodyCanvas",
        "from app.widgets.figure_view import BodyFigures",
        "app = QApplication([])",
        "canvas = BodyCanvas(BodyFigures())",
        "canvas.show()",
        "canvas.grab()",
        "assert 'numpy' not in sys.modules and 'sqlalchemy' not in sys.modules",
    ]
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True, timeout=60)


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

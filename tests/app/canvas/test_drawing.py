"""What the hand does on the canvas becomes marks, and the picture shows them where they are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF

from app.canvas.camera import Camera
from app.canvas.canvas import BodyCanvas
from app.canvas.scene import Skin
from app.gestures.tool import BROAD, FINE, Pencil, Tool
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Sensation
from tests.app.canvas.easel import Easel, changed
from tests.app.canvas.pens import Mouse
from tests.app.canvas.spots import BACK_OF_THIGH, BUTTOCK


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


def test_a_refused_stroke_leaves_picture_and_drawing_as_they_were(easel: Easel) -> None:
    before = easel.picture()
    said: list[str] = []
    easel.session.refused.connect(said.append)
    easel.disk.full = True
    easel.draw(*BACK_OF_THIGH)
    easel.leave()
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

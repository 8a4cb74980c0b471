"""What lies beyond the picture's edge is cut before it is painted and kept, and every map is read again."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

import pytest
from PySide6.QtCore import QPointF

from app.canvas.camera import Camera
from app.gestures.tool import BROAD, Pencil, Tool
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.errors import DrawingError
from models.exchange.map_file import PainMap, decode, encode
from tests.app.canvas.easel import Easel, differs
from tests.app.canvas.pens import RUBBER, Pen

HAND = (905.0, 880.0)
"""On the back of the RIGHT hand, which is nearly at the picture's edge."""
ATLAS_REGIONS = 180


class Inked(NamedTuple):
    """A piece of ink as a map file tells of it."""

    mark: UUID | None
    what: object


def told(drawing: Drawing) -> tuple[object, ...]:
    """What a map file carries of a drawing."""
    ink = [
        Inked(
            piece.mark,
            piece.region
            if isinstance(piece, Fill)
            else (piece.body, piece.view, piece.width, [(s.x, s.y, s.pressure) for s in piece.samples]),
        )
        for piece in drawing.ink
    ]
    return dict(drawing.marks), ink


def through_its_file(easel: Easel) -> Drawing:
    skin = easel.canvas.scene.skin
    assert skin is not None
    regions = [region.id for region in skin.atlas.regions]
    assert len(regions) == ATLAS_REGIONS
    return decode(encode(PainMap(Body.FEMALE, easel.drawing)), regions).drawing


def inside(easel: Easel) -> bool:
    return all(
        0 <= point.x <= stroke.view.extent.width and 0 <= point.y <= stroke.view.extent.height
        for stroke in easel.strokes
        for point in stroke.samples
    )


@pytest.mark.parametrize("hand", ["mouse", "fingers", "pen"])
@pytest.mark.parametrize("view", [View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT])
def test_a_line_past_any_edge_is_kept_inside_and_read_again(easel: Easel, hand: str, view: View) -> None:
    easel.look_at(view)
    easel.canvas.pencil = Pencil(width=BROAD)
    extent = view.extent
    middle = (extent.width / 2, extent.height / 2)
    for beyond in (
        (-80.0, middle[1]),
        (extent.width + 80.0, middle[1]),
        (middle[0], -60.0),
        (middle[0], extent.height + 60.0),
        (extent.width + 200.0, extent.height + 200.0),
    ):
        easel.time += 40_000
        way = [
            middle,
            *[
                (middle[0] + (beyond[0] - middle[0]) * n / 9, middle[1] + (beyond[1] - middle[1]) * n / 9)
                for n in range(1, 10)
            ],
            middle,
        ]
        getattr(easel, hand).draw(*(easel.at(spot) for spot in way))
    assert easel.strokes
    assert inside(easel)
    assert told(through_its_file(easel)) == told(easel.drawing)


def test_a_hand_drawn_over_to_its_tips_is_marked_to_its_tips(easel: Easel) -> None:
    easel.canvas.pencil = Pencil(width=BROAD)
    easel.mouse.draw(easel.at((890, 880)), easel.at((930, 900)), easel.at((1100, 985)))
    last = easel.strokes[0].samples[-1]
    assert (last.x, last.y) == pytest.approx((1000, 935), abs=1)


def test_a_line_that_leaves_and_comes_back_elsewhere_marks_nothing_in_between(easel: Easel) -> None:
    out = [
        (585.0, 1000.0),
        (585.0, 1400.0),
        (585.0, 1800.0),
        (415.0, 1800.0),
        (415.0, 1400.0),
        (415.0, 1000.0),
    ]
    easel.mouse.draw(*(easel.at(spot) for spot in out))
    first, second = easel.strokes
    assert {round(point.x / 10) * 10 for point in first.samples} <= {580, 590}
    assert {round(point.x / 10) * 10 for point in second.samples} <= {410, 420}
    assert len(easel.session.history.done) == 1  # one movement, one step
    easel.session.undo()
    assert easel.drawing == Drawing()


def test_an_eraser_past_the_edge_takes_what_it_passed_and_is_read_again(easel: Easel) -> None:
    easel.lay((560, 960), (610, 1060), width=BROAD)
    easel.canvas.tool = Tool.ERASE
    easel.mouse.draw(easel.at((585, 1000)), easel.at((1300, 1000)), easel.at((585, 1040)))
    assert [stroke.erases for stroke in easel.strokes] == [False, True, True]
    assert told(through_its_file(easel)) == told(easel.drawing)


@pytest.mark.parametrize("zoom", [1.0, 8.0])
def test_a_drag_far_away_costs_no_picture_and_comes_back(easel: Easel, zoom: float) -> None:
    easel.canvas.camera = Camera(585, 1000, zoom)
    easel.settle()
    painted: list[int] = []
    refresh = easel.canvas.upkeep.refresh

    def counted(box: tuple[int, int, int, int]) -> None:
        left, top, right, bottom = box
        painted.append((right - left) * (bottom - top))
        refresh(box)

    easel.canvas.upkeep.refresh = counted  # type: ignore[assignment, method-assign]
    start = easel.at((585, 1000))
    way = [start, *(start + QPointF(800 * n, 300 * n) for n in range(1, 11)), start, start + QPointF(4, 12)]
    easel.mouse.draw(*way)
    assert max(painted) <= 1_100 * 1_200  # never more than the picture and a brush around it
    assert inside(easel)
    assert sum(len(stroke.samples) for stroke in easel.strokes) <= len(way) + 2


@pytest.mark.parametrize("glitch", [QPointF(-32_768, -32_768), QPointF(65_535, 200), QPointF(1e9, -1e9)])
def test_a_drivers_leap_to_nowhere_draws_no_line_there(easel: Easel, glitch: QPointF) -> None:
    way = [easel.at((585.0, y)) for y in range(940, 1001, 10)]
    easel.pen.draw(*way[:3], glitch, *way[3:])
    assert all(580 <= point.x <= 590 and 930 <= point.y <= 1010 for s in easel.strokes for point in s.samples)
    assert sum(len(stroke.samples) for stroke in easel.strokes) == len(way)
    assert len(easel.drawing.marks) == 1


def test_the_line_is_seen_up_to_the_edge_when_the_next_sample_is_far_outside(easel: Easel) -> None:
    easel.canvas.pencil = Pencil(Sensation.ELECTRIC, width=BROAD)
    before = easel.canvas.grab().toImage()
    easel.mouse.press(easel.at((585, 1000)))
    easel.mouse.move(easel.at((2000, 1000)))
    at = easel.at((600, 1000)).toPoint()
    assert differs(before.pixelColor(at), easel.canvas.grab().toImage().pixelColor(at))
    easel.mouse.lift(easel.at((2000, 1000)))


def test_a_line_wholly_outside_the_picture_is_no_step(easel: Easel) -> None:
    easel.mouse.draw(QPointF(2, 2), QPointF(2, 700), QPointF(-900, 700))
    assert easel.disk.steps == []


def a_stroke(easel: Easel, order: int, samples: int) -> Change:
    mark = Mark(UUID(int=order + 1), Sensation.ACHE, 5)
    line = tuple(sample(400 + n % 100, 900 + n % 77) for n in range(samples))
    stroke = Stroke(UUID(int=order + 1_000_000), mark.id, order, Body.FEMALE, View.BACK, 14, line)
    return Change(added=(mark, stroke))


def test_a_full_map_takes_no_further_stroke_and_says_so(easel: Easel) -> None:
    marks, strokes = {}, []
    for order in range(10_000):
        mark, stroke = a_stroke(easel, order, 2).added
        marks[mark.id] = mark
        strokes.append(stroke)
    full = Drawing(marks, tuple(strokes))  # type: ignore[arg-type]
    with pytest.raises(DrawingError, match="full"):
        full.after(a_stroke(easel, 10_000, 2))
    assert full.after(full.without_mark(UUID(int=1))).room > 0  # it can be made smaller


def test_a_map_with_a_million_points_takes_no_further_point(easel: Easel) -> None:
    drawing = Drawing().after(a_stroke(easel, 0, 999_990))
    assert drawing.room == 10
    with pytest.raises(DrawingError, match="full"):
        drawing.after(a_stroke(easel, 1, 11))
    easel.open(drawing)
    Pen(easel.canvas).draw(*(easel.at((585.0 + n, 960.0 + 4 * n)) for n in range(20)))
    assert 0 < sum(len(stroke.samples) for stroke in easel.strokes) <= 1_000_000
    assert len(easel.strokes) == 2  # what still had room is kept


def test_a_stroke_kept_by_an_earlier_version_past_the_edge_can_be_exported(easel: Easel) -> None:
    mark = easel.lay((585, 1000), (585, 1060))
    line = (sample(990, 880), sample(1040, 900), sample(985, 920))
    outside = Stroke(UUID(int=7), mark.id, 1, Body.FEMALE, View.BACK, 14, line)
    assert easel.session.make(Change(added=(outside,)))
    again = through_its_file(easel)
    assert len(list(again.strokes)) == 3
    assert all(0 <= s.x <= 1000 for stroke in again.strokes for s in stroke.samples)


def test_the_pens_other_end_is_cut_at_the_edge_as_well(easel: Easel) -> None:
    easel.lay((560, 960), (610, 1060), width=BROAD)
    Pen(easel.canvas, RUBBER).draw(easel.at((585, 1000)), easel.at((1300, 1000)))
    assert inside(easel)
    assert easel.strokes[-1].erases

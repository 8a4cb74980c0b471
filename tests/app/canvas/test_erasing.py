"""What the eraser takes and undo brings back, as the picture shows it."""

from __future__ import annotations

from app.gestures.tool import BROAD, FINE, Pencil, Tool
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import RUBBER, Pen
from tests.app.canvas.spots import BACK_OF_THIGH


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


def test_undo_goes_back_to_the_bare_body_pixel_by_pixel(easel: Easel) -> None:
    bare = easel.picture()
    for n in range(6):
        easel.draw((585 - n * 6, 940 + n * 15), (600, 1000 + n * 10))
    easel.canvas.tool = Tool.ERASE
    easel.draw((560, 980), (612, 980))
    while easel.session.undo():
        pass
    assert easel.drawing == Drawing()
    easel.leave()
    assert easel.picture() == bare


def test_undo_and_redo_show_what_painting_anew_would_show(easel: Easel) -> None:
    for n in range(5):
        easel.lay((560 + n * 10, 940), (570 + n * 10, 1040), sensation=list(Sensation)[n % 3])
    easel.session.undo()
    easel.session.undo()
    easel.session.redo()
    assert easel.picture() == easel.anew()

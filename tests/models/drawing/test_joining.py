"""New ink joins the pain that it lies beside, and rubbing out leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from uuid import UUID, uuid4

import numpy as np
import pytest

from models.body.cells import Cells
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.joining import Surroundings, cleared_region, distance, erased, joined_mark, laid
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample

PLACES = np.array([(x, 900.0, -100.0) for x in range(-100, 101, 2)], dtype=np.float32)
"""A row of cells across the back, two millimetres apart, the client's left at the end."""


def cells(low: float, high: float) -> Cells:
    return Cells.where((PLACES[:, 0] >= low) & (PLACES[:, 0] <= high))


def stroke(mark: UUID | None, order: int) -> Stroke:
    return Stroke(uuid4(), mark, order, Body.NEUTRAL, View.BACK, 14, (sample(500, 800),))


def around(*marked: tuple[Sensation | None, float, float]) -> tuple[Surroundings, list[Mark]]:
    """A drawing of one mark for each sensation and stretch of the row, oldest first."""
    drawing, covered, marks = Drawing(), {}, []
    for order, (sensation, low, high) in enumerate(marked):
        mark = Mark(uuid4(), sensation, 5)
        drawing = drawing.after(Change(added=(mark, stroke(mark.id, order))))
        covered[mark.id] = cells(low, high)
        marks.append(mark)
    return Surroundings(drawing, covered, PLACES), marks


def ache() -> Mark:
    return Mark(uuid4(), Sensation.ACHE, 3)


def test_ink_within_fifteen_millimetres_joins() -> None:
    scene, (mark,) = around((Sensation.ACHE, 30, 50))
    assert joined_mark(ache(), cells(64, 80), scene) == mark.id
    assert joined_mark(ache(), cells(68, 80), scene) is None


def test_another_sensation_is_another_mark() -> None:
    scene, _ = around((Sensation.NUMB, 30, 50))
    assert joined_mark(ache(), cells(40, 60), scene) is None


def test_ink_of_which_nothing_is_told_joins_no_mark_that_means_something() -> None:
    told, (mark,) = around((Sensation.ACHE, 30, 50))
    assert joined_mark(Mark(uuid4()), cells(40, 60), told) is None
    live = replace(told, live=mark.id)
    assert joined_mark(Mark(uuid4()), cells(40, 60), live) == mark.id
    assert joined_mark(Mark(uuid4(), Sensation.NUMB), cells(40, 60), live) is None


def test_ink_of_which_nothing_is_told_joins_a_mark_of_which_nothing_is_told() -> None:
    scene, (mark,) = around((None, 30, 50))
    assert joined_mark(Mark(uuid4()), cells(40, 60), scene) is None
    untold = replace(scene, drawing=Drawing({mark.id: Mark(mark.id)}, scene.drawing.ink))
    assert joined_mark(Mark(uuid4()), cells(40, 60), untold) == mark.id


def test_a_word_that_is_told_of_ink_is_not_lost_to_a_mark_that_lacks_it() -> None:
    scene, (mark,) = around((Sensation.ACHE, 30, 50))
    unsaid = replace(scene, drawing=Drawing({mark.id: Mark(mark.id, Sensation.ACHE)}, scene.drawing.ink))
    assert joined_mark(ache(), cells(40, 60), unsaid) is None
    assert joined_mark(Mark(uuid4(), Sensation.ACHE), cells(40, 60), unsaid) == mark.id


def test_the_newest_of_two_marks_beside_it_is_joined() -> None:
    scene, (_, newer) = around((Sensation.ACHE, 20, 40), (Sensation.ACHE, 60, 80))
    assert joined_mark(ache(), cells(48, 52), scene) == newer.id


def test_ink_on_the_other_side_joins_only_where_it_touches() -> None:
    scene, (mark,) = around((Sensation.ACHE, 6, 60))
    assert joined_mark(ache(), cells(-60, -6), scene) is None
    assert joined_mark(ache(), cells(-60, 0), scene) == mark.id


def test_ink_with_nothing_beside_it_begins_a_mark_of_its_own() -> None:
    scene, _ = around()
    meant = ache()
    piece = Fill(uuid4(), uuid4(), 0, "sacrum_m")
    change = laid(piece, meant, cells(0, 10), scene)
    assert list(scene.drawing.after(change).marks) == [meant.id]
    assert change.added[0] == meant


def test_rubbing_out_part_of_a_mark_keeps_it() -> None:
    scene, (mark,) = around((Sensation.ACHE, 20, 60))
    line = stroke(None, 1)
    assert erased(line, cells(40, 80), scene) == Change(added=(line,))
    assert mark.id in scene.drawing.marks


def test_rubbing_out_all_of_a_mark_takes_it_away_and_undo_brings_it_back() -> None:
    scene, _ = around((Sensation.ACHE, 20, 60))
    change = erased(stroke(None, 1), cells(10, 80), scene)
    assert scene.drawing.after(change) == Drawing()
    assert Drawing().after(change.inverse) == scene.drawing


def test_rubbing_where_nothing_is_marked_changes_nothing() -> None:
    scene, _ = around((Sensation.ACHE, 20, 40))
    assert not erased(stroke(None, 1), cells(-90, -60), scene)


def test_rubbing_on_the_very_edge_of_a_mark_is_kept_and_beside_it_is_not() -> None:
    """Eight millimetres are from the middle of a cell to that of the next."""
    scene, _ = around((Sensation.ACHE, 20, 40))
    line = stroke(None, 1)
    assert erased(line, cells(48, 60), scene) == Change(added=(line,))
    assert not erased(line, cells(50, 60), scene)


def test_far_is_as_good_as_infinite() -> None:
    here, there = PLACES[:5], PLACES[-5:]
    assert distance(here, there) == np.inf
    assert distance(here, here) == 0
    assert distance(PLACES[:1], PLACES[3:4]) == pytest.approx(6)
    assert distance(PLACES[:0], there) == np.inf
    assert distance(PLACES[:1], PLACES[7:8]) == pytest.approx(14)
    assert distance(PLACES[:1], PLACES[9:10]) == np.inf  # 18 mm, more than BESIDE


def test_laying_a_stroke_brings_in_no_further_module() -> None:
    """`numpy.median` brings numpy.ma when first asked: the lift that did so held the window for 80 ms."""
    script = (
        "import sys\n"
        "from tests.models.drawing.test_joining import Sensation, ache, around, cells, joined_mark, np\n"
        "scene, _ = around((Sensation.ACHE, 30, 50), (Sensation.NUMB, -80, -60))\n"
        "before = set(sys.modules)\n"
        "joined_mark(ache(), cells(64, 80), scene)\n"
        "print(sorted(set(sys.modules) - before))\n"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_side_of_a_mark_is_that_of_its_middle_cell() -> None:
    """An even count lies between its two middle cells: 60 mm left and 100 mm right are 20 mm to the right."""
    left_and_right = Cells.where((PLACES[:, 0] == 60) | (PLACES[:, 0] == -100))
    scene, (mark,) = around((Sensation.ACHE, -100, -90))
    assert joined_mark(ache(), left_and_right, scene) == mark.id


def test_clearing_the_last_region_of_a_mark_takes_the_mark_with_it() -> None:
    mark = ache()
    one, other = (Fill(uuid4(), mark.id, order, region) for order, region in enumerate(("heel_r", "calf_r")))
    alone, both = Drawing({mark.id: mark}, (one,)), Drawing({mark.id: mark}, (one, other))
    assert cleared_region(alone, one) == Change(removed=(mark, one))
    assert cleared_region(both, one) == Change(removed=(one,))

"""Slivers that no hand means go: what an eraser leaves of a stroke, and what a line grazes in passing."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.drawing.drawing import Change, Drawing
from models.drawing.joining import Surroundings, erased
from models.drawing.slivers import rests, without_grazes
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"
Spot = tuple[float, float]


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(ASSETS)


@pytest.fixture(scope="module")
def coverage(atlas: Atlas) -> Coverage:
    return Coverage(atlas)


def a_stroke(mark: UUID | None, order: int, *spots: Spot, width: float = 14) -> Stroke:
    line = tuple(sample(*spot) for spot in spots)
    return Stroke(uuid4(), mark, order, Body.FEMALE, View.BACK, width, line)


def a_mark(order: int, *spots: Spot, width: float = 14) -> Change:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    return Change(added=(mark, a_stroke(mark.id, order, *spots, width=width)))


def rubbed(drawing: Drawing, stroke: Stroke, coverage: Coverage) -> Drawing:
    cells = coverage.of_ink(stroke)
    around = Surroundings(drawing, coverage.marks(drawing), coverage.atlas.places)
    return drawing.after(erased(stroke, cells, around, (), rests(drawing, cells, coverage.of_ink)))


def test_a_rest_under_a_seventh_goes_with_what_was_rubbed_out(coverage: Coverage) -> None:
    drawing = Drawing().after(a_mark(0, (585, 940), (585, 1060)))
    assert rubbed(drawing, a_stroke(None, 1, (585, 955), (585, 1065), width=28), coverage) == Drawing()


def test_a_rest_of_a_fifth_stays(coverage: Coverage) -> None:
    drawing = Drawing().after(a_mark(0, (585, 940), (585, 1060)))
    after = rubbed(drawing, a_stroke(None, 1, (585, 985), (585, 1065), width=28), coverage)
    assert list(after.marks) == list(drawing.marks)
    whole, left = coverage.total(drawing), coverage.total(after)
    assert 0.15 * len(whole) <= len(left) < 0.35 * len(whole)


def test_only_the_stroke_of_which_a_sliver_is_left_goes(coverage: Coverage) -> None:
    begun = a_mark(0, (585, 940), (585, 1000))
    drawing = Drawing().after(begun)
    mark = next(iter(drawing.marks))
    drawing = drawing.after(Change(added=(a_stroke(mark, 1, (585, 1030), (585, 1060)),)))
    after = rubbed(drawing, a_stroke(None, 2, (585, 1030), (585, 1068), width=28), coverage)
    assert [stroke.order for stroke in after.strokes if not stroke.erases] == [0]
    assert list(after.marks) == [mark]


def test_a_fill_of_which_a_sliver_is_left_goes(coverage: Coverage) -> None:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    drawing = Drawing().after(Change(added=(mark, Fill(uuid4(), mark.id, 0, "buttock_center_r"))))
    wide = [(530.0, y) for y in range(790, 901, 10)]
    across = [spot for x, y in wide for spot in ((x, y), (650.0, y))]
    assert rubbed(drawing, a_stroke(None, 1, *across, width=28), coverage) == Drawing()


def test_a_small_mark_that_no_eraser_touched_never_goes(coverage: Coverage) -> None:
    drawing = Drawing().after(a_mark(0, (585, 940), (585, 1060)))
    dot = a_mark(1, (415, 1000), width=6)
    drawing = drawing.after(dot)
    assert 0 < len(coverage.of_ink(dot.added[1])) < 10  # type: ignore[arg-type]
    after = rubbed(drawing, a_stroke(None, 2, (585, 935), (585, 1065), width=28), coverage)
    assert list(after.marks) == [dot.added[0].id]


def test_undo_brings_a_sliver_back(coverage: Coverage) -> None:
    drawing = Drawing().after(a_mark(0, (585, 940), (585, 1060)))
    stroke = a_stroke(None, 1, (585, 955), (585, 1065), width=28)
    cells = coverage.of_ink(stroke)
    around = Surroundings(drawing, coverage.marks(drawing), coverage.atlas.places)
    change = erased(stroke, cells, around, (), rests(drawing, cells, coverage.of_ink))
    assert drawing.after(change).after(change.inverse) == drawing


def test_a_line_down_one_leg_that_grazes_the_other_marks_one_leg(coverage: Coverage) -> None:
    projection = coverage.atlas.projection(Body.FEMALE, View.BACK)
    y, right, left = 1000.0, 28, 11  # at mid-thigh; the numbers of the RIGHT and of the LEFT thigh
    edge = next(
        x for x in range(500, 400, -1) if projection.part_at(x, y) == left and projection.cell_at(x, y)
    )
    x = 545.0
    down = [(x, y + n) for n in range(-88, 313, 4)]
    grazing = a_stroke(None, 0, *down[:22], (edge - 1.0, y), *down[23:], width=9)
    parts = projection.cells_by_part(coverage.of_ink(grazing))
    assert 0 < parts[left] < 10
    kept = without_grazes(grazing, projection, coverage.of_ink)
    assert sum(projection.cells_by_part(coverage.of_ink(piece))[left] for piece in kept) == 0
    assert (
        sum(projection.cells_by_part(coverage.of_ink(piece))[right] for piece in kept) >= parts[right] * 0.95
    )
    assert kept[0].id == grazing.id
    assert [piece.order for piece in kept] == list(range(len(kept)))
    first, second = (piece.samples for piece in kept)
    assert (first[0], second[-1]) == (grazing.samples[0], grazing.samples[-1])
    made = [point for point in (*first, *second) if point not in grazing.samples]
    assert made
    assert set(made) <= {first[-1], second[0]}
    assert all(edge - 1 <= point.x <= x and abs(point.y - y) <= 4 for point in made)


def test_a_line_across_both_legs_marks_both(coverage: Coverage) -> None:
    projection = coverage.atlas.projection(Body.FEMALE, View.BACK)
    across = a_stroke(None, 0, *[(float(x), 1000.0) for x in range(400, 601, 4)])
    assert without_grazes(across, projection, coverage.of_ink) == (across,)


def test_a_line_from_buttock_to_toes_grazes_nothing(coverage: Coverage) -> None:
    projection = coverage.atlas.projection(Body.FEMALE, View.BACK)
    long = a_stroke(None, 0, *[(575.0, float(y)) for y in range(790, 1640, 6)])
    assert without_grazes(long, projection, coverage.of_ink) == (long,)


def test_a_dot_on_a_finger_beside_the_thigh_stays(coverage: Coverage) -> None:
    projection = coverage.atlas.projection(Body.FEMALE, View.BACK)
    dot = a_stroke(None, 0, (930.0, 900.0), width=6)
    assert without_grazes(dot, projection, coverage.of_ink) == (dot,)

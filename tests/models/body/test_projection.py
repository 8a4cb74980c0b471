"""What a brush marks on the skin, and what it never marks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.body.cells import Cells
from models.body.view import Body, Side, View
from tests.atlas.shapes import atlas, contains, distance, outlines

Points = npt.NDArray[np.float64]

WIDTHS = st.sampled_from([6.0, 14.0, 30.0])
BODIES = st.sampled_from(list(Body))


@st.composite
def strokes(
    draw: st.DrawFn, x: tuple[float, float] = (100, 900), y: tuple[float, float] = (20, 1740)
) -> Points:
    """A few points within bounds, on the grid of 1/64 mm on which strokes are kept."""
    across, down = st.floats(*x), st.floats(*y)
    points = draw(st.lists(st.tuples(across, down), min_size=1, max_size=6))
    return np.round(np.array(points) * 64) / 64


def side(letter: str) -> Cells:
    """All skin of one side, the midline's regions aside."""
    total = Cells.none(atlas().count)
    for region in atlas().regions:
        if region.side is {"l": Side.LEFT, "r": Side.RIGHT}[letter]:
            total |= atlas().cells_of(region.id)
    return total


@given(BODIES, st.sampled_from([View.FRONT, View.BACK]), strokes((380, 499.9), (925, 1640)), WIDTHS)
def test_a_stroke_on_one_leg_never_marks_the_other(
    body: Body, view: View, points: Points, width: float
) -> None:
    projection = atlas().projection(body, view)
    legs = {projection.part_at(x, y) for x, y in points}
    along = np.linspace(points[:-1], points[1:], 200).reshape(-1, 2)
    legs |= {projection.part_at(x, y) for x, y in along}
    picture_left = "l" if view is View.BACK else "r"
    other = "r" if picture_left == "l" else "l"
    if not (side(other) & projection.covered_by(points, 1)):  # the middle line stays on one leg
        trunk = projection.part_at(500, 500)
        if trunk not in legs:
            assert not projection.covered_by(points, width) & side(other)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("width", [6, 14, 30])
def test_the_inner_right_thigh_never_marks_the_left(body: Body, width: float) -> None:
    projection = atlas().projection(body, View.FRONT)
    inner = atlas().cells_of("thigh_inner_upper_r") | atlas().cells_of("thigh_inner_lower_r")
    rows = np.flatnonzero((projection.image_of(inner) > 0).any(axis=1))
    edge = [(np.flatnonzero(projection.image_of(inner)[row])[-1] + 0.9, row + 0.5) for row in rows[::9]]
    covered = projection.covered_by(np.array(edge), width)
    assert covered & inner
    assert not covered & side("l")


@given(BODIES, st.sampled_from(list(View)[:4]), strokes(), WIDTHS)
def test_a_stroke_marks_only_skin_that_its_view_shows(
    body: Body, view: View, points: Points, width: float
) -> None:
    projection = atlas().projection(body, view)
    covered = projection.covered_by(points, width)
    assert not covered - projection.visible
    assert covered == projection.covered_by(points.copy(), width)


@given(BODIES, strokes(), WIDTHS)
def test_a_mirrored_stroke_marks_the_mirrored_skin(body: Body, points: Points, width: float) -> None:
    projection = atlas().projection(body, View.BACK)
    covered = projection.covered_by(points, width)
    middle = 1000 - 1 / 512  # a point on an edge belongs to the pixel on its right; mirrored, on its left
    mirrored = projection.covered_by(points * (-1, 1) + (middle, 0), width)
    difference = (atlas().mirrored(covered) - mirrored) | (mirrored - atlas().mirrored(covered))
    assert len(difference) <= 0.02 * len(covered) + 2  # cells of which just half is painted


@given(strokes(), strokes(), WIDTHS)
def test_area_counts_each_cell_once(one: Points, other: Points, width: float) -> None:
    back, left = (atlas().projection(Body.NEUTRAL, view) for view in (View.BACK, View.LEFT))
    a, b = back.covered_by(one, width), left.covered_by(other, width)
    assert atlas().area_cm2(a | b) == pytest.approx(
        atlas().area_cm2(a) + atlas().area_cm2(b) - atlas().area_cm2(a & b), abs=1e-6
    )
    assert atlas().mirrored(atlas().mirrored(a)) == a


def test_a_stroke_far_from_the_skin_marks_nothing() -> None:
    projection = atlas().projection(Body.MALE, View.BACK)
    assert not projection.covered_by(np.array([[20.0, 60.0], [30.0, 300.0]]), 30)
    assert not projection.covered_by(np.array([[-50.0, -60.0]]), 30)
    assert not projection.covered_by(np.zeros((0, 2)), 30)


def test_a_finger_stroke_leaves_the_next_finger_alone() -> None:
    projection = atlas().projection(Body.NEUTRAL, View.FRONT)
    parts = sorted({int(part) for part in np.unique(projection.parts)})
    palms = atlas().cells_of("hand_palm_l") & projection.visible
    shown = projection.image_of(palms) > 0
    for part in parts:
        reach = projection.joins(part, projection.parts)
        rows, columns = np.nonzero(shown & (projection.parts == part))
        if len(rows) == 0 or (shown & reach).sum() > 0.9 * shown.sum():
            continue  # the hand itself reaches every finger
        middle = len(rows) // 2
        covered = projection.covered_by(np.array([[columns[middle] + 0.5, rows[middle] + 0.5]]), 30)
        assert not (projection.image_of(covered) > 0)[~reach].any()


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("body", Body)
def test_the_region_under_a_point_is_the_outline_around_it(body: Body, view: View) -> None:
    projection = atlas().projection(body, view)
    drawn = outlines(body, view)
    rng = np.random.default_rng(7)
    for x, y in rng.uniform((0, 0), (view.extent.width, view.extent.height), (250, 2)).round(1):
        near = [name for name, rings in drawn.items() if distance(rings, x, y) <= 2]
        if near:
            continue
        found = [name for name, rings in drawn.items() if contains(rings, x, y)]
        region = projection.region_at(x, y)
        assert found == ([region.id] if region else []), (x, y)


def test_a_point_outside_the_picture_has_no_skin() -> None:
    projection = atlas().projection(Body.FEMALE, View.FRONT)
    for x, y in ((-0.5, 100), (100, -0.5), (1000.5, 100), (100, 1760.5)):
        assert projection.cell_at(x, y) is None
        assert projection.region_at(x, y) is None
        assert projection.part_at(x, y) == 0


def test_an_anchor_lies_on_its_skin() -> None:
    projection = atlas().projection(Body.FEMALE, View.BACK)
    for region in atlas().regions:
        cells = atlas().cells_of(region.id)
        point = projection.anchor(cells)
        if point is None:
            assert not cells & projection.visible
        else:
            cell = projection.cell_at(*point)
            assert cell is not None
            assert cell in cells

"""What a brush marks, where a spot lies and how large skin is seen, worked out by hand on a flat skin."""

from __future__ import annotations

import numpy as np
import pytest

from models.body.cells import Cells
from models.body.view import ViewFrame
from tests.models.body.flat import SKIN, Flat

NOWHERE = 65535


def points(*spots: tuple[float, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(spots, dtype=np.float64)


@pytest.mark.parametrize("scale", [1, 2])
def test_a_spot_lies_on_the_cell_around_it_up_to_the_edges_of_the_picture(scale: int) -> None:
    """Six cells by four, ten millimetres each."""
    flat = Flat(6, 4, 10, scale=scale, parted=3, hidden=[7])
    spots = {
        (0.0, 0.0): 0,
        (9.9, 9.9): 0,
        (10.0, 0.0): 1,
        (0.0, 10.0): 6,
        (59.9, 39.9): 23,
        (15.0, 15.0): None,
        (-0.1, 5.0): None,
        (5.0, -0.1): None,
        (60.0, 5.0): None,
        (5.0, 40.0): None,
    }
    for (x, y), cell in spots.items():
        assert flat.view.cell_at(x, y) == cell, (x, y)
        assert flat.view.region_at(x, y) is (None if cell is None else SKIN), (x, y)
        (found,) = flat.view.cells_at(points((x, y)))
        assert found == (NOWHERE if cell is None else cell), (x, y)
    within = {(0.0, 0.0): 1, (29.9, 39.9): 1, (30.0, 0.0): 2, (59.9, 0.0): 2}
    beside = {(-0.1, 5.0): 0, (5.0, -0.1): 0, (60.0, 5.0): 0, (5.0, 40.0): 0}
    for (x, y), part in (within | beside).items():
        assert flat.view.part_at(x, y) == part, (x, y)


def test_a_line_is_walked_a_pixel_at_a_time_and_knows_its_corners() -> None:
    flat = Flat(6, 4, 10)
    corners = points((1, 1), (4, 1), (4, 6), (4, 6))
    walked = [(1, 1), (2, 1), (3, 1), (4, 1), (4, 2), (4, 3), (4, 4), (4, 5), (4, 6), (4, 6)]
    assert flat.view.walked(corners).tolist() == [list(spot) for spot in walked]
    assert flat.view.corners(corners).tolist() == [0, 3, 8, 9]
    assert flat.view.walked(points((1, 1))).tolist() == [[1, 1]]
    assert flat.view.corners(points((1, 1))).tolist() == [0]
    finer = Flat(6, 4, 10, scale=2).view
    assert finer.walked(points((1, 1), (2, 1))).tolist() == [[1, 1], [1.5, 1], [2, 1]]
    assert finer.corners(points((1, 1), (2, 1))).tolist() == [0, 2]


def test_a_walk_beyond_the_picture_meets_the_part_at_its_edge() -> None:
    parts = Flat(6, 4, 10, parted=3).view.parts_along(points((-5, 5), (29, 5), (30, 5), (99, 5), (5, 99)))
    assert parts.tolist() == [1, 1, 2, 2, 1]


def test_cells_are_counted_by_the_part_that_they_lie_on_where_they_are_seen() -> None:
    flat = Flat(6, 4, 10, parted=2, hidden=[8])
    assert flat.view.cells_by_part(flat.block(range(6), range(2))).tolist() == [0, 4, 7]


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_skin_is_as_large_as_it_is_seen_in_a_picture_of_any_fineness(scale: int) -> None:
    flat = Flat(6, 4, 10, scale=scale, hidden=[8])
    assert flat.view.area_of(flat.cells((0, 0), (5, 3))) == pytest.approx(200)
    assert flat.view.area_of(flat.cells((2, 1))) == 0
    assert flat.view.shown.tolist()[7:10] == [100 * scale**2, 0, 100 * scale**2]
    assert flat.told(flat.view.visible) == {(x, y) for x in range(6) for y in range(4)} - {(2, 1)}
    assert flat.view.count == 24


@pytest.mark.parametrize("scale", [1, 2])
def test_the_box_around_skin_holds_all_that_is_seen_of_it(scale: int) -> None:
    flat = Flat(6, 4, 20, scale=scale, hidden=[3])
    assert flat.view.box_of(flat.cells((1, 1), (4, 2))) == ViewFrame(20, 20, 80, 40)
    assert flat.view.box_of(flat.cells((0, 0))) == ViewFrame(0, 0, 20, 20)
    assert flat.view.box_of(flat.cells((3, 0))) is None
    assert flat.view.box_of(Cells.none(24)) is None


def test_an_image_shows_cells_at_every_pixel_or_at_every_few() -> None:
    flat = Flat(3, 2, 4)
    image = flat.view.image_of(flat.cells((1, 0)))
    assert image.shape == (8, 12)
    assert set(np.unique(image).tolist()) == {0, 255}
    assert image[:4, 4:8].all()
    assert image.sum() == 16 * 255
    assert (flat.view.image_of(flat.cells((1, 0)), 2) == image[::2, ::2]).all()


def test_a_brush_marks_a_cell_of_which_it_paints_half_and_none_of_which_it_paints_less() -> None:
    """A line along the middle of the second row: 20 mm wide it paints five of ten rows beside, 18 mm four."""
    flat = Flat(6, 4, 10)
    line = points((0.5, 15), (59.5, 15))
    rows = {width: {row for _, row in flat.told(flat.view.covered_by(line, width))} for width in (18, 20, 40)}
    assert rows == {18: {1}, 20: {0, 1, 2}, 40: {0, 1, 2, 3}}
    for width in (18, 20):
        assert len(flat.view.covered_by(line, width)) == 6 * len(rows[width])
    down = points((25, 0.5), (25, 39.5))
    assert flat.told(flat.view.covered_by(down, 18)) == {(2, row) for row in range(4)}
    assert {x for x, _ in flat.told(flat.view.covered_by(down, 20))} == {1, 2, 3}


def test_the_middle_line_of_a_brush_marks_every_cell_that_it_crosses_however_thin_it_is() -> None:
    flat = Flat(6, 4, 10, hidden=[9])
    line = points((5, 5), (25, 15), (45, 15))
    assert flat.told(flat.view.covered_by(line, 0.2)) == {(0, 0), (1, 0), (1, 1), (2, 1), (4, 1)}


def test_a_dot_marks_what_it_is_put_on_and_paints_a_disc() -> None:
    """Of the cells beside, a disc of 20 mm covers 46 hundredths, and one of 22 mm 56."""
    flat = Flat(5, 5, 10)
    dot = points((25, 25))
    assert flat.told(flat.view.covered_by(dot, 20)) == {(2, 2)}
    assert flat.told(flat.view.covered_by(dot, 22)) == {(2, 2), (1, 2), (3, 2), (2, 1), (2, 3)}


def test_a_brush_marks_no_other_part_of_the_body_unless_both_hang_together() -> None:
    line = points((5, 15), (29, 15))
    for joined, columns in ((False, {0, 1, 2}), (True, {0, 1, 2, 3})):
        flat = Flat(6, 4, 10, parted=3, joined=joined)
        assert {column for column, _ in flat.told(flat.view.covered_by(line, 24))} == columns
        assert flat.view.is_joined(1, 2) is joined
        assert flat.view.is_joined(2, 2)
        assert not flat.view.is_joined(9, 1)
        reach = flat.view.reach(5, 5)
        assert reach[0].tolist() == [True] * 30 + [joined] * 30


def test_what_lies_outside_the_picture_paints_nothing_and_what_lies_inside_all() -> None:
    flat = Flat(6, 4, 10)
    across = flat.told(flat.view.covered_by(points((-30, 15), (90, 15)), 8))
    assert across == {(column, 1) for column in range(6)}
    assert flat.told(flat.view.covered_by(points((5, -30), (5, 70)), 8)) == {(0, row) for row in range(4)}
    assert not flat.view.covered_by(points((-2, 15), (-1, 15)), 30)
    assert not flat.view.covered_by(points((15, 40), (15, 45)), 30)


@pytest.mark.parametrize("scale", [1, 2])
def test_an_anchor_lies_in_the_middle_of_a_square_and_of_a_bar(scale: int) -> None:
    flat = Flat(20, 20, 20, scale=scale)
    for cells, middle in (
        (flat.block(range(1, 4), range(2, 5)), (50, 70)),
        (flat.block(range(1, 2), range(2, 13)), (30, 150)),
        (flat.block(range(2, 13), range(1, 2)), (150, 30)),
    ):
        found = flat.view.anchor(cells)
        assert found is not None
        assert found == pytest.approx(middle, abs=4)


def test_an_anchor_lies_in_the_broad_part_of_skin_and_on_the_little_that_is_seen() -> None:
    flat = Flat(40, 40, 10)
    spoon = flat.block(range(10, 20), range(10, 20)) | flat.block(range(14, 15), range(20, 40))
    found = flat.view.anchor(spoon)
    assert found is not None
    assert found == pytest.approx((150, 150), abs=12)
    tiny = Flat(30, 30, 1)
    assert tiny.view.anchor(tiny.cells((5, 7))) == (5.5, 7.5)
    finer = Flat(30, 30, 1, scale=2)
    assert finer.view.anchor(finer.cells((5, 7))) == pytest.approx((5.5, 7.5), abs=0.5)
    assert tiny.view.anchor(Cells.none(900)) is None

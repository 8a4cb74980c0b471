"""A line that leaves the view is cut at its edge, and no driver's leap becomes a line."""

from __future__ import annotations

import pytest

from models.body.view import Extent
from models.drawing.clipping import Bounds, Cut, LinePiece, inside, lines_inside
from models.drawing.stroke import Sample, sample

VIEW = Extent(100, 200)
BOUNDS = Bounds(0, 0, 100, 200)


def at(*spots: tuple[float, float]) -> list[Sample]:
    return [sample(x, y, 1, 10 * n) for n, (x, y) in enumerate(spots)]


def places(line: tuple[Sample, ...]) -> list[tuple[float, float]]:
    return [(each.x, each.y) for each in line]


def test_a_line_inside_stays_as_it_is() -> None:
    line = at((10, 10), (20, 40), (90, 190))
    assert lines_inside(line, VIEW) == (tuple(line),)


def test_the_edge_itself_is_inside() -> None:
    for corner in ((0, 0), (100, 0), (0, 200), (100, 200)):
        assert BOUNDS.hold(sample(*corner))
    for beyond in ((-0.5, 0), (100.5, 0), (0, -0.5), (0, 200.5)):
        assert not BOUNDS.hold(sample(*beyond))


def test_a_line_ends_on_the_edge_where_it_leaves_and_begins_there_when_it_comes_back() -> None:
    first, second = lines_inside(at((80, 100), (120, 120), (120, 140), (80, 160)), VIEW)
    assert places(first) == [(80, 100), (100, 110)]
    assert places(second) == [(100, 150), (80, 160)]
    assert (first[-1].t, second[0].t) == (5, 25)


def test_a_way_right_through_leaves_the_piece_between_both_edges() -> None:
    (line,) = lines_inside(at((-50, 50), (150, 150)), VIEW)
    assert places(line) == [(0, 75), (100, 125)]
    assert [each.t for each in line] == [2, 8]


def test_pressure_and_time_are_those_of_the_place_at_the_edge() -> None:
    piece = inside(sample(90, 10, 0.2, 0), sample(110, 10, 0.8, 100), BOUNDS)
    assert piece is not None
    assert (piece.after.x, piece.after.t) == (100, 50)
    assert piece.after.pressure == pytest.approx(0.5, abs=1 / 255)


@pytest.mark.parametrize(
    "way",
    [
        [(-20, 10), (-10, 190)],  # beside it
        [(10, -30), (90, -5)],  # above it
        [(-30, 20), (20, -30)],  # past a corner
        [(110, 10), (110, 90)],  # straight down beside it
        [(10, 210), (90, 210)],  # straight along below it
    ],
)
def test_a_way_that_lies_outside_is_no_line(way: list[tuple[float, float]]) -> None:
    assert lines_inside(at(*way), VIEW) == ()
    before, after = at(*way)
    assert inside(before, after, BOUNDS) is None


def test_a_way_along_the_edge_is_a_line() -> None:
    top, foot = at((0, 20), (0, 90))
    assert inside(top, foot, BOUNDS) == LinePiece(top, foot)


def test_samples_are_counted_as_the_lines_keep_them() -> None:
    cut = Cut(VIEW)
    for each in at((10, 10), (20, 10), (120, 10), (120, 20), (20, 20)):
        cut.add(each)
    assert cut.count == sum(len(line) for line in cut.lines) == 5
    assert cut.last == sample(20, 20, 1, 40)


def test_a_leap_as_long_as_a_body_ends_the_line_and_draws_nothing_across() -> None:
    tall = Extent(1000, 3000)
    cut = Cut(tall)
    for each in at((10, 10), (10, 1770), (10, 1780), (10, 20), (20, 20)):
        cut.add(each)
    assert [places(line) for line in cut.lines] == [[(10, 10), (10, 1770), (10, 1780), (10, 20), (20, 20)]]
    cut = Cut(tall)
    for each in at((10, 10), (10, 1771), (20, 1771)):
        cut.add(each)
    assert [places(line) for line in cut.lines] == [[(10, 10)], [(10, 1771), (20, 1771)]]


def test_a_leap_out_of_the_view_leaves_what_was_drawn_and_begins_nothing() -> None:
    cut = Cut(VIEW)
    pieces = [cut.add(each) for each in at((10, 10), (10, 5000), (10, 5010))]
    assert pieces == [LinePiece(sample(10, 10), sample(10, 10)), None, None]
    assert [places(line) for line in cut.lines] == [[(10, 10)]]


def test_a_piece_that_lies_inside_keeps_its_own_ends() -> None:
    before, after = at((20, 30), (80, 170))
    whole = inside(before, after, BOUNDS)
    assert whole is not None
    assert whole.before is before
    assert whole.after is after
    piece = inside(before, sample(180, 30, 1, 10), BOUNDS)
    assert piece is not None
    assert piece.before is before
    assert piece.after.x == 100

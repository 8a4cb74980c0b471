"""Where numerals stand, worked out by hand on a flat skin of squares of twenty millimetres."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, sin
from uuid import UUID

import pytest

from models.body.cells import Cells
from models.drawing.badges import badge_places, shown_share
from tests.models.body.flat import Flat

FLAT = Flat(50, 88, 20)
"""All of a standing view, 1,000 by 1,760 mm: its middle is at 500."""
RADIUS, APART = 26.0, 60.0


def places(
    *marks: Cells, radius: float = RADIUS, apart: float = APART
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """For each mark where its numeral stands, and from which spot of it, to the nearest tenth."""
    named = {UUID(int=number): cells for number, cells in enumerate(marks, 1)}
    found = badge_places(named, FLAT.view, radius, apart)
    assert [each.mark for each in found] == list(named)
    return [
        ((round(each.at[0], 1), round(each.at[1], 1)), (round(each.spot[0], 1), round(each.spot[1], 1)))
        for each in found
    ]


@pytest.mark.parametrize(("column", "outward"), [(30, 1), (10, -1)])
def test_the_numeral_of_a_small_mark_stands_two_radii_away_from_the_middle_of_the_body(
    column: int, outward: int
) -> None:
    """Nearer than two radii, 1.4 radii around it would touch the mark."""
    ((at, spot),) = places(FLAT.cells((column, 40)))
    assert (at[0] - spot[0], at[1] - spot[1]) == pytest.approx((outward * 2 * RADIUS, 0), abs=0.1)


def test_a_mark_on_the_middle_of_the_body_has_its_numeral_at_the_right_of_the_picture() -> None:
    flat = Flat(100, 100, 10)
    middle = flat.block(range(49, 51), range(49, 51))
    (place,) = badge_places({UUID(int=1): middle}, flat.view, RADIUS, APART)
    assert place.at[0] - place.spot[0] == pytest.approx(52 if place.spot[0] >= 500 else -52)


def test_at_the_edge_of_the_view_a_numeral_turns_to_where_it_fits() -> None:
    """At 970 the ways outwards leave the picture; straight down two radii is the nearest that is free."""
    ((at, spot),) = places(FLAT.cells((48, 40)))
    assert (at[0] - spot[0], at[1] - spot[1]) == pytest.approx((0, 52), abs=0.1)
    ((at, spot),) = places(FLAT.cells((1, 40)))
    assert (at[0] - spot[0], at[1] - spot[1]) == pytest.approx((0, 52), abs=0.1) or (
        at[0] - spot[0],
        at[1] - spot[1],
    ) == pytest.approx((0, -52), abs=0.1)
    for cells in (FLAT.cells((48, 87)), FLAT.cells((48, 0)), FLAT.cells((1, 0)), FLAT.cells((1, 87))):
        (((x, y), _),) = places(cells)
        assert RADIUS <= x <= 1000 - RADIUS
        assert RADIUS <= y <= 1760 - RADIUS


def test_a_broad_mark_carries_its_numeral_and_a_thin_one_does_not() -> None:
    """A numeral of 26 mm needs a disc of 34 around its spot, filled to nine tenths."""
    ((at, spot),) = places(FLAT.block(range(30, 35), range(40, 45)))
    assert at == spot
    ((at, spot),) = places(FLAT.block(range(30, 32), range(40, 60)))
    assert at != spot
    ((at, spot),) = places(FLAT.block(range(30, 33), range(40, 43)), radius=20)
    assert at == spot


def test_where_all_skin_is_marked_and_nothing_is_broad_a_numeral_stands_two_radii_outward() -> None:
    stripes = FLAT.block(range(1, 50, 2), range(88))
    ((at, spot),) = places(stripes)
    assert (abs(at[0] - spot[0]), at[1]) == (52, spot[1])
    assert (at[0] > spot[0]) is (spot[0] >= 500)


def test_the_numerals_of_two_marks_keep_their_distance_and_hide_neither() -> None:
    """The first of two marks one above the other takes the place outward, the second is near."""
    upper, lower = FLAT.cells((30, 40)), FLAT.cells((30, 42))
    (first, _), (second, from_) = places(upper, lower)
    assert hypot(first[0] - second[0], first[1] - second[1]) >= APART
    assert hypot(second[0] - from_[0], second[1] - from_[1]) <= 3 * RADIUS
    for x, y in (first, second):
        for cell_x, cell_y in ((610, 810), (610, 850)):
            assert hypot(x - cell_x, y - cell_y) >= RADIUS + 10


def test_numerals_on_broad_marks_give_way_by_half_of_what_is_lacking_each() -> None:
    """Spots 60 apart that should be 80: ten each; 60 across and 80 down are 100, for 110 five each."""
    left, right = FLAT.block(range(20, 23), range(40, 43)), FLAT.block(range(23, 26), range(40, 43))
    (one, spot), (other, beside) = places(left, right, radius=5, apart=80)
    assert beside[0] - spot[0] == 60
    assert (one[0], other[0]) == pytest.approx((spot[0] - 10, beside[0] + 10), abs=0.1)
    assert one[1] == other[1] == spot[1]
    lower = FLAT.block(range(23, 26), range(44, 47))
    (one, spot), (other, beside) = places(left, lower, radius=5, apart=110)
    assert (beside[0] - spot[0], beside[1] - spot[1]) == (60, 80)
    assert (one[0] - spot[0], one[1] - spot[1]) == pytest.approx((-3, -4), abs=0.1)
    assert (other[0] - beside[0], other[1] - beside[1]) == pytest.approx((3, 4), abs=0.1)


def test_numerals_that_are_far_enough_apart_stay_where_they_are() -> None:
    marks = FLAT.block(range(20, 23), range(40, 43)), FLAT.block(range(23, 26), range(40, 43))
    assert all(at == spot for at, spot in places(*marks, radius=5, apart=60))


def test_numerals_of_two_marks_on_the_same_skin_part_always_in_the_same_direction() -> None:
    block = FLAT.block(range(20, 23), range(40, 43))
    (one, spot), (other, same) = places(block, block, radius=5, apart=30)
    assert spot == same
    assert (one[0] - spot[0], one[1] - spot[1]) == pytest.approx((-15 * cos(1), -15 * sin(1)), abs=0.1)
    assert (other[0] - spot[0], other[1] - spot[1]) == pytest.approx((15 * cos(1), 15 * sin(1)), abs=0.1)


def test_a_row_of_many_numerals_spreads_until_no_two_touch() -> None:
    blocks = [FLAT.block(range(20 + 3 * n, 23 + 3 * n), range(40, 43)) for n in range(5)]
    found = [at for at, _ in places(*blocks, radius=5, apart=70)]
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 69.8 for a, b in combinations(found, 2))
    assert sum(x for x, _ in found) / 5 == pytest.approx(20 * 20 + 7.5 * 20, abs=2)
    assert [x for x, _ in found] == sorted(x for x, _ in found)


@pytest.mark.parametrize("scale", [1, 2])
def test_the_share_of_a_mark_that_is_shown_is_its_area_in_the_picture_over_that_of_its_cells(
    scale: int,
) -> None:
    """A cell straight on takes 33 square millimetres; one of these takes 400."""
    flat = Flat(4, 4, 20, scale=scale, hidden=[5])
    assert shown_share(flat.cells((0, 0)), flat.view) == pytest.approx(400 / 33)
    assert shown_share(flat.cells((0, 0), (1, 1)), flat.view) == pytest.approx(200 / 33)
    assert shown_share(flat.cells((1, 1)), flat.view) == 0
    assert shown_share(Cells.none(16), flat.view) == 0

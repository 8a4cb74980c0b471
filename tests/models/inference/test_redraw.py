"""A redraw is the same ink a little beside, ten times and always the same ten, and never off the picture."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

import pytest

from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Stroke, sample
from models.inference.redraw import misses, redrawn

MARK = Mark(UUID(int=1))


def a_line(*spots: tuple[float, float], order: int = 0) -> Stroke:
    samples = tuple(sample(*spot) for spot in spots)
    return Stroke(UUID(int=order + 2), MARK.id, order, Body.FEMALE, View.BACK, 14, samples)


def test_each_of_five_ways_to_miss_is_mirrored_so_that_no_side_is_favoured() -> None:
    assert len(misses()) == 10
    for one, other in zip(misses()[::2], misses()[1::2], strict=True):
        assert (one.across, one.down, one.size) == (-other.across, other.down, other.size)
    assert all(abs(miss.across) < 40 and 0.75 < miss.size < 1.35 for miss in misses())


def test_ink_moves_together_and_grows_about_its_middle() -> None:
    drawing = Drawing({MARK.id: MARK}, (a_line((500, 900)), a_line((540, 1000), order=1)))
    for miss, other in zip(misses(), redrawn(drawing), strict=True):
        one, two = (piece.samples[0] for piece in other.strokes)
        assert ((one.x + two.x) / 2, (one.y + two.y) / 2) == pytest.approx(
            (520 + miss.across, 950 + miss.down), abs=0.1
        )
        assert (two.x - one.x, two.y - one.y) == pytest.approx((40 * miss.size, 100 * miss.size), abs=0.1)


def test_what_would_fall_off_the_picture_stays_at_its_edge() -> None:
    width, height = View.BACK.extent
    corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    drawing = Drawing({MARK.id: MARK}, (a_line(*corners),))
    xs, ys = set[float](), set[float]()
    for other in redrawn(drawing):
        (stroke,) = other.strokes
        xs |= {point.x for point in stroke.samples}
        ys |= {point.y for point in stroke.samples}
    assert (min(xs), max(xs), min(ys), max(ys)) == (0, width, 0, height)


def test_a_region_that_was_tapped_stays_since_no_hand_missed_there() -> None:
    fill = Fill(UUID(int=9), MARK.id, 0, "buttock_center_r")
    made = list(redrawn(Drawing({MARK.id: MARK}, (fill,))))
    assert len(made) == 10
    assert all(one == other for one, other in pairwise(made))
    assert made[0].ink == (fill,)

"""Lines from names to structures are short, lie flat, and keep clear of one another and of other names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.under_skin.lanes import Lane
from app.canvas.under_skin.leaders import set_out, untangled

LINE = 10.0


def right_lane(*free: float) -> Lane:
    """A lane at the right of a body that ends at 100, whose rows hold names of these lengths."""
    area = QRectF(0, 0, 400, (len(free) + 2) * LINE)
    return Lane(False, area, LINE, tuple(100.0 for _ in free), free)


def middle(row: float) -> float:
    """How low the middle of a row lies."""
    return (row + 1.05) * LINE


@pytest.mark.parametrize(
    ("anchor", "wanted"),
    [((20, 5), (97.2, 25)), ((300, 25), (202.8, 25)), ((150, 5), (150, 20)), ((150, 90), (150, 30))],
)
def test_a_line_sets_out_where_its_name_is_nearest(
    anchor: tuple[float, float], wanted: tuple[float, float]
) -> None:
    start = set_out(QRectF(100, 20, 100, 10), QPointF(*anchor), LINE)
    assert (start.x(), start.y()) == pytest.approx(wanted)


def test_names_whose_lines_cross_change_places() -> None:
    lane = right_lane(90, 90)
    high, low = QPointF(20, middle(0)), QPointF(20, middle(1))
    assert untangled(lane, [60, 60], [high, low], [1, 0]) == [0, 1]


def test_a_long_name_that_finds_no_row_beside_a_hand_takes_no_short_one_down_with_it() -> None:
    beside_a_hand = right_lane(90, 40, 40, 40, 40, 90, 90, 90)
    heights = [QPointF(20, middle(row)) for row in (1.2, 2, 3)]
    wide = [80, 30, 30]
    in_order = beside_a_hand.nearest(wide, [at.y() for at in heights])
    assert untangled(beside_a_hand, wide, heights, in_order) == [0, 2, 3]


def test_a_name_never_moves_to_a_row_that_does_not_hold_it() -> None:
    lane = right_lane(20, 20, 20, 90)
    assert untangled(lane, [60], [QPointF(20, middle(0))], [3]) == [3]


def test_the_line_of_a_hand_above_the_names_runs_through_none_of_them() -> None:
    lane = right_lane(0, 0, 0, 90, 90)
    hand, hip = QPointF(150, middle(0)), QPointF(60, middle(0.5))
    assert untangled(lane, [60, 60], [hand, hip], [4, 3]) == [3, 4]

"""Names find free rows beside the body: in order, as near to their structures as the body leaves room."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.canvas.under_skin.lanes import Lane

LINE = 10.0


def rows(*free: float) -> Lane:
    """A lane whose rows hold names of these lengths."""
    return Lane(True, QRectF(0, 0, 200, (len(free) + 2) * LINE), LINE, tuple(100.0 for _ in free), free)


def test_a_name_that_a_hand_leaves_no_room_for_moves_to_the_nearest_row_that_does() -> None:
    beside_a_hand = rows(90, 90, 20, 20, 20, 90)
    assert beside_a_hand.nearest([60], [4.1 * LINE]) == [5]
    assert beside_a_hand.nearest([60], [2.6 * LINE]) == [1]


def test_names_keep_the_order_of_their_structures_and_no_two_share_a_row() -> None:
    assert rows(90, 90, 90, 90).nearest([60, 60, 60], [LINE, LINE, LINE]) == [0, 1, 2]
    assert rows(90, 90, 90, 90).nearest([60, 60], [60.0, 60.0]) == [2, 3]


def test_a_lane_says_when_names_have_no_room() -> None:
    assert rows(90, 20, 90).rows([60, 60]) == [0, 2]
    assert rows(90, 20, 20).rows([60, 60]) == []

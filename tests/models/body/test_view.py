"""What is seen from the left is, in the mirror, what is seen from the right."""

from __future__ import annotations

import pytest

from models.body.view import View


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (View.LEFT, View.RIGHT),
        (View.SOLE_LEFT, View.SOLE_RIGHT),
        (View.BACK, View.FRONT),
        (View.FOOT_TOP_LEFT, View.FOOT_TOP_RIGHT),
        (View.FOOT_INNER_LEFT, View.FOOT_INNER_RIGHT),
    ],
)
def test_the_frames_of_two_sides_are_one_in_the_mirror(left: View, right: View) -> None:
    one, other = left.frame, right.frame
    assert left.extent == right.extent
    assert (one.width, one.height, one.top) == (other.width, other.height, other.top)
    assert one.left == right.extent.width - (other.left + other.width)

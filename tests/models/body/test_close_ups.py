"""What close-ups show: the parts that they are named after, on every body, whole and near."""

from __future__ import annotations

import pytest

from models.body.close_up import CloseUp, frame_of
from models.body.region import region_ids
from models.body.view import Body, Side
from tests.atlas.shapes import atlas

SHOWS = {
    CloseUp.PELVIS_BACK: ["sacrum_l", "sacrum_r", "coccyx_m", "buttock_center_l", "buttock_center_r"],
    CloseUp.FACE: ["face_l", "face_r", "jaw_l", "jaw_r"],
    CloseUp.PALM_LEFT: ["hand_palm_l"],
    CloseUp.PALM_RIGHT: ["hand_palm_r"],
    CloseUp.HAND_BACK_LEFT: ["hand_back_l"],
    CloseUp.HAND_BACK_RIGHT: ["hand_back_r"],
}
NEAR = 3
"""How many times as high as a close-up the whole view is, at least."""


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("part", CloseUp)
def test_a_close_up_shows_all_that_its_view_shows_of_what_it_is_named_after(
    part: CloseUp, body: Body
) -> None:
    frame = frame_of(part, atlas(), body)
    assert frame.height * NEAR < part.view.extent.height
    for region in SHOWS[part]:
        box = atlas().projection(body, part.view).box_of(atlas().cells_of(region))
        assert box is not None, region
        assert frame.left <= box.left < box.right <= frame.right, region
        assert frame.top <= box.top < box.bottom <= frame.bottom, region


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("part", [part for part in CloseUp if part.only_side is not None])
def test_a_close_up_of_one_hand_shows_nothing_of_the_other_side(part: CloseUp, body: Body) -> None:
    frame, middle = frame_of(part, atlas(), body), part.view.extent.width / 2
    at_left = part.view.picture_left is part.only_side
    assert frame.right < middle if at_left else frame.left > middle


def test_left_and_right_of_a_part_stand_as_their_view_shows_them() -> None:
    parts = list(CloseUp)
    for part in parts:
        if part.only_side is not None and part.only_side is part.view.picture_left:
            assert parts[parts.index(part) + 1] is part.other
            assert part.other.only_side is part.only_side.other
            assert part.other.view is part.view


def test_the_skin_of_both_hands_is_seen_near_by() -> None:
    """Palm and back together show nearly all of a hand."""
    for side, parts in (
        (Side.LEFT, (CloseUp.PALM_LEFT, CloseUp.HAND_BACK_LEFT)),
        (Side.RIGHT, (CloseUp.PALM_RIGHT, CloseUp.HAND_BACK_RIGHT)),
    ):
        for body in Body:
            seen = [atlas().projection(body, part.view).visible for part in parts]
            for base in ("hand_palm", "hand_back"):
                (region,) = region_ids(base, side)
                skin = atlas().cells_of(region)
                assert atlas().area_cm2(skin & (seen[0] | seen[1])) > 0.95 * atlas().area_cm2(skin)

"""What close-ups show: the parts that they are named after, on every body, whole and near."""

from __future__ import annotations

import numpy as np
import pytest

from models.body.close_up import CloseUp, frame_of
from models.body.region import region_ids
from models.body.view import STANDING, WHOLE_VIEWS, Body, Side, View
from tests.atlas.shapes import atlas

SHOWS = {
    CloseUp.PELVIS_BACK: ["sacrum_l", "sacrum_r", "coccyx_m", "buttock_center_l", "buttock_center_r"],
    CloseUp.FACE: ["face_l", "face_r", "jaw_l", "jaw_r"],
    CloseUp.PALM_LEFT: ["hand_palm_l"],
    CloseUp.PALM_RIGHT: ["hand_palm_r"],
    CloseUp.HAND_BACK_LEFT: ["hand_back_l"],
    CloseUp.HAND_BACK_RIGHT: ["hand_back_r"],
    CloseUp.FOOT_TOP_LEFT: [
        "foot_top_inner_l",
        "foot_top_outer_l",
        "first_web_space_l",
        "big_toe_l",
        "toes_2_4_l",
    ],
    CloseUp.FOOT_TOP_RIGHT: [
        "foot_top_inner_r",
        "foot_top_outer_r",
        "first_web_space_r",
        "big_toe_r",
        "toes_2_4_r",
    ],
    CloseUp.FOOT_INNER_LEFT: ["foot_inner_edge_l", "ankle_inner_l", "achilles_l"],
    CloseUp.FOOT_INNER_RIGHT: ["foot_inner_edge_r", "ankle_inner_r", "achilles_r"],
}
FEET = [part for part in CloseUp if part.view not in WHOLE_VIEWS]
NEAR = 3
"""How many times as high as a close-up the whole view is, at least."""


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("part", CloseUp)
def test_a_close_up_shows_all_that_its_view_shows_of_what_it_is_named_after(
    part: CloseUp, body: Body
) -> None:
    frame = frame_of(part, atlas(), body)
    assert frame.height * NEAR < STANDING.height
    for region in SHOWS[part]:
        box = atlas().projection(body, part.view).box_of(atlas().cells_of(region))
        assert box is not None, region
        assert frame.left <= box.left < box.right <= frame.right, region
        assert frame.top <= box.top < box.bottom <= frame.bottom, region


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("part", [part for part in CloseUp if part.only_side and part.view in WHOLE_VIEWS])
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


@pytest.mark.parametrize("body", Body)
def test_a_foot_near_by_shows_nothing_of_the_other_side_and_more_than_any_whole_view(body: Body) -> None:
    for part in FEET:
        shown, side = atlas().projection(body, part.view).visible, part.view.only_side
        assert side is not None
        assert not shown & atlas().skin_of(side.other)
    for side, inner in ((Side.LEFT, View.FOOT_INNER_LEFT), (Side.RIGHT, View.FOOT_INNER_RIGHT)):
        for base in ("foot_inner_edge", "ankle_inner"):
            (region,) = region_ids(base, side)
            skin = atlas().cells_of(region)
            near = atlas().projection(body, inner).area_of(skin)
            whole = max(atlas().projection(body, view).area_of(skin) for view in WHOLE_VIEWS)
            assert near > 1.5 * whole, (region, near, whole)


@pytest.mark.parametrize("body", Body)
def test_the_same_skin_of_a_foot_is_the_same_cell_near_by_and_on_the_whole_body(body: Body) -> None:
    for near, whole in ((View.FOOT_TOP_LEFT, View.FRONT), (View.FOOT_INNER_RIGHT, View.BACK)):
        one, other = atlas().projection(body, near), atlas().projection(body, whole)
        both = (one.visible & other.visible).indices[::9]
        assert len(both) > 15
        for cell in both.tolist():
            for projection in (one, other):
                rows, columns = np.nonzero(projection.cells == cell)
                at = len(rows) // 2
                spot = np.array([[columns[at] + 0.5, rows[at] + 0.5]])
                assert cell in projection.covered_by(spot, 1.0).indices


@pytest.mark.parametrize("body", Body)
def test_right_feet_are_left_feet_in_the_mirror(body: Body) -> None:
    for left, right in (
        (View.FOOT_TOP_LEFT, View.FOOT_TOP_RIGHT),
        (View.FOOT_INNER_LEFT, View.FOOT_INNER_RIGHT),
    ):
        one, other = (atlas().projection(body, view) for view in (left, right))
        assert atlas().mirrored(one.visible) == other.visible
        assert ((one.cells < atlas().count) == (other.cells < atlas().count)[:, ::-1]).all()


def test_nearly_all_skin_of_a_foot_is_seen_by_a_view_of_one_foot_or_from_the_side() -> None:
    """Between the toes some is not."""
    views = (View.FOOT_TOP_LEFT, View.FOOT_INNER_LEFT, View.SOLE_LEFT, View.LEFT)
    for body in Body:
        seen = [atlas().projection(body, view).visible for view in views]
        foot = [region for region in atlas().regions if region.parent == "foot" and region.side is Side.LEFT]
        for region in foot:
            skin = atlas().cells_of(region.id)
            share = atlas().area_cm2(skin & (seen[0] | seen[1] | seen[2] | seen[3])) / atlas().area_cm2(skin)
            assert share > 0.7, (body, region.id, share)


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

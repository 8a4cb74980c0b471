"""The 180 regions lie where the reference says, on every body, in every view that they list."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from models.body.cells import Cells
from models.body.region import SADDLE
from models.body.view import Body, Side, View
from models.drawing.sight import STANDING_VIEWS
from tests.atlas.shapes import area, atlas, contains, outlines

BODY_VIEWS = [(body, view) for body in Body for view in View]
BUTTOCKS = ("gluteal", "sacral")
"""Parents of what lies between the rim of the hip bone and the fold under the buttock."""


def share(*bases: str, sides: str = "lr", body: Body = Body.NEUTRAL) -> float:
    """These regions' part of the markable skin."""
    cells = Cells.none(atlas().count)
    for base in bases:
        for side in sides:
            cells |= atlas().cells_of(f"{base}_{side}")
    return atlas().area_on(cells, body) / atlas().area_on(atlas().skin, body)


def test_there_are_180_regions_and_only_the_saddle_has_no_skin() -> None:
    assert len(atlas().regions) == 180
    assert [region.id for region in atlas().regions if not atlas().cells_of(region.id)] == [SADDLE]


def test_every_cell_lies_in_exactly_one_region() -> None:
    held = np.zeros(atlas().count, dtype=int)
    for region in atlas().regions:
        held += atlas().cells_of(region.id).mask
    assert (held == 1).all()


def test_a_left_region_is_the_mirror_image_of_its_right_one() -> None:
    for region in atlas().regions:
        other = {Side.LEFT: f"{region.base}_r", Side.RIGHT: f"{region.base}_l", Side.MIDLINE: region.id}[
            region.side
        ]
        assert atlas().mirrored(atlas().cells_of(region.id)) == atlas().cells_of(other), region.id


@pytest.mark.parametrize(("body", "view"), BODY_VIEWS)
def test_every_region_is_seen_hit_and_selectable_in_each_view_that_it_lists(body: Body, view: View) -> None:
    projection = atlas().projection(body, view)
    drawn = outlines(body, view)
    for region in atlas().regions:
        if view not in region.views:
            continue
        cells = atlas().cells_of(region.id)
        assert int((projection.image_of(cells) > 0).sum()) >= 60, region.id
        point = projection.anchor(cells)
        assert point is not None
        assert contains(drawn[region.id], *point), region.id
        assert projection.region_at(*point) == region


@pytest.mark.parametrize(("body", "view"), BODY_VIEWS)
def test_outlines_cover_the_markable_silhouette_without_gaps(body: Body, view: View) -> None:
    seen = float((atlas().projection(body, view).cells != 65535).sum())
    drawn = sum(area(rings) for rings in outlines(body, view).values())
    assert abs(drawn - seen) < 0.005 * seen


@pytest.mark.parametrize(("body", "view"), BODY_VIEWS)
def test_neighbours_share_their_borders(body: Body, view: View) -> None:
    grid = 10  # the SVG writes tenths of a millimetre
    edges: Counter[tuple[tuple[int, int], ...]] = Counter()
    for rings in outlines(body, view).values():
        own: Counter[tuple[tuple[int, int], ...]] = Counter()
        for ring in rings:
            corners = [(x, y) for x, y in np.rint(ring * grid).astype(int).tolist()]
            own.update(tuple(sorted(pair)) for pair in pairwise([*corners, corners[0]]) if pair[0] != pair[1])
        # there and back along the same edge encloses nothing: rounding does that to a gap under a tenth
        edges.update(edge for edge, times in own.items() if times % 2)
    assert max(edges.values()) <= 2
    # what belongs to one region alone is silhouette: it cannot run through the body's middle
    assert sum(count == 2 for count in edges.values()) > 0.2 * len(edges)


@pytest.mark.parametrize("body", Body)
def test_shares_of_the_skin_are_those_of_a_body(body: Body) -> None:
    buttocks = sum(
        atlas().area_on(atlas().cells_of(region.id), body)
        for region in atlas().regions
        if region.parent in BUTTOCKS
    )
    assert 0.04 < buttocks / atlas().area_on(atlas().skin, body) < 0.07
    assert 0.015 < share("hand_palm", "hand_back", sides="l", body=body) < 0.03
    assert 0.06 < share("forehead", "head_crown_back", "head_occiput", "face", "jaw", body=body) < 0.10
    assert 0.02 < share("heel_sole", "sole_inner_arch", "sole_outer", "ball_and_toes_sole", body=body) < 0.04


QUADRANTS = ("upper_inner", "upper_outer", "lower_inner", "lower_outer")


def test_the_four_quarters_of_a_buttock_are_about_equal() -> None:
    found = [atlas().area_cm2(atlas().cells_of(f"buttock_{quadrant}_l")) for quadrant in QUADRANTS]
    assert max(found) < 1.6 * min(found), found


@pytest.mark.parametrize("body", Body)
def test_the_inner_strip_of_the_low_back_is_60_mm_wide_on_every_body(body: Body) -> None:
    projection = atlas().projection(body, View.BACK)
    strip = atlas().cells_of("low_back_upper_inner_l")
    image = projection.image_of(strip) > 0
    rows = np.flatnonzero(image.any(axis=1))
    for row in rows[len(rows) // 5 : -len(rows) // 5]:
        edge = 500 - float(np.flatnonzero(image[row]).min())
        assert abs(edge - 60) <= 4, (row, edge)


@pytest.mark.parametrize("body", Body)
def test_the_rim_of_the_hip_bone_is_four_centimetres_broad(body: Body) -> None:
    image = atlas().projection(body, View.BACK).image_of(atlas().cells_of("iliac_crest_back_l")) > 0
    high = [int(image[:, column].sum()) for column in range(500 - 105, 500 - 75)]
    assert 32 <= np.median(high) <= 56, high


@pytest.mark.parametrize(("body", "view"), [pair for pair in BODY_VIEWS if pair[1] in STANDING_VIEWS])
def test_no_standing_view_shows_a_shred_of_a_region_that_another_view_shows(body: Body, view: View) -> None:
    for region, rings in outlines(body, view).items():
        shown, whole = area(rings), 100 * atlas().area_cm2(atlas().cells_of(region))
        assert shown >= 57, region
        assert shown >= 0.019 * whole, region


@pytest.mark.parametrize("body", Body)
def test_an_adult_has_an_adults_area_of_skin(body: Body) -> None:
    assert 15_000 < atlas().area_on(atlas().skin, body) < 19_000


def test_cells_are_even() -> None:
    areas = np.array(
        [atlas().area_cm2(Cells.of(np.array([cell]), atlas().count)) for cell in range(0, atlas().count, 37)]
    )
    assert 0.30 < np.median(areas) < 0.40
    assert np.percentile(areas, 99) / np.percentile(areas, 1) < 2.2


def test_the_soles_show_no_leg() -> None:
    for view, side in ((View.SOLE_LEFT, Side.LEFT), (View.SOLE_RIGHT, Side.RIGHT)):
        projection = atlas().projection(Body.NEUTRAL, view)
        shown = {region for region in atlas().regions if atlas().cells_of(region.id) & projection.visible}
        assert {region.parent for region in shown} <= {"foot", "ankle"}
        assert {region.side for region in shown} == {side}

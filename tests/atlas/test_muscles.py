"""Muscles of hip, pelvis, back and belly on every body: where they hold, what they hide, what they clear."""

from __future__ import annotations

import json
from itertools import combinations

import numpy as np
import pytest
import shapely
from shapely import Geometry, Point, affinity

from models.body.layer import MUSCLE_LAYERS
from models.body.view import Body, Side, View
from tests.atlas.beneath import cover, mark, seen, shape, silhouette, structure, under
from tests.atlas.shapes import ASSETS
from tools.atlas.under.muscles import muscle_solids
from tools.atlas.under.nerves import courses

FIGURES = [(body, side) for body in Body for side in (Side.LEFT, Side.RIGHT)]
STANDING = (View.BACK, View.FRONT, View.LEFT, View.RIGHT)
ROTATORS = ("gemellus_superior", "obturator_internus", "gemellus_inferior", "quadratus_femoris")
ERECTORS = ("iliocostalis_lumborum", "longissimus_thoracis")
NERVES = json.loads((ASSETS / "atlas" / "nerves.json").read_text(encoding="utf-8"))

CROSSED = (
    4.0  # mm between the nerve and a point of a muscle, seen from behind, where the one crosses the other
)

HOLDS = [
    ("gluteus_maximus", View.BACK, "PSIS", 6),
    ("gluteus_maximus", View.BACK, "SH", 14),
    ("gluteus_medius", View.BACK, "ICW", 4),
    ("gluteus_medius", View.BACK, "GTL", 17),
    ("tensor_fasciae_latae", View.FRONT, "ASIS", 8),
    ("piriformis", View.BACK, "GT", 8),
    ("gemellus_superior", View.BACK, "IS", 4),
    ("gemellus_superior", View.BACK, "GT", 15),
    ("obturator_internus", View.BACK, "GT", 15),
    ("gemellus_inferior", View.BACK, "IT", 16),
    ("gemellus_inferior", View.BACK, "GT", 20),
    ("quadratus_femoris", View.BACK, "IT", 18),
    ("obturator_externus", View.FRONT, "GT", 20),
    ("quadratus_lumborum", View.BACK, "IC", 15),
    ("iliacus", View.FRONT, "IC", 15),
    ("multifidus_lumborum", View.BACK, "PSIS", 10),
    ("multifidus_lumborum", View.BACK, "SH", 20),
    ("longissimus_thoracis", View.BACK, "PSIS", 6),
    ("iliocostalis_lumborum", View.BACK, "PSIS", 4),
    ("thoracolumbar_fascia", View.BACK, "PSIS", 4),
    ("thoracolumbar_fascia", View.BACK, "SH", 8),
    ("external_oblique", View.FRONT, "ASIS", 8),
    ("internal_oblique", View.FRONT, "ASIS", 13),
]
"""Muscle, view, the landmark that it reaches, and how near its outline comes, mm."""


@pytest.mark.parametrize(("name", "view", "landmark", "within"), HOLDS)
def test_a_muscle_reaches_the_bone_that_it_holds(name: str, view: View, landmark: str, within: int) -> None:
    for body, side in FIGURES:
        away = shape(body, view, name, side).distance(seen(mark(body, landmark, side), view))
        assert away <= within, (body, side, away)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", STANDING)
def test_every_muscle_lies_inside_the_body(body: Body, view: View) -> None:
    skin = silhouette(body, view).buffer(0.5)
    for each in under(body, view).structures:
        if each.layer in MUSCLE_LAYERS:
            outside = shape(body, view, each.id, each.side).difference(skin).area
            assert outside < 2, (each.id, each.side, outside)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_right_muscles_mirror_left_ones(body: Body, view: View) -> None:
    for each in under(body, view).structures:
        if each.layer in MUSCLE_LAYERS and each.side is Side.LEFT:
            left, right = (shape(body, view, each.id, side) for side in (Side.LEFT, Side.RIGHT))
            turned = affinity.scale(left, xfact=-1, origin=(500, 0))
            differs = turned.symmetric_difference(right).area
            assert differs < 0.4 * right.length, (
                each.id
            )  # a ring's first point is smoothed a little otherwise


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_muscles_that_cross_are_painted_in_the_same_order_on_both_sides(body: Body, view: View) -> None:
    layer = {each.id: each.layer for each in under(body, view).structures if each.layer in MUSCLE_LAYERS}
    left, right = (
        [each.id for each in under(body, view).structures if each.side is side and each.id in layer]
        for side in (Side.LEFT, Side.RIGHT)
    )
    assert set(left) == set(right)
    for lower, upper in combinations(left, 2):
        if layer[lower] is layer[upper] and right.index(lower) > right.index(upper):
            crossing = shape(body, view, lower, Side.LEFT).intersection(shape(body, view, upper, Side.LEFT))
            assert crossing.area == 0, f"{upper} lies over {lower} on the left alone"


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_piriformis_runs_from_the_edge_of_the_sacrum_to_the_tip_of_the_trochanter(
    body: Body, side: Side
) -> None:
    west, north, east, _ = shape(body, View.BACK, "piriformis", side).bounds
    nearest, farthest = sorted((abs(west - 500), abs(east - 500)))
    s2, s4 = (1730 - mark(body, name, side)[1] for name in ("PSIS", "SH"))
    assert 15 < nearest < mark(body, "PSIS", Side.LEFT)[0]
    assert s2 - 5 < north < (s2 + s4) / 2
    assert farthest == pytest.approx(abs(mark(body, "GT", side)[0]), abs=10)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_sciatic_nerve_comes_out_at_the_lower_border_of_piriformis(body: Body, side: Side) -> None:
    muscle = shape(body, View.BACK, "piriformis", side)
    place = seen(np.array(NERVES[body.value][side.value]["W2"]), View.BACK)
    assert muscle.boundary.distance(place) < 12
    assert cover(muscle, shape(body, View.BACK, "sciatic_gluteal", side)) < 0.15
    hidden = structure(body, View.BACK, "sciatic_exit", side)
    assert hidden.depth > structure(body, View.BACK, "piriformis", side).depth


@pytest.mark.mesh
@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_sciatic_nerve_crosses_the_short_rotators_on_their_back(body: Body, side: Side) -> None:
    nerve = courses(body)["sciatic_gluteal", side].line
    for name in ROTATORS:
        rotator = muscle_solids(body)[name, side].vertices
        beside = np.linalg.norm(nerve[:, None, :2] - rotator[None, :, :2], axis=2) < CROSSED
        crossing = beside.any(axis=1)
        assert crossing.any(), name
        back = np.where(beside, rotator[:, 2], np.inf).min(axis=1)
        assert (nerve[crossing, 2] < back[crossing]).all(), name


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_gluteus_maximus_hides_piriformis_the_sit_bone_and_the_nerve_below_them(
    body: Body, side: Side
) -> None:
    maximus = shape(body, View.BACK, "gluteus_maximus", side)
    assert cover(maximus, shape(body, View.BACK, "piriformis", side)) >= 0.85
    sit_bone = seen(mark(body, "IT", side), View.BACK).buffer(15)
    assert maximus.contains(sit_bone)
    assert cover(maximus, shape(body, View.BACK, "sciatic_gluteal", side)) >= 0.85


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_gluteus_medius_hides_minimus(body: Body, side: Side) -> None:
    if under(body, View.BACK).structure("gluteus_minimus", side) is not None:
        medius, minimus = (shape(body, View.BACK, f"gluteus_{name}", side) for name in ("medius", "minimus"))
        assert cover(medius, minimus) >= 0.9


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_short_rotators_lie_one_below_the_other(body: Body, side: Side) -> None:
    heights = [shape(body, View.BACK, name, side).centroid.y for name in ("piriformis", *ROTATORS)]
    assert heights == sorted(heights)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_quadratus_lumborum_stands_on_the_crest_70_to_75_mm_broad_beneath_the_erectors(
    body: Body, side: Side
) -> None:
    lumborum = shape(body, View.BACK, "quadratus_lumborum", side)
    erectors = [shape(body, View.BACK, name, side) for name in ERECTORS]
    crest, twelfth = 1730 - mark(body, "IC", side)[1], lumborum.bounds[1]
    assert lumborum.bounds[3] == pytest.approx(crest, abs=35)
    assert 90 < crest - twelfth < 170
    assert sum(cover(erector, lumborum) for erector in erectors) > 0.3
    outer = max(abs(x - 500) for x in (lumborum.bounds[0], lumborum.bounds[2]))
    assert 68 <= outer <= 77
    depth = structure(body, View.BACK, "quadratus_lumborum", side).depth
    assert all(depth > structure(body, View.BACK, name, side).depth for name in ERECTORS)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_psoas_and_iliacus_meet_below_the_hip_and_show_from_both_sides(body: Body, side: Side) -> None:
    for name in ("psoas_major", "iliacus"):
        assert not structure(body, View.FRONT, name, side).far
        assert structure(body, View.BACK, name, side).far
    psoas, iliacus = (shape(body, View.FRONT, name, side) for name in ("psoas_major", "iliacus"))
    lowest = [muscle.intersection(_foot(muscle).buffer(12)) for muscle in (psoas, iliacus)]
    assert lowest[0].distance(lowest[1]) < 5
    assert psoas.bounds[3] > 1730 - mark(body, "GT", side)[1] + 30
    assert psoas.bounds[1] < 1730 - mark(body, "IC", side)[1] - 90


def _foot(muscle: Geometry) -> Point:
    """Its lowest place."""
    return max(shapely.points(shapely.get_coordinates(muscle)), key=lambda place: place.y)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_abdominal_wall_lies_in_three_sheets_from_the_crest_to_the_midline(
    body: Body, side: Side
) -> None:
    depths = [
        structure(body, View.FRONT, name, side).depth
        for name in ("external_oblique", "internal_oblique", "transversus_abdominis")
    ]
    assert depths == sorted(depths)
    for name in ("external_oblique", "internal_oblique", "transversus_abdominis"):
        west, _, east, _ = shape(body, View.FRONT, name, side).bounds
        assert min(abs(west - 500), abs(east - 500)) < 12, name


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_iliotibial_tract_runs_from_the_trochanter_past_the_tensor_to_the_outer_tibia(
    body: Body, side: Side
) -> None:
    view = View.LEFT if side is Side.LEFT else View.RIGHT
    tract, tensor = (shape(body, view, name, side) for name in ("iliotibial_tract", "tensor_fasciae_latae"))
    assert abs(tract.bounds[1] - (1730 - mark(body, "GTL", side)[1])) < 12
    assert tract.bounds[3] > 1730 - mark(body, "LFE", side)[1] + 15
    assert tract.distance(tensor) < 3

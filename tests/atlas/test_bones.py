"""Bones lie where muscles end, inside the body; nerves run over and under muscles as they do in a body."""

from __future__ import annotations

import pytest
import shapely

from app.canvas.under_skin.structures import Structure
from models.anatomy.reading import read_anatomy
from models.body.layer import FAR, BodyLayer, PieceRole
from models.body.view import STANDING, Body, Side, View
from tests.atlas.beneath import area, shape, silhouette, structure, under

BONES = read_anatomy().bones
MIDLINE = {
    "sacrum", "coccyx", "lumbar_spine", "thoracic_spine", "cervical_spine", "sternum", "skull", "jaw"
}  # fmt: skip
ENDS_IN = {
    "piriformis": ("sacrum", "femur"),
    "quadratus_femoris": ("hip_bone", "femur"),
    "gemellus_superior": ("hip_bone", "femur"),
    "popliteus": ("femur", "tibia"),
    "soleus": ("tibia", "calcaneus"),
    "gastrocnemius_medial": ("femur", "calcaneus"),
    "biceps_femoris_long": ("hip_bone", "fibula"),
    "semimembranosus": ("hip_bone", "tibia"),
    "quadratus_lumborum": ("lumbar_spine", "hip_bone"),
}


def of_level(nerve: Structure, *levels: int) -> shapely.Geometry:
    """Where a nerve runs with so many layers of muscles beneath it."""
    parts = [part.path for part in nerve.parts if part.role is PieceRole.NERVE and part.level in levels]
    return shapely.union_all([area(path) for path in parts])


@pytest.mark.parametrize("view", [view for view in View if view.extent == STANDING])
@pytest.mark.parametrize("body", Body)
def test_every_bone_is_in_every_standing_view_on_its_sides(body: Body, view: View) -> None:
    found = {(each.id, each.side) for each in under(body, view).structures if each.layer is BodyLayer.BONES}
    assert {name for name, _ in found} == set(BONES)
    assert {name for name, side in found if side is Side.MIDLINE} == MIDLINE


@pytest.mark.parametrize("view", [View.BACK, View.FRONT, View.LEFT])
@pytest.mark.parametrize("body", Body)
def test_no_bone_sticks_out_of_the_body(body: Body, view: View) -> None:
    skin = silhouette(body, view).buffer(1.0)
    for each in under(body, view).structures:
        if each.layer is BodyLayer.BONES:
            beside = area(each.outline).difference(skin).area
            assert beside < 12, (each.id, each.side, beside)  # mm²


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize(("muscle", "bones"), ENDS_IN.items())
def test_a_muscle_ends_in_bone_at_both_ends(body: Body, muscle: str, bones: tuple[str, str]) -> None:
    for bone in bones:
        side = Side.MIDLINE if bone in MIDLINE else Side.LEFT
        here = shape(body, View.BACK, muscle, Side.LEFT)
        assert here.distance(shape(body, View.BACK, bone, side)) < 4, bone  # mm


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("body", Body)
def test_the_sciatic_nerve_comes_out_from_beneath_piriformis(body: Body, side: Side) -> None:
    piriformis = shape(body, View.BACK, "piriformis", side)
    leaving = structure(body, View.BACK, "sciatic_exit", side)
    running = structure(body, View.BACK, "sciatic_gluteal", side)
    assert of_level(leaving, 0).intersection(piriformis).area > 150  # mm²: beneath it
    for nerve in (leaving, running):
        assert of_level(nerve, 1, 2, 3).intersection(piriformis).area < 15, nerve.id  # mm²: its edge
    rotators = shapely.union_all(
        [shape(body, View.BACK, name, side) for name in ("gemellus_superior", "quadratus_femoris")]
    )
    assert of_level(running, 0).intersection(rotators.difference(piriformis.buffer(2))).area < 8
    assert of_level(running, 1, 2, 3).intersection(rotators).area > 200


@pytest.mark.parametrize("body", Body)
def test_the_sural_nerve_runs_over_all_muscles(body: Body) -> None:
    for name in ("medial_sural", "sural"):
        nerve = structure(body, View.BACK, name, Side.LEFT)
        assert {part.level for part in nerve.parts} <= {3, FAR}, name


@pytest.mark.parametrize("body", Body)
def test_the_superficial_fibular_nerve_lies_beneath_fibularis_longus_above_and_over_all_below(
    body: Body,
) -> None:
    nerve = structure(body, View.LEFT, "superficial_fibular", Side.LEFT)
    beneath, over = of_level(nerve, 0, 1, 2), of_level(nerve, 3)
    assert beneath.area > 150
    assert beneath.centroid.y < over.centroid.y  # nearer to the knee
    third = nerve.outline.boundingRect()
    lowest = shapely.box(third.left(), third.top() + 0.67 * third.height(), third.right(), third.bottom())
    assert beneath.intersection(lowest).area < 5


@pytest.mark.parametrize("body", Body)
def test_no_rim_lies_within_a_trunk_where_a_branch_leaves_it(body: Body) -> None:
    trunk = structure(body, View.BACK, "sciatic_thigh", Side.LEFT)
    core = of_level(trunk, 0, 1, 2, 3).buffer(-1.5)
    for name in ("sciatic_division", "common_fibular"):
        branch = structure(body, View.BACK, name, Side.LEFT)
        rims = shapely.union_all(
            [area(part.path) for part in branch.parts if part.role is PieceRole.EDGE and not part.far]
        )
        assert rims.intersection(core).area < 2, name

"""Muscles of thigh, lower leg and foot on every body: where they hold, what they cross, what hides them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
import shapely
from shapely import Geometry, Point

from models.anatomy.reading import read_anatomy
from models.body.layer import MUSCLE_LAYERS
from models.body.view import Body, Side, View
from tests.atlas.beneath import cover, mark, seen, shape, under
from tools.atlas.mesh import Pose
from tools.atlas.under.bones import point
from tools.atlas.under.carry import carried
from tools.atlas.under.muscles import muscle_solids

SIDES = (Side.LEFT, Side.RIGHT)
FIGURES = [(body, side) for body in Body for side in SIDES]
HEADS = ("gastrocnemius_medial", "gastrocnemius_lateral")

HOLDS = [
    ("sartorius", "ASIS", 8),
    ("sartorius", "MFE", 3),
    ("sartorius", "pes_anserinus", 12),
    ("rectus_femoris", "aiis", 6),
    ("rectus_femoris", "tibial_tuberosity", 10),
    ("vastus_lateralis", "patella", 18),
    ("vastus_lateralis", "trochanter_side", 12),
    ("vastus_medialis", "patella", 16),
    ("vastus_intermedius", "patella", 19),
    ("vastus_intermedius", "femur_top", 14),
    ("pectineus", "pecten", 4),
    ("pectineus", "lesser_trochanter", 19),
    ("adductor_longus", "pubic_tubercle", 11),
    ("adductor_longus", "linea_aspera_mid", 7),
    ("adductor_brevis", "pubis_low", 7),
    ("adductor_brevis", "lesser_trochanter", 28),
    ("adductor_magnus", "ramus_mid", 7),
    ("adductor_magnus", "adductor_tubercle", 8),
    ("gracilis", "pes_anserinus", 11),
    ("biceps_femoris_long", "IT", 7),
    ("biceps_femoris_long", "FH", 8),
    ("biceps_femoris_short", "linea_aspera_low", 5),
    ("biceps_femoris_short", "FH", 11),
    ("semitendinosus", "IT", 7),
    ("semitendinosus", "pes_anserinus", 16),
    ("semimembranosus", "IT", 6),
    ("semimembranosus", "tibia_inner_condyle", 7),
    ("popliteus", "LFE", 22),
    ("popliteus", "tibia_inner_condyle", 16),
    ("gastrocnemius_medial", "inner_condyle_back", 5),
    ("gastrocnemius_medial", "CT", 8),
    ("gastrocnemius_lateral", "outer_condyle_back", 5),
    ("gastrocnemius_lateral", "CT", 8),
    ("plantaris", "outer_condyle_back", 7),
    ("plantaris", "CT", 14),
    ("soleus", "soleal_line", 12),
    ("soleus", "CT", 10),
    ("tibialis_posterior", "MM", 8),
    ("tibialis_posterior", "navicular", 6),
    ("flexor_digitorum_longus", "MM", 17),
    ("flexor_digitorum_longus", "toe5_end", 9),
    ("flexor_hallucis_longus", "fibula_mid", 5),
    ("flexor_hallucis_longus", "toe1_mid", 12),
    ("tibialis_anterior", "gerdy", 16),
    ("tibialis_anterior", "cuneiform", 3),
    ("extensor_hallucis_longus", "toe1_base", 4),
    ("extensor_hallucis_longus", "toe1_mid", 3),
    ("extensor_digitorum_longus", "toe2_base", 4),
    ("extensor_digitorum_longus", "toe5_base", 4),
    ("fibularis_longus", "FH", 11),
    ("fibularis_longus", "LM", 11),
    ("fibularis_longus", "cuneiform", 19),
    ("fibularis_brevis", "LM", 10),
    ("fibularis_brevis", "metatarsal5_base", 4),
    ("plantar_aponeurosis", "heel_inner", 5),
    ("plantar_aponeurosis", "toe2_base", 19),
    ("abductor_hallucis", "heel_inner", 3),
    ("abductor_hallucis", "toe1_base", 12),
    ("abductor_digiti_minimi_foot", "heel_outer", 5),
    ("abductor_digiti_minimi_foot", "toe5_base", 11),
    ("flexor_digitorum_brevis", "heel_inner", 7),
    ("flexor_digitorum_brevis", "toe3_mid", 15),
    ("quadratus_plantae", "heel_inner", 20),
    ("flexor_hallucis_brevis", "toe1_base", 15),
]
"""Muscle, the bone point that it reaches, and how near it comes, mm: flesh and tendon before the bone."""


def foot(muscle: Geometry) -> Point:
    """Its lowest place."""
    return max(shapely.points(shapely.get_coordinates(muscle)), key=lambda place: place.y)


def painted(body: Body, view: View, names: Iterable[str], side: Side) -> list[str]:
    """These muscles in the order in which the view paints them, the ones behind first."""
    order = [each.id for each in under(body, view).structures if each.side is side]
    return sorted(names, key=order.index)


@pytest.mark.parametrize("body", Body)
def test_every_muscle_of_the_anatomy_has_a_shape_on_both_sides(body: Body) -> None:
    drawn = {
        (each.id, each.side)
        for view in View
        for each in under(body, view).structures
        if each.layer in MUSCLE_LAYERS
    }
    assert drawn == {(name, side) for name in read_anatomy().muscles for side in SIDES}


@pytest.mark.mesh
@pytest.mark.parametrize(("name", "bone", "within"), HOLDS)
def test_a_muscle_reaches_the_bone_that_it_holds(name: str, bone: str, within: int) -> None:
    for body in Body:
        place = carried(point(bone)[None], body, Pose.STANDING)
        away = np.linalg.norm(muscle_solids(body)[name, Side.LEFT].vertices - place, axis=1).min()
        assert away <= within, (body, away)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_hamstrings_run_from_the_sit_bone_to_both_sides_of_the_knee(body: Body, side: Side) -> None:
    inner, outer = (seen(mark(body, name, side), View.BACK).x for name in ("MFE", "LFE"))
    for name, end in (
        ("semitendinosus", inner),
        ("semimembranosus", inner),
        ("biceps_femoris_long", outer),
    ):
        muscle = shape(body, View.BACK, name, side)
        assert muscle.distance(seen(mark(body, "IT", side), View.BACK)) < 12, name
        assert abs(foot(muscle).x - end) < abs(outer - inner) / 3, name
        assert foot(muscle).y > 1730 - mark(body, "K", side)[1], name


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_hamstrings_begin_under_gluteus_maximus_and_biceps_ends_over_the_calf(body: Body, side: Side) -> None:
    order = ("gastrocnemius_lateral", "biceps_femoris_long", "gluteus_maximus")
    assert painted(body, View.BACK, order, side) == list(order)
    beside = View.LEFT if side is Side.LEFT else View.RIGHT
    assert painted(body, beside, order[:2], side) == list(order[:2])
    for name in ("semitendinosus", "semimembranosus"):
        assert painted(body, View.BACK, (name, "gluteus_maximus"), side) == [name, "gluteus_maximus"]


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_semitendinosus_passes_beside_the_inner_head_of_the_calf_and_goes_forward_before_it(
    body: Body, side: Side
) -> None:
    tendon = shape(body, View.BACK, "semitendinosus", side)
    head = shape(body, View.BACK, "gastrocnemius_medial", side)
    assert 0 < tendon.intersection(head).area < 0.05 * head.area
    order = ("semitendinosus", "gastrocnemius_medial")
    assert painted(body, View.BACK, order, side) == list(order), "who looks from behind sees the calf first"


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_soleus_lies_mostly_under_gastrocnemius_and_shows_on_both_sides_of_it(body: Body, side: Side) -> None:
    calf = shapely.union_all([shape(body, View.BACK, name, side) for name in HEADS])
    soleus = shape(body, View.BACK, "soleus", side)
    assert 0.6 < cover(calf, soleus) < 0.98
    beside = soleus.difference(calf)
    assert beside.bounds[0] < calf.centroid.x < beside.bounds[2]


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_inner_head_of_the_calf_lies_inward_of_the_outer(body: Body, side: Side) -> None:
    inner, outer = (shape(body, View.BACK, name, side) for name in HEADS)
    assert abs(inner.centroid.x - 500) < abs(outer.centroid.x - 500)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_sartorius_crosses_before_the_other_muscles_of_the_thigh(body: Body, side: Side) -> None:
    sartorius = shape(body, View.FRONT, "sartorius", side)
    for name in ("rectus_femoris", "vastus_medialis", "adductor_longus", "pectineus"):
        assert shape(body, View.FRONT, name, side).intersects(sartorius), name
        assert painted(body, View.FRONT, ("sartorius", name), side) == [name, "sartorius"]


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_rectus_femoris_lies_over_the_vasti_that_meet_at_its_tendon(body: Body, side: Side) -> None:
    rectus = shape(body, View.FRONT, "rectus_femoris", side)
    assert cover(rectus, shape(body, View.FRONT, "vastus_intermedius", side)) > 0.5
    for name in ("vastus_medialis", "vastus_lateralis"):
        assert shape(body, View.FRONT, name, side).intersects(rectus), name
        assert painted(body, View.FRONT, ("rectus_femoris", name), side) == [name, "rectus_femoris"]


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_front_shows_no_hamstrings_and_the_femurs_muscle_before_the_great_adductor(
    body: Body, side: Side
) -> None:
    for name in ("biceps_femoris_long", "biceps_femoris_short", "semitendinosus", "semimembranosus"):
        assert under(body, View.FRONT).structure(name, side) is None
    order = ["adductor_magnus", "vastus_intermedius"]
    assert painted(body, View.FRONT, order, side) == order


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_sole_shows_its_layers_from_the_heel_to_the_toes(body: Body, side: Side) -> None:
    view = View.SOLE_LEFT if side is Side.LEFT else View.SOLE_RIGHT
    names = ["flexor_hallucis_brevis", "quadratus_plantae", "flexor_digitorum_brevis", "plantar_aponeurosis"]
    assert painted(body, view, names, side) == names
    inner, outer = (
        shape(body, view, name, side) for name in ("abductor_hallucis", "abductor_digiti_minimi_foot")
    )
    fascia = shape(body, view, "plantar_aponeurosis", side)
    places = [each.centroid.x for each in (inner, fascia, outer)]
    assert places == sorted(places, reverse=side is Side.RIGHT)
    assert cover(fascia, shape(body, view, "flexor_digitorum_brevis", side)) > 0.4

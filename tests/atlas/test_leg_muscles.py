"""Muscles of thigh, lower leg and foot on every body: where they hold, what they cross, what hides them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
import shapely
from shapely import Geometry, Point

from models.anatomy.anatomy import Anatomy
from models.body.view import Body, Side, View
from tests.atlas.beneath import Place, cover, mark, seen, shape, under
from tools.atlas.mesh import Pose
from tools.atlas.under.bones import point
from tools.atlas.under.carry import carried

SIDES = (Side.LEFT, Side.RIGHT)
FIGURES = [(body, side) for body in Body for side in SIDES]
HEADS = ("gastrocnemius_medial", "gastrocnemius_lateral")

HOLDS = [
    ("sartorius", View.FRONT, "ASIS", 12),
    ("sartorius", View.FRONT, "MFE", 14),
    ("rectus_femoris", View.FRONT, "aiis", 8),
    ("rectus_femoris", View.FRONT, "tibial_tuberosity", 6),
    ("vastus_lateralis", View.FRONT, "patella", 24),
    ("vastus_medialis", View.FRONT, "patella", 24),
    ("vastus_intermedius", View.FRONT, "patella", 24),
    ("pectineus", View.FRONT, "pecten", 6),
    ("pectineus", View.FRONT, "lesser_trochanter", 14),
    ("adductor_longus", View.FRONT, "pubic_tubercle", 10),
    ("adductor_brevis", View.FRONT, "pubis_low", 8),
    ("adductor_brevis", View.FRONT, "lesser_trochanter", 16),
    ("adductor_magnus", View.BACK, "ramus_mid", 10),
    ("adductor_magnus", View.BACK, "adductor_tubercle", 6),
    ("gracilis", View.FRONT, "pes_anserinus", 14),
    ("biceps_femoris_long", View.BACK, "IT", 10),
    ("biceps_femoris_long", View.BACK, "FH", 8),
    ("biceps_femoris_short", View.BACK, "linea_aspera_low", 10),
    ("biceps_femoris_short", View.BACK, "FH", 10),
    ("semitendinosus", View.BACK, "IT", 10),
    ("semimembranosus", View.BACK, "IT", 12),
    ("semimembranosus", View.BACK, "tibia_inner_condyle", 8),
    ("popliteus", View.BACK, "LFE", 16),
    ("gastrocnemius_medial", View.BACK, "inner_condyle_back", 8),
    ("gastrocnemius_medial", View.BACK, "CT", 6),
    ("gastrocnemius_lateral", View.BACK, "outer_condyle_back", 8),
    ("gastrocnemius_lateral", View.BACK, "CT", 6),
    ("soleus", View.BACK, "soleal_line", 12),
    ("soleus", View.BACK, "CT", 8),
    ("plantaris", View.BACK, "outer_condyle_back", 10),
    ("plantaris", View.BACK, "CT", 14),
    ("tibialis_posterior", View.BACK, "MM", 10),
    ("flexor_digitorum_longus", View.BACK, "MM", 12),
    ("flexor_hallucis_longus", View.BACK, "fibula_mid", 14),
    ("tibialis_anterior", View.FRONT, "gerdy", 16),
    ("tibialis_anterior", View.FRONT, "cuneiform", 12),
    ("extensor_hallucis_longus", View.FRONT, "toe1_base", 12),
    ("extensor_digitorum_longus", View.FRONT, "toe2_base", 12),
    ("extensor_digitorum_longus", View.FRONT, "toe5_base", 12),
    ("fibularis_longus", View.BACK, "FH", 14),
    ("fibularis_longus", View.BACK, "LM", 10),
    ("fibularis_brevis", View.BACK, "LM", 10),
]
"""Muscle, view, the bone point that it reaches, and how near its outline comes, mm."""


def at(body: Body, name: str, side: Side) -> Place:
    """A bone point of this body in millimetres."""
    place = carried(point(name)[None], body, Pose.STANDING)[0]
    return np.array([place[0] if side is Side.LEFT else -place[0], place[1], place[2]])


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
        (each.id, each.side) for view in View for each in under(body, view).structures if not each.is_nerve
    }
    assert drawn == {(name, side) for name in Anatomy.load().muscles for side in SIDES}


@pytest.mark.parametrize(("name", "view", "bone", "within"), HOLDS)
def test_a_muscle_reaches_the_bone_that_it_holds(name: str, view: View, bone: str, within: int) -> None:
    for body, side in FIGURES:
        away = shape(body, view, name, side).distance(seen(at(body, bone, side), view))
        assert away <= within, (body, side, away)


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
def test_hamstrings_lie_over_the_heads_of_the_calf_and_under_gluteus_maximus(body: Body, side: Side) -> None:
    for name in ("biceps_femoris_long", "semitendinosus"):
        for head in HEADS:
            order = (head, name, "gluteus_maximus")
            assert painted(body, View.BACK, order, side) == list(order)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_soleus_lies_mostly_under_gastrocnemius_and_shows_on_both_sides_of_it(body: Body, side: Side) -> None:
    calf = shapely.union_all([shape(body, View.BACK, name, side) for name in HEADS])
    soleus = shape(body, View.BACK, "soleus", side)
    assert 0.6 < cover(calf, soleus) < 0.98
    beside = soleus.difference(calf)
    assert beside.bounds[0] < calf.centroid.x < beside.bounds[2]


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_inner_head_of_the_calf_lies_inward_of_the_outer_and_is_the_larger(
    body: Body, side: Side
) -> None:
    inner, outer = (shape(body, View.BACK, name, side) for name in HEADS)
    assert abs(inner.centroid.x - 500) < abs(outer.centroid.x - 500)
    assert inner.area > outer.area


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

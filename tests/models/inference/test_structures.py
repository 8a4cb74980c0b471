"""What lies under marks and what refers there are never mixed; the nerve is followed down to the toes."""

from __future__ import annotations

from uuid import uuid4

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.atlas import Atlas
from models.body.view import Body, Side, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Depth, Fill, Sensation, Stroke
from models.inference.lying import LinkedStructure
from models.inference.model import Model
from models.inference.territory import Link, Owner
from tests.models.inference.builders import drawn, filled, on, together

NONE: Answers = {}


def of(model: Model, drawing: Drawing, link: Link) -> dict[str, LinkedStructure]:
    structures = model.findings(drawing, NONE).structures
    return {structure.id: structure for structure in structures if structure.link is link}


def test_what_lies_nearest_to_the_skin_stands_first_unless_the_client_says_deep(model: Model) -> None:
    assert next(iter(of(model, filled("buttock_center_r"), Link.UNDER))) == "gluteus_maximus"
    deep = model.findings(filled("buttock_center_r", depth=Depth.DEEP), NONE).structures[:2]
    piriformis = next(each for each in deep if each.id == "piriformis")  # it and the nerve beneath it
    assert (piriformis.side, piriformis.link, piriformis.kind.value) == (Side.RIGHT, Link.UNDER, "muscle")
    assert piriformis.of_patch > 0.6


def test_a_spot_drawn_by_hand_finds_what_lies_under_it(model: Model, atlas: Atlas) -> None:
    anchor = atlas.projection(Body.NEUTRAL, View.BACK).anchor(atlas.cells_of("buttock_center_r"))
    assert anchor is not None
    found = of(model, drawn(anchor, (anchor[0] + 4, anchor[1])), Link.UNDER)
    assert {"piriformis", "gluteus_maximus"} <= set(found)
    assert found["piriformis"].share < 0.1
    assert found["piriformis"].intensity == 7


def test_a_small_mark_is_not_lost_beside_a_large_one(model: Model, atlas: Atlas) -> None:
    anchor = atlas.projection(Body.NEUTRAL, View.BACK).anchor(atlas.cells_of("buttock_center_r"))
    assert anchor is not None
    dot = drawn(anchor, width=6)
    beside = together(dot, filled("thigh_front_upper_l", "thigh_front_lower_l"))
    assert "piriformis" in of(model, beside, Link.UNDER)


def test_lying_under_and_referring_are_two_links(model: Model, anatomy: Anatomy) -> None:
    drawing = filled("si_joint_r")
    under, refers = of(model, drawing, Link.UNDER), of(model, drawing, Link.REFERS)
    assert "quadratus_lumborum" in refers
    assert "quadratus_lumborum" not in under
    for name in refers:
        zones = anatomy.muscles[name].refers
        assert zones is not None
        assert "si_joint" in zones.essential + zones.spillover
    joint = model.atlas.cells_of("si_joint_r")
    assert under
    assert all(model.skin_of(name, Side.RIGHT, Link.UNDER) & joint for name in under)


def test_essential_and_spillover_are_told_apart(model: Model) -> None:
    refers = of(model, filled("heel_sole_l"), Link.REFERS)
    assert refers["soleus"].essential
    assert refers["quadratus_plantae"].essential
    assert not refers["tibialis_posterior"].essential


def test_referral_does_not_explain_numbness(model: Model) -> None:
    numb = filled("calf_upper_outer_r", sensation=Sensation.NUMB)
    assert of(model, numb, Link.REFERS) == {}
    assert "gastrocnemius_lateral" in of(model, numb, Link.UNDER)


def test_the_strongest_mark_there_gives_the_intensity(model: Model) -> None:
    drawing = together(filled("buttock_center_r", intensity=3), filled("buttock_lower_outer_r", intensity=8))
    assert of(model, drawing, Link.UNDER)["gluteus_maximus"].intensity == 8
    assert of(model, drawing, Link.UNDER)["piriformis"].intensity == 3


def test_what_the_client_says_of_the_depth_orders_the_layers(model: Model) -> None:
    deep = of(model, filled("buttock_center_r", depth=Depth.DEEP), Link.UNDER)
    shallow = of(model, filled("buttock_center_r", depth=Depth.SURFACE), Link.UNDER)
    unsaid = of(model, filled("buttock_center_r"), Link.UNDER)
    assert deep["gluteus_maximus"].rank < unsaid["gluteus_maximus"].rank == shallow["gluteus_maximus"].rank
    assert shallow["piriformis"].rank == unsaid["piriformis"].rank < deep["piriformis"].rank


def test_sides_are_kept_apart(model: Model) -> None:
    structures = model.findings(filled("buttock_center_l", "calf_upper_inner_r"), NONE).structures
    assert {s.side for s in structures if s.id == "piriformis" and s.link is Link.UNDER} == {Side.LEFT}
    assert {s.side for s in structures if s.id == "gastrocnemius_medial"} == {Side.RIGHT}


def test_a_shape_known_cell_by_cell_takes_the_place_of_whole_regions(anatomy: Anatomy, atlas: Atlas) -> None:
    owner = Owner("piriformis", Side.RIGHT, Link.UNDER)
    shaped = Model(anatomy, atlas, {owner: atlas.cells_of("buttock_lower_inner_r")})
    assert "piriformis" not in of(shaped, filled("buttock_center_r"), Link.UNDER)
    assert of(shaped, filled("buttock_lower_inner_r"), Link.UNDER)["piriformis"].share == pytest.approx(1)


def test_an_erased_mark_has_no_structures(model: Model, atlas: Atlas) -> None:
    laid = drawn((560, 800), (600, 820))
    stroke = laid.ink[0]
    assert isinstance(stroke, Stroke)
    rubber = Stroke(uuid4(), None, 1, stroke.body, stroke.view, 60, stroke.samples)
    findings = model.findings(Drawing(laid.marks, (stroke, rubber)), NONE)
    assert (findings.structures, findings.patterns) == ((), ())


# the nerve


def test_extent_is_how_far_the_marks_go_on_each_side(model: Model) -> None:
    drawing = filled("low_back_lower_inner_l", "foot_outer_edge_l", "buttock_center_r", "forehead_r")
    courses = model.findings(drawing, NONE).courses
    assert (courses[Side.LEFT].extent, courses[Side.RIGHT].extent) == (7, 2)
    levels = ["low_back_lower_inner", "buttock_center", "thigh_back_mid_inner", "knee_back", "shin_upper"]
    for level, base in enumerate([*levels, "achilles", "big_toe"], start=1):
        courses = model.findings(filled(f"{base}_r"), NONE).courses
        assert (courses[Side.LEFT].extent, courses[Side.RIGHT].extent) == (0, level)
    assert model.findings(filled("groin_r"), NONE).courses[Side.RIGHT].extent == 0


def test_a_small_mark_on_the_foot_counts_for_the_extent(model: Model, atlas: Atlas) -> None:
    anchor = atlas.projection(Body.NEUTRAL, View.SOLE_LEFT).anchor(atlas.cells_of("heel_sole_l"))
    assert anchor is not None
    dot = drawn(anchor, view=View.SOLE_LEFT, width=6)
    assert model.findings(dot, NONE).courses[Side.LEFT].extent == 7


def test_the_nerve_is_followed_with_its_gaps(model: Model) -> None:
    there = on("right", ["buttock_center", "foot_outer_edge"])
    course = model.findings(filled(*there, sensation=Sensation.TINGLING), NONE).courses[Side.RIGHT]
    assert course.farthest == "sural"
    assert 0.2 < course.passed["sciatic_gluteal"] < 0.8
    assert 0.05 < course.passed["sural"] < 0.5
    assert "sciatic_thigh" in course.gaps
    assert "tarsal_tunnel" not in course.gaps
    aches = model.findings(filled(*there), NONE).courses[Side.RIGHT]
    assert aches.farthest == "sciatic_gluteal", "an ache alone says nothing of a nerve of the skin"
    assert set(model.findings(Drawing(), NONE).courses[Side.RIGHT].passed.values()) == {0}


def test_a_small_mark_on_the_nerve_is_said_to_lie_there_though_it_follows_no_stretch(
    model: Model, atlas: Atlas
) -> None:
    anchor = atlas.projection(Body.NEUTRAL, View.FRONT).anchor(atlas.cells_of("foot_top_inner_r"))
    assert anchor is not None
    mark = drawn(anchor, (anchor[0], anchor[1] + 30), view=View.FRONT, width=12)
    course = model.findings(mark, NONE).courses[Side.RIGHT]
    assert (course.farthest, course.on_nerve) == (None, True)
    assert course.touched in {"superficial_fibular", "deep_fibular"}
    assert 0.01 <= course.passed[course.touched] < 0.1
    elsewhere = model.findings(filled("groin_r"), NONE).courses[Side.RIGHT]
    assert (elsewhere.touched, elsewhere.on_nerve) == (None, False)
    followed = model.findings(filled("buttock_center_r"), NONE).courses[Side.RIGHT]
    assert followed.touched is None


def test_nothing_lies_under_the_skin_of_another_side_of_the_limb_or_behind_a_bone(model: Model) -> None:
    outer = of(model, filled("thigh_outer_upper_r", "thigh_outer_lower_r"), Link.UNDER)
    assert {"vastus_lateralis", "vastus_intermedius", "iliotibial_tract"} <= outer.keys()
    assert not {"adductor_brevis", "adductor_magnus", "gracilis"} & outer.keys()
    rim = of(model, filled("iliac_crest_back_r"), Link.UNDER)
    assert "gluteus_medius" in rim
    assert not {"iliacus", "psoas_major"} & rim.keys()
    shin = of(model, filled("leg_inner_upper_r"), Link.UNDER)
    assert "tibialis_anterior" not in shin


def test_a_line_down_the_back_of_the_leg_follows_the_nerve(model: Model) -> None:
    """One medium stroke from buttock to calf, as people draw it."""
    x = 500 + 95
    line = tuple((x - 5, y) for y in range(830, 1500, 20))
    mark = drawn(*line)
    course = model.findings(mark, NONE).courses[Side.RIGHT]
    assert course.extent >= 5
    assert course.passed["sciatic_thigh"] > 0.3
    assert model.findings(mark, NONE).courses[Side.LEFT].extent == 0


def test_a_corridor_known_cell_by_cell_says_how_much_of_it_is_marked(anatomy: Anatomy, atlas: Atlas) -> None:
    corridor = atlas.cells_of("buttock_center_r") | atlas.cells_of("sit_bone_r")
    owner = Owner("sciatic_gluteal", Side.RIGHT, Link.NERVE_PATH)
    shaped = Model(anatomy, atlas, {owner: corridor})
    courses = shaped.findings(filled("buttock_center_r"), NONE).courses
    share = len(atlas.cells_of("buttock_center_r")) / len(corridor)
    assert courses[Side.RIGHT].passed["sciatic_gluteal"] == pytest.approx(share)
    assert courses[Side.LEFT].passed["sciatic_gluteal"] == 0
    listed = of(shaped, filled("buttock_center_r"), Link.NERVE_PATH)
    assert listed["sciatic_gluteal"].share == pytest.approx(share)


# neighbours, and skin nerves


def test_nerves_beside_the_sciatic_are_listed_like_the_rest(model: Model) -> None:
    listed = of(model, filled("thigh_front_upper_r", "groin_r", "thigh_inner_upper_r"), Link.NERVE_PATH)
    assert {"femoral", "obturator"} <= set(listed)
    assert listed["femoral"].kind.value == "nerve"


def test_pain_alone_claims_no_nerve_of_the_skin(model: Model) -> None:
    regions = ("thigh_outer_upper_r", "thigh_front_upper_r", "calf_lower_outer_r", "foot_outer_edge_r")
    skin = {"lateral_femoral_cutaneous", "sural", "medial_sural"}
    assert not skin & set(of(model, filled(*regions), Link.NERVE_PATH))
    burning = of(model, filled(*regions, sensation=Sensation.BURNING), Link.NERVE_PATH)
    assert "sural" in burning


def test_no_referral_is_told_where_no_map_was_published(anatomy: Anatomy) -> None:
    for name in ("gemellus_superior", "gemellus_inferior", "quadratus_femoris", "obturator_externus"):
        assert anatomy.muscles[name].refers is None
        assert "no pain map of its own is known" in anatomy.muscles[name].sciatic.detail


def test_the_list_stays_the_same_however_a_mark_is_split(model: Model) -> None:
    whole = filled(
        "thigh_back_mid_inner_r", "thigh_back_mid_outer_r", "calf_upper_outer_r", "buttock_center_r"
    )
    one = [(s.id, s.side, s.link, round(s.rank, 6)) for s in model.findings(whole, NONE).structures]
    parts = together(*(filled(piece.region) for piece in whole.ink if isinstance(piece, Fill)))
    assert [(s.id, s.side, s.link, round(s.rank, 6)) for s in model.findings(parts, NONE).structures] == one

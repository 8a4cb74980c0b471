"""Bands, ties, reasons and silence are as rules 3 to 9 say."""

from __future__ import annotations

from math import log

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.finding import Band, Finding, Held, Where
from models.inference.model import Findings, Model
from tests.models.inference.builders import NONE, S1_CHAIN, VECTORS, drawn, filled, on, together


def found(model: Model, drawing: Drawing, answers: Answers = NONE) -> dict[str, Finding]:
    """The shown findings by pattern."""
    return {finding.pattern: finding for finding in model.findings(drawing, answers).patterns}


# rule 3


def test_a_pattern_of_both_legs_is_judged_once_and_wants_both(model: Model) -> None:
    vector = VECTORS[-1]
    both = found(model, filled(*on("both", vector["marks"])))["stenosis"]
    assert both.side is Where.BOTH
    one = model.findings(filled(*on("right", vector["marks"])), NONE)
    assert all(finding.score < both.score / 1.9 for finding in one.patterns if finding.pattern == "stenosis")


# rule 4

L4 = on(
    "right", ["low_back_lower_inner", "thigh_front_lower", "knee_inner", "leg_inner_upper", "leg_inner_lower"]
)
GLUTEUS = on("right", ["thigh_outer_upper", "thigh_outer_lower", "buttock_lower_outer", "leg_outer_upper"])


def test_the_rules_of_reliability_hold_for_the_patterns_they_name(anatomy: Anatomy) -> None:
    rows = anatomy.patterns.values()
    assert {row.id for row in rows if row.capped} == {"rad_l4", "rad_l5", "rad_l2_l3"}
    first = {"glute_min", "glute_med", "ql", "iliopsoas", "calf"}
    added = {"quadriceps_strain", "hamstring_belly", "adductors", "tfl", "gluteus_maximus"}
    assert {row.id for row in rows if row.drops} == first | added


def test_pain_alone_keeps_a_root_moderate(model: Model) -> None:
    root = found(model, filled(*L4))["rad_l4"]
    assert (root.band, root.held) == (Band.MODERATE, (Held.PAIN_ONLY,))
    assert root.score > 0.75


@pytest.mark.parametrize("sensation", [Sensation.NUMB, Sensation.TINGLING])
def test_numbness_in_its_core_lets_a_root_be_strong(model: Model, sensation: Sensation) -> None:
    drawing = together(filled(*L4), filled("leg_inner_lower_r", sensation=sensation, intensity=4))
    root = found(model, drawing)["rad_l4"]
    assert (root.band, root.held) == (Band.STRONG, ())


def test_numbness_elsewhere_does_not(model: Model) -> None:
    drawing = together(filled(*L4), filled("knee_front_r", sensation=Sensation.NUMB, intensity=4))
    assert found(model, drawing)["rad_l4"].band is Band.MODERATE


def test_s1_needs_no_numbness(model: Model) -> None:
    assert found(model, filled(*on("right", S1_CHAIN["marks"])))["rad_s1"].band is Band.STRONG


def test_two_items_of_nerve_pain_lower_a_muscle_referral_one_band(model: Model) -> None:
    muscle = found(model, filled(*GLUTEUS))["glute_min"]
    assert (muscle.band, muscle.held) == (Band.STRONG, ())
    one = found(model, filled(*GLUTEUS, sensation=Sensation.BURNING))["glute_min"]
    assert one.band is Band.STRONG
    two = found(model, filled(*GLUTEUS, sensation=Sensation.BURNING), {"worse_light_touch": True})[
        "glute_min"
    ]
    assert (two.band, two.held) == (Band.MODERATE, (Held.NERVE_PAIN,))
    joints = {"worse_light_touch": True, "only_in_joints": True}
    assert (
        found(model, filled(*GLUTEUS, sensation=Sensation.BURNING), joints)["glute_min"].band is Band.STRONG
    )


def test_nerve_pain_on_the_other_side_lowers_nothing(model: Model) -> None:
    far = together(
        filled("foot_top_inner_l", sensation=Sensation.NUMB), filled("big_toe_l", sensation=Sensation.BURNING)
    )
    assert found(model, together(filled(*GLUTEUS), far))["glute_min"].band is Band.STRONG


# rule 5


def test_an_answer_moves_the_finding_and_stands_beside_it(model: Model) -> None:
    drawing = filled("buttock_center_r", "thigh_back_upper_outer_r")
    before = found(model, drawing)["deep_gluteal"]
    after = found(model, drawing, {"worse_sitting": True})["deep_gluteal"]
    assert log(after.score / (1 - after.score)) == pytest.approx(log(before.score / (1 - before.score)) + 0.3)
    assert [said.question for said in after.answers] == ["worse_sitting"]
    assert "worse_sitting" in [question.id for question in before.open]
    assert "worse_sitting" not in [question.id for question in after.open]


# rule 6


def test_patterns_too_near_the_best_are_tied(model: Model) -> None:
    drawing = filled(*on("right", ["leg_outer_upper", "leg_outer_lower", "foot_top_inner"]))
    patterns = found(model, drawing)
    assert patterns["common_fibular"].tied_with == ("rad_l5",)
    assert patterns["rad_l5"].tied_with == ("common_fibular",)
    assert patterns["glute_min"].tied_with == ()


def test_a_clear_best_is_tied_with_nothing(model: Model) -> None:
    patterns = found(model, filled(*on("right", S1_CHAIN["marks"])))
    assert patterns["rad_s1"].tied_with == ()
    assert patterns["rad_s1"].look_alikes == ("deep_gluteal", "glute_min", "sural")


def test_the_two_sides_are_never_tied_with_each_other(model: Model) -> None:
    fortin, crest = filled("si_joint_l"), filled("iliac_crest_back_r")
    patterns = model.findings(together(fortin, crest), NONE).patterns
    best = {finding.side: finding for finding in reversed(patterns)}
    assert best[Where.LEFT].pattern == "si_joint"
    assert "cluneal_superior" not in best[Where.LEFT].tied_with


def test_bands_begin_where_they_begin(model: Model, anatomy: Anatomy) -> None:
    for vector in VECTORS:
        for finding in model.findings(filled(*on("right", vector["marks"])), NONE).patterns:
            assert finding.band is not Band.HIDDEN
            least = {Band.WEAK: 0.30, Band.MODERATE: 0.50, Band.STRONG: 0.75}[finding.band]
            assert finding.score >= least
            assert finding.held or finding.score < {Band.WEAK: 0.5, Band.MODERATE: 0.75}.get(
                finding.band, 1.01
            )


# rule 7


def test_one_unspecific_mark_does_not_look_certain(model: Model) -> None:
    """A mark in the middle of the buttock explains 0.37, whatever is answered."""
    answers = {"worse_sitting": True, "worse_stairs": True, "worse_crossing_legs": True}
    finding = found(model, filled("buttock_center_r"), answers)["deep_gluteal"]
    assert finding.score > 0.75
    assert (finding.band, finding.held) == (Band.WEAK, (Held.LITTLE_EVIDENCE, Held.ONE_REGION))
    assert finding.mass == pytest.approx(0.37, abs=0.01)


def test_hardly_any_evidence_is_at_most_weak(model: Model) -> None:
    finding = found(model, filled("buttock_center_r", intensity=0))["deep_gluteal"]
    assert finding.mass < 0.3
    assert finding.band is Band.WEAK


# rule 8


def says(findings: Findings) -> tuple[bool, int]:
    return findings.widespread, len(findings.patterns)


def test_widespread_pain_switches_patterns_off(model: Model) -> None:
    four = on("both", ["low_back_lower_inner", "thigh_back_mid_outer", "upper_arm_front"])
    assert says(model.findings(filled(*four), NONE)) == (True, 0)
    three = [region for region in four if region != "upper_arm_front_l" and region != "upper_arm_front_r"]
    widespread, patterns = says(model.findings(filled(*three), NONE))
    assert not widespread
    assert patterns


def test_jaw_chest_and_belly_do_not_make_pain_widespread(model: Model) -> None:
    regions = on("both", ["thigh_back_mid_outer", "jaw", "chest_upper", "abdomen_upper"])
    assert not model.findings(filled(*regions), NONE).widespread


def test_a_third_of_all_regions_is_widespread_too(model: Model, anatomy: Anatomy) -> None:
    lower = anatomy.regions.groups["below_knee"] + anatomy.regions.groups["thigh_back"]
    assert model.findings(filled(*on("both", lower)), NONE).widespread
    assert not model.findings(filled(*on("left", lower)), NONE).widespread


def test_faint_touches_do_not_make_pain_widespread(model: Model) -> None:
    """A region counts from an exposure of 0.1 on; a dot in a large one stays below."""
    dots = [drawn((500 + x, y), width=6) for x in (-60, 60) for y in (330, 420, 780, 1000)]
    assert not model.findings(together(*dots), NONE).widespread


# rule 9


def test_every_line_says_why(model: Model) -> None:
    finding = found(model, filled(*on("right", S1_CHAIN["marks"])))["rad_s1"]
    assert [reason.region for reason in finding.because] == [
        "little_toe_r",
        "foot_outer_edge_r",
        "calf_upper_outer_r",
    ]
    assert set(finding.missing) == {"calf_lower_outer_r", "heel_back_r", "heel_sole_r"}
    hip = found(model, filled(*on("right", S1_CHAIN["marks"])))["hip_joint"]
    assert [reason.region for reason in hip.unexplained] == ["low_back_lower_inner_r"]
    assert "foot_outer_edge_r" in {reason.region for reason in hip.in_part}, "now and then, says the table"


def test_nothing_marked_nothing_said(model: Model) -> None:
    findings = model.findings(Drawing(), {"worse_sitting": True, "age": 75})
    assert (findings.patterns, findings.structures, findings.outside) == ((), (), ())
    assert findings.courses[Side.LEFT].extent == 0
    assert not findings.widespread


def test_pain_beyond_the_map_is_recorded_and_named_so(model: Model) -> None:
    findings = model.findings(filled("shoulder_front_r", "hand_palm_l"), NONE)
    assert findings.outside == ("shoulder_front_r", "hand_palm_l")
    assert findings.patterns == ()
    assert findings.structures == ()


def test_look_alikes_stand_together_in_any_order_of_marks(model: Model) -> None:
    regions = on("left", VECTORS[5]["marks"])
    one, other = (model.findings(filled(*order), NONE).patterns for order in (regions, regions[::-1]))
    assert [(f.pattern, f.tied_with) for f in one] == [(f.pattern, f.tied_with) for f in other]
    assert one[0].tied_with == ("glute_min", "hamstring_belly", "rad_s1")

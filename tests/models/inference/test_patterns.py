"""Patterns are scored as the nine rules say, and every line has its reasons."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import chain, combinations
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.atlas import Atlas
from models.body.view import Side
from models.drawing import Drawing
from models.inference.answering import AnswerTable
from models.inference.evidence import EvidenceReader
from models.inference.finding import Band, Finding, Held, Where
from models.inference.matching import Matcher
from models.inference.model import Findings, Model
from models.stroke import Sensation
from tests.models.inference.builders import drawn, filled, on, together

VECTORS = json.loads(Path(__file__).with_name("pattern_vectors.json").read_text("utf-8"))["vectors"]
S1_CHAIN = next(vector for vector in VECTORS if vector["name"] == "S1-like chain")
NONE: Answers = {}


@pytest.fixture(scope="module")
def reader(anatomy: Anatomy, atlas: Atlas) -> EvidenceReader:
    return EvidenceReader(atlas, anatomy.scoring.exposure, anatomy.scoring.structures)


@pytest.fixture(scope="module")
def matcher(anatomy: Anatomy, reader: EvidenceReader) -> Matcher:
    return Matcher(anatomy, reader.index)


def found(model: Model, drawing: Drawing, answers: Answers = NONE) -> dict[str, Finding]:
    """The shown findings by pattern."""
    return {finding.pattern: finding for finding in model.findings(drawing, answers).patterns}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_worked_examples_come_out(
    vector: dict[str, Any], reader: EvidenceReader, matcher: Matcher
) -> None:
    scores = matcher.scores(reader.read(filled(*on(vector["sides"], vector["marks"]))), NONE)
    best: dict[str, float] = {}
    for (pattern, _), score in scores.items():
        best[pattern] = max(score, best.get(pattern, 0.0))
    for pattern, score in vector["scores"].items():
        assert best[pattern] == pytest.approx(score, abs=0.01), pattern


def test_the_left_side_scores_as_the_right(reader: EvidenceReader, matcher: Matcher) -> None:
    for vector in VECTORS:
        left = matcher.scores(reader.read(filled(*on("left", vector["marks"]))), NONE)
        right = matcher.scores(reader.read(filled(*on("right", vector["marks"]))), NONE)
        for pattern in matcher.table.ids:
            if (pattern, Where.RIGHT) in right:
                assert left[pattern, Where.LEFT] == pytest.approx(right[pattern, Where.RIGHT], abs=1e-9)


@pytest.mark.parametrize(
    "part",
    [
        marks
        for size in (6, 7, 8)
        for marks in combinations(S1_CHAIN["marks"], size)
        if set(marks) & {"calf_upper_outer", "foot_outer_edge", "little_toe"}
    ],
)
@pytest.mark.parametrize("intensity", [2, 6, 10])
def test_a_chain_like_s1_never_ranks_the_sacroiliac_joint_first(
    model: Model, part: tuple[str, ...], intensity: float
) -> None:
    patterns = model.findings(filled(*on("right", part), intensity=intensity), NONE).patterns
    assert patterns[0].pattern != "si_joint"


# rule 1


def test_a_region_named_by_many_patterns_says_little(matcher: Matcher, reader: EvidenceReader) -> None:
    rarity = dict(zip(reader.index.bases, matcher.table.rarity, strict=True))
    assert rarity["buttock_center"] == pytest.approx(0.3696, abs=1e-4)
    assert rarity["foot_outer_edge"] == pytest.approx(0.7934, abs=1e-4)
    assert rarity["forehead"] == 1
    assert min(rarity.values()) >= 0.35


def test_rarity_is_computed_from_the_patterns(anatomy: Anatomy, reader: EvidenceReader) -> None:
    """A pattern more that names a region makes the region say less."""
    patterns = dict(anatomy.patterns)
    patterns["calf"] = replace_pattern(anatomy, "calf", typical=("foot_outer_edge",))
    changed = Matcher(replace(anatomy, patterns=patterns), reader.index)
    column = reader.index.column["foot_outer_edge"]
    assert changed.table.rarity[column] < Matcher(anatomy, reader.index).table.rarity[column]


def replace_pattern(anatomy: Anatomy, pattern: str, **changes: Any) -> Any:
    import msgspec

    return msgspec.structs.replace(anatomy.patterns[pattern], **changes)


# exposure


def test_numb_marks_count_double_for_roots_only(reader: EvidenceReader, matcher: Matcher) -> None:
    regions = on("right", ["foot_top_inner", "big_toe"])
    ache = matcher.scores(reader.read(filled(*regions, intensity=0)), NONE)
    numb = matcher.scores(reader.read(filled(*regions, sensation=Sensation.NUMB, intensity=0)), NONE)
    assert numb["rad_l5", Where.RIGHT] > ache["rad_l5", Where.RIGHT]
    assert numb["common_fibular", Where.RIGHT] == ache["common_fibular", Where.RIGHT]


def test_a_stronger_or_further_mark_never_lowers_an_exposure(reader: EvidenceReader) -> None:
    one = filled("calf_upper_outer_r", intensity=8)
    other = filled("calf_upper_outer_r", intensity=2)
    both = reader.read(together(one, other)).pain
    assert np.array_equal(both, reader.read(one).pain)


def test_a_midline_mark_counts_on_both_sides(reader: EvidenceReader) -> None:
    pain = reader.read(filled("coccyx_m")).pain
    assert pain[0].sum() == pain[1].sum() > 0


@given(st.lists(st.sampled_from(sorted(set(chain(*(v["marks"] for v in VECTORS))))), min_size=1, max_size=12))
def test_scores_stay_between_0_and_1(reader: EvidenceReader, matcher: Matcher, marks: list[str]) -> None:
    scores = matcher.scores(reader.read(filled(*dict.fromkeys(on("left", marks)))), NONE)
    assert all(0 <= score <= 1 for score in scores.values())


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


def test_published_ratios_are_cut_off_and_shrunk(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    (said,) = table.said("stenosis", {"pain_free_sitting": True})
    assert said.amount == pytest.approx(0.5 * log(4))
    assert not said.is_hint
    (said,) = table.said("stenosis", {"worse_standing": False})
    assert said.amount == pytest.approx(0.5 * log(0.46))


def test_of_answers_that_go_together_only_the_largest_counts(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    seated = {"pain_free_sitting": True, "eased_by_bending_forward": True, "eased_by_sitting": True}
    assert len(table.said("stenosis", seated)) == 1
    assert len(table.said("stenosis", {**seated, "age": 75})) == 2


def test_a_question_without_figures_is_a_small_hint(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    (yes,) = table.said("deep_gluteal", {"worse_sitting": True})
    (no,) = table.said("deep_gluteal", {"worse_sitting": False})
    assert (yes.amount, no.amount, yes.is_hint) == (0.3, -0.3, True)
    assert table.said("deep_gluteal", {}) == ()


def test_answers_move_a_fit_by_two_in_log_odds_at_most(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    every = {"age": 80, "pain_free_sitting": True, "worse_standing": True, "worse_walking": True}
    said = table.said("stenosis", {**every, "worse_backward_bending": True})
    assert sum(item.amount for item in said) > 2
    assert table.moved(0.5, said) == pytest.approx(1 / (1 + np.exp(-2)))
    assert table.moved(0.0, said) == pytest.approx(1 / (1 + np.exp(log(99) - 2)))
    assert table.moved(0.37, ()) == 0.37


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
    assert patterns["rad_s1"].look_alikes == ("deep_gluteal", "glute_min")


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
    assert (finding.band, finding.held) == (Band.MODERATE, (Held.LITTLE_EVIDENCE,))
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
    assert len(finding.unexplained) == 1
    assert set(finding.missing) == {"calf_lower_outer_r", "heel_back_r", "heel_sole_r"}
    hip = found(model, filled(*on("right", S1_CHAIN["marks"])))["hip_joint"]
    assert [reason.region for reason in hip.unexplained] == ["low_back_lower_inner_r"]


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
    assert one[0].tied_with == ("glute_min", "rad_s1")

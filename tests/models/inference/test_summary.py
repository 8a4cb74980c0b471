"""A summary says what the map says, in the figures that a colleague would get by hand, and never more."""

from __future__ import annotations

from uuid import uuid4

import pytest

from models.anatomy.anatomy import Anatomy
from models.body.atlas import Atlas
from models.body.view import Body, Side, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation, Stroke, sample
from models.inference.summary import measure_on
from models.practice.visit_summary import Measure, VisitSummary
from tests.models.inference.builders import drawn, filled, together

BUTTOCK, SOLE, CALF = "buttock_center_r", "heel_sole_r", "calf_upper_outer_r"


@pytest.fixture(scope="module")
def measure(atlas: Atlas, anatomy: Anatomy) -> Measure:
    return measure_on(atlas, anatomy)


def of(measure: Measure, drawing: Drawing) -> VisitSummary:
    summary = measure.of(drawing)
    assert summary is not None
    return summary


def area(atlas: Atlas, *regions: str) -> float:
    return sum(atlas.area_cm2(atlas.cells_of(region)) for region in regions)


def test_a_summary_names_the_atlas_and_the_rules_it_was_worked_out_by(measure: Measure) -> None:
    summary = of(measure, Drawing())
    assert (summary.atlas, summary.rules) == (measure.atlas, measure.rules) == ("2", 2)


def test_an_empty_map_has_no_strength_and_no_skin(measure: Measure) -> None:
    empty = of(measure, Drawing())
    assert empty == VisitSummary(
        "2", 2, (), 0.0, 0.0, {}, (), {Side.LEFT: 0, Side.RIGHT: 0}, None, 0, None, None, None
    )
    assert empty.skin is None


def test_area_counts_overlapping_skin_once(measure: Measure, atlas: Atlas) -> None:
    one, twice = filled(BUTTOCK), together(filled(BUTTOCK), filled(BUTTOCK, CALF))
    assert of(measure, one).area_cm2 == pytest.approx(area(atlas, BUTTOCK))
    assert of(measure, twice).area_cm2 == pytest.approx(area(atlas, BUTTOCK, CALF))
    assert of(measure, twice).shares == {BUTTOCK: 1.0, CALF: 1.0}
    assert of(measure, twice).marked == (BUTTOCK, CALF)


def test_each_side_has_its_own_extent(measure: Measure) -> None:
    both = together(filled(SOLE), filled("buttock_center_l"))
    assert of(measure, both).extent == {Side.LEFT: 2, Side.RIGHT: 7}


def test_the_mean_strength_is_weighed_by_area(measure: Measure, atlas: Atlas) -> None:
    large, small = area(atlas, BUTTOCK), area(atlas, SOLE)
    summary = of(measure, together(filled(BUTTOCK, intensity=2), filled(SOLE, intensity=8)))
    assert summary.strongest == 8
    assert summary.mean == pytest.approx((2 * large + 8 * small) / (large + small))


def test_a_strength_that_nobody_told_leaves_mean_and_symmetry_open(measure: Measure) -> None:
    summary = of(measure, together(filled(BUTTOCK, intensity=6), filled(SOLE, intensity=None)))
    assert (summary.strongest, summary.unsaid) == (6, 1)
    assert (summary.mean, summary.symmetry) == (None, None)


def test_no_pain_at_all_told_in_numbers_has_a_mean_and_no_symmetry(measure: Measure) -> None:
    summary = of(measure, filled(BUTTOCK, intensity=0))
    assert (summary.strongest, summary.mean, summary.symmetry) == (0, 0, None)


def test_numb_tingling_burning_and_electric_skin_is_of_nerves_and_an_unnamed_kind_leaves_it_open(
    measure: Measure, atlas: Atlas
) -> None:
    nerve = area(atlas, SOLE) / area(atlas, BUTTOCK, SOLE)
    for kind in (Sensation.NUMB, Sensation.TINGLING, Sensation.BURNING, Sensation.ELECTRIC):
        marks = together(filled(BUTTOCK), filled(SOLE, sensation=kind))
        assert of(measure, marks).neuro_share == pytest.approx(nerve)
    for other in (Sensation.ACHE, Sensation.SHARP, Sensation.STIFF):
        marks = together(filled(BUTTOCK), filled(SOLE, sensation=other))
        assert of(measure, marks).neuro_share == 0.0
    unnamed = together(filled(BUTTOCK), filled(SOLE, sensation=None))
    assert of(measure, unnamed).neuro_share is None


def test_symmetry_is_0_for_one_side_and_1_for_both_alike(measure: Measure) -> None:
    one, alike = filled(BUTTOCK, intensity=6), filled(BUTTOCK, "buttock_center_l", intensity=6)
    uneven = together(filled(BUTTOCK, intensity=9), filled("buttock_center_l", intensity=3))
    assert of(measure, one).symmetry == 0
    assert of(measure, alike).symmetry == pytest.approx(1, abs=1e-6)
    assert of(measure, uneven).symmetry == pytest.approx(0.5, abs=1e-6)


def test_what_was_rubbed_out_whole_is_in_no_number(measure: Measure) -> None:
    line = drawn((600, 900), (600, 1000), intensity=9)
    piece = line.ink[0]
    assert isinstance(piece, Stroke)
    rubbed = Stroke(uuid4(), None, 1, Body.NEUTRAL, View.BACK, 60.0, (sample(600, 900), sample(600, 1000)))
    kept = together(Drawing(line.marks, (piece, rubbed)), filled(SOLE, intensity=2))
    summary = of(measure, kept)
    assert summary.strongest == 2
    assert [each.mark.intensity for each in summary.marks] == [2]


def test_the_saddle_counts_though_it_has_no_skin(measure: Measure) -> None:
    summary = of(measure, filled("saddle_m", intensity=4, sensation=Sensation.NUMB))
    assert (summary.strongest, summary.marked, summary.area_cm2) == (4, ("saddle_m",), 0.0)
    assert (summary.mean, summary.neuro_share) == (None, None)
    assert [each.saddle for each in summary.marks] == [True]

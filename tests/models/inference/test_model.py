"""Whatever is marked, the findings keep to it: reasons are marks, sides the client's, order means nothing."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Sensation
from models.inference.finding import Where
from models.inference.model import Findings, Model
from tests.models.inference.builders import ASSETS, NONE, filled, together

REGIONS = [row["id"] for row in json.loads((ASSETS / "regions.json").read_text("utf-8"))]
LOW = [
    region
    for region in REGIONS
    if region.startswith(("low_back", "buttock", "thigh", "calf", "foot", "heel", "si_joint", "groin", "toe"))
]
SWAPPED = {Where.LEFT: Where.RIGHT, Where.RIGHT: Where.LEFT, Where.BOTH: Where.BOTH}


@st.composite
def drawings(draw: st.DrawFn, regions: list[str] = REGIONS) -> Drawing:
    """Up to four marks of whole regions."""
    marks = draw(
        st.lists(
            st.tuples(
                st.lists(st.sampled_from(regions), min_size=1, max_size=5, unique=True),
                st.sampled_from(Sensation),
                st.integers(0, 10),
            ),
            max_size=4,
        )
    )
    return together(*(filled(*names, sensation=kind, intensity=how) for names, kind, how in marks))


def mirrored(drawing: Drawing) -> Drawing:
    """The same marks on the client's other side."""
    ends = {"_l": "_r", "_r": "_l", "_m": "_m"}
    ink = tuple(
        replace(piece, region=piece.region[:-2] + ends[piece.region[-2:]])
        for piece in drawing.ink
        if isinstance(piece, Fill)
    )
    return Drawing(drawing.marks, ink)


def told(findings: Findings) -> set[tuple[str, Where, int, float]]:
    return {(f.pattern, f.side, int(f.band), round(f.score, 6)) for f in findings.patterns}


@settings(max_examples=60)
@given(drawing=st.one_of(drawings(), drawings(LOW)))
def test_every_reason_is_a_mark_and_nothing_marked_is_missing(model: Model, drawing: Drawing) -> None:
    findings = model.findings(drawing, NONE)
    marked = set(findings.evidence.shares)
    for finding in findings.patterns:
        assert finding.because
        assert {reason.region for reason in (*finding.because, *finding.unexplained)} <= marked
        assert not set(finding.missing) & marked
        assert 0.3 <= finding.score <= 1
        back = {
            other.pattern
            for other in findings.patterns
            if other.side.meets(finding.side) and finding.pattern in other.tied_with
        }
        assert set(finding.tied_with) <= back
    for structure in findings.structures:
        assert 0 < structure.share <= 1
        assert 0 < structure.of_patch <= 1
    assert "saddle_m" not in marked


@settings(max_examples=40)
@given(drawing=drawings(LOW))
def test_the_same_marks_on_the_other_side_say_the_same_of_the_other_side(
    model: Model, drawing: Drawing
) -> None:
    here, there = (model.findings(marks, NONE) for marks in (drawing, mirrored(drawing)))
    assert told(there) == {(name, SWAPPED[side], band, score) for name, side, band, score in told(here)}
    assert here.widespread == there.widespread
    assert [alert.rule for alert in here.safety.alerts] == [alert.rule for alert in there.safety.alerts]


@settings(max_examples=40)
@given(drawing=drawings(LOW))
def test_the_order_in_which_marks_were_drawn_changes_nothing(model: Model, drawing: Drawing) -> None:
    turned = Drawing(dict(reversed(list(drawing.marks.items()))), drawing.ink[::-1])
    one, other = model.findings(drawing, NONE), model.findings(turned, NONE)
    assert told(one) == told(other)
    assert one.safety == other.safety


def test_the_model_remembers_no_client(model: Model) -> None:
    first, other = filled("calf_upper_outer_l"), filled("groin_r", "buttock_center_r")
    before = told(model.findings(first, NONE))
    model.findings(other, {"worse_sitting": True, "saddle_numbness": True})
    assert told(model.findings(first, NONE)) == before


@pytest.mark.parametrize("answers", [{}, {"worse_sitting": True, "age": 75.0, "rest_pain": 0.0}])
def test_without_marks_no_answer_makes_a_pattern(
    model: Model, answers: dict[str, bool | float | str]
) -> None:
    assert model.findings(Drawing(), answers).patterns == ()

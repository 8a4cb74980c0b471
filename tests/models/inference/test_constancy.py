"""Which marks a safety rule waits for, since nobody has said whether they are constant."""

from __future__ import annotations

from uuid import UUID

import pytest

from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth
from models.flow.questions import called_for
from models.inference.model import Model
from models.inference.safety import Screening
from tests.models.inference.builders import filled


def screened(model: Model, drawing: Drawing, **answers: object) -> Screening:
    told: Answers = answers  # type: ignore[assignment]
    return model.findings(drawing, told).safety


@pytest.mark.parametrize(
    ("region", "intensity", "depth", "answers", "level"),
    [
        ("buttock_center_r", 7, None, {}, Level.CAUTION),
        ("buttock_center_r", 6, None, {}, None),
        ("low_back_lower_inner_l", 3, Depth.DEEP, {"age": 61.0}, Level.PROMPT),
        ("flank_r", 3, Depth.DEEP, {"age": 61.0}, Level.PROMPT),
        ("flank_r", 3, Depth.SURFACE, {"age": 61.0}, None),
        ("flank_r", 3, Depth.DEEP, {"age": 59.0}, None),
        ("flank_r", 3, Depth.DEEP, {}, None),
        ("flank_r", 3, Depth.DEEP, {"age": 61.0, "known_aneurysm": True}, None),
        ("buttock_center_r", 7, None, {"rest_pain": 8.0}, None),
        ("buttock_center_r", 7, None, {"rest_pain": 3.0}, Level.CAUTION),
        ("calf_upper_inner_l", 9, None, {"night_pain_unrelenting": True}, None),
    ],
)
def test_a_mark_is_asked_about_only_where_a_rule_hangs_on_it(
    model: Model,
    region: str,
    intensity: int,
    depth: Depth | None,
    answers: dict[str, object],
    level: Level | None,
) -> None:
    drawing = filled(region, intensity=intensity, depth=depth)
    expected = () if level is None else ((level, next(iter(drawing.marks))),)
    assert screened(model, drawing, **answers).constancy == expected


@pytest.mark.parametrize("course", Course)
def test_what_was_said_is_not_asked_again(model: Model, course: Course) -> None:
    assert screened(model, filled("buttock_center_r", intensity=9, course=course)).constancy == ()


def test_of_what_is_asked_the_gravest_comes_first_and_marks_among_the_four() -> None:
    one, other = UUID(int=1), UUID(int=2)
    screening = Screening(
        open=("pulsing_abdomen", "rash_or_blisters", "rest_pain"),
        levels=(Level.EMERGENCY, Level.URGENT, Level.CAUTION),
        constancy=((Level.CAUTION, other), (Level.PROMPT, one)),
    )
    assert list(screening.gravest_first) == ["pulsing_abdomen", "rash_or_blisters", one, "rest_pain", other]
    assert called_for(screening.gravest_first, {}, (), ()) == (
        "pulsing_abdomen",
        "rash_or_blisters",
        one,
        "rest_pain",
    )
    assert other in called_for(screening.gravest_first, {}, (), (other,)), "what was asked stays"

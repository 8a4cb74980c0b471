"""The home sheet: a few positions and movements, each called for, and nothing that a fired rule forbids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.anatomy.safety_rules import Level
from models.body.atlas import Atlas
from models.drawing.drawing import Drawing
from models.home.choosing import ForHome, HomeFacts, HomeTable, WhyKind, for_home
from models.inference.model import Model
from models.inference.safety import SafetyAlert, Screening
from models.plan.planner import Planner
from models.practice.answer import Answer
from models.practice.exercise import ExerciseId
from models.practice.hands import PostureItem
from models.practice.session_values import PlanEdits
from tests.models.inference.builders import ASSETS, filled

ON_THE_BACK = {
    ExerciseId.LEGS_ON_CHAIR,
    ExerciseId.PELVIC_TILT,
    ExerciseId.KNEE_TO_CHEST,
    ExerciseId.BRIDGE,
}
AT_THE_CALF = {ExerciseId.KNEE_STRAIGHTEN, ExerciseId.HEEL_RAISE, ExerciseId.MOVE_THE_FEET}
LEANING_BACK = {ExerciseId.HIP_OPENER, ExerciseId.BRIDGE}
Offer = Callable[..., Sequence[ForHome]]


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture(scope="module")
def offer(anatomy: Anatomy) -> Offer:
    """What is offered when certain rules fired, over a map of right buttock and calf."""
    model, planner, table = Model(anatomy, Atlas.load(ASSETS)), Planner(anatomy), HomeTable.load(anatomy)
    found = model.findings(filled("buttock_center_r", "calf_upper_outer_r", intensity=6), {})

    def offered(
        *rules: str, level: Level = Level.CAUTION, answers: dict[str, Answer] | None = None, **posture: int
    ) -> Sequence[ForHome]:
        alerts = tuple(SafetyAlert(rule, level, ()) for rule in rules)
        warned = replace(found, safety=Screening(alerts))
        seen = {PostureItem(item): felt for item, felt in posture.items()}
        plan = planner.plan(warned, PlanEdits())
        return for_home(table, HomeFacts(plan, warned, answers or {}, seen))

    return offered


def names(offered: Sequence[ForHome]) -> set[ExerciseId]:
    return {each.id for each in offered}


def proposed(offered: Sequence[ForHome]) -> set[ExerciseId]:
    return {each.id for each in offered if each.proposed}


def test_three_to_six_are_proposed_with_a_position_among_them_and_a_reason_each(offer: Offer) -> None:
    offered = offer()
    assert 3 <= len(proposed(offered)) <= 6
    assert any(each.position for each in offered if each.proposed)
    assert all(each.why.kind is WhyKind.USUAL or each.why.about for each in offered)
    assert ExerciseId.LEGS_ON_CHAIR in proposed(offered)


def test_what_was_seen_and_told_calls_for_what_helps_it(offer: Offer) -> None:
    sitting = next(each for each in offer(long_sitting=3) if each.id is ExerciseId.STAND_UP)
    assert sitting.proposed
    assert (sitting.why.kind, sitting.why.about) == (WhyKind.POSTURE, "long_sitting")
    leaning = offer(answers={"eased_by_bending_forward": True})
    assert ExerciseId.FORWARD_LEAN in proposed(leaning)


@pytest.mark.parametrize(
    ("rule", "forbidden"),
    [
        ("pregnancy", ON_THE_BACK | {ExerciseId.HIP_OPENER}),
        ("dvt", AT_THE_CALF),
        ("bilateral_slow", LEANING_BACK),
        ("vascular_claudication", {ExerciseId.WALK, ExerciseId.HEEL_RAISE}),
        ("polyneuropathy", {ExerciseId.HEEL_RAISE, ExerciseId.HIP_OPENER}),
    ],
)
def test_nothing_that_a_fired_rule_forbids_is_offered(
    offer: Offer, rule: str, forbidden: set[ExerciseId]
) -> None:
    assert forbidden <= names(offer())
    assert not forbidden & names(offer(rule))


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.URGENT])
def test_an_emergency_or_a_same_day_alert_forbids_the_whole_sheet(offer: Offer, level: Level) -> None:
    assert offer("infection", level=level) == ()


def test_what_the_client_says_makes_it_worse_is_not_offered(offer: Offer) -> None:
    assert ExerciseId.WALK not in names(offer(answers={"worse_walking": True}))
    assert ExerciseId.KNEE_TO_CHEST not in names(offer(answers={"worse_bending": True}))
    assert ExerciseId.WALK in names(offer(answers={"worse_walking": False}))


def test_whatever_fires_and_is_told_three_to_six_are_left_to_propose(offer: Offer, anatomy: Anatomy) -> None:
    random = Random(12)
    rules, asked = list(anatomy.rules), ["worse_walking", "worse_sitting", "worse_bending", "worse_standing"]
    for _ in range(40):
        fired = random.sample(rules, random.randrange(6))
        told: dict[str, Answer] = dict.fromkeys(random.sample(asked, random.randrange(4)), True)
        assert 3 <= len(proposed(offer(*fired, answers=told))) <= 6
    assert len(proposed(offer(*rules, answers=dict.fromkeys(asked, True)))) >= 3


def test_a_map_without_marks_still_has_a_calm_sheet(anatomy: Anatomy) -> None:
    model, planner = Model(anatomy, Atlas.load(ASSETS)), Planner(anatomy)
    found = model.findings(Drawing(), {})
    calm = for_home(HomeTable.load(anatomy), HomeFacts(planner.plan(found, PlanEdits()), found))
    assert len(proposed(calm)) == 3

"""How many presses and strokes it takes to tell something, on the tablet of ten inches, in English, at A."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.client.controls.views import SOLES
from app.client.steps.body import BodyStep
from app.client.steps.mark import MarkStep
from app.client.steps.questions import QuestionsStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.standing import StandingStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.worse_or_better import WorseOrBetterStep
from app.style.client_size import ClientSize
from models.body.view import Body, View
from models.drawing.stroke import Depth, Sensation
from models.flow.questions import Since
from models.flow.way import FlowStep
from models.practice.hand_over import TextSize
from models.practice.standing import StandingFact
from models.practice.visit import Today
from tests.app.client.lodge import NOW, Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.visitor import Finger, Visitor

TEN_INCHES = 151.0
"""Pixels to the inch of 1280 by 800 pixels on ten inches."""
RIGHT_BUTTOCK = ((585, 840), (600, 850), (590, 870), (605, 880))
RIGHT_LEG = ((590, 900), (600, 1000), (602, 1150), (585, 1300))
LEFT_LEG = ((410, 860), (400, 1000), (398, 1150), (415, 1300))


@pytest.fixture
def visitor(lodge: Lodge, invite: Invite) -> Visitor:
    """A finger on that tablet."""
    lodge.hand_over.measure = lambda _: ClientSize(TextSize.A, TEN_INCHES)
    visitor = invite(Finger())
    conversation = visitor.window.conversation
    assert conversation is not None
    assert conversation.look.text == 38
    return visitor


def known(visitor: Visitor) -> None:
    """The client was here before, and told then what stays true."""
    before = visitor.lodge.visit.started.date() - timedelta(days=42)
    fact = StandingFact("diabetes", False, before)
    visitor.lodge.store.standing.tell(visitor.lodge.visit.client, fact)


def to_the_body(visitor: Visitor) -> BodyStep:
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, BodyStep)
    return visitor.step


def tell_of(visitor: Visitor, kind: Sensation = Sensation.ACHE) -> None:
    """Three answers, or of a mark like the one before two."""
    step = visitor.step
    assert isinstance(step, MarkStep)
    visitor.press(step.scale.buttons[6], step.kinds.tiles[kind], step.depths.tiles[Depth.DEEP])


def tell_when(visitor: Visitor) -> None:
    assert isinstance(visitor.step, SinceStep)
    visitor.press(visitor.step.spans[Since.WEEKS])
    step = visitor.step
    assert isinstance(step, WorseOrBetterStep)
    visitor.press(step.answers["worse_sitting"], step.answers["eased_by_walking"])
    visitor.go_on()


def tell_of_safety(visitor: Visitor) -> None:
    """No to everything, one by one where it is asked so."""
    while visitor.at is not FlowStep.READ_BACK:
        step = visitor.step
        if isinstance(step, QuestionsStep):
            for question in step.questions.values():
                visitor.press(question.answers[False])
        elif isinstance(step, StandingStep) and step.change is not None:
            visitor.press(step.same)
        else:
            assert isinstance(step, TicksStep)
            visitor.press(step.none)


def confirm(visitor: Visitor) -> None:
    """Every page of the read-back is right."""
    while visitor.at is FlowStep.READ_BACK:
        assert isinstance(visitor.step, ReadBackStep)
        visitor.go_on()
    while visitor.at is FlowStep.ADVICE:
        visitor.go_on()
    assert visitor.at is FlowStep.THANKS


def extra(visitor: Visitor) -> int:
    """Questions that were asked because of the marks: each costs a deed, at most four."""
    conversation = visitor.window.conversation
    assert conversation is not None
    asked = len(conversation.called_for)
    assert asked <= 4
    return asked


def deeds_when_told(visitor: Visitor) -> int:
    """What everything took, once the rest is told and read back, without what the marks call for."""
    tell_when(visitor)
    tell_of_safety(visitor)
    more = extra(visitor)
    confirm(visitor)
    return visitor.deeds - more


def deeds_of_a_buttock(visitor: Visitor) -> int:
    """What one mark on the right buttock takes, from the greeting to the thanks."""
    known(visitor)
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    tell_of(visitor)
    return deeds_when_told(visitor)


def test_nothing_hurts_takes_at_most_six_deeds(visitor: Visitor) -> None:
    known(visitor)
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.NO_PAIN])
    tell_of_safety(visitor)
    confirm(visitor)
    assert visitor.deeds <= 6


def test_a_buttock_on_one_side_takes_at_most_eighteen_deeds(visitor: Visitor) -> None:
    assert deeds_of_a_buttock(visitor) <= 18


@pytest.fixture
def of_another_body(lodge: Lodge, visitor: Visitor, invite: Invite) -> Visitor:
    """A tablet with a man's body, which has lain in a left hand before."""
    visitor.window.leave()
    lodge.visit = lodge.store.visits.begin(lodge.visit.client, Body.MALE, NOW)
    lodge.hand_over.client = None
    left = invite(Finger())
    conversation = left.window.conversation
    assert conversation is not None
    conversation.draw_with(left=True)
    left._settle()
    return left


def test_another_body_and_a_left_hand_take_no_more_deeds(of_another_body: Visitor) -> None:
    assert deeds_of_a_buttock(of_another_body) <= 18


def test_two_legs_and_a_tingling_sole_take_at_most_thirty_two_deeds(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.draw(*RIGHT_LEG)
    visitor.draw(*LEFT_LEG)
    visitor.press(body.views.tiles[View.SOLE_LEFT])
    assert body.canvas.scene.view in SOLES
    visitor.draw((100, 90), (100, 160))
    visitor.go_on()
    tell_of(visitor)
    second = visitor.step
    assert isinstance(second, MarkStep)
    visitor.press(second.scale.buttons[4], second.same)
    tell_of(visitor, Sensation.TINGLING)
    assert deeds_when_told(visitor) <= 32


def test_eight_marks_take_at_most_fifty_six_deeds(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    for x, y in ((405, 840), (600, 1300), (400, 1300)):
        visitor.draw((x, y), (x, y + 40))
    visitor.press(body.views.tiles[View.FRONT])
    for x, y in ((420, 1000), (580, 1000), (500, 600)):
        visitor.draw((x, y), (x, y + 40))
    visitor.press(body.views.tiles[View.SOLE_LEFT])
    visitor.draw((100, 90), (100, 160))
    visitor.go_on()
    conversation = visitor.window.conversation
    assert conversation is not None
    assert len(conversation.drawing.begun) == 8
    for _ in range(8):
        tell_of(visitor)
    assert deeds_when_told(visitor) <= 56

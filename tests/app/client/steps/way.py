"""The way through the client mode, as far as tests go it: places to draw on, answers, steps to them."""

from __future__ import annotations

from app.client.steps.body import BodyStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.mark import MarkStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.worse_or_better import WorseOrBetterStep
from models.drawing.stroke import Depth, Sensation
from models.flow.questions import Since
from models.flow.way import FlowPlace, FlowStep
from models.practice.visit import Today
from tests.app.client.visitor import Visitor

RIGHT_BUTTOCK = ((585, 840), (600, 850), (590, 870), (605, 880))
RIGHT_THIGH = ((600, 890), (602, 1000), (600, 1150))
LEFT_BUTTOCK = ((415, 840), (400, 850), (410, 870), (395, 880))
LEFT_THIGH = ((400, 890), (398, 1000), (400, 1150))


def told_of_a_mark(visitor: Visitor, strength: int, sensation: Sensation) -> None:
    """Answer the three questions about one mark; the last answer leads on."""
    step = visitor.step
    assert isinstance(step, MarkStep)
    visitor.press(step.scale.buttons[strength], step.kinds.tiles[sensation], step.depths.tiles[Depth.DEEP])


def told_of_the_rest(visitor: Visitor) -> None:
    """Answer everything from since when to health."""
    assert isinstance(visitor.step, SinceStep)
    visitor.press(visitor.step.spans[Since.WEEKS])
    assert isinstance(visitor.step, WorseOrBetterStep)
    visitor.press(*(visitor.step.answers[key] for key in ("worse_sitting", "eased_by_walking")))
    visitor.leave_step()
    assert isinstance(visitor.step, FeelingStep)
    visitor.deny_all()
    for _ in (FlowStep.NOW, FlowStep.HEALTH, FlowStep.STANDING):
        assert isinstance(visitor.step, TicksStep)
        step = visitor.step
        while visitor.step is step:
            visitor.press(step.none)
    if visitor.at is FlowStep.CALLED_FOR:
        visitor.deny_all()


def confirmed_and_given_back(visitor: Visitor) -> None:
    """Say that all is right as it is read back, and end."""
    assert isinstance(visitor.step, ReadBackStep)
    while visitor.at is FlowStep.READ_BACK:
        visitor.go_on()
    if visitor.at is FlowStep.ADVICE:
        visitor.go_on()
    assert visitor.at is FlowStep.THANKS


def to_the_body(visitor: Visitor) -> BodyStep:
    """From the greeting to the body."""
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, BodyStep)
    return visitor.step


def sensations(visitor: Visitor) -> set[Sensation | None]:
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    return {mark.sensation for mark in drawing.marks.values()}


def read_back(visitor: Visitor) -> ReadBackStep:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(FlowStep.READ_BACK))
    visitor._settle()
    assert isinstance(visitor.step, ReadBackStep)
    return visitor.step


def to_the_last_page(visitor: Visitor) -> None:
    """Turn the pages of the read-back until the last is there."""
    read = visitor.step
    assert isinstance(read, ReadBackStep)
    while not read._pages.is_last:
        visitor.go_on()

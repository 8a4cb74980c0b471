"""What a client was not asked, and what was asked and not answered, when the tablet is taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark
from models.flow.questions import (
    BETTER,
    FEELING,
    HEALTH,
    NOW,
    SINCE,
    WORSE,
    health,
    is_told_whole,
)
from models.flow.way import FlowPlace, FlowStep, ToldSoFar, way
from models.practice.visit import Visit

QUESTIONS: Mapping[FlowStep, tuple[str, ...]] = {
    FlowStep.WORSE: WORSE,
    FlowStep.BETTER: BETTER,
    FlowStep.SINCE: (SINCE,),
    FlowStep.FEELING: FEELING,
    FlowStep.NOW: NOW,
    FlowStep.HEALTH: HEALTH,
}
"""The questions of the steps that ask any, by their keys in the map file."""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """The places at which something is still open, in the order of the way."""

    not_asked: tuple[FlowPlace, ...]
    """The client never came there."""
    not_answered: tuple[FlowPlace, ...]
    """The client was there, and did not tell all that was asked."""
    reached_the_end: bool

    def __bool__(self) -> bool:
        return bool(self.not_asked or self.not_answered)


def left_open(visit: Visit, drawing: Drawing, place: FlowPlace, passed: Collection[FlowPlace]) -> LeftOpen:
    """What is open of a visit whose client was led to a place and went on from those `passed`."""
    ahead = way(ToldSoFar(visit.today, drawing.begun))
    until = ahead.index(place) if place in ahead else -1
    asked = {*passed, *ahead[: until + 1]}
    still_open = [each for each in ahead if not _is_told(each, visit, drawing, passed)]
    return LeftOpen(
        tuple(each for each in still_open if each not in asked),
        tuple(each for each in still_open if each in asked),
        place.step is FlowStep.THANKS,
    )


def _is_told(place: FlowPlace, visit: Visit, drawing: Drawing, passed: Collection[FlowPlace]) -> bool:
    """Whether all that is asked at a place was told there, or at the desk."""
    mark = drawing.marks[place.mark] if place.mark is not None else Mark(visit.id)
    match place.step:
        case FlowStep.TODAY:
            return visit.today is not None
        case FlowStep.STRENGTH:
            return mark.intensity is not None
        case FlowStep.KIND:
            return mark.sensation is not None
        case FlowStep.DEPTH:
            return mark.depth is not None and mark.course is not None
        case FlowStep.READ_BACK:
            return place in passed
        case FlowStep.HEALTH:
            return is_told_whole(health(visit.today), visit.answers)
        case _:
            return is_told_whole(QUESTIONS.get(place.step, ()), visit.answers)

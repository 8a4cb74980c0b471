"""What a client was not asked, and what was asked and not answered, when the tablet is taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from models.drawing.drawing import Drawing
from models.flow.questions import (
    BETTER,
    FEELING,
    HEALTH,
    NOW,
    SINCE,
    WORSE,
    health,
    is_told,
    is_told_whole,
)
from models.flow.way import FlowPlace, FlowStep, ToldSoFar, way
from models.practice.visit import Visit

QUESTIONS: Mapping[FlowStep, tuple[str, ...]] = {
    FlowStep.SINCE: (SINCE,),
    FlowStep.FEELING: FEELING,
    FlowStep.NOW: NOW,
    FlowStep.HEALTH: HEALTH,
}
"""The questions of the steps that ask any, by their keys in the map file."""


class MarkQuestion(StrEnum):
    """What is asked of every mark."""

    STRENGTH = "strength"
    KIND = "kind"
    DEPTH = "depth"


class OpenPlace(NamedTuple):
    """A place at which something is open, and of a mark which of its questions."""

    place: FlowPlace
    asks: MarkQuestion | None = None


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What is still open, in the order of the way."""

    not_asked: tuple[OpenPlace, ...]
    """The client never came there."""
    not_answered: tuple[OpenPlace, ...]
    """The client was there, and did not tell all that was asked."""
    reached_the_end: bool

    def __bool__(self) -> bool:
        return bool(self.not_asked or self.not_answered)


def left_open(visit: Visit, drawing: Drawing, place: FlowPlace, passed: Collection[FlowPlace]) -> LeftOpen:
    """What is open of a visit whose client was led to a place and went on from those `passed`."""
    ahead = way(ToldSoFar(visit.today, drawing.begun))
    until = ahead.index(place) if place in ahead else -1
    asked = {*passed, *ahead[: until + 1]}
    still_open = [each for there in ahead for each in _open_at(there, visit, drawing, passed)]
    return LeftOpen(
        tuple(each for each in still_open if each.place not in asked),
        tuple(each for each in still_open if each.place in asked),
        place.step is FlowStep.THANKS,
    )


def _open_at(
    place: FlowPlace, visit: Visit, drawing: Drawing, passed: Collection[FlowPlace]
) -> Iterator[OpenPlace]:
    """What is open at one place."""
    if place.mark is not None:
        mark = drawing.marks[place.mark]
        told = {
            MarkQuestion.STRENGTH: mark.intensity,
            MarkQuestion.KIND: mark.sensation,
            MarkQuestion.DEPTH: mark.depth,
        }
        yield from (OpenPlace(place, asks) for asks, answer in told.items() if answer is None)
    elif not _is_told(place, visit, passed):
        yield OpenPlace(place)


def _is_told(place: FlowPlace, visit: Visit, passed: Collection[FlowPlace]) -> bool:
    """Whether what is asked at a place was told there, or at the desk."""
    match place.step:
        case FlowStep.TODAY:
            return visit.today is not None
        case FlowStep.WORSE_OR_BETTER:
            return is_told((*WORSE, *BETTER), visit.answers)
        case FlowStep.READ_BACK:
            return place in passed
        case FlowStep.HEALTH:
            return is_told_whole(health(visit.today), visit.answers)
        case _:
            return is_told_whole(QUESTIONS.get(place.step, ()), visit.answers)

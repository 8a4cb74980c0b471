"""The way of a client from greeting to thanks: which step follows which, as plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.drawing.drawing import Drawing
from models.practice.flow_place import START, FlowPlace, FlowStep
from models.practice.visit import Today

__all__ = ["START", "FlowPlace", "FlowStep"]


class FlowPart(StrEnum):
    """The five parts of the way, by which a client sees how far it is."""

    WHERE = "where"
    HOW = "how"
    WHEN = "when"
    SAFETY = "safety"
    CHECK = "check"


PART_OF = {
    FlowStep.TODAY: FlowPart.WHERE,
    FlowStep.BODY: FlowPart.WHERE,
    FlowStep.MARK: FlowPart.HOW,
    FlowStep.CHANGED: FlowPart.WHEN,
    FlowStep.SINCE: FlowPart.WHEN,
    FlowStep.WORSE_OR_BETTER: FlowPart.WHEN,
    FlowStep.FEELING: FlowPart.SAFETY,
    FlowStep.NOW: FlowPart.SAFETY,
    FlowStep.HEALTH: FlowPart.SAFETY,
    FlowStep.STANDING: FlowPart.SAFETY,
    FlowStep.CALLED_FOR: FlowPart.SAFETY,
    FlowStep.READ_BACK: FlowPart.CHECK,
    FlowStep.ADVICE: FlowPart.CHECK,
}
"""The part to which each step belongs; the greeting and the thanks to none."""

OF_PAIN = (FlowStep.SINCE, FlowStep.WORSE_OR_BETTER)
"""The steps that ask about all that hurts together."""


@dataclass(frozen=True, slots=True)
class ToldSoFar:
    """What has been told so far, as far as the way depends on it."""

    today: Today | None = None
    marks: tuple[UUID, ...] = ()
    has_advice: bool = False
    """Whether a safety rule has something to say to the client."""
    is_called_for: bool = False
    """Whether the marks make more questions matter."""
    differs: bool = False
    """Whether places differ from last time that only the client can tell of."""


def way(told: ToldSoFar) -> tuple[FlowPlace, ...]:
    """Every place from the greeting to the thanks, as it lies after what was told."""
    return tuple(_places(told))


def _places(told: ToldSoFar) -> Iterator[FlowPlace]:
    yield FlowPlace(FlowStep.WELCOME)
    yield FlowPlace(FlowStep.TODAY)
    if told.today not in (Today.NO_PAIN, Today.SKIPPED):
        yield FlowPlace(FlowStep.BODY)
        yield from (FlowPlace(FlowStep.MARK, mark) for mark in told.marks)
    if told.marks and told.today is Today.MARKS:
        if told.differs:
            yield FlowPlace(FlowStep.CHANGED)
        yield from (FlowPlace(step) for step in OF_PAIN)
    if told.today is not Today.NO_PAIN:  # then its questions stand in the list of the last weeks
        yield FlowPlace(FlowStep.FEELING)
    yield from (
        FlowPlace(FlowStep.NOW),
        FlowPlace(FlowStep.HEALTH),
        FlowPlace(FlowStep.STANDING),
    )
    if told.is_called_for:
        yield FlowPlace(FlowStep.CALLED_FOR)
    yield FlowPlace(FlowStep.READ_BACK)
    if told.has_advice:
        yield FlowPlace(FlowStep.ADVICE)
    yield FlowPlace(FlowStep.THANKS)


def following(place: FlowPlace, told: ToldSoFar) -> FlowPlace:
    """The place after this one; the thanks have none and stay."""
    ahead = way(told)
    return ahead[min(_index(place, ahead) + 1, len(ahead) - 1)]


def correcting(place: FlowPlace, told: ToldSoFar, unsaid: Sequence[FlowPlace]) -> FlowPlace:
    """The place after this one for a client who has come back from the read-back to change something.

    It leads to the marks that are `unsaid`, then straight to the read-back.
    """
    ahead = way(told)
    to_show_where = place.step is FlowStep.TODAY and not told.marks
    if to_show_where or place not in ahead[: ahead.index(FlowPlace(FlowStep.READ_BACK))]:
        return following(place, told)
    return unsaid[0] if unsaid else FlowPlace(FlowStep.READ_BACK)


def to_ask(drawing: Drawing, passed: Collection[FlowPlace]) -> tuple[FlowPlace, ...]:
    """The marks of which strength or kind is still to be asked: not told, and not passed over."""
    places = (FlowPlace(FlowStep.MARK, mark) for mark in drawing.begun)
    return tuple(place for place in places if place not in passed and not _is_told(place, drawing))


def _is_told(place: FlowPlace, drawing: Drawing) -> bool:
    assert place.mark is not None
    mark = drawing.marks[place.mark]
    return mark.intensity is not None and mark.sensation is not None


def preceding(place: FlowPlace, told: ToldSoFar) -> FlowPlace:
    """The place before this one; nothing that was told is lost by going there."""
    ahead = way(told)
    if place in ahead:
        return ahead[max(ahead.index(place) - 1, 0)]
    return ahead[_index(place, ahead)]


def resumed(place: FlowPlace, told: ToldSoFar) -> FlowPlace:
    """Where to go on after an interruption: the same place, or the last one before it that is on the way."""
    ahead = way(told)
    return ahead[_index(place, ahead)]


def _index(place: FlowPlace, ahead: tuple[FlowPlace, ...]) -> int:
    """Where a place lies; one that is no longer on the way counts as the last one before it."""
    if place in ahead:
        return ahead.index(place)
    order = list(FlowStep)
    before = [n for n, each in enumerate(ahead) if order.index(each.step) < order.index(place.step)]
    return before[-1] if before else 0

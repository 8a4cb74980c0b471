"""The way of a client from greeting to thanks: which step follows which, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self
from uuid import UUID

from models.visit import Today


class FlowStep(StrEnum):
    """What is asked at one time, in the order in which it is asked."""

    WELCOME = "welcome"
    TODAY = "today"
    LAST_TIME = "last_time"
    BODY = "body"
    STRENGTH = "strength"
    KIND = "kind"
    DEPTH = "depth"
    WORSE = "worse"
    BETTER = "better"
    SINCE = "since"
    FEELING = "feeling"
    NOW = "now"
    HEALTH = "health"
    READ_BACK = "read_back"
    ADVICE = "advice"
    THANKS = "thanks"


OF_A_MARK = (FlowStep.STRENGTH, FlowStep.KIND, FlowStep.DEPTH)
"""The steps that come again for every mark."""


class Place(NamedTuple):
    """Where a client is: a step, and the mark that it asks about."""

    step: FlowStep
    mark: UUID | None = None

    @property
    def key(self) -> str:
        """The place as a word to keep: "body", "strength:…"."""
        return self.step.value if self.mark is None else f"{self.step.value}:{self.mark}"

    @classmethod
    def parse(cls, key: str) -> Self:
        """The place that a key spells; ValueError when it is none."""
        step, _, mark = key.partition(":")
        return cls(FlowStep(step), UUID(mark) if mark else None)


START = Place(FlowStep.WELCOME)


@dataclass(frozen=True, slots=True)
class Told:
    """What has been told so far, as far as the way depends on it."""

    today: Today | None = None
    marks: tuple[UUID, ...] = ()
    has_last_time: bool = False
    """Whether the map of an earlier visit can be offered as a start."""
    has_advice: bool = False
    """Whether a safety rule has something to say to the client."""


def way(told: Told) -> tuple[Place, ...]:
    """Every place from the greeting to the thanks, as it lies after what was told."""
    return tuple(_places(told))


def _places(told: Told) -> Iterator[Place]:
    yield Place(FlowStep.WELCOME)
    yield Place(FlowStep.TODAY)
    if told.today not in (Today.NO_PAIN, Today.SKIPPED):
        if told.has_last_time and not told.marks:
            yield Place(FlowStep.LAST_TIME)
        yield Place(FlowStep.BODY)
        yield from (Place(step, mark) for mark in told.marks for step in OF_A_MARK)
    if told.marks and told.today is Today.MARKS:
        yield from (Place(FlowStep.WORSE), Place(FlowStep.BETTER), Place(FlowStep.SINCE))
    yield from (
        Place(FlowStep.FEELING),
        Place(FlowStep.NOW),
        Place(FlowStep.HEALTH),
        Place(FlowStep.READ_BACK),
    )
    if told.has_advice:
        yield Place(FlowStep.ADVICE)
    yield Place(FlowStep.THANKS)


def following(place: Place, told: Told) -> Place:
    """The place after this one; the thanks have none and stay."""
    ahead = way(told)
    return ahead[min(_index(place, ahead) + 1, len(ahead) - 1)]


def preceding(place: Place, told: Told) -> Place:
    """The place before this one; nothing that was told is lost by going there."""
    ahead = way(told)
    if place in ahead:
        return ahead[max(ahead.index(place) - 1, 0)]
    return ahead[_index(place, ahead)]


def resumed(place: Place, told: Told) -> Place:
    """Where to go on after an interruption: the same place, or the last one before it that is on the way."""
    ahead = way(told)
    return ahead[_index(place, ahead)]


def progress(place: Place, told: Told) -> float:
    """The share of the way that lies behind, 0 at the greeting and 1 at the thanks."""
    ahead = way(told)
    return _index(place, ahead) / (len(ahead) - 1)


def _index(place: Place, ahead: tuple[Place, ...]) -> int:
    """Where a place lies; one that is no longer on the way counts as the last one before it."""
    if place in ahead:
        return ahead.index(place)
    order = list(FlowStep)
    before = [n for n, each in enumerate(ahead) if order.index(each.step) < order.index(place.step)]
    return before[-1] if before else 0

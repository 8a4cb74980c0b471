"""Where a client is on the way through the questions: what a bookmark keeps."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Self
from uuid import UUID


class FlowStep(StrEnum):
    """What is asked at one time, in the order in which it is asked."""

    WELCOME = "welcome"
    TODAY = "today"
    BODY = "body"
    MARK = "mark"
    CHANGED = "changed"
    SINCE = "since"
    WORSE_OR_BETTER = "worse_or_better"
    FEELING = "feeling"
    NOW = "now"
    HEALTH = "health"
    STANDING = "standing"
    CALLED_FOR = "called_for"
    READ_BACK = "read_back"
    ADVICE = "advice"
    THANKS = "thanks"


_BEFORE = {
    "last_time": FlowStep.TODAY,
    "strength": FlowStep.MARK,
    "kind": FlowStep.MARK,
    "depth": FlowStep.MARK,
    "worse": FlowStep.WORSE_OR_BETTER,
    "better": FlowStep.WORSE_OR_BETTER,
}
"""Steps of earlier versions, which bookmarks may still name, and the steps that ask the same today."""


class FlowPlace(NamedTuple):
    """Where a client is: a step, and the mark that it asks about."""

    step: FlowStep
    mark: UUID | None = None

    @property
    def key(self) -> str:
        """The place as a word to keep: "body", "mark:…"."""
        return self.step.value if self.mark is None else f"{self.step.value}:{self.mark}"

    @classmethod
    def parse(cls, key: str) -> Self:
        """The place that a key spells; ValueError when it is none."""
        step, _, mark = key.partition(":")
        return cls(FlowStep(_BEFORE.get(step, step)), UUID(mark) if mark else None)


START = FlowPlace(FlowStep.WELCOME)

"""What a client tells the therapist in numbers beside the map: strengths, own activities, scores."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """When a strength from 0 to 10 is meant."""

    NOW = "now"
    WORST = "worst"
    AVERAGE = "average"


@dataclass(frozen=True, slots=True)
class Rated:
    """How strong the pain is, 0 to 10, as told to the therapist."""

    when: Strength
    value: float

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"rated.{self.when}"


@dataclass(frozen=True, slots=True)
class Activity:
    """One of the client's own activities: 0 cannot do it, 10 as before."""

    number: int
    text: str
    value: float | None = None

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"activity.{self.number}"


class Questionnaire(StrEnum):
    """A printed questionnaire whose score can be kept as a number; none of its text is in the program."""

    ODI = "odi"
    """Oswestry Disability Index: 0 to 100, 100 the worst."""
    RMDQ = "rmdq"
    """Roland-Morris Disability Questionnaire: 0 to 24, 24 the worst."""
    LEFS = "lefs"
    """Lower Extremity Functional Scale: 0 to 80, 80 the best."""


HIGHEST_SCORE = {Questionnaire.ODI: 100, Questionnaire.RMDQ: 24, Questionnaire.LEFS: 80}


@dataclass(frozen=True, slots=True)
class Scored:
    """The score of a questionnaire that was filled in elsewhere."""

    questionnaire: Questionnaire
    score: int

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"scored.{self.questionnaire}"

"""What a note is written from: all that one visit holds, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.atlas import Atlas
from models.compare.comparison import Comparison
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Mark
from models.inference.model import Findings
from models.plan.plan import Plan
from models.plan.progress import Progress
from models.practice.exercise import ExerciseId
from models.practice.hands import Hands
from models.practice.measures import Activity, Questionnaire, Strength
from models.practice.noting import NoteDraft
from models.practice.standing import StandingFact
from models.practice.visit import Today

_AMOUNTS = ("duration_days", "rest_pain")


class Told(StrEnum):
    """What a sentence of a note tells of; it stays the same while the words change."""

    TODAY = "today"
    MARK = "mark"
    BEHAVIOUR = "behaviour"
    WARNED = "warned"
    DENIED = "denied"
    RATED = "rated"
    ACTIVITIES = "activities"
    SCORES = "scores"
    POSTURE = "posture"
    MOVEMENTS = "movements"
    CHANGE = "change"
    REACH = "reach"
    PATTERNS = "patterns"
    ALERT = "alert"
    PROGRESS = "progress"
    PLAN = "plan"
    DONE = "done"
    GRADE = "grade"
    HOME = "home"
    PHRASE = "phrase"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class NotedMark:
    """A mark with the name of where it lies."""

    name: MarkName
    mark: Mark


@dataclass(frozen=True, slots=True)
class ChangeSince:
    """What changed since an earlier visit, and when that was."""

    found: Comparison
    since: datetime | None


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """One visit as a note tells it; what nobody said or felt is not in it."""

    anatomy: Anatomy
    atlas: Atlas
    findings: Findings
    plan: Plan
    at: datetime | None = None
    today: Today | None = None
    marks: tuple[NotedMark, ...] = ()
    answers: Answers = field(default_factory=dict)
    standing: tuple[StandingFact, ...] = ()
    hands: Hands = field(default_factory=Hands)
    rated: Mapping[Strength, float] = field(default_factory=dict)
    activities: tuple[Activity, ...] = ()
    scores: Mapping[Questionnaire, int] = field(default_factory=dict)
    home: tuple[ExerciseId, ...] = ()
    """What went home on paper."""
    change: ChangeSince | None = None
    progress: Progress | None = None
    draft: NoteDraft = field(default_factory=NoteDraft)


def amounts(answers: Answers) -> list[str]:
    """The questions of behaviour that were answered with a number."""
    return [key for key in _AMOUNTS if isinstance(answers.get(key), float | int)]

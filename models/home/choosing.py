"""Chooses positions and movements for home from a plan; nothing that a fired rule or an answer forbids."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from importlib.resources import files
from typing import Self

import msgspec
from msgspec import Struct

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.structures import Names, Tags
from models.anatomy.term import Answers
from models.errors import AssetError
from models.inference.model import Findings
from models.plan.plan import Plan, PlannedBlock
from models.practice.answer import is_yes
from models.practice.exercise import ExerciseId
from models.practice.hands import BlockId, PostureItem

FORBIDDING = (Level.EMERGENCY, Level.URGENT)
"""Levels of an alert at which there is no home sheet at all, whoever planned all the same."""
_MOST_FELT = 3
_BEST = 2
"""Muscles of a block that say how much it has to do with today, as in the plan."""


class ExerciseRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One position or movement: what calls for it, and what forbids it."""

    id: ExerciseId
    usual: float
    blocks: tuple[BlockId, ...]
    without: Names
    """Safety rules that forbid it, on any level."""
    not_if: Names
    """Questions whose yes forbids it."""
    source: str
    evidence: Tags
    position: bool = False
    posture: tuple[PostureItem, ...] = ()
    answers: Names = ()
    patterns_without: Names = ()


class HomeNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How many are chosen, and from when on one is."""

    least: int
    most: int
    asked: float
    answer: float
    source: str
    evidence: Tags


class HomeTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All that can be chosen from."""

    numbers: HomeNumbers
    exercise: tuple[ExerciseRow, ...]

    @classmethod
    def load(cls, anatomy: Anatomy) -> Self:
        """Read the program's own table; raises AssetError when it is broken or contradicts the anatomy."""
        try:
            text = (files("models.home") / "data" / "home.toml").read_text("utf-8")
            table = msgspec.convert(tomllib.loads(text), cls)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise AssetError(f"The table of the home sheet cannot be read: {error}.") from None
        if fault := next(_faults(table, anatomy), None):
            raise AssetError(f"The table of the home sheet contradicts itself: {fault}.")
        return table


class WhyKind(Enum):
    """What calls for an exercise."""

    BLOCK = auto()
    POSTURE = auto()
    ANSWER = auto()
    USUAL = auto()


@dataclass(frozen=True, slots=True)
class Why:
    """One reason for an exercise, and how much it counts, 0 to 1."""

    kind: WhyKind
    amount: float
    about: str = ""
    """A block, an item of posture or a question; nothing for what suits nearly everybody."""


@dataclass(frozen=True, slots=True)
class ForHome:
    """An exercise that is allowed today, with what calls for it most."""

    id: ExerciseId
    position: bool
    why: Why
    proposed: bool = False
    """Whether the program would put it on the sheet."""


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """What a home sheet is chosen from."""

    plan: Plan
    findings: Findings
    answers: Answers = field(default_factory=dict)
    posture: Mapping[PostureItem, int] = field(default_factory=dict)


def for_home(table: HomeTable, facts: HomeFacts) -> Sequence[ForHome]:
    """Every exercise that nothing forbids, those that most speaks for first; none while an alert stands."""
    alerts = facts.findings.safety.alerts
    if facts.plan.locked or any(alert.level in FORBIDDING for alert in alerts):
        return ()
    rules = {alert.rule for alert in alerts}
    patterns = {each.pattern for each in facts.findings.members}
    allowed = [
        ForHome(row.id, row.position, _why(row, table.numbers, facts))
        for row in table.exercise
        if not rules.intersection(row.without)
        and not patterns.intersection(row.patterns_without)
        and not any(is_yes(facts.answers.get(question)) for question in row.not_if)
    ]
    ranked = sorted(allowed, key=lambda each: -each.why.amount)
    chosen = _proposed(ranked, table.numbers)
    return [ForHome(each.id, each.position, each.why, each.id in chosen) for each in ranked]


def _proposed(ranked: Sequence[ForHome], numbers: HomeNumbers) -> frozenset[ExerciseId]:
    """Those that enough speaks for, a position among them, never fewer nor more than fit a sheet."""
    asked = [each for each in ranked if each.why.amount >= numbers.asked]
    taken = list(ranked[: min(numbers.most, max(numbers.least, len(asked)))])
    position = next((each for each in ranked if each.position), None)
    if position is not None and not any(each.position for each in taken):
        taken[-1:] = [position]
    return frozenset(each.id for each in taken)


def _why(row: ExerciseRow, numbers: HomeNumbers, facts: HomeFacts) -> Why:
    found = [Why(WhyKind.USUAL, row.usual)]
    found += [
        Why(WhyKind.BLOCK, drawn + row.usual, block)
        for block in row.blocks
        if (drawn := _drawn(facts.plan.block(block)))
    ]
    found += [
        Why(WhyKind.POSTURE, felt / _MOST_FELT + row.usual, item)
        for item in row.posture
        if (felt := facts.posture.get(item, 0))
    ]
    found += [
        Why(WhyKind.ANSWER, numbers.answer + row.usual, question)
        for question in row.answers
        if is_yes(facts.answers.get(question))
    ]
    return max(found, key=lambda why: why.amount)


def _drawn(block: PlannedBlock) -> float:
    """How much a block has to do with today: the mean of its two best muscles; nothing when left out."""
    if not block.minutes or block.blocked_by:
        return 0.0
    best = sorted((row.relevance.amount for row in block.muscles), reverse=True)[:_BEST]
    return sum(best) / _BEST


def _faults(table: HomeTable, anatomy: Anatomy) -> Iterator[str]:
    if tuple(row.id for row in table.exercise) != tuple(ExerciseId):
        yield "the exercises are not those that have names, in their order"
    for row in table.exercise:
        yield from (f"{row.id} names the rule {name}" for name in row.without if name not in anatomy.rules)
        asked = (*row.not_if, *row.answers)
        yield from (f"{row.id} names {name}" for name in asked if name not in anatomy.questions)
        named = row.patterns_without
        yield from (f"{row.id} names {name}" for name in named if name not in anatomy.patterns)

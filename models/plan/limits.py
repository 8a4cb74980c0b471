"""What safety alerts, patterns and numb skin do to blocks: left out, held to a grade, laid differently."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.anatomy.safety_rules import Level
from models.body.view import Side
from models.inference.evidence import SIDES
from models.plan.position import Position
from models.plan.relevance import MuscleSide, PullKind, Relevance, Relevances
from models.plan.table import BlockRow, Limit, PatternLimit, PlanTable
from models.practice.hands import BlockId

NUMB = "numb"
NUMB_GRADE = 1
"""Over numb skin what a hand feels cannot be told back."""


@dataclass(frozen=True, slots=True)
class BlockLimits:
    """All that limits one block."""

    blocked_by: tuple[str, ...] = ()
    grade: int | None = None
    graded_by: tuple[str, ...] = ()
    only: tuple[Position, ...] = ()
    never: tuple[Position, ...] = ()
    avoid: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    waits_for: tuple[str, ...] = ()
    untouched: tuple[Side, ...] = ()

    def grade_of(self, row: BlockRow) -> int:
        """The highest grade of a block."""
        if self.blocked_by:
            return 0
        return row.grade if self.grade is None else min(row.grade, self.grade)

    def positions_of(self, row: BlockRow) -> tuple[Position, ...]:
        """How to lie during a block: its own ways that are left, else on the side."""
        if not row.positions:
            return ()
        allowed = [each for each in row.positions if each not in self.never]
        if self.only:
            allowed = [each for each in allowed if each in self.only] or list(self.only)
        return tuple(allowed) or (Position.SIDE_LYING,)

    def held(self, grade: int, by: str) -> BlockLimits:
        """The limits with a grade that is not passed; the rules that hold the lowest one are named."""
        if self.grade is None or grade < self.grade:
            return replace(self, grade=grade, graded_by=(by,))
        return replace(self, graded_by=(*self.graded_by, by)) if grade == self.grade else self


def limits_of(
    table: PlanTable,
    alerts: Mapping[str, Level],
    asked: Collection[str],
    patterns: Collection[str],
    found: Relevances,
) -> Mapping[BlockId, BlockLimits]:
    """The limits of every block: `alerts` are the rules that fired, `asked` the questions still open."""
    limits = {row.id: BlockLimits() for row in table.block}
    for limit in table.limit:
        level = alerts.get(limit.rule)
        if level is not None and level.value in limit.levels:
            for row in _meant(table, limit.blocks):
                limits[row.id] = _after_alert(limits[row.id], limit, row, found)
        else:
            waits = tuple(question for question in limit.waits_for if question in asked)
            for block in limit.waiting:
                limits[block] = replace(limits[block], waits_for=(*limits[block].waits_for, *waits))
    for pattern in (row for row in table.pattern if row.id in patterns):
        for row in _meant(table, pattern.blocks):
            limits[row.id] = _after_pattern(limits[row.id], pattern)
    for row in table.block:
        if any(found[MuscleSide(muscle, side)].under_numb for muscle in row.muscles for side in SIDES):
            limits[row.id] = limits[row.id].held(NUMB_GRADE, NUMB)
    return limits


def _meant(table: PlanTable, blocks: Sequence[BlockId]) -> Iterable[BlockRow]:
    return (row for row in table.block if row.id in blocks) if blocks else table.block


def _after_alert(before: BlockLimits, limit: Limit, row: BlockRow, found: Relevances) -> BlockLimits:
    untouched = _untouched(row, found) if limit.untouched else ()
    blocked = limit.blocked or len(untouched) == len(SIDES)
    after = replace(
        before,
        blocked_by=(*before.blocked_by, limit.rule) if blocked else before.blocked_by,
        only=before.only or limit.only,
        never=(*before.never, *limit.never),
        without=before.without | set(limit.without),
        untouched=untouched or before.untouched,
    )
    return after if limit.grade is None else after.held(limit.grade, limit.rule)


def _after_pattern(before: BlockLimits, pattern: PatternLimit) -> BlockLimits:
    avoid = (*before.avoid, pattern.avoid) if pattern.avoid else before.avoid
    return replace(before, never=(*before.never, *pattern.never), avoid=avoid)


def _untouched(row: BlockRow, found: Relevances) -> tuple[Side, ...]:
    """The sides of a block where the skin over its muscles is marked."""

    def marked(relevance: Relevance) -> bool:
        return any(pull.kind is PullKind.UNDER for pull in relevance.pulls)

    return tuple(
        side for side in SIDES if any(marked(found[MuscleSide(muscle, side)]) for muscle in row.muscles)
    )

"""A session plan: ten blocks whose minutes add up, each with its sides, limits, muscles and reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.body.view import Side
from models.inference.safety import SafetyAlert
from models.plan.position import Position
from models.plan.reasons import MinuteReason
from models.plan.relevance import Relevance
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits


@dataclass(frozen=True, slots=True)
class PlannedMuscle:
    """One muscle of one side in a block, and why it is relevant today."""

    muscle: str
    side: Side
    relevance: Relevance


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """One block: whole minutes, of which left and right are the sides; the highest grade; how to lie."""

    id: BlockId
    minutes: int
    left: int
    right: int
    grade_limit: int
    positions: tuple[Position, ...]
    muscles: tuple[PlannedMuscle, ...]
    """The most relevant first."""
    reasons: tuple[MinuteReason, ...]
    computed: int
    """The minutes without the therapist's own."""
    graded_by: tuple[str, ...] = ()
    """The safety rules that hold the grade down; "numb" where the skin over its muscles is."""
    avoid: tuple[str, ...] = ()
    """What a pattern advises against: see the table of patterns."""
    waits_for: tuple[str, ...] = ()
    """Questions to ask before this block is begun."""
    blocked_by: tuple[str, ...] = ()
    """The safety rules that leave it out."""
    pinned: bool = False
    untouched: tuple[Side, ...] = ()
    """The sides that no hand touches today."""

    def of(self, side: Side) -> int:
        """The minutes of a side."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of `minutes` minutes; while an alert locks it, it is there for the record only."""

    minutes: int
    blocks: tuple[PlannedBlock, ...]
    locked: tuple[SafetyAlert, ...] = ()
    irritable: bool = False
    stop_rules: tuple[str, ...] = ()
    if_yes: Mapping[BlockId, int] = field(default_factory=dict)
    """The minutes if a question that a block waits for is answered with yes; empty when none waits."""

    def block(self, id_: BlockId) -> PlannedBlock:
        """One of the ten blocks."""
        return next(block for block in self.blocks if block.id is id_)

    def muscles(self) -> Iterator[tuple[PlannedBlock, PlannedMuscle]]:
        """Every muscle of every block that is worked today, with its block."""
        for block in self.blocks:
            if block.minutes and not block.blocked_by:
                yield from ((block, muscle) for muscle in block.muscles if muscle.side not in block.untouched)


def moved(plan: Plan, edits: PlanEdits, block: BlockId, by: int) -> PlanEdits:
    """The edits once `by` minutes more went to a block, from those after it that are not pinned.

    The next ones give first, then those before it, nearest first; nobody goes below nothing, so fewer
    minutes move when there are not so many. A block that is left out takes none.
    """
    giver_order = _neighbours(plan, edits, block)
    minutes = {each.id: each.minutes for each in plan.blocks}
    changed = {block}
    for _ in range(abs(by)):
        step = 1 if by > 0 else -1
        other = next((each for each in giver_order if minutes[each] - step >= 0), None)
        if other is None or minutes[block] + step < 0:
            break
        minutes[block] += step
        minutes[other] -= step
        changed.add(other)
    if len(changed) == 1:
        return edits
    return replace(edits, pinned={**edits.pinned, **{each: minutes[each] for each in changed}})


def _neighbours(plan: Plan, edits: PlanEdits, block: BlockId) -> Sequence[BlockId]:
    """The blocks that give or take when one is changed: those after it, then those before."""
    order = [each.id for each in plan.blocks if not each.blocked_by]
    if block not in order:
        return ()
    place = order.index(block)
    near = [*order[place + 1 :], *reversed(order[:place])]
    free = [each for each in near if each not in edits.pinned]
    return free or near

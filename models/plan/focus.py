"""Where to work today: the three to five muscles of a plan that have most to do with the marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import MuscleRole
from models.body.view import Side
from models.plan.plan import Plan, PlannedMuscle
from models.plan.relevance import Pull
from models.practice.hands import BlockId

MOST = 5
LEAST = 3
MOST_OF_BLOCK = 2
"""So that one block does not take every place: guarding is looked for around the pain, too."""
CLEAR = 0.3
"""A relevance from which a fourth and a fifth muscle are worth a line."""


@dataclass(frozen=True, slots=True)
class FocusMuscle:
    """A muscle to work on: its sides, its role in the session, its block, and what draws the hand there."""

    muscle: str
    sides: tuple[Side, ...]
    """The client's; the more relevant one first."""
    role: MuscleRole
    block: BlockId
    pulls: tuple[Pull, ...]


def focus(plan: Plan, anatomy: Anatomy) -> Sequence[FocusMuscle]:
    """Three to five muscles of a plan, the most relevant first; none when nothing draws the hand anywhere."""
    found: dict[str, FocusMuscle] = {}
    per_block: dict[BlockId, int] = {}
    rows = [(block, muscle) for block, muscle in plan.muscles() if muscle.relevance.amount > 0]
    for block, row in sorted(rows, key=lambda pair: _drawn(pair[1], anatomy)):
        held = found.get(row.muscle)
        if held is not None:
            found[row.muscle] = _on_both(held, row)
        elif _has_room(found, per_block.get(block.id, 0), row):
            per_block[block.id] = per_block.get(block.id, 0) + 1
            role = anatomy.muscles[row.muscle].role
            found[row.muscle] = FocusMuscle(row.muscle, (row.side,), role, block.id, row.relevance.pulls)
    return tuple(found.values())


def _drawn(row: PlannedMuscle, anatomy: Anatomy) -> tuple[float, bool, float]:
    """The order of muscles: by what draws the hand, primary ones first, then those of more places."""
    pulls = sum(pull.amount for pull in row.relevance.pulls if not pull.numb)
    return -row.relevance.amount, anatomy.muscles[row.muscle].role is not MuscleRole.PRIMARY, -pulls


def _has_room(found: dict[str, FocusMuscle], of_block: int, row: PlannedMuscle) -> bool:
    if len(found) >= MOST or of_block >= MOST_OF_BLOCK:
        return False
    return len(found) < LEAST or row.relevance.amount >= CLEAR


def _on_both(held: FocusMuscle, row: PlannedMuscle) -> FocusMuscle:
    """The muscle on both sides, when the other one is nearly as relevant."""
    strongest = held.pulls[0].amount
    if row.relevance.amount < strongest / 2:
        return held
    return FocusMuscle(held.muscle, (*held.sides, row.side), held.role, held.block, held.pulls)

"""How the cycle may go on from today: three ways, worked out with the teaching model; no forecast of days."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from itertools import islice

from models.cycle.estimating import CycleCourse
from models.cycle.guarding import CycleTable, Node, days_of

DAYS = 84
"""So long the ways are followed; as in the worked examples of reference H2 (D)."""
SESSIONS = tuple(float(7 * week) for week in range(6))
"""Days of sessions: six of them, a week apart (reference H2)."""
WEAKER = 0.85
"""What other movement, load and habits leave of the arrows: a row of reference H2; for the picture (D)."""


class Outlook(Enum):
    """A way in which the cycle may go on."""

    LEFT_ALONE = auto()
    SESSIONS = auto()
    SESSIONS_AND_MOVING = auto()


def expected(course: CycleCourse, table: CycleTable) -> Mapping[Outlook, tuple[float, ...]] | None:
    """What is felt, 0 to 1, step by step over twelve weeks; None where nobody said how strong it is today."""
    if course.visits[-1].nodes[Node.SYMPTOMS].value is None:
        return None
    start, coupling = course.states[-1], course.coupling.value
    ways = {
        Outlook.LEFT_ALONE: (coupling, ()),
        Outlook.SESSIONS: (coupling, SESSIONS),
        Outlook.SESSIONS_AND_MOVING: (coupling * WEAKER, SESSIONS),
    }
    steps = round(DAYS / table.numbers.step) + 1
    return {
        way: tuple(
            state.symptoms for state in islice(days_of(table, start, coupling=strength, sessions=days), steps)
        )
        for way, (strength, days) in ways.items()
    }

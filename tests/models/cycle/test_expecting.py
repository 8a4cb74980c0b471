"""How it may go: relief while there are sessions, back afterwards unless arrows change; never from a gap."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.cycle.estimating import estimated
from models.cycle.expecting import Outlook, expected
from models.cycle.guarding import CycleTable, Node
from models.cycle.observing import CycleVisit, Seen

FIRST = datetime(2026, 3, 1, 9, 0)


@pytest.fixture(scope="module")
def table() -> CycleTable:
    return CycleTable.load()


def visit(week: int, **seen: float) -> CycleVisit:
    return CycleVisit(
        FIRST + timedelta(weeks=week), {Node[name]: Seen(value) for name, value in seen.items()}
    )


STRONG = {"COMPRESSION": 0.5, "TONE": 0.5, "POSTURE": 0.5, "SYMPTOMS": 0.6}


def test_sessions_relieve_and_only_other_arrows_change_where_it_settles(table: CycleTable) -> None:
    ways = expected(estimated([visit(0, **STRONG)], table), table)
    assert ways is not None
    alone, sessions, moving = (ways[way] for way in Outlook)
    week = 4  # steps a day
    assert {round(line[0], 3) for line in (alone, sessions, moving)} == {0.6}
    assert sessions[week * 42] < alone[week * 42] / 2
    assert sessions[-1] > 2 * sessions[week * 42]
    assert moving[-1] < sessions[-1] / 2
    assert len(alone) == 84 * week + 1


def test_nothing_is_drawn_where_nobody_said_how_strong_it_is(table: CycleTable) -> None:
    told = {key: value for key, value in STRONG.items() if key != "SYMPTOMS"}
    assert expected(estimated([visit(0, **STRONG), visit(1, **told)], table), table) is None

"""How the minutes of each block are split between the client's left and right."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from models.body.view import Side
from models.plan.minutes import split
from models.plan.relevance import NOTHING, MuscleSide, Relevances
from models.plan.table import PlanTable
from models.practice.hands import BlockId

Sides = tuple[int, int]


def split_blocks(
    table: PlanTable,
    minutes: Mapping[BlockId, int],
    found: Relevances,
    untouched: Mapping[BlockId, Collection[Side]],
) -> Mapping[BlockId, Sides]:
    """Left and right minutes of every block; a side that is not touched gives its minutes to the other.

    The odd minute of a block whose sides are alike goes to the side that is more relevant on the whole; when
    even that is the same on both, to each in turn.
    """
    sums = {
        row.id: (_sum(row.muscles, Side.LEFT, found), _sum(row.muscles, Side.RIGHT, found))
        for row in table.block
    }
    left, right = (sum(pair[side] for pair in sums.values()) for side in (0, 1))
    lead = (left > right) - (left < right)
    split_: dict[BlockId, Sides] = {}
    in_turn = True
    for row in table.block:
        total = minutes[row.id]
        away = untouched.get(row.id, ())
        sides = split(total, *sums[row.id], table.numbers.least_share)
        if Side.LEFT in away or Side.RIGHT in away:
            sides = (0, total) if Side.LEFT in away else (total, 0)
        elif sides is None:
            to_left = in_turn if lead == 0 else lead > 0
            in_turn = not in_turn
            sides = (total - total // 2, total // 2) if to_left else (total // 2, total - total // 2)
        split_[row.id] = sides
    return split_


def _sum(muscles: tuple[str, ...], side: Side, found: Relevances) -> float:
    return sum(found.get(MuscleSide(muscle, side), NOTHING).amount for muscle in muscles)

"""Whole minutes for the blocks of a session: they always add up, and each has its steps as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from models.practice.hands import BlockId

_LITTLE = 1e-9


class Ask(NamedTuple):
    """What one block asks for: minutes as the marks would have them, and the bounds of those it gets."""

    wanted: float
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Share:
    """What one block gets, and which bound holds it, if one does: "least" or "most"."""

    minutes: int
    held: str = ""


class BlockTime(NamedTuple):
    """Base, least and most minutes of a block in a session of any length."""

    base: int
    least: int
    most: int


def scaled(base: int, least: int, most: int, part: float, *, ends: bool = False) -> BlockTime:
    """The minutes of a block in a session that is `part` of sixty minutes long.

    The base goes to the nearest minute, the least down to 1 (2 for the first and last block), the most up.
    """
    bottom = max(2 if ends else 1, floor(least * part + _LITTLE))
    top = max(ceil(most * part - _LITTLE), bottom)
    return BlockTime(min(max(nearest(base * part), bottom), top), bottom, top)


def nearest(value: float) -> int:
    """To the nearest whole number, a half up."""
    return floor(value + 0.5 + _LITTLE)


def shared_out(asks: Mapping[BlockId, Ask], total: int) -> Mapping[BlockId, Share]:
    """Give `total` minutes to blocks in proportion to what they ask for, within their bounds.

    The worst violator of a bound is held at it, and the rest share anew, until nobody violates one; then
    the largest remainders are rounded up. The shares add up to less than `total` when all are at their most,
    and bounds below are given up when even they are more than there is.
    """
    if sum(ask.least for ask in asks.values()) > total:
        asks = {block: ask._replace(least=0) for block, ask in asks.items()}
    held: dict[BlockId, str] = {}
    fixed: dict[BlockId, int] = {}
    while True:
        free = [block for block in asks if block not in fixed]
        wanted = sum(asks[block].wanted for block in free)
        left = total - sum(fixed.values())
        exact = {block: asks[block].wanted * left / wanted for block in free}
        worst = max(free, key=lambda block: _violation(exact[block], asks[block]), default=None)
        if worst is None or _violation(exact[worst], asks[worst]) <= _LITTLE:
            break
        too_little = exact[worst] < asks[worst].least
        fixed[worst] = asks[worst].least if too_little else asks[worst].most
        held[worst] = "least" if too_little else "most"
    minutes = {**_rounded(exact), **fixed}
    return {block: Share(minutes[block], held.get(block, "")) for block in asks}


def _violation(value: float, ask: Ask) -> float:
    return max(ask.least - value, value - ask.most)


def _rounded(exact: Mapping[BlockId, float]) -> dict[BlockId, int]:
    """Whole minutes with the same sum: the largest remainders go up, of equal ones the earlier block's."""
    whole = {block: floor(value + _LITTLE) for block, value in exact.items()}
    missing = nearest(sum(exact.values())) - sum(whole.values())
    by_remainder = sorted(exact, key=lambda block: round(whole[block] - exact[block], 9))
    for block in by_remainder[:missing]:
        whole[block] += 1
    return whole


def raised_to_floor(
    minutes: Mapping[BlockId, int],
    asks: Mapping[BlockId, Ask],
    together: Sequence[BlockId],
    least: int,
) -> Mapping[BlockId, int]:
    """The minutes once some blocks have at least so many together; the longest of the others give."""
    found = dict(minutes)
    theirs = [block for block in together if block in asks]
    while sum(found[block] for block in theirs) < least:
        gets = [block for block in theirs if found[block] < asks[block].most]
        gives = [block for block in asks if block not in together and found[block] > asks[block].least]
        if not gets or not gives:
            break
        found[max(gives, key=lambda block: (found[block] - asks[block].least, found[block]))] -= 1
        found[max(gets, key=lambda block: asks[block].wanted - found[block])] += 1
    return found


def split(minutes: int, left: float, right: float, least_share: float) -> tuple[int, int] | None:
    """Left and right minutes of a block by the relevance of its sides; None when nothing tells them apart.

    The quiet side has at least one minute of two, and at least `least_share` from four minutes on.
    """
    if abs(left - right) <= _LITTLE:
        half = minutes // 2
        return (half, half) if minutes % 2 == 0 else None
    if minutes < 2:
        return (minutes, 0) if left > right else (0, minutes)
    share = left / (left + right)
    quiet = max(1, ceil(least_share * minutes - _LITTLE)) if minutes >= 4 else 1
    of_quiet = min(max(nearest(min(share, 1 - share) * minutes), quiet), minutes // 2)
    return (of_quiet, minutes - of_quiet) if left < right else (minutes - of_quiet, of_quiet)

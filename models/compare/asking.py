"""Which places a client is asked about once the map is done: gone or left out, new or there before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.comparison import Comparison, RegionChange, RegionState
from models.compare.coverage import union
from models.compare.parts import by_parts
from models.practice.session_values import AskedChange, ChangeTold

MOST = 3
"""Questions at one visit: more would cost answers that matter more."""
LEAST = 2.0
"""Square centimetres of a part that have to differ: less is the edge of another place."""
_GONE = (RegionState.RESOLVED, RegionState.UNCERTAIN)
_NEW = (RegionState.NEW, RegionState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A part of the body that is marked at one of two visits only."""

    since: UUID
    """The earlier visit."""
    regions: tuple[str, ...]
    is_gone: bool
    """Whether it was marked then; else it is marked now."""
    skin: Cells
    """What was or is marked of it."""

    def told(self, *, changed: bool) -> AskedChange:
        """The answer: it has changed, or it was only not drawn."""
        if self.is_gone:
            return AskedChange(self.since, self.regions, ChangeTold.GONE if changed else ChangeTold.LEFT_OUT)
        return AskedChange(self.since, self.regions, ChangeTold.NEW if changed else ChangeTold.WAS_THERE)


def doubts(found: Comparison, since: UUID, atlas: Atlas) -> Sequence[Doubt]:
    """The parts to ask about, the largest first; none where all is gone, or was never there."""
    if not (all(found.told) and found.before and found.after) or found.side_moved:
        return ()
    parts = [part for side in Side for part in by_parts(found.regions, side)]
    asked: list[Doubt] = []
    for part in parts:
        only_then = _only(part.changes, _GONE, then=True)
        only_now = _only(part.changes, _NEW, then=False)
        for changes, skin, is_gone in ((only_then, found.before, True), (only_now, found.after, False)):
            if changes:
                regions = tuple(change.region.id for change in changes)
                there = skin & union(map(atlas.cells_of, regions), atlas.count)
                asked.append(Doubt(since, regions, is_gone, there))
    asked = [each for each in asked if atlas.area_cm2(each.skin) >= LEAST]
    return sorted(asked, key=lambda each: -atlas.area_cm2(each.skin))[:MOST]


def _only(
    changes: Iterable[RegionChange], states: tuple[RegionState, ...], *, then: bool
) -> list[RegionChange]:
    """The regions of a part marked at one time only, where all of the part is."""
    held = list(changes)
    one_sided = [
        change for change in held if change.state in states and ((change.before, change.after)[then] is None)
    ]
    return one_sided if len(one_sided) == len(held) else []

"""Counts the maps of a register client by client, and hides what too few people stand behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE
from models.cohort.heat import HeatMap
from models.cohort.selection import LEAST_PEOPLE, CountedMap
from models.cohort.tally import MapTally, marked_by
from models.compare.coverage import union
from models.compare.regions import Places


class CohortCounter:
    """Takes one client after the other and keeps no map; `counted` says at any time what may be shown."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas, self._places = atlas, Places(atlas)
        self._alone, self._several, self._by_several = (MapTally(atlas) for _ in range(3))
        """Maps of clients with one, of clients with several, and all skin of each of the latter."""
        self._people: set[UUID] = set()
        self._maps = 0

    def add(self, client: UUID, maps: Sequence[CountedMap]) -> None:
        """Count the marked skin of all maps that are taken of one client, who is not counted twice."""
        if not maps:
            return
        self._people.add(client)
        self._maps += len(maps)
        if len(maps) == 1:
            self._count(self._alone, maps[0])
            return
        ever: set[str] = set()
        for each in maps:
            ever.update(marked_by(self._count(self._several, each)))
        self._by_several.add(union((each.skin for each in maps), self._atlas.count), {}, ever)

    def _count(self, tally: MapTally, found: CountedMap) -> Mapping[str, float]:
        shares = found.shares if found.shares is not None else self._places.shares(found.skin)
        if found.saddle:
            shares = {**shares, SADDLE: 1.0}
        tally.add(found.skin, shares)
        return shares

    def counted(self, least: int = LEAST_PEOPLE) -> HeatMap | None:
        """What may be shown of what was counted; None while fewer than `least` people stand behind it.

        Skin and regions that some people mark, yet fewer than `least`, are shown as unmarked and as hidden.
        """
        if len(self._people) < least:
            return None
        alone, several = self._alone.marked, self._several.marked
        ever = self._by_several.marked
        hidden = frozenset(region for region in ever if 0 < alone[region] + ever[region] < least)
        marked = {region: 0 if region in hidden else alone[region] + several[region] for region in ever}
        skin = self._alone.total
        people = skin + self._by_several.total
        cells = np.where(people >= least, skin + self._several.total, 0)
        few = Cells.where((people > 0) & (people < least))
        return HeatMap(self._maps, frozenset(self._people), cells / self._maps, marked, hidden, few)

    @property
    def people(self) -> int:
        """How many clients were counted."""
        return len(self._people)

    @property
    def maps(self) -> int:
        """How many maps were counted."""
        return self._maps


def too_alike(one: HeatMap, other: HeatMap, least: int = LEAST_PEOPLE) -> int:
    """How few people two overlapping groups differ by, when that would show them; else nought."""
    if not one.people & other.people:
        return 0
    few = [len(rest) for rest in (one.people - other.people, other.people - one.people)]
    return min((each for each in few if 0 < each < least), default=0)

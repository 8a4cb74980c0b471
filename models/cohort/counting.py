"""Counts the maps of a register client by client, and hides what too few people stand behind."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.cohort.heat import HeatMap
from models.cohort.selection import LEAST_PEOPLE, CountedMap
from models.cohort.tally import CellTally, PeopleTally, RegionTally


class CohortCounter:
    """Takes one client after the other and keeps no map; `counted` says at any time what may be shown."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        cells, regions = atlas.count, len(atlas.regions)
        self._alone, self._several = CellTally(cells), PeopleTally(cells)
        """Maps of clients with one, and of clients with several."""
        self._alone_in, self._several_in, self._by_several_in = (RegionTally(regions) for _ in range(3))
        """Regions that count as marked: of the same maps, and at any time by each of the latter clients."""
        self._people: dict[UUID, int] = {}
        """What was counted of each client, as a number."""
        self._maps = 0

    def add(self, client: UUID, maps: Sequence[CountedMap]) -> None:
        """Count the marked skin of all maps that are taken of one client, who is not counted twice."""
        if not maps:
            return
        self._people[client] = sum(map(hash, maps))
        self._maps += len(maps)
        if len(maps) == 1:
            edges, marked = maps[0]
            self._alone.add(edges)
            self._alone_in.add(marked)
            return
        ever = 0
        for _, marked in maps:
            self._several_in.add(marked)
            ever |= marked
        self._several.add([edges for edges, _ in maps])
        self._by_several_in.add(ever)

    def counted(self, least: int = LEAST_PEOPLE) -> HeatMap | None:
        """What may be shown of what was counted; None while fewer than `least` people stand behind it.

        Skin and regions that some people mark, yet fewer than `least`, are shown as unmarked and as hidden.
        """
        if len(self._people) < least:
            return None
        regions = [region.id for region in self._atlas.regions]
        alone = self._alone_in.total
        by_people, by_maps = alone + self._by_several_in.total, alone + self._several_in.total
        hidden = frozenset(
            region for region, people in zip(regions, by_people.tolist(), strict=True) if 0 < people < least
        )
        marked = {
            region: 0 if region in hidden else many
            for region, many in zip(regions, by_maps.tolist(), strict=True)
        }
        skin = self._alone.total
        people = skin + self._several.people
        cells = np.where(people >= least, skin + self._several.total, 0)
        few = Cells.where((people > 0) & (people < least))
        return HeatMap(self._maps, dict(self._people), cells / self._maps, marked, hidden, few)

    @property
    def people(self) -> int:
        """How many clients were counted."""
        return len(self._people)

    @property
    def maps(self) -> int:
        """How many maps were counted."""
        return self._maps


def too_alike(one: HeatMap, other: HeatMap, least: int = LEAST_PEOPLE) -> int:
    """How few people two overlapping groups differ by, when that would show them; else nought.

    Who is in both differs, too, where not the same was counted: another visit, or another feeling.
    """
    if one.is_apart(other):
        return 0
    counted, others = one.people.items(), other.people.items()
    few = len(set(counted) - set(others)), len(set(others) - set(counted))
    return min((each for each in few if 0 < each < least), default=0)

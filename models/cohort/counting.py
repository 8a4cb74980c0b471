"""Counts the maps of a register client by client, and hides what too few people stand behind."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.cohort.heat import HeatMap
from models.cohort.selection import LEAST_PEOPLE
from models.compare.coverage import union
from models.compare.regions import Places
from models.exchange.codes import COUNTS_FROM


class CohortCounter:
    """Takes one client after the other and keeps no map; `counted` says at any time what may be shown."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas, self._places = atlas, Places(atlas)
        self._cells = np.zeros(atlas.count, dtype=np.int64)
        self._cell_people = np.zeros(atlas.count, dtype=np.int64)
        self._marked = {region.id: 0 for region in atlas.regions}
        self._region_people = dict(self._marked)
        self._people: set[str] = set()
        self._maps = 0

    def add(self, client: UUID, maps: Sequence[Cells]) -> None:
        """Count the marked skin of all maps that are taken of one client, who is not counted twice."""
        if not maps:
            return
        self._people.add(str(client))
        self._maps += len(maps)
        ever: set[str] = set()
        for skin in maps:
            self._cells += skin.mask
            marked = [region for region, share in self._places.shares(skin).items() if share >= COUNTS_FROM]
            for region in marked:
                self._marked[region] += 1
            ever |= set(marked)
        for region in ever:
            self._region_people[region] += 1
        self._cell_people += union(maps, self._atlas.count).mask

    def counted(self, least: int = LEAST_PEOPLE) -> HeatMap | None:
        """What may be shown of what was counted; None while fewer than `least` people stand behind it.

        Skin and regions that some people mark, yet fewer than `least`, are shown as unmarked and as hidden.
        """
        if len(self._people) < least:
            return None
        hidden = frozenset(region for region, people in self._region_people.items() if 0 < people < least)
        cells = np.where(self._cell_people >= least, self._cells, 0)
        marked = {region: 0 if region in hidden else many for region, many in self._marked.items()}
        return HeatMap(self._maps, frozenset(self._people), cells / self._maps, marked, hidden)

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

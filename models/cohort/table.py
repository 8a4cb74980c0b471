"""The table of a heat map: each region with its share of the maps, alone or against another group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.body.atlas import Atlas
from models.body.region import Region
from models.cohort.heat import HeatMap, Interval, difference, share_of


@dataclass(frozen=True, slots=True)
class RegionShare:
    """How often one region is marked."""

    region: Region
    marked: int
    """In how many maps."""
    share: Interval
    """Of the maps; the interval takes each client as one answer."""
    against: Interval | None = None
    """The same of the other group."""
    difference: Interval | None = None
    """The first share less the other one."""
    has_interval: bool = False
    """Whether the difference's interval holds: it is of two groups without a common client."""

    @property
    def leaves_nought(self) -> bool:
        """Whether the interval of the difference does not hold nought."""
        return (
            self.has_interval
            and self.difference is not None
            and not (self.difference.low <= 0 <= self.difference.high)
        )


def region_shares(atlas: Atlas, found: HeatMap, other: HeatMap | None = None) -> Iterator[RegionShare]:
    """Every region that is marked in either group, in the atlas's order; hidden ones are left out."""
    apart = other is not None and found.is_apart(other)
    hidden = found.hidden | (other.hidden if other is not None else frozenset())
    for region in atlas.regions:
        marked = found.marked[region.id]
        theirs = other.marked[region.id] if other is not None else 0
        if region.id in hidden or not (marked or theirs):
            continue
        share = share_by_person(found, marked)
        if other is None:
            yield RegionShare(region, marked, share)
            continue
        against = share_by_person(other, theirs)
        yield RegionShare(region, marked, share, against, difference(share, against), apart)


def share_by_person(found: HeatMap, marked: int) -> Interval:
    """A share of maps with an interval as wide as if each client had told once.

    Maps of one client resemble each other; taken one by one they would make the interval too narrow.
    """
    people = len(found.people)
    return share_of(marked * people / found.maps, people)

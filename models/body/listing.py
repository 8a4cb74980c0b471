"""The regions that can be marked, by the plain place they belong to: for a list in two steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.body.places import PLACES, PlainPlace
from models.body.region import Region


def by_place(regions: Sequence[Region]) -> Mapping[PlainPlace, Sequence[Region]]:
    """Every plain place with its regions that can be marked, those along the sciatic route first.

    A region that lies in two places stands in both.
    """
    listed = {
        place: [each for each in regions if each.drawable and _belongs(each, place)] for place in PLACES
    }
    on_the_way = [place for place, found in listed.items() if any(each.extent_level for each in found)]
    beside = [place for place in PLACES if place not in on_the_way]
    return {place: listed[place] for place in (*on_the_way, *beside)}


def _belongs(region: Region, place: PlainPlace) -> bool:
    return region.base in place.bases or region.id in place.bases

"""A list in two steps holds every region that can be marked, under the place where one looks for it."""

from __future__ import annotations

from pathlib import Path

from models.body.atlas import Atlas
from models.body.listing import by_place
from models.body.places import PLACES, BodyLine

REGIONS = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas").regions
LISTED = {place.key: [region.id for region in found] for place, found in by_place(REGIONS).items()}


def test_every_region_that_can_be_marked_stands_in_the_list_and_no_other() -> None:
    assert {id_ for found in LISTED.values() for id_ in found} == {
        each.id for each in REGIONS if each.drawable
    }
    assert set(LISTED) == {place.key for place in PLACES}
    assert all(LISTED.values())


def test_a_region_stands_where_one_looks_for_it() -> None:
    for place, found in LISTED.items():
        assert ("buttock_center_r" in found) == (place == "buttock"), place
        assert ("forehead_l" in found) == (place == "face"), place


def test_the_places_along_the_sciatic_route_come_first() -> None:
    levels = {each.id: each.extent_level for each in REGIONS}
    on_the_way = [any(levels[id_] for id_ in found) for found in LISTED.values()]
    assert on_the_way == sorted(on_the_way, reverse=True)
    assert on_the_way[0]
    assert not on_the_way[-1]


def test_the_arm_goes_on_from_the_shoulder_to_the_hand_without_a_gap() -> None:
    arm = {place.key: place.level for place in PLACES if BodyLine.ARM in place.lines}
    assert {key: level for key, level in arm.items() if level > 2} == {
        "shoulder": 3,
        "upper_arm": 4,
        "elbow": 5,
        "forearm": 6,
        "wrist": 7,
        "hand": 8,
    }

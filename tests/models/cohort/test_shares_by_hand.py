"""Shares, intervals and differences of many maps at their ends, worked out by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.cohort import tally
from models.cohort.counting import CohortCounter, too_alike
from models.cohort.difference import skin_difference
from models.cohort.heat import HeatMap, Interval, between, difference, share_of
from models.cohort.selection import CountedMap
from models.cohort.table import RegionShare
from models.cohort.tally import CellTally, PeopleTally, RegionTally, region_counts

ATLAS = cast(Atlas, SimpleNamespace(count=10, regions=[SimpleNamespace(id=name) for name in "abc"]))


def cells(*numbers: int) -> Cells:
    return Cells.of(np.array(numbers, dtype=np.intp), 10)


def a_map(*numbers: int, marked: int = 0) -> CountedMap:
    return CountedMap(cells(*numbers).edges, marked)


def heat(*share: float, people: int = 10, hidden: Cells | None = None, who: str = "P") -> HeatMap:
    clients = {f"{who}{n}": n for n in range(people)}
    return HeatMap(people, clients, np.array(share), {}, frozenset(), hidden or Cells.none(len(share)))


def test_wilson_and_newcombe_give_the_ends_that_the_books_give() -> None:
    """Wilson 1927 for 5 in 10 and 0 in 10; Newcombe 1998, 56 in 70 less 48 in 80: 0.20, 0.05 to 0.33."""
    assert share_of(5, 10) == pytest.approx((0.5, 0.2366, 0.7634), abs=1e-4)
    assert share_of(0, 10) == pytest.approx((0, 0, 0.2775), abs=1e-4)
    assert share_of(10, 10) == pytest.approx((1, 0.7225, 1), abs=1e-4)
    assert share_of(0, 0) == (0.0, 0.0, 1.0)
    found = difference(share_of(56, 70), share_of(48, 80))
    assert found == pytest.approx((0.2, 0.0524, 0.3339), abs=1e-4)


def test_skin_between_two_shares_has_the_lower_and_not_the_upper_and_is_marked() -> None:
    found = heat(0.0, 0.2, 0.3, 0.4)
    assert between(found, 0.2, 0.4).indices.tolist() == [1, 2]
    assert between(found, 0.0, 0.3).indices.tolist() == [1]


def test_a_difference_between_two_ends_leaves_out_the_end_nearer_to_nought() -> None:
    found = skin_difference(heat(0.6, 0.4, 0.2, 0.0, 0.0), heat(0.2, 0.2, 0.4, 0.0, 0.4))
    assert found.value == pytest.approx([0.4, 0.2, -0.2, 0.0, -0.4])
    assert found.marked.tolist() == [True, True, True, False, True]
    assert not found.has_interval, "they are the same people"
    assert found.between(0.2, 0.4).indices.tolist() == [0]
    assert found.between(0.0, 0.2).indices.tolist() == [1]
    assert found.between(-0.4, -0.2).indices.tolist() == [4]
    assert found.between(-0.2, 0.0).indices.tolist() == [2]
    assert len(found.alike) == 0


def test_groups_apart_are_told_apart_where_the_interval_leaves_nought() -> None:
    """Nine in ten against one in ten differ by 0.43 at least; six against four may be the same."""
    one, other = heat(0.9, 0.6, 0.1, 0.0), heat(0.1, 0.4, 0.9, 0.0, who="Q")
    found = skin_difference(one, other)
    assert found.has_interval
    assert found.apart.tolist() == [True, False, True, False]
    assert found.alike.indices.tolist() == [1]
    assert found.shown.tolist() == found.apart.tolist()


def test_hidden_skin_of_either_group_has_no_difference() -> None:
    hidden = Cells.of(np.array([0]), 2)
    for pair in (
        (heat(0.9, 0.9, hidden=hidden), heat(0.1, 0.1)),
        (heat(0.9, 0.9), heat(0.1, 0.1, hidden=hidden)),
    ):
        found = skin_difference(*pair)
        assert found.value[0] == 0
        assert found.marked.tolist() == [False, True]


@pytest.mark.parametrize(
    ("low", "high", "interval", "leaves"),
    [
        (0.01, 0.2, True, True),
        (0.0, 0.2, True, False),
        (-0.2, 0.0, True, False),
        (-0.2, -0.01, True, True),
        (0.01, 0.2, False, False),
    ],
)
def test_an_interval_leaves_nought_where_both_ends_lie_on_one_side(
    low: float, high: float, interval: bool, leaves: bool
) -> None:
    share = Interval(0.5, 0.4, 0.6)
    row = RegionShare(cast(Any, None), 1, share, share, Interval(0.1, low, high), interval)
    assert row.leaves_nought is leaves
    assert not RegionShare(cast(Any, None), 1, share, has_interval=True).leaves_nought


@pytest.mark.parametrize("several", [1, 2])
def test_skin_and_regions_are_shown_from_as_many_people_on_as_have_to_stand_behind(several: int) -> None:
    """Three people mark cell 1 and region a, two cell 2 and region b; nobody marks the third."""
    counter = CohortCounter(ATLAS)
    for number in range(3):
        one = a_map(1, 2, marked=0b011) if number < 2 else a_map(1, marked=0b001)
        counter.add(uuid4(), [one] * several)
    found = counter.counted(least=3)
    assert found is not None
    assert found.share.tolist() == [0, 1, *[0] * 8]
    assert found.hidden_skin == cells(2)
    assert found.hidden == {"b"}
    assert found.marked == {"a": 3 * several, "b": 0, "c": 0}
    assert (found.maps, counter.maps, counter.people) == (3 * several, 3 * several, 3)
    assert counter.counted(least=4) is None
    all_told = counter.counted(least=2)
    assert all_told is not None
    assert all_told.share[2] == pytest.approx(2 / 3)
    assert not all_told.hidden


def test_a_client_without_maps_is_nobody() -> None:
    counter = CohortCounter(ATLAS)
    counter.add(uuid4(), [])
    assert (counter.people, counter.maps) == (0, 0)


@pytest.mark.parametrize(("more", "few"), [(0, 0), (1, 1), (4, 4), (5, 0)])
def test_two_overlapping_groups_differ_by_nobody_or_by_enough(more: int, few: int) -> None:
    one = heat(0.5, people=10)
    other = heat(0.5, people=10 + more)
    assert too_alike(one, other) == too_alike(other, one) == few
    assert too_alike(one, heat(0.5, people=3, who="Q")) == 0


def test_tallies_count_alike_whether_they_wait_long_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(3)
    sets = [[cells(*np.flatnonzero(chance.random(10) < 0.4)) for _ in range(3)] for _ in range(20)]
    expected = np.sum([each.mask for person in sets for each in person], axis=0)
    people = np.sum([np.any([each.mask for each in person], axis=0) for person in sets], axis=0)
    bits = [int(chance.integers(8)) for _ in range(20)]
    of_regions = [sum(each >> n & 1 for each in bits) for n in range(3)]
    for held, waiting in ((1 << 20, 4096), (0, 0), (40, 3)):
        monkeypatch.setattr(tally, "HELD", held)
        monkeypatch.setattr(tally, "WAITING", waiting)
        skin, folk, regions = CellTally(10), PeopleTally(10), RegionTally(3)
        for person, marked in zip(sets, bits, strict=True):
            for each in person:
                skin.add(each.edges)
            folk.add([each.edges for each in person])
            regions.add(marked)
        for _ in range(2):  # to look changes nothing
            assert skin.total.tolist() == expected.tolist() == folk.total.tolist()
            assert folk.people.tolist() == people.tolist()
            assert regions.total.tolist() == of_regions


@pytest.mark.parametrize("regions", [7, 8, 9])
@pytest.mark.parametrize("maps", [0, 255, 256])
def test_a_region_may_be_marked_in_more_maps_than_a_byte_holds(regions: int, maps: int) -> None:
    every = (1 << regions) - 1
    assert region_counts([every] * maps, regions).tolist() == [maps] * regions


def test_the_same_maps_of_a_client_are_the_same_and_others_are_not() -> None:
    def counted(*maps: CountedMap) -> HeatMap:
        counter = CohortCounter(ATLAS)
        for number in range(5):
            counter.add(UUID(int=number), [a_map(1), *maps])
        found = counter.counted()
        assert found is not None
        return found

    assert counted(a_map(2)).people == counted(a_map(2)).people
    assert counted(a_map(2)).people != counted(a_map(3)).people
    assert counted().people != counted(a_map(3)).people

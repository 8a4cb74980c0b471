"""What a picture of many clients promises: true shares, and nobody recognised on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from uuid import uuid4

import numpy as np
import pytest
from numpy.typing import NDArray

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body, View
from models.cohort import tally
from models.cohort.counting import CohortCounter, too_alike
from models.cohort.difference import skin_difference
from models.cohort.heat import HeatCounter, HeatMap
from models.cohort.selection import CohortSelection, CountedMap, ReadMap, VisitsTaken
from models.cohort.table import region_shares
from models.cohort.tally import CellTally, PeopleTally, region_counts
from models.compare.coverage import Coverage, union
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Sample, Sensation, Stroke
from models.exchange.map_file import PainMap
from models.practice.visit import Client, Today, Visit
from models.practice.visit_summary import MarkSummary

DAY = datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def skin(atlas: Atlas, *regions: str) -> Cells:
    return union(map(atlas.cells_of, regions), atlas.count)


def a_map(atlas: Atlas, *regions: str) -> CountedMap:
    return CountedMap(skin(atlas, *regions).edges, Places(atlas).bits(regions))


def visit(days: int, today: Today | None = Today.MARKS) -> Visit:
    return Visit(uuid4(), uuid4(), Body.FEMALE, DAY + timedelta(days=days), today=today)


def test_nothing_is_shown_of_fewer_than_five_clients(atlas: Atlas) -> None:
    counter = CohortCounter(atlas)
    for _ in range(4):
        counter.add(uuid4(), [a_map(atlas, "buttock_center_r")] * 3)
    assert (counter.people, counter.maps, counter.counted()) == (4, 12, None)
    counter.add(uuid4(), [a_map(atlas, "buttock_center_r")])
    found = counter.counted()
    assert found is not None
    assert found.marked["buttock_center_r"] == 13


def test_what_four_of_many_clients_mark_is_hidden_on_skin_and_in_the_table(atlas: Atlas) -> None:
    """Their maps are many, but they are four people."""
    counter = CohortCounter(atlas)
    for number in range(9):
        alone = ["big_toe_l"] if number < 4 else []
        counter.add(uuid4(), [a_map(atlas, "buttock_center_r", *alone)] * 5)
    found = counter.counted()
    assert found is not None
    assert found.hidden == {"big_toe_l"}
    assert not found.share[atlas.cells_of("big_toe_l").mask].any()
    assert found.share[atlas.cells_of("buttock_center_r").mask].min() == 1
    assert [row.region.id for row in region_shares(atlas, found)] == ["buttock_center_r"]


def test_the_interval_takes_each_client_as_one_answer(atlas: Atlas) -> None:
    """Ten maps of one client are no ten clients: Wilson's interval of 5 in 10 is 0.237 to 0.763."""
    counter = CohortCounter(atlas)
    for number in range(10):
        counter.add(uuid4(), [a_map(atlas, "buttock_center_r") if number < 5 else a_map(atlas)] * 10)
    found = counter.counted()
    assert found is not None
    (row,) = region_shares(atlas, found)
    assert (row.marked, round(row.share.low, 3), round(row.share.high, 3)) == (50, 0.237, 0.763)


def test_two_groups_that_differ_by_few_people_are_told_apart_by_nobody(atlas: Atlas) -> None:
    people = [uuid4() for _ in range(12)]

    def of(some: int) -> CohortCounter:
        counter = CohortCounter(atlas)
        for one in people[:some]:
            counter.add(one, [a_map(atlas, "heel_sole_r")])
        return counter

    whole, but_two, but_six = (of(some).counted() for some in (12, 10, 6))
    assert whole is not None
    assert but_two is not None
    assert but_six is not None
    assert (too_alike(whole, but_two), too_alike(but_two, whole)) == (2, 2)
    assert (too_alike(whole, but_six), too_alike(whole, whole)) == (0, 0)
    (row,) = region_shares(atlas, whole, but_six)
    assert (row.has_interval, row.leaves_nought) == (False, False)


@pytest.mark.parametrize("who_came_again", [1, 4])
def test_the_same_people_with_a_few_visits_more_are_no_second_figure(
    atlas: Atlas, who_came_again: int
) -> None:
    """First visits less all visits, or last month's figure less today's, would be the maps of those few."""
    people = [uuid4() for _ in range(12)]

    def of(again: int) -> HeatMap:
        counter = CohortCounter(atlas)
        for number, one in enumerate(people):
            more = [a_map(atlas, "big_toe_l")] if number < again else []
            counter.add(one, [a_map(atlas, "heel_sole_r"), *more])
        found = counter.counted()
        assert found is not None
        return found

    assert too_alike(of(0), of(who_came_again)) == who_came_again
    assert too_alike(of(who_came_again), of(0)) == who_came_again
    assert too_alike(of(0), of(5)) == 0
    assert too_alike(of(0), of(0)) == 0


def test_a_selection_takes_the_visits_it_says(atlas: Atlas) -> None:
    ache = MarkSummary(Mark(uuid4(), Sensation.ACHE, 5), skin(atlas, "heel_sole_r"))
    numb = MarkSummary(Mark(uuid4(), Sensation.NUMB, 5), skin(atlas, "big_toe_r"))
    silent, first, free, last = visit(0, None), visit(1), visit(5, Today.NO_PAIN), visit(9)
    visits = [silent, first, free, last]
    marks = {silent.id: (), first.id: (ache,), free.id: (), last.id: (ache, numb)}
    maps = {key: ReadMap(found) for key, found in marks.items()}

    def days(selection: CohortSelection) -> list[int]:
        return [(each.started - DAY).days for each, _ in selection.taken(visits, maps)]

    assert days(CohortSelection()) == [1, 5, 9]
    assert days(CohortSelection(VisitsTaken.FIRST)) == [1]
    assert days(CohortSelection(VisitsTaken.LAST)) == [9]
    assert days(CohortSelection(since=date(2026, 3, 6), until=date(2026, 3, 6))) == [5]
    assert days(CohortSelection(VisitsTaken.FIRST, since=date(2026, 3, 3))) == [5]
    numb_only = CohortSelection(sensation=Sensation.NUMB)
    assert numb_only.counted(ReadMap((ache, numb)), Places(atlas)) == a_map(atlas, "big_toe_r")
    client = Client(uuid4(), "A", Body.MALE, DAY)
    assert not CohortSelection(figure=Body.FEMALE).takes_client(client)
    runner = Client(uuid4(), "Client 14 (marathon)", Body.MALE, DAY, name="Ola Müller")
    assert CohortSelection(word="MARATHON muller").takes_client(runner)
    assert not CohortSelection(word="marathon").takes_client(client)
    tagged = replace(client, tags=("Runner", "Büro"))
    assert CohortSelection(tag="runner").takes_client(tagged)
    assert CohortSelection(tag="BURO").takes_client(tagged)
    assert not CohortSelection(tag="run").takes_client(tagged)
    assert not CohortSelection(tag="runner").takes_client(client)


def test_every_cell_of_many_sets_is_counted_and_everyone_who_holds_it_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sets drawn by chance, empty and full ones; few are held at a time, so that they are taken in often."""
    monkeypatch.setattr(tally, "HELD", 600)
    chance = Random(11)
    cells = PeopleTally(203)
    masks: list[list[NDArray[np.bool_]]] = []
    for person in range(40):
        share = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        masks.append(
            [np.array([chance.random() < share for _ in range(203)]) for _ in range(chance.randint(1, 4))]
        )
        cells.add([Cells.where(mask).edges for mask in masks[-1]])
        if person % 7 == 0:
            assert cells.total.tolist() == np.sum([each for some in masks for each in some], axis=0).tolist()
            assert cells.people.tolist() == np.sum([np.any(some, axis=0) for some in masks], axis=0).tolist()
    alone = CellTally(203)
    for some in masks:
        for mask in some:
            alone.add(Cells.where(mask).edges)
    assert alone.total.tolist() == cells.total.tolist()


def test_whole_regions_drawn_ones_and_the_saddle_are_counted_alike_at_the_desk_and_by_the_command(
    atlas: Atlas,
) -> None:
    """Six people: two regions filled, one of them drawn over, and the saddle, which has no skin."""
    counter, command = CohortCounter(atlas), HeatCounter(atlas)
    places = Places(atlas)
    for number in range(6):
        mark = Mark(uuid4(), Sensation.NUMB, 4)
        ink: list[Ink] = [Fill(uuid4(), mark.id, 0, "heel_sole_r"), Fill(uuid4(), mark.id, 1, "saddle_m")]
        if number % 2:
            samples = tuple(Sample(585.0 + step, 830.0, 0) for step in range(40))
            ink.append(Stroke(uuid4(), mark.id, 2, Body.FEMALE, View.BACK, 14.0, samples))
        drawing = Drawing({mark.id: mark}, tuple(ink))
        command.add(PainMap(Body.FEMALE, drawing, Today.MARKS, client=f"c{number}"))
        cells = Coverage(atlas).total(drawing)
        read = ReadMap((MarkSummary(mark, cells, saddle=True),), places.shares(cells))
        counter.add(uuid4(), [CohortSelection().counted(read, places)])
    found, told = counter.counted(5), command.counted(5)
    assert found is not None
    for each in (found, told):
        assert (each.marked["heel_sole_r"], each.marked["saddle_m"]) == (6, 6)
    assert np.array_equal(found.share, told.share)
    assert found.hidden_skin == told.hidden_skin
    assert len(told.hidden_skin) > 20


def test_a_difference_is_coloured_where_its_interval_leaves_nought_and_nowhere_else(atlas: Atlas) -> None:
    """Twelve of 20 against 2 of 20: +50 points, by Newcombe +20.7 to +69.5; 8 against 6: -18.4 to +36.3."""

    def group(*regions: tuple[str, int]) -> HeatMap:
        counter = CohortCounter(atlas)
        for number in range(20):
            counter.add(uuid4(), [a_map(atlas, *(region for region, many in regions if number < many))])
        found = counter.counted(2)
        assert found is not None
        return found

    one = group(("heel_sole_r", 12), ("big_toe_l", 8), ("big_toe_r", 0))
    other = group(("heel_sole_r", 2), ("big_toe_l", 6), ("big_toe_r", 1))
    found = skin_difference(one, other)
    heel, toe, other_toe = (skin(atlas, region) for region in ("heel_sole_r", "big_toe_l", "big_toe_r"))
    assert (found.between(0.3, 0.6), found.alike, found.has_interval) == (heel, toe, True)
    assert not (found.between(-1, 0) | found.between(0, 1)) & other_toe
    assert skin_difference(other, one).between(-0.6, -0.3) == heel
    row = next(each for each in region_shares(atlas, one, other) if each.region.id == "heel_sole_r")
    assert row.difference is not None
    assert [round(100 * end, 1) for end in row.difference] == [50.0, 20.7, 69.5]
    shared = skin_difference(one, one)
    assert not shared.has_interval
    assert not shared.alike
    assert not shared.apart.any()


def test_regions_are_counted_from_their_bits_however_many_maps_there_are() -> None:
    """One map more than a byte can count, and the last of 180 regions."""
    every, last = (1 << 180) - 1, 1 << 179
    assert region_counts([], 180).tolist() == [0] * 180
    assert region_counts([every] * 256 + [last] * 300, 180).tolist() == [256] * 179 + [556]


def test_a_client_without_a_map_that_is_taken_is_nobody(atlas: Atlas) -> None:
    counter = CohortCounter(atlas)
    for _ in range(5):
        counter.add(uuid4(), [])
    assert (counter.people, counter.maps, counter.counted()) == (0, 0, None)


def test_skin_that_is_hidden_in_one_group_is_no_difference() -> None:
    nobody, hidden = Cells.none(4), Cells.of(np.array([1]), 4)
    one, other = (
        HeatMap(10, {str(n): 1 for n in who}, np.array([0.0, share, 0.5, 1.0]), {}, frozenset(), skin)
        for who, share, skin in ((range(10), 0.0, hidden), (range(10, 20), 0.9, nobody))
    )
    found = skin_difference(one, other)
    assert found.value.tolist() == [0, 0, 0, 0]
    assert not found.apart.any()

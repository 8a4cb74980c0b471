"""What a picture of many clients promises: true shares, and nobody recognised on it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body
from models.cohort.counting import CohortCounter, too_alike
from models.cohort.selection import CohortSelection, VisitsTaken
from models.cohort.table import region_shares
from models.compare.coverage import union
from models.drawing.stroke import Mark, Sensation
from models.practice.visit import Client, Today, Visit
from models.practice.visit_summary import MarkSummary

DAY = datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def skin(atlas: Atlas, *regions: str) -> Cells:
    return union(map(atlas.cells_of, regions), atlas.count)


def visit(days: int, today: Today | None = Today.MARKS) -> Visit:
    return Visit(uuid4(), uuid4(), Body.FEMALE, DAY + timedelta(days=days), today=today)


def test_nothing_is_shown_of_fewer_than_five_clients(atlas: Atlas) -> None:
    counter = CohortCounter(atlas)
    for _ in range(4):
        counter.add(uuid4(), [skin(atlas, "buttock_center_r")] * 3)
    assert (counter.people, counter.maps, counter.counted()) == (4, 12, None)
    counter.add(uuid4(), [skin(atlas, "buttock_center_r")])
    found = counter.counted()
    assert found is not None
    assert found.marked["buttock_center_r"] == 13


def test_what_four_of_many_clients_mark_is_hidden_on_skin_and_in_the_table(atlas: Atlas) -> None:
    """Their maps are many, but they are four people."""
    counter = CohortCounter(atlas)
    for number in range(9):
        alone = ["big_toe_l"] if number < 4 else []
        counter.add(uuid4(), [skin(atlas, "buttock_center_r", *alone)] * 5)
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
        counter.add(uuid4(), [skin(atlas, "buttock_center_r") if number < 5 else skin(atlas)] * 10)
    found = counter.counted()
    assert found is not None
    (row,) = region_shares(atlas, found)
    assert (row.marked, round(row.share.low, 3), round(row.share.high, 3)) == (50, 0.237, 0.763)


def test_two_groups_that_differ_by_few_people_are_told_apart_by_nobody(atlas: Atlas) -> None:
    people = [uuid4() for _ in range(12)]

    def of(some: int) -> CohortCounter:
        counter = CohortCounter(atlas)
        for one in people[:some]:
            counter.add(one, [skin(atlas, "heel_sole_r")])
        return counter

    whole, but_two, but_six = (of(some).counted() for some in (12, 10, 6))
    assert whole is not None
    assert but_two is not None
    assert but_six is not None
    assert (too_alike(whole, but_two), too_alike(but_two, whole)) == (2, 2)
    assert (too_alike(whole, but_six), too_alike(whole, whole)) == (0, 0)
    (row,) = region_shares(atlas, whole, but_six)
    assert (row.has_interval, row.leaves_nought) == (False, False)


def test_a_selection_takes_the_visits_it_says(atlas: Atlas) -> None:
    ache = MarkSummary(Mark(uuid4(), Sensation.ACHE, 5), skin(atlas, "heel_sole_r"))
    numb = MarkSummary(Mark(uuid4(), Sensation.NUMB, 5), skin(atlas, "big_toe_r"))
    silent, first, free, last = visit(0, None), visit(1), visit(5, Today.NO_PAIN), visit(9)
    visits = [silent, first, free, last]
    marks = {silent.id: (), first.id: (ache,), free.id: (), last.id: (ache, numb)}

    def days(selection: CohortSelection) -> list[int]:
        return [(each.started - DAY).days for each, _ in selection.taken(visits, marks)]

    assert days(CohortSelection()) == [1, 5, 9]
    assert days(CohortSelection(VisitsTaken.FIRST)) == [1]
    assert days(CohortSelection(VisitsTaken.LAST)) == [9]
    assert days(CohortSelection(since=date(2026, 3, 6), until=date(2026, 3, 6))) == [5]
    assert days(CohortSelection(VisitsTaken.FIRST, since=date(2026, 3, 3))) == [5]
    numb_only = CohortSelection(sensation=Sensation.NUMB)
    assert numb_only.skin((ache, numb), atlas.count) == numb.skin
    client = Client(uuid4(), "A", Body.MALE, DAY)
    assert not CohortSelection(figure=Body.FEMALE).takes_client(client)
    runner = Client(uuid4(), "Client 14 (marathon)", Body.MALE, DAY, name="Ola Müller")
    assert CohortSelection(word="MARATHON muller").takes_client(runner)
    assert not CohortSelection(word="marathon").takes_client(client)

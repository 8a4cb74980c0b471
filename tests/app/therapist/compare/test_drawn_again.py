"""What is promised of maps that a client draws once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from app.therapist.compare.compare_page import ComparePage
from app.therapist.compare.drawn_again import hand_of
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House


def drawing(aside: float) -> Drawing:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    points = tuple(sample(585 + aside, y) for y in range(1000, 1200, 4))
    return Drawing({mark.id: mark}, (Stroke(uuid4(), mark.id, 0, Body.NEUTRAL, View.BACK, 26, points),))


def two_maps(house: House, number: int, apart: timedelta = timedelta(minutes=10)) -> tuple[Visit, Visit]:
    client = Client(uuid4(), f"C{number}", Body.NEUTRAL, NOW)
    house.store.clients.add(client)
    first = Visit(uuid4(), client.id, Body.NEUTRAL, NOW - apart, NOW, Today.MARKS)
    again = replace(first, id=uuid4(), started=NOW)
    house.store.visits.add(first, drawing(0))
    house.store.visits.add(again, drawing(18))
    return first, again


def compared(house: House, pair: tuple[Visit, Visit]) -> ComparePage:
    house.navigator.compare(*pair)
    page = house.window.page
    assert isinstance(page, ComparePage)
    return page


def test_ten_clients_who_draw_again_widen_what_is_no_change_and_one_taken_back_narrows_it(
    house: House,
) -> None:
    pairs = [two_maps(house, number) for number in range(10)]
    for number, pair in enumerate(pairs, 1):
        card = compared(house, pair).panel.drawn_again
        assert card.isVisible()
        card.same.click()
        assert hand_of(house.workplace).clients == number
        assert (house.workplace.comparer.level > 1) == (number == 10)
    page = compared(house, pairs[0])
    assert page.panel.drawn_again.same.isChecked()
    assert "Here hands stray" in page.panel.drawn_again.known.text()
    assert page.sentence.text() == "The same pain, drawn twice: what differs is the hand."
    assert page.panel.ask.isHidden()
    assert page.earlier.currentText() != page.later.currentText(), (
        "two maps of one day are told by their time"
    )
    assert page.comparison is not None
    assert page.comparison.level == house.workplace.comparer.level > 1
    house.store.visits.remove(pairs[3][1].id, NOW)
    assert hand_of(house.workplace).clients == 9, "what was removed does not count"
    house.store.visits.restore(pairs[3][1].id)
    page.panel.drawn_again.same.click()
    assert (hand_of(house.workplace).clients, house.workplace.comparer.level) == (9, 1)


def test_only_two_maps_of_one_day_can_be_the_same_pain_drawn_again(house: House) -> None:
    pair = two_maps(house, 1, timedelta(days=3))
    assert compared(house, pair).panel.drawn_again.isHidden()
    assert compared(house, pair[::-1]).panel.drawn_again.isHidden()

"""A map is compared by what is kept of it in numbers, and alike when nothing is kept yet."""

from __future__ import annotations

from uuid import uuid4

import pytest

from models.body.region import SADDLE
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.errors import StoreError
from models.practice.visit import Client, Today, Visit
from tests.app.therapist.conftest import NOW, House


def marked(house: House, region: str) -> Visit:
    """A visit that was kept just now with one region filled, of which nothing is measured yet."""
    client = Client(uuid4(), "Client 14", Body.NEUTRAL, NOW)
    visit = Visit(uuid4(), client.id, client.body, NOW, NOW, Today.MARKS)
    mark = Mark(uuid4(), Sensation.NUMB, 4)
    house.store.clients.add(client)
    house.store.visits.add(visit, Drawing({mark.id: mark}, (Fill(uuid4(), mark.id, 0, region),)))
    return visit


@pytest.mark.parametrize("region", ["buttock_center_l", SADDLE])
def test_a_map_of_which_nothing_is_kept_yet_is_compared_as_it_is_once_it_is_measured(
    house: House, region: str
) -> None:
    visit = marked(house, region)
    before = house.workplace.compared(visit, {})
    found = house.store.summaries.measure([visit.id])
    assert before is not None
    assert before.marks
    assert before == house.workplace.compared(visit, found)


def test_of_a_map_that_cannot_be_read_nothing_is_compared(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = marked(house, "buttock_center_l")

    def refuse(*_: object) -> None:
        raise StoreError("The map is damaged.")

    monkeypatch.setattr(type(house.store.maps), "read", refuse)
    assert house.workplace.compared(visit, {}) is None
    assert house.workplace.compared(visit, {visit.id: None}) is None

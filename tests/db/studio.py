"""Clients and visits for tests of what is kept."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from uuid import UUID, uuid4

from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History
from models.practice.visit import Client, Visit
from tests.db.hands import Hand

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=timezone(timedelta(hours=1)))
DAY = timedelta(days=1)


def a_client(pseudonym: str = "Client 14", name: str | None = None) -> Client:
    return Client(uuid4(), pseudonym, Body.FEMALE, NOON, name, 1971)


def new_client(store: Store, pseudonym: str = "Client 14", name: str | None = None) -> Client:
    client = a_client(pseudonym, name)
    store.clients.add(client)
    return client


def new_visit(store: Store, client: Client | None = None, days: int = 0) -> Visit:
    client = client or new_client(store)
    return store.visits.begin(client.id, client.body, NOON + days * DAY)


def draw(store: Store, visit: UUID, steps: int, seed: int = 1) -> tuple[Drawing, History]:
    """Make so many random steps, each kept as the program keeps it; what memory holds afterwards."""
    hand = Hand(seed)
    drawing, history = store.maps.read(visit)
    for _ in range(steps):
        step = hand.step(drawing, history)
        store.maps.write(visit, step)
        drawing, history = drawing.after(step.change), history.after(step)
    return drawing, history

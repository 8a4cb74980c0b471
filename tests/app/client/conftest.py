"""A studio with two clients, one of whom gets the tablet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.client.step import Steps
from app.shell.hand_over import HandOver
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from db.store import Store
from models.body.atlas import Atlas
from models.body.view import Body
from models.inference.model import Model
from models.practice.visit import Client, Visit
from tests.app.client.lodge import NOW, OTHER, PLAIN_STEPS, SECRET, Clock, Lodge
from tests.app.workplaces import register_at, window_of, workplace_of


@pytest.fixture
def steps() -> Steps:
    """What the client's window shows: here no more than it needs to be tried."""
    return PLAIN_STEPS


@pytest.fixture
def open_lodge(
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    store_path: Path,
    empty_register: Path,
    tmp_path: Path,
    qapp: QApplication,
    steps: Steps,
) -> Iterator[Callable[[], Lodge]]:
    """Opens the desk on the test's register, as often as it is called, each time as after a kill."""
    opened: list[Lodge] = []
    clock = Clock()

    def close() -> None:
        while opened:
            lodge = opened.pop()
            if lodge.hand_over.client is not None:
                lodge.hand_over.client.leave()
            lodge.hand_over.languages.speak(ENGLISH)
            lodge.desk.hide()
            lodge.desk.deleteLater()
            lodge.store.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin() -> Lodge:
        close()
        store = register_at(store_path, empty_register, clock)
        desk = window_of(theme, figures)
        workplace = replace(
            workplace_of(desk, theme, figures, atlas, model, store, tmp_path, clock),
            steady=lambda: clock().timestamp(),
        )
        visit = store.visits.unfinished() or _first_visit(store)
        hand_over = HandOver(workplace, desk, Languages(), steps)
        lodge = Lodge(workplace, store, desk, hand_over, clock, visit)
        hand_over.came_back.connect(lodge.back.append)
        opened.append(lodge)
        desk.show()
        return lodge

    yield begin
    close()


@pytest.fixture
def lodge(open_lodge: Callable[[], Lodge]) -> Lodge:
    """The desk before the first hand-over."""
    return open_lodge()


def _first_visit(store: Store) -> Visit:
    client = Client(uuid4(), SECRET, Body.FEMALE, NOW, SECRET)
    for each in (Client(uuid4(), OTHER, Body.MALE, NOW, OTHER), client):
        store.clients.add(each)
    return store.visits.begin(client.id, client.body, NOW)

"""The client's window with the steps that the program has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from app.client.step import Steps
from app.client.steps.all import all_steps
from app.settings import Settings
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from app.workplace import Workplace
from db.store import Store
from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.drawing.drawing import Change
from models.drawing.stroke import Depth, Fill, Mark, Sensation
from models.inference.model import Model
from models.practice.hand_over import TextSize
from models.practice.visit import Client, Today, Visit
from tests.app.canvas.pens import all_fingers_lifted
from tests.app.client.lodge import NOW, Lodge
from tests.app.client.steps.audit import PANELS
from tests.app.client.steps.tablet import Tablet
from tests.app.client.visitor import Finger, Visitor
from tests.app.client.visitor import Hand as VisitorsHand
from tests.db.hands import Hand

Invite = Callable[[VisitorsHand], Visitor]


@pytest.fixture
def steps(qapp: QApplication) -> Steps:
    """The real ones."""
    return all_steps(Languages())


@pytest.fixture
def invite(lodge: Lodge) -> Iterator[Invite]:
    """Hands the tablet to a visitor with one kind of hand."""
    yield lambda hand: Visitor(lodge, hand)
    all_fingers_lifted()


@pytest.fixture
def visitor(invite: Invite) -> Visitor:
    """A visitor with a finger."""
    return invite(Finger())


MARKS = {"buttock_center_r": Sensation.ACHE, "thigh_back_upper_outer_l": Sensation.TINGLING}


@pytest.fixture(scope="module")
def tablet(
    qapp: QApplication,
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Tablet]:
    """A tablet in the hands of a client who was here before and has marked both sides."""
    folder = tmp_path_factory.mktemp("audit")
    store = Store.open(Path(folder) / "nerveline.db", lambda: NOW)
    client = Client(uuid4(), "Client 1", Body.FEMALE, NOW)
    store.clients.add(client)
    earlier = NOW - timedelta(days=14)
    store.visits.add(Visit(uuid4(), client.id, client.body, earlier, earlier), Hand(3).drawing(marks=2))
    visit = store.visits.begin(client.id, client.body, NOW)
    settings = Settings(Path(folder) / "preferences.json")
    workplace = Workplace(
        theme, figures, settings, store, atlas, Coverage(atlas), Comparer(atlas), model, lambda: NOW, print
    )
    languages = Languages()
    tablet = Tablet(workplace, languages, visit)
    told = tablet.open(PANELS[0], TextSize.A, ENGLISH)
    told.say_today(Today.MARKS)
    for region, sensation in MARKS.items():
        mark = Mark(uuid4(), sensation, 7, Depth.DEEP)
        fill = Fill(uuid4(), mark.id, told.drawing.next_order, region)
        told.session.make(Change(added=(mark, fill)))
    told.answer("saddle_numbness", True)
    yield tablet
    tablet.clear()
    tablet.screen.hide()
    tablet.screen.deleteLater()
    languages.speak(ENGLISH)
    store.close()

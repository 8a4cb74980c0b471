"""How long a client waits for the next step: each against the 100 ms that nobody notices."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING
from uuid import uuid4

from bench.measure import ROUNDS, Figure, report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.client.conversation import Conversation
    from app.style.client_size import ClientSize
    from app.words.languages import Languages
    from app.workplace import Workplace

DPI = 151.0
UNNOTICED = 0.1
"""Seconds: below it an answer feels immediate."""
MARKS = {"buttock_center_r": 7.0, "calf_upper_outer_r": 4.0, "thigh_back_mid_outer_l": 5.0}


def figures() -> Iterator[Figure]:
    """From the tap that leads on to the next step, shown and painted; the slowest and the usual one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        taken = _walked(application, Path(folder))
    slowest = max(taken, key=lambda step: taken[step])
    yield Figure(f"slowest step, {slowest}", taken[slowest], UNNOTICED, 1.0, absolute=True)
    yield Figure("usual step", median(taken.values()), UNNOTICED, 1.0, absolute=True)


def _walked(application: QApplication, folder: Path) -> dict[str, float]:
    """Median seconds of computing for each step, over several ways from the greeting to the read-back."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from app.client.frame import StepFrame
    from app.client.steps.all import all_steps
    from app.style.client_size import client_sheet
    from app.words.languages import Languages
    from models.flow.way import FlowStep, way

    languages = Languages()
    conversation = _conversation(application, languages, folder)
    theme, steps, screen = conversation.workplace.theme, all_steps(languages), QWidget()
    screen.resize(1280, 800)
    column = QVBoxLayout(screen)
    screen.show()
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for place in way(conversation.so_far):
            if place.step is FlowStep.THANKS:
                continue
            began = process_time()  # of this process alone: a busy machine would tell of its other work
            conversation.go_to(place)
            frame = StepFrame(theme, conversation, steps[place.step](conversation))
            frame.setStyleSheet(client_sheet(theme.palette, conversation.look))
            column.addWidget(frame)
            application.processEvents()
            frame.repaint()
            taken.setdefault(place.step.value, []).append(process_time() - began)
            column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
    return {step: median(times) for step, times in taken.items()}


def _conversation(application: QApplication, languages: Languages, folder: Path) -> Conversation:
    """Somebody who has marked three places."""
    from app.client.conversation import Conversation
    from models.body.view import Body
    from models.drawing.drawing import Change
    from models.drawing.stroke import Fill, Mark, Sensation
    from models.practice.hand_over import Bookmark, TextSize
    from models.practice.visit import Client

    workplace = _workplace(application, folder)
    client = Client(uuid4(), "Client 1", Body.FEMALE, workplace.now())
    workplace.register.clients.add(client)
    visit = workplace.register.visits.begin(client.id, client.body, workplace.now())
    look = ClientSize(TextSize.A, DPI)
    conversation = Conversation(workplace, languages, Bookmark(visit.id, workplace.now()), look)
    for region, strength in MARKS.items():
        mark = Mark(uuid4(), Sensation.ACHE, strength)
        fill = Fill(uuid4(), mark.id, conversation.drawing.next_order, region)
        conversation.session.make(Change(added=(mark, fill)))
    return conversation


def _workplace(application: QApplication, folder: Path) -> Workplace:
    from app.settings import Settings
    from app.style.theme import Shade, Theme
    from app.widgets.figure_view import FOLDER, BodyFigures
    from app.workplace import Workplace
    from db.store import Store
    from models.anatomy.reading import read_anatomy
    from models.body.atlas import Atlas
    from models.compare.change import Comparer
    from models.compare.coverage import Coverage
    from models.inference.model import Model

    now = datetime.now().astimezone()
    atlas, store = Atlas.load(FOLDER.parent), Store.open(folder / "nerveline.db")
    model: Future[Model] = Future()
    model.set_result(Model(read_anatomy(), atlas))
    theme, settings = Theme(application, Shade.LIGHT), Settings(folder / "preferences.json")
    coverage = Coverage(atlas)
    return Workplace(
        theme,
        BodyFigures(),
        settings,
        store,
        atlas,
        coverage,
        Comparer(atlas, coverage),
        model,
        lambda: now,
        print,
    )


if __name__ == "__main__":
    report("client_step", figures())

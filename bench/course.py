"""Opening the whole course of clients with 2 to 200 visits, against starting the barest window of PySide6."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.main import Program
from app.shell.navigator import Navigator
from app.therapist.course.course_page import CoursePage
from bench.first_paint import BARE, until_painted
from bench.measure import ROOT, ROUNDS, Figure, report
from models.body.view import Body
from models.compare.noise.redraw import Redrawer
from models.drawing.drawing import Drawing
from models.practice.visit import Client, Today, Visit

VISITS = (2, 20, 200)
APART = timedelta(days=7)


def figures(application: QApplication) -> Iterator[Figure]:
    """From the press to the painted page; that no map is read for it is held by a test."""
    navigator = begun(application)
    clients = [came(navigator, visits) for visits in VISITS]
    taken: list[list[float]] = []
    with TemporaryDirectory() as home:
        for _ in range(1 + ROUNDS):
            bare = until_painted(Path(home), "-c", BARE)
            taken.append([bare, *(until_shown(navigator, client, application) for client in clients)])
    del taken[0]
    bare, *shown = (median(column) for column in zip(*taken, strict=True))
    for visits, seconds in zip(VISITS, shown, strict=True):
        yield Figure(f"the course of {visits} visits opened, against a bare window", seconds, bare, 3)


def begun(application: QApplication) -> Navigator:
    """The whole program, with the demo clinic and the anatomy read."""
    program = Program(application)
    program.start()
    while program.navigator is None:
        application.processEvents()
    program.navigator.actions.add_demo()
    program.navigator.workplace.model.result()
    return program.navigator


def came(navigator: Navigator, visits: int) -> Client:
    """A client who came so often: the maps of the demo clinic, each drawn again otherwise."""
    workplace = navigator.workplace
    store = workplace.register
    redrawer = Redrawer(workplace.atlas, workplace.coverage)
    drawings = [
        (visit, store.maps.read(visit.id)[0])
        for row in workplace.clients()
        if row.client.demo
        for visit in workplace.visits(row.client.id)
    ]
    client = Client(uuid4(), f"Client of {visits} visits", Body.FEMALE, datetime(2020, 1, 6).astimezone())
    store.clients.add(client)
    for number in range(visits):
        source, drawing = drawings[number % len(drawings)]
        drawing = redrawer.redrawn(drawing, source.body, number)
        began = client.created + number * APART
        store.visits.add(
            Visit(
                uuid4(),
                client.id,
                source.body,
                began,
                began + timedelta(hours=1),
                source.today or Today.MARKS,
            ),
            apart(drawing),
        )
    return client


def apart(drawing: Drawing) -> Drawing:
    """The same drawing under ids of its own."""
    ids: dict[UUID, UUID] = {mark: uuid4() for mark in drawing.marks}
    marks = {ids[mark.id]: replace(mark, id=ids[mark.id]) for mark in drawing.marks.values()}
    ink = tuple(
        replace(piece, id=uuid4(), mark=ids[piece.mark]) for piece in drawing.ink if piece.mark is not None
    )
    return Drawing(marks, ink)


def until_shown(navigator: Navigator, client: Client, application: QApplication) -> float:
    """Seconds until the course is painted; its small bodies follow one by one."""
    navigator.show_desk(client.id)
    turn(application)
    began = perf_counter()
    navigator.show_course(client)
    pages = (each for each in application.allWidgets() if isinstance(each, CoursePage) and each.isVisible())
    next(pages).grab()
    taken = perf_counter() - began
    turn(application)
    return taken


def turn(application: QApplication) -> None:
    """Let the window paint, and what was left go."""
    application.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    with TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'tablet.json'}"
        report("course", figures(QApplication(["Nerveline"])))

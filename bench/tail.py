"""Ten minutes of drawing at 4K with everything on: how long the window's thread works at a time.

Strokes as a hand makes them, at 240 samples a second, from a fixed seed; small views, findings and marks in
words (one of the two in sight, in turn) and the register on disk are on.
`python3 run.py python -m bench.tail 60` draws for a minute only.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from math import cos, pi, sin
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, thread_time
from typing import NamedTuple
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QTabletEvent
from PySide6.QtWidgets import QApplication

from app.gestures.tool import Pencil
from app.style.theme import Shade, Theme
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.workplace import Workplace
from bench.measure import ROOT, Figure, report
from bench.pen_sample import _DEVICE
from models.body.view import Body, View
from models.drawing.stroke import Sensation
from models.practice.visit import Client

SECONDS = 600.0
RATE = 240
"""Samples a second."""
REST = 0.45
"""Seconds between two strokes in which the hand is away long enough for what waits; every third is less."""
IDLE = 0.0002
"""Seconds below which a turn of the loop had nothing to do."""
TYPICAL, WORST = 0.004, 0.008
"""Seconds: of an event in 99 of 100 cases, and of anything at all on the window's thread."""


class Taken(NamedTuple):
    """Processor seconds of the window's thread, which a busy machine does not stretch."""

    samples: list[float]
    lifts: list[float]
    between: list[float]
    turned: list[float]
    """What follows a tap on another view, until its body has arrived."""


def figures(seconds: float) -> Iterator[Figure]:
    """Half, 99 of 100 and the longest: of the hand's events, of lifts, and of the work in between."""
    with TemporaryDirectory() as folder:
        page = a_visit(Path(folder))
        taken = drawn(page, seconds)
        page.hide()
    print(f"{len(taken.lifts)} strokes, {len(taken.samples):,} samples, {len(page.drawing.marks)} marks")
    for name, times in (("event of the hand", taken.samples), ("lift", taken.lifts)):
        yield Figure(f"{name}, half of all", part(times, 0.5), TYPICAL, 1)
        yield Figure(f"{name}, 99 of 100", part(times, 0.99), TYPICAL, 1)
        yield Figure(f"{name}, longest", max(times), WORST, 1)
    turns = [turn for turn in taken.between if turn > IDLE]
    print(f"{len(turns)} turns of work between strokes, {sum(turn > WORST for turn in turns)} over 8 ms")
    yield Figure("work between strokes, half of all turns", part(turns, 0.5), WORST, 1)
    yield Figure("work between strokes, 99 of 100 turns", part(turns, 0.99), WORST, 1)
    yield Figure("work between strokes, longest turn", max(turns), WORST, 1)
    if taken.turned:
        yield Figure("work for another view, 99 of 100 turns", part(taken.turned, 0.99), WORST, 1)
        yield Figure("work for another view, longest turn", max(taken.turned), WORST, 1)


def part(times: list[float], share: float) -> float:
    """The time that this share of all stays below."""
    return sorted(times)[int(share * (len(times) - 1))]


def a_workplace(folder: Path) -> Workplace:
    """What every screen works with, over an empty register on disk."""
    from app.registers import open_register
    from app.settings import Settings
    from app.widgets.figure_view import BodyFigures
    from models.anatomy.reading import read_anatomy
    from models.body.atlas import Atlas
    from models.compare.change import Comparer
    from models.compare.coverage import Coverage
    from models.inference.model import Model

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    model: Future[Model] = Future()
    coverage = Coverage(atlas)
    model.set_result(Model(read_anatomy(), atlas, coverage=coverage))
    register = open_register(folder / "nerveline.db")
    return Workplace(
        Theme(application, Shade.LIGHT),
        BodyFigures(),
        Settings(folder / "preferences.json"),
        register,
        atlas,
        coverage,
        Comparer(atlas),
        model,
        lambda: datetime.now().astimezone(),
        print,
    )


def a_visit(folder: Path) -> VisitPage:
    """An open visit as the program shows it, with a register on disk."""
    workplace = a_workplace(folder)
    register, atlas = workplace.register, workplace.atlas
    now = datetime.now().astimezone()
    client = Client(uuid4(), "Client 1", Body.FEMALE, now)
    register.clients.add(client)
    page = VisitPage(workplace, register.visits.begin(client.id, Body.FEMALE, now), a_window())
    page.resize(1920, 1080)
    page.show()
    for body_view in View:
        atlas.projection(Body.FEMALE, body_view)
    settle(2.0)
    return page


def a_window() -> VisitPage:
    """A window in which sheets would stand."""
    from PySide6.QtWidgets import QWidget

    return QWidget()  # type: ignore[return-value]


def settle(seconds: float) -> list[float]:
    """Let the program work for a while; the processor seconds of each turn of its loop."""
    taken = []
    until = monotonic() + seconds
    while monotonic() < until:
        taken.append(worked(QCoreApplication.processEvents))
    return taken


def arrived(page: VisitPage) -> list[float]:
    """Look at another view as long as a hand takes to come back, on a busy machine until it is there."""
    taken = settle(0.6)
    while page.canvas.upkeep.arriving:
        taken.append(worked(QCoreApplication.processEvents))
    return taken


def worked(call: Callable[[], object]) -> float:
    """Processor seconds of this thread that a call takes."""
    began = thread_time()
    call()
    return thread_time() - began


def drawn(page: VisitPage, seconds: float) -> Taken:
    """Draw for so long as it would take a hand; the samples come as fast as they are taken."""
    random, taken, passed = Random(7), Taken([], [], [], []), 0.0
    gc.freeze()
    number = 0
    while passed < seconds:
        way = a_way(random, page)
        sensation = random.choice(list(Sensation)) if number % 9 == 0 else page.canvas.pencil.sensation
        page.canvas.pencil = Pencil(sensation, width=random.choice([6.0, 14.0, 30.0]))
        if number % 20 == 10:
            page.pages.turn_to(Page.MARKS if number % 40 == 30 else Page.FINDINGS)  # a tap: not of the tail
            settle(REST)
        if number % 40 == 39:
            taken.turned.append(worked(partial(page.turn, random.choice(list(View)))))
            taken.turned.extend(turn for turn in arrived(page) if turn > IDLE)
        taken.samples.append(worked(partial(send, page, QEvent.Type.TabletPress, way[0])))
        for at in way[1:]:
            taken.samples.append(worked(partial(send, page, QEvent.Type.TabletMove, at)))
        taken.lifts.append(worked(partial(send, page, QEvent.Type.TabletRelease, way[-1])))
        rest = REST if number % 3 else REST / 4
        taken.between.extend(settle(rest))
        passed += len(way) / RATE + rest
        number += 1
    return taken


def a_way(random: Random, page: VisitPage) -> list[QPointF]:
    """A line on the body as a hand draws it: down, around or a dot, with a tremor."""
    canvas = page.canvas
    frame = canvas.scene.view.frame
    x = random.uniform(frame.left + 0.3 * frame.width, frame.right - 0.3 * frame.width)
    y = random.uniform(frame.top + 0.15 * frame.height, frame.bottom - 0.3 * frame.height)
    length, round_ = random.choice([20, 90, 160, 300]), random.random() < 0.3
    spots = []
    for n in range(length):
        turn = 2 * pi * n / length
        dx, dy = (40 * cos(turn), 40 * sin(turn)) if round_ else (8 * sin(turn), n * 0.9)
        spots.append(canvas.lens.to_screen(x + dx + random.gauss(0, 0.3), y + dy + random.gauss(0, 0.3)))
    return spots


def send(page: VisitPage, kind: QEvent.Type, at: QPointF) -> None:
    """One event of the pen, and the damage it makes painted."""
    keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.TabletRelease else left
    event = QTabletEvent(kind, _DEVICE, at, at, 0.5, 0, 0, 0, 0, 0, keys, left, held)
    QCoreApplication.sendEvent(page.canvas, event)
    QCoreApplication.sendPostedEvents(page.canvas)
    QCoreApplication.sendPostedEvents()


if __name__ == "__main__":
    application = QApplication(["Nerveline"])
    report("tail", figures(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))

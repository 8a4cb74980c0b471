"""Undo of one of 300 strokes, against painting the marks from all strokes."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from statistics import median
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.canvas.camera import Camera, Lens
from app.canvas.figure import LIGHT_FIGURE
from app.canvas.layers import Layers
from app.canvas.scene import Scene
from app.canvas.settled_look import SettledLook
from app.open_visit import OpenVisit
from app.widgets.figure_view import BodyFigures
from bench.measure import ROUNDS, Figure, report, seconds
from bench.nowhere import Nowhere
from bench.pen_sample import full_drawing, skin_of_the_program
from models.body.view import Body, View
from models.drawing.drawing import Change
from models.drawing.history import History, Step
from models.drawing.stroke import Stroke
from models.practice.visit import Visit

STROKES = 300
WINDOW = QSize(1920, 1080)


def figures() -> Iterator[Figure]:
    """Take the newest stroke back, make it again, and paint all ink, in turn."""
    scene = Scene(Body.FEMALE, View.BACK, BodyFigures().of(Body.FEMALE, View.BACK), skin_of_the_program())
    drawing = full_drawing(STROKES)
    visit = Visit(uuid4(), uuid4(), Body.FEMALE, datetime.now(UTC))
    session = OpenVisit(Nowhere(visit), visit, drawing, History(), lambda: visit.started)
    lens = Lens(View.BACK, Camera.whole(View.BACK), WINDOW.width(), WINDOW.height())
    look = SettledLook(scene, lens, 2.0, QColor("#FAF7F2"), LIGHT_FIGURE, drawing)
    layers = Layers()
    layers.paint(look)

    def follow(step: Step) -> None:
        layers.follow(step, session.drawing)

    session.stepped.connect(follow)
    newest = cast(Stroke, drawing.ink[-1])
    session.make(Change(added=(replace(newest, id=uuid4(), order=drawing.next_order),)))
    undone: list[float] = []
    anew: list[float] = []
    for _ in range(ROUNDS):
        undone.append(seconds(session.undo, 1))
        session.redo()
        other = Layers()
        other.paint(replace(look, drawing=type(drawing)()))
        anew.append(seconds(partial(other.paint, look), 1))
    yield Figure(f"undo one of {STROKES} strokes against painting all", median(undone), median(anew), 1 / 100)


if __name__ == "__main__":
    application = QApplication([])
    report("undo", figures())

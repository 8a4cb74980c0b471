"""One pen sample while drawing, at 4K with two device pixels to one, against an empty handler and a fill.

Counted in time of the processor, since all of it is work of the window's thread. Each place of the way is
drawn over in every round, and of its samples the middle one counts: a machine that turns to something else in
between, and comes back with cold caches, hits another place each time.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle
from math import cos, sin
from statistics import mean, median
from time import thread_time
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsPathItem, QGraphicsScene, QGraphicsView, QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture
from app.canvas.scene import Skin
from app.open_visit import OpenVisit
from app.widgets.figure_view import BodyFigures
from bench.measure import ROOT, ROUNDS, Figure, report, seconds
from bench.nowhere import Nowhere
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.practice.visit import Visit

SAMPLES = 240
"""Samples in one round: a second of a fast pen."""
LONG, MANY = 10_000, 500

_DEVICE = QPointingDevice(
    "pen",
    7,
    QInputDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
    1,
    3,
)


class Bare(QWidget):
    """The same event into an empty handler, and a fill of 26 by 26 pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def tabletEvent(self, event: QTabletEvent) -> None:
        at = event.position()
        self.update(int(at.x()) - 13, int(at.y()) - 13, 26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.red)
        painter.end()


def figures() -> Iterator[Figure]:
    """A sample at the start, after ten thousand, with 500 strokes around, and against a growing item."""
    skin = skin_of_the_program()
    bare, canvas, crowded = Bare(), a_canvas(skin, Drawing()), a_canvas(skin, full_drawing(MANY))
    for widget in (bare, canvas, crowded):
        shown(widget)
    draw, draw_in_crowd, fill = pen(canvas), pen(crowded), pen(bare)
    ours, reference = place_by_place(draw, fill)
    yield Figure("pen sample at 4K against an empty handler and a fill", ours, reference, 4)
    crowd, first = place_by_place(draw_in_crowd, draw)
    yield Figure(f"… with {MANY} strokes on the body, against a bare body", crowd, first, 1.2)
    long_one, fresh = a_canvas(skin, Drawing()), a_canvas(skin, Drawing())
    shown(long_one)
    shown(fresh)
    draw_on, begin = pen(long_one), pen(fresh)
    seconds(draw_on, LONG)
    late, early = place_by_place(draw_on, begin)
    yield Figure(f"… after {LONG:,} samples in the stroke, against its first", late, early, 1.2)
    yield Figure("… against a path item that grows as long", late, growing_item(), 1 / 500)


def place_by_place(ours: Callable[[], None], reference: Callable[[], None]) -> tuple[float, float]:
    """Mean seconds of one sample of each over the places of a way, of each place the median of all rounds."""
    rounds: list[tuple[list[float], list[float]]] = []
    for _ in range(1 + ROUNDS):
        rounds.append(([seconds(ours, 1, thread_time) for _ in range(SAMPLES)], []))
        rounds[-1][1].extend(seconds(reference, 1, thread_time) for _ in range(SAMPLES))
    del rounds[0]  # stamps are cut in it that are remembered
    mine, its = ([median(place) for place in zip(*each, strict=True)] for each in zip(*rounds, strict=True))
    return mean(mine), mean(its)


def skin_of_the_program() -> Skin:
    """The atlas as the program reads it."""
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    return Skin(atlas, Coverage(atlas))


def a_canvas(skin: Skin, drawing: Drawing) -> BodyCanvas:
    """A canvas with a drawing on which more can be drawn."""
    canvas = BodyCanvas(BodyFigures(), skin, Picture(Body.FEMALE, View.BACK))
    visit = Visit(uuid4(), uuid4(), Body.FEMALE, datetime.now(UTC))
    canvas.draw_on(OpenVisit(Nowhere(visit), visit, drawing, History(), lambda: visit.started))
    return canvas


def full_drawing(strokes: int, samples: int = 80) -> Drawing:
    """So many strokes on the back and buttocks, in seven marks."""
    marks = [Mark(uuid4(), sensation, 5) for sensation in Sensation][:strokes]
    laid = []
    for order in range(strokes):
        x, y = 430 + 17 * (order % 9), 380 + 7 * (order % 71)
        turn = [sample(x + 20 * cos(n / 9 + order), y + 14 * sin(n / 5), 1, 4 * n) for n in range(samples)]
        mark = marks[order % len(marks)].id
        laid.append(Stroke(uuid4(), mark, order, Body.FEMALE, View.BACK, 14, tuple(turn)))
    return Drawing().after(Change(added=(*marks, *laid)))


def shown(widget: QWidget) -> None:
    """Put the widget on a screen of 3,840 by 2,160 device pixels."""
    widget.resize(1920, 1080)
    widget.show()
    QCoreApplication.processEvents()


def pen(widget: QWidget) -> Callable[[], None]:
    """A pen that is down on the widget; each call moves it on and has the change painted."""
    step = cycle(range(SAMPLES))

    def at(n: int) -> QPointF:
        return QPointF(960 + 60 * cos(n / 29), 380 + 90 * sin(n / 37))

    def send(kind: QEvent.Type, where: QPointF, buttons: Qt.MouseButton) -> None:
        keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        event = QTabletEvent(kind, _DEVICE, where, where, 0.5, 0, 0, 0, 0, 0, keys, left, buttons)
        QCoreApplication.sendEvent(widget, event)
        QCoreApplication.sendPostedEvents(widget)
        QCoreApplication.sendPostedEvents()

    send(QEvent.Type.TabletPress, at(0), Qt.MouseButton.LeftButton)
    return lambda: send(QEvent.Type.TabletMove, at(next(step)), Qt.MouseButton.LeftButton)


def growing_item() -> float:
    """Seconds for one more sample in a QGraphicsPathItem that has as many."""
    scene = QGraphicsScene(0, 0, 1920, 1080)
    view = QGraphicsView(scene)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath(QPointF(1020, 380))
    for n in range(LONG):
        path.lineTo(960 + 60 * cos(n / 29), 380 + 90 * sin(n / 37))
    item = QGraphicsPathItem(path)
    item.setPen(QPen(Qt.GlobalColor.red, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    scene.addItem(item)
    shown(view)

    def grow() -> None:
        path.lineTo(970, 400)
        item.setPath(path)
        QCoreApplication.processEvents()

    return seconds(grow, 3, thread_time)


if __name__ == "__main__":
    application = QApplication([])
    report("pen_sample", figures())

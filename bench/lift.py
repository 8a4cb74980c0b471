"""From the lifted pen to the free hand, with 500 strokes on the body against one, at 4K.

Counted in time of the processor, since all of it is work of the window's thread.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from collections.abc import Iterator
from itertools import count
from math import cos, sin
from statistics import median
from time import thread_time

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QTabletEvent
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import BodyCanvas
from bench.measure import Figure, report
from bench.pen_sample import _DEVICE, a_canvas, full_drawing, shown, skin_of_the_program

MANY = 500
LENGTH = 80
"""Samples of one stroke: a third of a second."""
ROUNDS = 15


def figures() -> Iterator[Figure]:
    """The lift itself, and the lift with everything that it sets off on the canvas."""
    skin = skin_of_the_program()
    few, many = a_canvas(skin, full_drawing(1)), a_canvas(skin, full_drawing(MANY))
    strokes = {canvas: count() for canvas in (few, many)}
    for canvas in strokes:
        shown(canvas)
    taken: dict[BodyCanvas, list[tuple[float, float]]] = {few: [], many: []}
    for _ in range(ROUNDS):
        for canvas, number in strokes.items():
            taken[canvas].append(lifted(canvas, next(number)))
    for place, name in ((0, "lift → hand free"), (1, "… and what the lift sets off at once")):
        ours, reference = (median(times[place] for times in taken[canvas][3:]) for canvas in (many, few))
        yield Figure(f"{name}, at {MANY} strokes against 1", ours, reference, 1.2)


def lifted(canvas: BodyCanvas, number: int) -> tuple[float, float]:
    """Seconds from the lift of one stroke until its event is done, and until nothing waits to be painted."""
    left = 900 + 10 * (number % 12)

    def send(kind: QEvent.Type, n: int, buttons: Qt.MouseButton) -> None:
        at = QPointF(left + 30 * sin(n / 9), 330 + n + 10 * cos(n / 7))
        keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        event = QTabletEvent(kind, _DEVICE, at, at, 0.5, 0, 0, 0, 0, 0, keys, button, buttons)
        QCoreApplication.sendEvent(canvas, event)

    send(QEvent.Type.TabletPress, 0, Qt.MouseButton.LeftButton)
    for n in range(1, LENGTH):
        send(QEvent.Type.TabletMove, n, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    began = thread_time()
    send(QEvent.Type.TabletRelease, LENGTH, Qt.MouseButton.NoButton)
    free = thread_time()
    QCoreApplication.processEvents()
    return free - began, thread_time() - began


if __name__ == "__main__":
    application = QApplication([])
    report("lift", figures())

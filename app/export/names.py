"""The names of what is shown inside a body on paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from app.canvas.figure import BodyFigure as Drawn
from app.canvas.scene import Scene
from app.canvas.under_skin.labels import labels
from app.canvas.under_skin.lanes import LabelRoom
from app.canvas.under_skin.leaders import set_out
from app.export.page import INK, PageBody, PageLine, Text, TextAnchor
from app.export.typeset import width

LEAST, MOST, OF_BOX = 1.7, 2.7, 26.0
"""Size of the type in millimetres: the smallest and largest, and how many of it the body's box is wide."""
HIGH = 1.35
"""From one line to the next, in sizes of the type."""


def names(figure: PageBody, drawn: Drawn) -> Iterator[PageLine | Text]:
    """Structures' names beside the body with lines to them when asked for, and the words of tinted skin."""
    within = figure.within
    if within is None or not within.shown.has_words:
        return
    size = min(MOST, max(LEAST, figure.box.width / OF_BOX))
    box = figure.names or figure.box
    room = LabelRoom(
        lambda x, y: QPointF(*figure.at(x, y)),
        QRectF(box.x, box.y, box.width, box.height),
        lambda text: width(text, size),
        size * HIGH,
    )
    scene = Scene(figure.body, figure.view, drawn)
    found = labels(within.inside, scene, within.shown, within.inside.name, room)
    for label in found:
        if label.anchor is not None:
            start = set_out(label.box, label.anchor, size)
            yield PageLine(start.x(), start.y(), label.anchor.x(), label.anchor.y(), INK, 0.12)
    for label in found:
        baseline = label.box.center().y() + 0.35 * size
        yield Text(label.box.center().x(), baseline, label.text, size, anchor=TextAnchor.MIDDLE, halo=True)

"""Ways that a hand goes over the canvas, begun without a lift, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF

from models.drawing.stroke import Stroke
from tests.app.canvas.easel import Easel, Spot
from tests.app.canvas.pens import SCREEN

WAY: list[Spot] = [(585.0, y) for y in range(940, 1001, 10)]
"""Down the back of the RIGHT thigh."""
FAR: list[Spot] = [(415.0, y) for y in range(940, 1001, 10)]
"""Down the back of the LEFT thigh."""
PEN_AWAY = 40_000
"""Milliseconds after which the pen is no longer in use, and fingers draw."""


def begun(easel: Easel, hand: str, way: list[Spot] = WAY) -> list[QPointF]:
    """Press and move through the way, without a lift."""
    points = [easel.at(spot) for spot in way]
    match hand:
        case "pen":
            easel.pen.press(points[0])
            for at in points[1:]:
                easel.pen.move(at)
        case "fingers":
            easel.fingers.press(0, points[0])
            for at in points[1:]:
                easel.fingers.move({0: at})
        case _:
            easel.mouse.press(points[0])
            for at in points[1:]:
                easel.mouse.move(at)
    return points


def is_the_way(stroke: Stroke, way: list[Spot] = WAY) -> bool:
    """Whether a stroke begins, ends and stays where the hand truly was."""
    spots = [(point.x, point.y) for point in stroke.samples]
    near = all(any(abs(x - a) < 2 and abs(y - b) < 7 for a, b in way) for x, y in spots)
    return near and abs(spots[-1][1] - way[-1][1]) < 2


def stroke_of(easel: Easel) -> Stroke:
    (stroke,) = easel.strokes
    return stroke


def draws_as_ever(easel: Easel) -> None:
    """The next true stroke of every hand is drawn."""
    for hand in ("mouse", "fingers", "pen"):
        easel.time += PEN_AWAY
        before = len(easel.strokes)
        getattr(easel, hand).draw(*(easel.at(spot) for spot in FAR))
        easel.settle()
        assert len(easel.strokes) == before + 1, hand


def a_cancel() -> QEvent:
    from PySide6.QtGui import QTouchEvent

    return QTouchEvent(QEvent.Type.TouchCancel, SCREEN)

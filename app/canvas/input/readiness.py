"""What the next press needs, made ready piece by piece while the hand rests, so that it need not wait."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize

from app.canvas.input.hand import HandAtWork
from app.canvas.scene import Scene
from app.gestures.tool import Pencil, Tool


def prepared(hand: HandAtWork, scene: Scene, pencil: Pencil, screen: QSize) -> Iterator[object]:
    """Have everything ready for a stroke of this pencil on a screen of so many device pixels."""
    if scene.skin is None:
        return  # numpy has to wait for the first paint
    from models.drawing import joining, slivers

    yield joining, slivers
    hand.prepare(screen)
    for tool in (Tool.DRAW, Tool.ERASE):
        if scene.reach is not None:
            yield from scene.reach.prepared(pencil.width_of(tool) / 2)

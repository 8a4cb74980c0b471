"""The canvas without a pointer: keys move the camera, walk the regions in order and toggle them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from app.canvas.camera import Lens
from app.canvas.scene import Scene

PUSH = 60.0
"""Pixels that an arrow key moves the picture."""

_PUSHES = {
    Qt.Key.Key_Left: QPointF(PUSH, 0),
    Qt.Key.Key_Right: QPointF(-PUSH, 0),
    Qt.Key.Key_Up: QPointF(0, PUSH),
    Qt.Key.Key_Down: QPointF(0, -PUSH),
}
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class WalkedRegions(Protocol):
    """The regions of the canvas, as far as keys walk them."""

    @property
    def focused(self) -> str | None: ...
    def focus(self, region: str | None) -> None: ...
    def toggle(self, region: str) -> bool: ...


class Steered(Protocol):
    """The canvas, as far as keys move it."""

    @property
    def lens(self) -> Lens: ...
    @property
    def scene(self) -> Scene: ...
    @property
    def regions(self) -> WalkedRegions: ...
    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...
    def fit(self) -> None: ...
    def look_through(self, lens: Lens) -> None: ...


def pressed(canvas: Steered, event: QKeyEvent) -> bool:
    """Do what a key means; whether it means anything.

    Page Down and Page Up walk the regions, Home and End go to the ends, Space toggles, Escape leaves.
    """
    key = Qt.Key(event.key())
    if key in _PUSHES:
        push = _PUSHES[key]
        canvas.look_through(canvas.lens.moved(push.x(), push.y()))
        return True
    match key:
        case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
            canvas.zoom_in()
        case Qt.Key.Key_Minus:
            canvas.zoom_out()
        case Qt.Key.Key_0:
            canvas.fit()
        case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp | Qt.Key.Key_Home | Qt.Key.Key_End:
            canvas.regions.focus(_next(canvas, key))
        case Qt.Key.Key_Space | Qt.Key.Key_Return if canvas.regions.focused is not None:
            if not event.isAutoRepeat():  # a key that is held is pressed once
                canvas.regions.toggle(canvas.regions.focused)
        case Qt.Key.Key_Escape if canvas.regions.focused is not None:
            canvas.regions.focus(None)
        case _:
            return False
    return True


def _next(canvas: Steered, key: Qt.Key) -> str | None:
    shown = canvas.scene.regions
    if not shown:
        return None
    if key is Qt.Key.Key_Home or key is Qt.Key.Key_End:
        return shown[0 if key is Qt.Key.Key_Home else -1].id
    ids = [region.id for region in shown]
    here = canvas.regions.focused
    if here not in ids:
        return ids[0 if key is Qt.Key.Key_PageDown else -1]
    return ids[(ids.index(here) + _STEPS[key]) % len(ids)]

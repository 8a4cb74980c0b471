"""Who draws, with pen, finger or mouse, and what the input rules tell of it."""

from __future__ import annotations

from enum import IntEnum
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QPointF


class Source(IntEnum):
    """Who draws; the greater one takes over from the lesser."""

    MOUSE = 1
    TOUCH = 2
    PEN = 3


class HandEvents(Protocol):
    """What the rules let through: at most one stroke at a time, or one grip on the picture.

    A stroke ends by being lifted, cut (something else ends it, and what was drawn stays) or cancelled (it was
    none). Where a lift never came, the stroke is lifted where it was last heard.
    """

    def pressed(self, at: QPointF, pressure: float, source: Source, eraser: bool) -> None: ...
    def moved(self, at: QPointF, pressure: float) -> None: ...
    def lifted(self, at: QPointF, pressure: float) -> None: ...
    def cut(self) -> None: ...
    def cancelled(self) -> None: ...
    def hovered(self, at: QPointF, source: Source) -> None: ...
    def gripped(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> None: ...
    def released(self) -> None: ...


def now() -> float:
    """Milliseconds on a clock that only goes forward."""
    return monotonic() * 1000

"""How a page of the client places its parts itself, in boxes that are read from left to right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QStyle, QWidget

_CHANGES = frozenset((QEvent.Type.Resize, QEvent.Type.LayoutRequest))


def put(part: QWidget, page: QWidget, box: QRect) -> None:
    """Put a part of a page into a box; where words run from right to left, on the other side."""
    part.setGeometry(QStyle.visualRect(page.layoutDirection(), page.rect(), box))


class Arranging(QObject):
    """Arranges a page anew when its size changes, or when one of its parts wants another room."""

    def __init__(self, page: QWidget, arrange: Callable[[], None]) -> None:
        super().__init__(page)
        self._arrange = arrange
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._arrange()
        return False

"""A finger or pen that rests on something reads its reason, as a mouse that points at it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QTapAndHoldGesture, QWidget


class TellsWhenHeld(QObject):
    """Lets everything on a page tell its tooltip to a finger that is held on it; ends with the page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.grabGesture(Qt.GestureType.TapAndHoldGesture)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            held = event.gesture(Qt.GestureType.TapAndHoldGesture)
            if isinstance(held, QTapAndHoldGesture) and held.state() == Qt.GestureState.GestureFinished:
                self.tell(held.hotSpot().toPoint())
                return True
        return super().eventFilter(watched, event)

    def tell(self, spot: QPoint) -> None:
        """Tell what is at a spot of the screen."""
        inside = self._page.mapFromGlobal(spot)
        told = self._page.childAt(inside) or self._page
        asked = QHelpEvent(QEvent.Type.ToolTip, told.mapFromGlobal(spot), spot)
        QApplication.sendEvent(told, asked)

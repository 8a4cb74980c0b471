"""Lets through to the client's window what draws and answers, and nothing that could lead out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

from app.lock.desk_lock import TOUCHES
from app.widgets.pressing import BY_KEYS

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_OUTWARD_KEYS = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Menu,
    Qt.Key.Key_Print,
    Qt.Key.Key_SysReq,
    Qt.Key.Key_Help,
    Qt.Key.Key_Insert,  # with Shift it pastes
    Qt.Key.Key_Copy,
    Qt.Key.Key_Cut,
    Qt.Key.Key_Paste,
    *(Qt.Key(key) for key in range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)),
}
_OUTWARD = {
    QEvent.Type.Close,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
}
_PRESSES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TabletPress,
    QEvent.Type.TouchBegin,
}


class Guard(QObject):
    """Stands before a window; `touched` tells that somebody is there."""

    touched = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        window.setProperty(BY_KEYS, False)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _OUTWARD:
            event.ignore()
            return True
        if kind in TOUCHES:
            self.touched.emit()
        if kind in _PRESSES:
            watched.setProperty(BY_KEYS, kind is QEvent.Type.KeyPress)
        match event:
            case QKeyEvent():
                return _leads_out(event)
            case QMouseEvent():
                return event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)
            case _:
                return False


def _leads_out(event: QKeyEvent) -> bool:
    """Whether the key could do anything but write, move or press: then nobody hears of it."""
    outward = event.key() in _OUTWARD_KEYS or bool(event.modifiers() & ~_PLAIN)
    if outward:
        event.accept()  # also when it is offered as a shortcut first
    return outward

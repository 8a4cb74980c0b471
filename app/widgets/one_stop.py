"""Makes controls that belong together one stop of the Tab key: arrow keys go about among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_CHANGES = (QEvent.Type.EnabledChange, QEvent.Type.HideToParent, QEvent.Type.ShowToParent)
_AROUND = 40
"""Pixels that stay in sight around what the keyboard has come to."""


class OneStop(QObject):
    """Lines of controls, of which Tab comes to the one that had the keyboard last.

    Arrow keys go to the next control that can be used, Home and End to the ends of a line. Where each line
    has one control alone, keys that go across are left to it.
    """

    def __init__(self, parent: QObject, lines: Sequence[Sequence[QWidget]]) -> None:
        super().__init__(parent)
        self._lines = [tuple(line) for line in lines if line]
        self._held: QWidget | None = None
        self._policies = {cell: cell.focusPolicy() for cell in self.cells}
        for cell in self.cells:
            cell.installEventFilter(self)
        self._settle()

    @property
    def cells(self) -> Iterator[QWidget]:
        """All controls, line by line."""
        return (cell for line in self._lines for cell in line)

    def release(self) -> None:
        """Let go of controls that are about to be removed."""
        for cell in self.cells:
            cell.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, QWidget) and self._go(watched, event)
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._hold(watched)
        elif event.type() in _CHANGES:
            self._settle()
        return False

    def _go(self, cell: QWidget, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if not _is_plain(event) or not self._leads(key):
            return False
        there = self._beside(cell, key)
        if there is not None:
            self._hold(there)
            there.setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_sight(there)
        return True

    def _leads(self, key: Qt.Key) -> bool:
        """Whether a key goes about here: across where lines have several controls, down where lines do."""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return len(self._lines) > 1
        return (key in _STEPS or key in _ENDS) and any(len(line) > 1 for line in self._lines)

    def _beside(self, cell: QWidget, key: Qt.Key) -> QWidget | None:
        """Where a key leads from a control; None where it leads nowhere."""
        row = next(number for number, line in enumerate(self._lines) if cell in line)
        line = self._lines[row]
        if key in _ENDS:
            usable = [each for each in line if _is_usable(each)]
            ends = [usable[0 if key == Qt.Key.Key_Home else -1]] if usable else []
            return next((each for each in ends if each is not cell), None)
        down, across = _STEPS.get(key, (0, 0))
        if cell.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        column = line.index(cell)
        if across:
            beside = line[column + 1 :] if across > 0 else line[:column][::-1]
            return next((each for each in beside if _is_usable(each)), None)
        rows = {1: self._lines[row + 1 :], -1: self._lines[:row][::-1], 0: []}[down]
        return next((each for line in rows for each in _nearest(line, column) if _is_usable(each)), None)

    def _settle(self) -> None:
        """Let Tab come to a control that can be used, where there is one."""
        if self._held is None or not _is_usable(self._held):
            self._hold(next(filter(_is_usable, self.cells), self._held))

    def _hold(self, held: QWidget | None) -> None:
        if held is self._held and held is not None:
            return
        self._held = held
        for cell, policy in self._policies.items():
            cell.setFocusPolicy(policy if cell is held else Qt.FocusPolicy(policy & ~Qt.FocusPolicy.TabFocus))


def _nearest(line: Sequence[QWidget], column: int) -> list[QWidget]:
    """The controls of a line, those nearest below or above a column first."""
    return sorted(line, key=lambda cell: abs(line.index(cell) - column))


def _is_usable(cell: QWidget) -> bool:
    gone = cell.isHidden() and cell.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return cell.isEnabled() and not gone


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def _bring_into_sight(cell: QWidget) -> None:
    part = cell.parentWidget()
    while part is not None:
        if isinstance(part, QScrollArea):
            part.ensureWidgetVisible(cell, _AROUND, _AROUND)
        part = part.parentWidget()

"""A word under its icon, one of several; a screen reader hears that it is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QToolButton

from app.canvas.input import accessible


class StackedSegment(QToolButton):
    """A checkable button that excludes others: Qt calls such a tool a check box."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.setText(word)
        self.setCheckable(True)
        self.interface = _OneOfSeveral(self)
        accessible.install(StackedSegment)
        self.toggled.connect(self._tell)

    def _tell(self) -> None:
        """Let a reader hear that it is chosen now, or no longer."""
        change = QAccessible.State()
        change.checked = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, change))


class _OneOfSeveral(QAccessibleWidget):
    """A radio button to whoever listens."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton, button.text())
        self._button = button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable, state.checked = True, self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._button.click()
        else:
            super().doAction(name)

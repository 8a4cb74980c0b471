"""The tour: a small card over the window that leads through the demo clinic in five steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.words import tour as words

WIDTH, EDGE = 440, 24


class Tour(QFrame):
    """Says a step and shows its place; it takes nothing away from what lies below, and Escape leaves it."""

    def __init__(self, theme: Theme, window: QWidget, places: Sequence[Callable[[], object]]) -> None:
        """`places` brings the place of each step into sight, and last that to which the tour comes back."""
        super().__init__(window)
        self._window, self._places, self._step = window, places, 0
        self.setProperty("role", "float-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.title())
        self.setFixedWidth(WIDTH)
        self._number = label(type="small", tone="quiet")
        self._told = label(wrap=True)
        self.leave = button(theme, words.leave(), kind=ButtonKind.LINK, pressed=self.end, touch=True)
        self.next = button(theme, words.following(), kind=ButtonKind.PRIMARY, pressed=self._go_on, touch=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self._number)
        column.addWidget(self._told)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addLayout(row)
        window.installEventFilter(self)

    @property
    def told(self) -> str:
        """What the step in sight says."""
        return self._told.text()

    def begin(self) -> None:
        """Show the first step."""
        self._show()

    def end(self) -> None:
        """Put the tour away, wherever it is."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _go_on(self) -> None:
        if self._step + 1 == len(words.STEPS):
            self._places[-1]()
            self.end()
            return
        self._step += 1
        self._show()

    def _show(self) -> None:
        self._places[self._step]()
        last = self._step + 1 == len(words.STEPS)
        self._number.setText(words.step_of(self._step + 1))
        self._told.setText(words.STEPS[self._step]())
        self.next.setText(words.done() if last else words.following())
        self._stand()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self) -> None:
        """Stand at the lower left of the window."""
        height = self._column.totalHeightForWidth(WIDTH)
        self.setGeometry(EDGE, self._window.height() - height - EDGE, WIDTH, height)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._stand()  # its words are written in another size
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

"""A field to search with: a glass before the words, Escape clears it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from app.style.icons import Icon
from app.style.icons import paint as paint_icon
from app.style.theme import Theme
from app.widgets.text_field import TextField

GLASS = 18


class SearchField(TextField):
    """Says what it searches until something is typed; arrow keys and Enter go on to what was found."""

    stepped = Signal(int)
    """Down the list or up, by so many."""
    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "search")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setTextMargins(GLASS + 8, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(12, (self.height() - GLASS) / 2, GLASS, GLASS)
        paint_icon(painter, Icon.SEARCH, box, self._theme.colour("quiet"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

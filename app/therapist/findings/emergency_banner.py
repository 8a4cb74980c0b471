"""The red line over the body while an emergency has arisen under a drawing hand; its sheet follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.widgets.controls import label

RESTED = 3000
"""Milliseconds without the hand after which the sheet may stand over what was drawn."""


class EmergencyBanner(QWidget):
    """Says at once what the rules say; hands draw on through it."""

    def __init__(self, theme: Theme, body: QWidget) -> None:
        super().__init__(body)
        self._theme, self._body = theme, body
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = label(type="lead", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(IconPicture(theme, Icon.CARE, "on_action"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        body.installEventFilter(self)
        self.hide()

    def say(self, told: str) -> None:
        """Stand over the upper edge of the body with these words."""
        self._words.setText(told)
        self._words.setStyleSheet(f"color: {self._theme.palette.on_action}")
        self.setAccessibleName(told)
        self._lie()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("emergency"))
        painter.end()

    def _lie(self) -> None:
        wide = self._body.width()
        self.setGeometry(0, 0, wide, self.heightForWidth(wide))


class HandRest(QObject):
    """Whether the hand has just drawn: an emergency that arises then waits until it has rested."""

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._down = False
        self._pause = QTimer(self, singleShot=True, interval=RESTED)
        self._pause.timeout.connect(self.rested)

    @property
    def is_busy(self) -> bool:
        """Whether the hand is down, or was a moment ago."""
        return self._down or self._pause.isActive()

    def moves(self, *, down: bool) -> None:
        """A gesture begins, or is over."""
        self._down = down
        self._pause.stop() if down else self._pause.start()

"""A card that floats over the body's ground: a title, what it tells, a way back and a way to close it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app import wording_inside as words
from app.theme import Theme
from app.widgets.controls import icon_button, label
from app.widgets.icons import Icon

LEAST, MOST = 256, 340
OF_STAGE = 0.31
"""Width of a card as a share of the stage's: what the figure leaves free on each side."""
HEAD = 52


class FloatCard(QFrame):
    """Shows one content at a time; `closed` tells that it was put away by hand."""

    closed = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "float-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back: Callable[[], object] | None = None
        self.back = icon_button(theme, Icon.BACK, words.BACK, pressed=self._go_back)
        self.close_button = icon_button(theme, Icon.CLOSE, words.CLOSE, pressed=self.put_away)
        self._title = label(type="lead", wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setContentsMargins(6, 6, 6, 0)
        head.setSpacing(4)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.hide()

    @property
    def title(self) -> str:
        """What stands above."""
        return self._title.text()

    @property
    def content(self) -> QWidget | None:
        """What is told."""
        return self._scroll.widget()

    def tell(self, title: str, content: QWidget, back: Callable[[], object] | None = None) -> None:
        """Show a content; `back` is offered as the way to what was told before."""
        self._back = back
        self.back.setVisible(back is not None)
        self._title.setText(title)
        self._title.setContentsMargins(2 if back is not None else 10, 9, 0, 0)
        self.setAccessibleName(title)
        content.setProperty("role", "clear")
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()

    def fit(self, room: QRect) -> None:
        """Stand at the top of this room, no higher than the content asks for."""
        width = room.width()
        layout = self.layout()
        content = self._scroll.widget()
        inner = content.layout() if content is not None else None
        asked = inner.totalHeightForWidth(width - 16) if inner is not None else 0
        head = max(HEAD, self._title.heightForWidth(width - 100) + 8)
        assert layout is not None
        self.setGeometry(room.left(), room.top(), width, min(head + asked + 16, room.height()))

    def put_away(self) -> None:
        """Close the card."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        if self._back is not None:
            self._back()

"""A card that floats over the body's ground: a title, what it tells, a way back and a way to close it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import icon_button, label
from app.words import shared as wording

LEAST, MOST = 256, 340
OF_STAGE = 0.31
"""Width of a card as a share of the stage's: what the figure leaves free on each side."""
HEAD = 52
SCROLL = 16
"""Pixels that the scroll bar takes."""


class FloatCard(QFrame):
    """Shows one content at a time; `closed` tells that it was put away by hand."""

    closed = Signal()

    def __init__(self, theme: Theme, over: QWidget, width: int | None = None) -> None:
        super().__init__(over)
        self.setProperty("role", "float-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._width = width
        self._before: QWidget | None = None
        self._back: Callable[[], object] | None = None
        self.back = icon_button(theme, Icon.BACK, wording.back(), pressed=self._go_back)
        self.close_button = icon_button(theme, Icon.CLOSE, wording.close(), pressed=self.put_away)
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
        """The title above the content."""
        return self._title.text()

    @property
    def content(self) -> QWidget | None:
        """The content that is shown, or None."""
        return self._scroll.widget()

    def hold(self, content: QWidget) -> None:
        """Take a content in that is told later."""
        content.setProperty("role", "clear")
        if content is not self._scroll.widget():
            self._scroll.setWidget(content)

    def tell(self, title: str, content: QWidget, back: Callable[[], object] | None = None) -> None:
        """Show a content; `back` is offered as the way to what was told before."""
        self._back = back
        self.back.setVisible(back is not None)
        self._title.setText(title)
        self._title.setContentsMargins(2 if back is not None else 10, 9, 0, 0)
        self.setAccessibleName(title)
        self.hold(content)
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()

    def wide(self, stage: int) -> int:
        """How wide the card stands on a stage so wide."""
        if self._width is not None:
            return self._width
        return min(max(round(stage * OF_STAGE), LEAST), MOST)

    def fit(self, room: QRect) -> None:
        """Stand at the top of this room, no higher than the content asks for."""
        width = room.width()
        layout = self.layout()
        content = self._scroll.widget()
        inner = content.layout() if content is not None else None
        asked = inner.totalHeightForWidth(width - SCROLL) if inner is not None else 0
        if inner is not None and asked < 0:
            asked = inner.totalSizeHint().height()
        head = max(HEAD, self._title.heightForWidth(width - 100) + 8)
        assert layout is not None
        self.setGeometry(room.left(), room.top(), width, min(head + asked + 16, room.height()))

    def enter(self) -> None:
        """Put the keyboard into the card; when it is put away, the keyboard goes back."""
        if self._before is None:
            self._before = QApplication.focusWidget()
        content = self._scroll.widget()
        held = content.findChildren(QWidget) if content is not None else []
        worked = (QAbstractButton, QAbstractSlider)
        stops = (stop for stop in held if isinstance(stop, worked) and not stop.isHidden())
        next(stops, self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close the card and give the keyboard back."""
        before, self._before = self._before, None
        if not self.isVisible():
            return
        focus = QApplication.focusWidget()
        held = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.hide()
        if held and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        if self._back is not None:
            self._back()

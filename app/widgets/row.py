"""A row to point at and press: a title that may wrap, a quiet line below it, signs at its ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.controls import label

NARROW = 160
"""Pixels of width for which a row reckons its height before it has been laid out."""


class Row(QPushButton):
    """Says when pointer or keyboard come to it and when they go."""

    pointed = Signal(bool)

    def __init__(
        self,
        title: str,
        line: str = "",
        *,
        lead: QWidget | None = None,
        trail: QWidget | None = None,
        least: int = 32,
        small: bool = False,
    ) -> None:
        super().__init__()
        self._least = least
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(label(title, type="small" if small else "", wrap=True))
        if line:
            text.addWidget(label(line, type="small", tone="quiet", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(10)
        if lead is not None:
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop if line else Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(text, 1)
        if trail is not None:
            row.addWidget(trail)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{title}, {line}" if line else title)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(NARROW, max(self._least, layout.totalHeightForWidth(max(self.width(), NARROW))))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(False)

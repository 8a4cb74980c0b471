"""A small map with a word below it, to tap: a view of the body, or a close-up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.style.theme import Theme

WORD = 20
"""Height of the word's line, in pixels."""


class ViewTile(QPushButton):
    """What it shows and the word for it; `name` is what screen readers say and what stands in the tip."""

    def __init__(self, theme: Theme, word: str, name: str) -> None:
        super().__init__()
        self._theme, self._word = theme, word
        self.picture: QPixmap | None = None
        self.setCheckable(True)
        self.setProperty("kind", "view")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(64)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def room(self) -> QSize:
        """The size of its map."""
        return QSize(max(self.width() - 16, 8), max(self.height() - WORD - 12, 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(3, 2, -3, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(self._theme.colour("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(field, 10, 10)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 9, 9)
        if self.picture is not None:
            size = self.picture.deviceIndependentSize()
            top = max(6.0, self.height() - WORD - 6 - size.height())  # a small one stands by its word
            painter.drawPixmap(QPointF((self.width() - size.width()) / 2, top), self.picture)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(self._theme.font(self._theme.size.small, weight))
        painter.setPen(self._theme.colour("ink" if self.isChecked() else "quiet"))
        word = QRectF(0, self.height() - WORD - 4, self.width(), WORD)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

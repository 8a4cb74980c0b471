"""Three dots that say how tender or tight something is, 0 to 3; what was not felt is no nought."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.style.theme import Theme
from app.words import hands as words
from models.practice.hands import Felt

STEP, HEIGHT, RADIUS = 22.0, 40, 5.5
_KEYS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}


class FeltDots(QWidget):
    """Shows a value, dashed that of the last visit; `felt` carries a new one, `forgotten` takes it back."""

    felt = Signal(int)
    forgotten = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._value: Felt | None = None
        self._last: Felt | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(round(3 * STEP + 6), HEIGHT)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    @property
    def value(self) -> Felt | None:
        """What is shown as felt; None when nothing was."""
        return self._value

    def show_value(self, value: Felt | None, last: Felt | None = None) -> None:
        """Show a value, and the one of the last visit."""
        self._value, self._last = value, last
        told = words.dots_value(value, last)
        self.setAccessibleDescription(told)
        self.setToolTip(f"{self._name}: {told}")
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._feel(1 + min(2, int(event.position().x() // STEP)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.felt.emit(_KEYS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self._feel(1 if self._value is None else min(3, self._value + 1))
        else:
            super().keyPressEvent(event)

    def _feel(self, dot: int) -> None:
        """A dot that is the last filled one is taken away again: the second touch means one less."""
        self.felt.emit(dot - 1 if self._value == dot else dot)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, faint = self._theme.colour("ink"), self._theme.colour("outline")
        for dot in range(1, 4):
            at = QPointF(3 + STEP * (dot - 0.5), HEIGHT / 2)
            if self._last == dot:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("quiet"), 1.25, Qt.PenStyle.DashLine))
                painter.drawEllipse(at, RADIUS + 3.5, RADIUS + 3.5)
            if self._value is None:
                painter.setPen(QPen(faint, 1.5))
                painter.drawLine(at - QPointF(3, 0), at + QPointF(3, 0))
                continue
            painter.setPen(QPen(ink if dot <= self._value else faint, 1.25))
            painter.setBrush(ink if dot <= self._value else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

"""How strong it is, 0 to 10: a rising row of steps that is tapped, slid along or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from app.style.theme import TOUCH, Theme

STEPS = 11


class IntensityScale(QSlider):
    """Eleven steps; `chosen` is emitted when the finger lifts. A slider for screen readers and keys."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._told = 0
        self.setRange(0, STEPS - 1)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumSize(STEPS * 24, TOUCH)
        self.setFixedHeight(TOUCH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def show_value(self, value: float) -> None:
        """Show this strength, without a signal."""
        self._told = round(value)
        self.setValue(self._told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STEPS * 28, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / STEPS
        for step in range(STEPS):
            self._paint_step(painter, step, QRectF(step * width, 0, width, self.height()))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow(event)
        self.setSliderDown(False)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _follow(self, event: QMouseEvent) -> None:
        step = int(event.position().x() / (self.width() / STEPS))
        self.setValue(min(max(step, 0), STEPS - 1))
        self.update()

    def _tell(self) -> None:
        self.update()
        if self.value() != self._told:
            self._told = self.value()
            self.chosen.emit(self._told)

    def _paint_step(self, painter: QPainter, step: int, box: QRectF) -> None:
        here = step == self.value()
        height = 8 + 14 * step / (STEPS - 1)
        bar = QRectF(box.left() + 1.5, 24 - height, box.width() - 3, height)
        shape = QPainterPath()
        shape.addRoundedRect(bar, 3, 3)
        painter.fillPath(shape, self._tone(step))
        font = self._theme.font(self._theme.size.body if here else self._theme.size.small)
        font.setWeight(font.Weight.DemiBold if here else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if here else "quiet"))
        below = QRectF(box.left(), 25, box.width(), box.height() - 26)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(step))

    def _tone(self, step: int) -> QColor:
        return self._theme.colour("action" if step <= self.value() else "pressed")

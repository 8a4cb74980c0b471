"""How strong it is, 0 to 10: a rising row of steps that is tapped, slid along or moved by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

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
UNSAID = -1
"""The value of the slider as long as nobody has said how strong it is: one below the first step."""


class IntensityScale(QSlider):
    """Eleven steps, of which none is lit until one is told; `chosen` is emitted when the finger lifts.

    A slider for screen readers and keys; `name` says what it is called for a strength, or for None.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, name: Callable[[float | None], str]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._name = theme, name
        self._told = UNSAID
        self.setRange(UNSAID, STEPS - 1)
        self.setValue(UNSAID)
        self.setPageStep(2)
        self.setAccessibleName(name(None))
        self.setToolTip(name(0))
        self.setMinimumSize(STEPS * 24, TOUCH)
        self.setFixedHeight(TOUCH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)
        self.valueChanged.connect(lambda _: self.setAccessibleName(name(self.strength)))

    @property
    def strength(self) -> int | None:
        """The strength that is shown; None as long as nobody has said it."""
        return None if self.value() == UNSAID else self.value()

    def show_strength(self, strength: float | None) -> None:
        """Show this strength, or that none was said, without a signal."""
        self._told = UNSAID if strength is None else round(strength)
        if self.value() != self._told:
            self.setValue(self._told)
            self.update()

    def step(self, by: int) -> bool:
        """Move by so many steps, below the first to none; whether that was another."""
        before = self.value()
        self.setValue(before + by)
        self._told = self.value()
        self.update()
        return self.value() != before

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
            self.chosen.emit()

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

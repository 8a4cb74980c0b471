"""The cross-fade from one picture of the body to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

DURATION = 180


class Fade(QObject):
    """The picture that goes, and how much of it is left."""

    def __init__(self, widget: QWidget, redraw: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._redraw = redraw
        self._leaving: QPixmap | None = None
        self._left = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(DURATION)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._motion.valueChanged.connect(self._step)
        self._motion.finished.connect(self._end)

    @property
    def running(self) -> bool:
        """Whether the old picture is still seen."""
        return self._leaving is not None

    def fits(self, size: QSize) -> bool:
        """Whether the old picture is as large as this."""
        return self._leaving is not None and self._leaving.deviceIndependentSize().toSize() == size

    def hold(self, leaving: QPixmap) -> None:
        """Keep a picture in sight until it is let go."""
        self._leaving, self._left = leaving, 1.0
        self._motion.stop()

    def begin(self) -> None:
        """Let the picture go; nothing moves when the system asks for less motion."""
        style = self._widget.style()
        if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget) <= 0:
            self._end()
        elif self._leaving is not None:
            self._motion.start()
            self._redraw()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the old picture over the new one."""
        if self._leaving is not None:
            painter.setOpacity(self._left)
            painter.drawPixmap(0, 0, self._leaving)
            painter.setOpacity(1.0)

    def _step(self, left: float) -> None:
        self._left = left
        self._redraw()

    def _end(self) -> None:
        self._leaving = None
        self._redraw()

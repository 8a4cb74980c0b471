"""The cross-fade from one picture of the body to the next."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QRect, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

DURATION = 180


class Fade(QObject):
    """The picture that goes, and how much of it is left."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._leaving: QPixmap | None = None
        self._size = QSize()
        self._at = self._changing = QRect()
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

    @property
    def fits(self) -> bool:
        """Whether the widget is as large as when the old picture was taken."""
        return self._leaving is not None and self._size == self._widget.size()

    def hold(self, part: QRect) -> None:
        """Keep this part of what the widget shows in sight until it is let go."""
        self._motion.stop()
        self._leaving, self._left = self._widget.grab(part), 1.0
        self._size, self._at = self._widget.size(), part

    def begin(self, coming: QRect) -> None:
        """Let the old picture go, in favour of one that is seen within `coming`.

        Nothing moves when the system asks for less motion.
        """
        style = self._widget.style()
        if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget) <= 0:
            self._end()
        elif self._leaving is not None:
            self._changing = self._at | coming
            self._motion.start()
            self._widget.update()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the old picture over the new one."""
        if self._leaving is not None:
            painter.setOpacity(self._left)
            painter.drawPixmap(self._at.topLeft(), self._leaving)
            painter.setOpacity(1.0)

    def _step(self, left: float) -> None:
        self._left = left
        self._widget.update(self._changing)

    def _end(self) -> None:
        self._leaving = None
        self._widget.update()

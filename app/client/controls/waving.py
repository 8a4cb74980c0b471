"""A small figure, seen from behind as one sees oneself, that waves with its left or right hand, or both."""

from __future__ import annotations

from math import cos, pi, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.style.theme import Theme
from models.drawing.naming import MarkSide

SWING = 18.0
"""Degrees that the forearm swings to either side."""
BEAT = 1400
"""Milliseconds from one wave to the next: a greeting, not an alarm."""
TIMES = 6
"""Waves before it rests, so that nothing moves while one reads on."""


class WavingFigure(QWidget):
    """Waves when it is shown; where the system asks for less motion the hand is simply up."""

    def __init__(self, theme: Theme, side: MarkSide, name: str, height: int) -> None:
        super().__init__()
        self._theme, self.side = theme, side
        self._height = height
        self._phase = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(BEAT)
        self._motion.setLoopCount(TIMES)
        self._motion.valueChanged.connect(self._move)
        theme.changed.connect(self.update)

    @property
    def waves(self) -> bool:
        """Whether the hand is moving."""
        return self._motion.state() is QVariantAnimation.State.Running

    def sizeHint(self) -> QSize:
        return QSize(round(self._height * 0.9), self._height)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
            self._motion.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._motion.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, 0)
        scale = self.height() / 100
        painter.scale(-scale if self.side is MarkSide.LEFT else scale, scale)  # from behind, right is right
        self._paint_arm(painter, self._theme.colour("action"))
        if self.side is MarkSide.BOTH:
            painter.scale(-1, 1)
            self._paint_arm(painter, self._theme.colour("action"))
        self._paint_body(painter, self._theme.colour("pressed"), self._theme.colour("outline"))
        painter.end()

    def _paint_body(self, painter: QPainter, skin: QColor, line: QColor) -> None:
        painter.setPen(QPen(line, 1.6))
        painter.setBrush(skin)
        body = QPainterPath(QPointF(-15, 100))
        if self.side is MarkSide.BOTH:
            body.lineTo(-15, 58)
            body.cubicTo(-19, 52, -21, 44, -18, 42)
        else:  # the other arm hangs down
            body.lineTo(-15, 62)
            body.cubicTo(-17, 76, -19, 84, -21, 90)
            body.cubicTo(-23, 94, -29, 92, -29, 88)
            body.cubicTo(-27, 66, -28, 46, -18, 42)
        body.cubicTo(-10, 39, -6, 38, -5, 34)
        body.lineTo(5, 34)
        body.cubicTo(6, 38, 10, 39, 18, 42)
        body.cubicTo(21, 44, 19, 52, 15, 58)
        body.lineTo(15, 100)
        painter.drawPath(body)
        painter.setBrush(line)  # hair: one looks at the back of the head
        painter.drawEllipse(QPointF(0, 21), 12.5, 15)

    def _paint_arm(self, painter: QPainter, colour: QColor) -> None:
        swing = radians(SWING * sin(2 * pi * self._phase))
        shoulder, elbow = QPointF(12, 49), QPointF(33, 47)
        reach = QPointF(sin(swing + 0.08), -cos(swing + 0.08))
        wrist = elbow + reach * 22
        pen = QPen(colour, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([shoulder, elbow, wrist])
        painter.setPen(QPen(colour, 3.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(colour)
        palm = wrist + reach * 5
        painter.drawEllipse(QRectF(palm.x() - 4.5, palm.y() - 5, 9, 10))
        for turn in (-0.62, -0.24, 0.1, 0.44):
            finger = QPointF(sin(swing + turn), -cos(swing + turn))
            painter.drawLine(palm + finger * 4, palm + finger * 11)

    def _move(self, phase: float) -> None:
        self._phase = phase
        self.update()

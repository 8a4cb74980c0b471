"""The colours of a picture of many clients with what they stand for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.canvas.marks.patterns import InkPattern, tile
from app.export.heat_steps import HeatSteps
from app.style.theme import Theme
from app.words import cohort as words
from app.words import shared as wording

ONE_WAY, BOTH_WAYS = 44, 62
"""Heights in pixels; of differences a line of words below the numbers says which way is which."""
WIDEST = 64.0
"""Pixels of one colour."""
EDGE, SWATCH, AROUND = 40, 22, 60
"""Pixels left free; of the colour of what is not told apart; of all that stands around its words."""


class HeatScale(QWidget):
    """The colours with what they stand for: shares, or differences of shares with both ways in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: HeatSteps | None = None
        self.setFixedHeight(ONE_WAY)
        theme.changed.connect(self.update)

    def show_steps(self, steps: HeatSteps | None) -> None:
        """Show these colours; None hides the scale."""
        self._steps = steps
        is_difference = steps is not None and steps.is_difference
        self.setFixedHeight(BOTH_WAYS if is_difference else ONE_WAY)
        self.setAccessibleName(" · ".join((words.less_often(), words.more_often())) if is_difference else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._steps is None:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._theme.size.small))
        count = len(self._steps.steps)
        alike = self._steps.alike
        room = self.width() - EDGE - (0 if alike is None else AROUND + self._beside(painter))
        wide = min(WIDEST, room / count)
        left = (self.width() - wide * count - (self.width() - EDGE - room)) / 2
        for number, step in enumerate(self._steps.steps):
            self._swatch(painter, QRectF(left + number * wide, 4, wide, 14), step.pattern)
        painter.setPen(self._theme.colour("outline"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, 4, wide * count, 14))
        painter.setPen(self._theme.colour("ink"))
        self._write_ends(painter, left, wide)
        if alike is not None:
            at = left + wide * count + 20
            self._swatch(painter, QRectF(at, 4, SWATCH, 14), alike.pattern)
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(
                QRectF(at + SWATCH + 6, 0, 400, 22), Qt.AlignmentFlag.AlignVCenter, words.alike()
            )
        if self._steps.is_difference:
            line = QRectF(left, 40, wide * count, 18)
            painter.setPen(self._theme.colour("quiet"))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words.less_often())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, words.more_often())
        painter.end()

    def _beside(self, painter: QPainter) -> float:
        return painter.fontMetrics().horizontalAdvance(words.alike())

    def _swatch(self, painter: QPainter, box: QRectF, pattern: InkPattern) -> None:
        painter.fillRect(box, QBrush(tile(pattern)))

    def _write_ends(self, painter: QPainter, left: float, wide: float) -> None:
        assert self._steps is not None
        ends = self._steps.ends
        crowded = painter.fontMetrics().horizontalAdvance("00.0 %") > wide
        for number, end in enumerate(ends):
            if crowded and number not in (0, len(ends) // 2, len(ends) - 1):
                continue
            box = QRectF(0, 0, 60, 18)
            box.moveCenter(QPointF(left + number * wide, 31))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignCenter, self._end(end, is_last=number == len(ends) - 1)
            )

    def _end(self, end: float, *, is_last: bool) -> str:
        assert self._steps is not None
        if self._steps.is_difference:
            return words.signed_points(end)
        word = wording.number(round(100 * end, 1))
        return f"{word}\N{NO-BREAK SPACE}%" if is_last else word

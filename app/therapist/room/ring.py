"""A ring that thins as a block's minutes pass, without a sound; over time it counts up quietly."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.style.palette import DARK
from app.style.typeface import FAMILY
from app.words import room as words
from models.plan.plan import Plan
from models.practice.hands import BlockId

SIDE, LINE = 236, 8
LAST_MINUTE = 60.0


class MinuteRing(QWidget):
    """Shows how much of a block is left."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds, self._planned = 0.0, 0
        self.be(SIDE)

    def be(self, side: int) -> None:
        """Be so many pixels across."""
        self.setFixedSize(side, side)

    def show_time(self, seconds: float, planned: int) -> None:
        """Show a block of so many planned minutes, so many seconds after it began."""
        self._seconds, self._planned = seconds, planned
        self.setAccessibleName(f"{self.number} {words.minutes_left(self._left, planned)}")
        self.update()

    @property
    def _left(self) -> int:
        left = self._planned * 60 - self._seconds
        return ceil(left / 60) if left > 0 else -int(-left // 60)

    @property
    def number(self) -> str:
        """The number in the ring."""
        return str(self._left) if self._left >= 0 else f"+{-self._left}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = max(0.0, self._planned * 60 - self._seconds)
        thin = LINE / 2 if left < LAST_MINUTE else LINE
        box = QRectF(self.rect()).adjusted(LINE, LINE, -LINE, -LINE)
        painter.setPen(QPen(QColor(DARK.hairline), LINE))
        painter.drawEllipse(box)
        pen = QPen(QColor(DARK.action), thin, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        share = left / (self._planned * 60) if self._planned else 0.0
        painter.drawArc(box, 90 * 16, round(share * 360 * 16))
        painter.setPen(QColor(DARK.ink))
        scale = self.width() / SIDE
        up, down, edge = round(18 * scale), round(52 * scale), round(20 * scale)
        painter.setFont(_font(round(80 * scale)))
        painter.drawText(self.rect().adjusted(0, -up, 0, -up), Qt.AlignmentFlag.AlignCenter, self.number)
        painter.setPen(QColor(DARK.quiet))
        painter.setFont(_font(15 if scale == 1 else 12))
        told = words.minutes_left(self._left, self._planned)
        painter.drawText(self.rect().adjusted(edge, down, -edge, down), Qt.AlignmentFlag.AlignCenter, told)
        painter.end()


class ProgressLine(QWidget):
    """The whole session as one line: the widths are minutes, what is past is bright."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._block = BlockId.CHECK_IN
        self.setFixedHeight(8)

    def show_place(self, plan: Plan, block: BlockId) -> None:
        """Show where in a plan the session is."""
        self._plan, self._block = plan, block
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shown = [block for block in self._plan.blocks if block.minutes]
        order = [block.id for block in shown]
        here = order.index(self._block) if self._block in order else len(order)
        room, left = self.width() - 4.0 * (len(shown) - 1), 0.0
        for place, block in enumerate(shown):
            width = room * block.minutes / max(1, self._plan.minutes)
            colour = DARK.action_pressed if place < here else DARK.action if place == here else DARK.hairline
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, 1, width, 6), 3, 3)
            left += width + 4
        painter.end()


def _font(pixels: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    return font

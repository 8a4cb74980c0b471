"""One answer of a list to tick: a box that says that more than one may be ticked, and its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from app.client.controls.close_lines import broken, line_height, paint_lines, widest_word
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.big_button import Paint
from app.widgets.pressing import RADIUS, answer_colours, make_answer, paint_answer, paint_tick_lines, presses

PAD, BESIDE, ABOVE = 12, 12, 6
"""Pixels from the edge to the box, from the box to the words, and above and below the words."""
BOX = 1.1
"""Side of the box in heights of the words."""
PLAIN, CHOSEN = QFont.Weight.Normal, QFont.Weight.Medium


class TickTile(QAbstractButton):
    """Ticked by a tap, by Space and by Enter; what is ticked has a thick edge and heavier words, too."""

    def __init__(self, theme: Theme, look: ClientSize, word: str, picture: Paint | None = None) -> None:
        super().__init__()
        self._theme, self._look, self._picture = theme, look, picture
        make_answer(self, word)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)
        theme.changed.connect(self.update)

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        return answer_colours(self._theme, self)

    def words_fit(self) -> bool:
        """Whether all words have room where they are written."""
        box = self._words_box()
        high = line_height(self._look.text) * len(self._lines(box.width()))
        return high <= self.height() and self._widest() <= box.width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(max(width - self._beside() - PAD, 1))
        return max(self._look.target, self._side() + 8, line_height(self._look.text) * len(lines) + 2 * ABOVE)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._look.font(CHOSEN)).horizontalAdvance(self.text()) + 4
        width = words + self._beside() + PAD
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest() + self._beside() + PAD, self._look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, _ = self.colours
        paint_answer(painter, self._theme, self, RADIUS - 4)
        self._paint_box(painter)
        if self._picture is not None:
            self._picture(painter, self._picture_box(), ink)
        painter.setPen(ink)
        words = self._words_box()
        font = self._look.font(CHOSEN if self.isChecked() else PLAIN)
        paint_lines(painter, QRectF(words), self._lines(words.width()), font)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        box, chosen = self._tick_box(), self.isChecked()
        painter.setPen(QPen(self._theme.colour("action" if chosen else "outline"), 2.5))
        painter.setBrush(self._theme.colour("action") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        if chosen:
            paint_tick_lines(painter, box, self._theme.colour("on_action"))

    def _side(self) -> int:
        return round(self._look.text * BOX)

    def _pictured(self) -> int:
        """The side of the picture, where there is one."""
        return round(self._look.text * 1.3) if self._picture is not None else 0

    def _beside(self) -> int:
        """Where the words begin."""
        return PAD + self._side() + BESIDE + (self._pictured() + BESIDE if self._picture is not None else 0)

    def _tick_box(self) -> QRectF:
        side = self._side()
        return self._turned(QRect(PAD, (self.height() - side) // 2, side, side))

    def _picture_box(self) -> QRectF:
        side = self._pictured()
        return self._turned(QRect(PAD + self._side() + BESIDE, (self.height() - side) // 2, side, side))

    def _words_box(self) -> QRect:
        left = self._beside()
        box = QRect(left, 0, self.width() - left - PAD, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _turned(self, box: QRect) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _lines(self, width: int) -> Sequence[str]:
        return broken(self.text(), width, self._look.text, CHOSEN)

    def _widest(self) -> int:
        return widest_word(self.text(), self._look.text, CHOSEN)

"""One answer as it is read back in little room: all of it leads to where it is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from app.client.controls.close_lines import broken, line_height, paint_lines, widest_word
from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import drawn
from app.style.theme import Theme
from app.widgets.pressing import RADIUS, answer_colours, let_press, paint_answer, presses

PAD, BESIDE, ABOVE = 8, 8, 2
"""Pixels from the edge to the pen, from the pen to the words, and above and below the words."""
PEN = 0.72
"""Side of the pen in heights of the words."""
WEIGHT = QFont.Weight.Medium


class ToldTile(QAbstractButton):
    """Pressed by a tap, by Space and by Enter."""

    def __init__(self, theme: Theme, look: ClientSize, sentence: str) -> None:
        super().__init__()
        self._theme, self._look = theme, look
        self.setText(sentence)
        let_press(self)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)
        theme.changed.connect(self.update)

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        return answer_colours(self._theme, self)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in another size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def words_fit(self) -> bool:
        """Whether all words have room where they are written."""
        box = self._words_box()
        high = line_height(self._look.text) * len(self._lines(box.width()))
        return high <= self.height() and self._widest() <= box.width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(max(width - self._beside() - PAD, 1))
        return max(self._look.target, line_height(self._look.text) * len(lines) + 2 * ABOVE)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._look.font(WEIGHT)).horizontalAdvance(self.text()) + 4
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
        side = self._side()
        pen = QRect(PAD, (self.height() - side) // 2, side, side)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), pen)
        drawn(Icon.EDIT)(painter, QRectF(box), self._theme.colour("action"))
        painter.setPen(ink)
        words = self._words_box()
        paint_lines(painter, QRectF(words), self._lines(words.width()), self._look.font(WEIGHT))
        painter.end()

    def _side(self) -> int:
        return round(self._look.text * PEN)

    def _beside(self) -> int:
        """Where the words begin."""
        return PAD + self._side() + BESIDE

    def _words_box(self) -> QRect:
        left = self._beside()
        box = QRect(left, 0, self.width() - left - PAD, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _lines(self, width: int) -> Sequence[str]:
        return broken(self.text(), width, self._look.text, WEIGHT)

    def _widest(self) -> int:
        return widest_word(self.text(), self._look.text, WEIGHT)

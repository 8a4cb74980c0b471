"""A size of words to choose: its letter, and a sentence in that very size."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStyle

from app.client.controls.close_lines import broken, line_height, paint_lines, widest_word
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.pressing import answer_colours, let_press, paint_answer, paint_tick, presses
from app.words.catalogue import translate
from models.practice.hand_over import TextSize

LETTERS = {TextSize.A: "A", TextSize.A_PLUS: "A+", TextSize.A_PLUS_PLUS: "A++"}
PAD, LETTER = 18, 2.6
"""Pixels from the edge, and the room of the letter in heights of the largest words."""
WEIGHT = QFont.Weight.Medium


class SizeTile(QAbstractButton):
    """Chosen by a tap, by Space and by Enter."""

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        """`look` is the size that the tile stands for."""
        super().__init__()
        self._theme, self._look = theme, look
        self.setText(translate("client", "My back hurts when I sit."))
        percent = translate("client", "Words at {percent} percent").format(percent=int(look.size))
        self.setAccessibleName(percent)
        self.setCheckable(True)
        let_press(self)

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        return answer_colours(self._theme, self)

    def words_fit(self) -> bool:
        """Whether the sentence has room."""
        room = self._words().width()
        lines = broken(self.text(), room, self._look.text, WEIGHT)
        widest = widest_word(self.text(), self._look.text, WEIGHT)
        return widest <= room and len(lines) * line_height(self._look.text) <= self.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = broken(self.text(), self._room(width), self._look.text, WEIGHT)
        return max(self._look.target, len(lines) * line_height(self._look.text) + PAD)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._look.font(WEIGHT)).horizontalAdvance(self.text())
        return QSize(wide + self._beside() + self._tick() + 3 * PAD, self.heightForWidth(4 * wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (ink, _) = self._theme, self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_answer(painter, theme, self)
        painter.setPen(ink)
        letter = QRect(PAD, 0, self._beside(), self.height())
        bold, plain = self._look.font(QFont.Weight.Bold), self._look.font(WEIGHT)
        paint_lines(painter, QRectF(self._turned(letter)), [LETTERS[self._look.size]], bold)
        words = self._words()
        paint_lines(
            painter, QRectF(words), broken(self.text(), words.width(), self._look.text, WEIGHT), plain
        )
        if self.isChecked():
            self._paint_tick(painter)
        painter.end()

    def _paint_tick(self, painter: QPainter) -> None:
        side = self._tick()
        box = QRectF(self._turned(QRect(self.width() - side - PAD, (self.height() - side) // 2, side, side)))
        paint_tick(painter, self._theme, box)

    def _words(self) -> QRect:
        return self._turned(QRect(PAD + self._beside(), 0, self._room(self.width()), self.height()))

    def _room(self, width: int) -> int:
        return max(width - self._beside() - self._tick() - 3 * PAD, 1)

    def _beside(self) -> int:
        """The same for every size, so that the sentences begin below each other."""
        return round(self._look.at(TextSize.A_PLUS_PLUS).text * LETTER)

    def _tick(self) -> int:
        return self._look.at(TextSize.A_PLUS).text

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

"""One answer about today as a picture with its words: tall, so that it is hit by any hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from app.client import marks
from app.client.controls.close_lines import broken, line_height, paint_lines, widest_word
from app.client.controls.map_image import map_image
from app.client.conversation import Conversation
from app.style.pictures import AnswerPicture, drawn
from app.widgets.pressing import answer_colours, make_answer, paint_answer, presses
from models.body.view import View
from models.drawing.drawing import Drawing

PAD = 14
WEIGHT = QFont.Weight.Medium
UNIT = 0.9
LEAST = 70
"""Height in pixels down to which a picture still shows a body."""


class TodayTile(QAbstractButton):
    """A body with these marks, or without a drawing a speech bubble, above the words or beside them."""

    def __init__(self, conversation: Conversation, word: str, drawing: Drawing | None) -> None:
        super().__init__()
        self._conversation, self._drawing = conversation, drawing
        self._kept: QImage | None = None
        make_answer(self, word)

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        return answer_colours(self._conversation.workplace.theme, self)

    def words_fit(self) -> bool:
        """Whether all words have room where they are written."""
        _, words = self._boxes()
        lines = len(self._lines(words.width()))
        high = lines * line_height(self._conversation.look.text)
        return high <= words.height() + 1 and self._widest() <= words.width()

    def sizeHint(self) -> QSize:
        return QSize(self._widest() + 2 * PAD, 2 * self._conversation.look.target)

    def stands_in(self, width: int, height: int) -> bool:
        """Whether picture and words have room on a tile of this size."""
        text = self._conversation.look.text
        if width < height:
            words = line_height(text) * len(self._lines(width - 2 * PAD))
            return self._widest() <= width - 2 * PAD and words + LEAST + 3 * PAD <= height
        room = width - height // 2 - 3 * PAD
        return self._widest() <= room and line_height(text) * len(self._lines(room)) + PAD <= height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (ink, _) = self._conversation.workplace.theme, self.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_answer(painter, theme, self)
        picture, words = self._boxes()
        if self._drawing is None:
            side = min(picture.width(), picture.height(), 3 * self._conversation.look.text)
            bubble = QRectF(0, 0, side, side)
            bubble.moveCenter(QRectF(picture).center())
            drawn(AnswerPicture.SPEECH)(painter, bubble, theme.colour("quiet"))
        else:
            painter.drawImage(picture.topLeft(), self._picture(picture.size()))
        painter.setPen(ink)
        font = self._conversation.look.font(QFont.Weight.DemiBold if self.isChecked() else WEIGHT)
        above = self.width() < self.height()
        paint_lines(painter, QRectF(words), self._lines(words.width()), font, centred=above)
        painter.end()

    def _boxes(self) -> tuple[QRect, QRect]:
        """Where picture and words stand."""
        inner = self.rect().adjusted(PAD, PAD, -PAD, -PAD)
        if self.width() < self.height():
            words = line_height(self._conversation.look.text) * len(self._lines(inner.width()))
            picture = inner.adjusted(0, 0, 0, -words - PAD)
            return picture, QRect(inner.left(), inner.bottom() + 1 - words, inner.width(), words)
        picture = QRect(inner.left(), inner.top(), self.height() // 2, inner.height())
        return picture, inner.adjusted(picture.width() + PAD, -PAD, 0, PAD)

    def _picture(self, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != size * ratio:
            self._kept = self._painted(size, ratio)
        return self._kept

    def _painted(self, size: QSize, ratio: float) -> QImage:
        conversation, drawing = self._conversation, self._drawing
        assert drawing is not None
        view = marks.seen_best(conversation, drawing) if drawing.marks else View.BACK
        return map_image(conversation, drawing, view, size, ratio, UNIT)

    def _lines(self, width: int) -> Sequence[str]:
        return broken(self.text(), max(width, 1), self._conversation.look.text, QFont.Weight.DemiBold)

    def _widest(self) -> int:
        return widest_word(self.text(), self._conversation.look.text, QFont.Weight.DemiBold)

"""An answer that is a picture with its words below: which of these bodies is yours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.client.controls.close_lines import broken, line_height, paint_lines, widest_word
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.pressing import answer_colours, make_answer, paint_answer, presses

PAD = 10
BOLD = QFont.Weight.DemiBold
LEAST = 150
"""Pixels of height below which a picture of a body tells nothing."""


class PictureAnswer(QAbstractButton):
    """Pressed wherever it is touched; the picture takes what the words leave."""

    def __init__(self, theme: Theme, look: ClientSize, word: str, picture: QWidget) -> None:
        super().__init__()
        self._theme, self._look = theme, look
        self.picture = picture
        picture.setParent(self)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        make_answer(self, word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        return answer_colours(self._theme, self)

    def words_fit(self) -> bool:
        """Whether all words have room where they are written."""
        widest = widest_word(self.text(), self._look.text, BOLD)
        return widest <= self.width() - 2 * PAD and self.height() >= self._words_height()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._look.font(BOLD)).horizontalAdvance(self.text())
        return QSize(wide + 2 * PAD, LEAST + self._words_height())

    def minimumSizeHint(self) -> QSize:
        widest = widest_word(self.text(), self._look.text, BOLD)
        return QSize(widest + 2 * PAD, LEAST + 2 * line_height(self._look.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = max(self.height() - self._words_height() - PAD, 1)
        self.picture.setGeometry(PAD, PAD, max(self.width() - 2 * PAD, 1), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_answer(painter, self._theme, self)
        painter.setPen(self.colours[0])
        high = self._words_height()
        box = QRectF(PAD, self.height() - high, self.width() - 2 * PAD, high)
        lines = broken(self.text(), self.width() - 2 * PAD, self._look.text, BOLD)
        paint_lines(painter, box, lines, self._look.font(BOLD), centred=True)
        painter.end()

    def _words_height(self) -> int:
        lines = broken(self.text(), max(self.width() - 2 * PAD, 1), self._look.text, BOLD)
        return line_height(self._look.text) * len(lines) + 2 * PAD

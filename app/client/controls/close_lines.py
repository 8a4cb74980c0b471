"""Words in lines that stand close: large type needs less air between its lines than Qt leaves there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.style.client_size import ClientSize
from app.style.theme import FAMILY, Theme

LINE = 1.14
"""From line to line, in heights of the type."""
ABOVE, BELOW = 0.04, 0.08
"""Air over the first line and under the last, in heights of the type: É and g of Manrope reach beyond."""


def line_height(pixels: int) -> int:
    """Pixels from one line to the next."""
    return round(pixels * LINE)


def lines_height(pixels: int, lines: int) -> int:
    """Pixels that so many lines take, with nothing of them cut off."""
    return line_height(pixels) * lines + ceil((ABOVE + BELOW) * pixels)


@lru_cache(maxsize=4096)
def broken(text: str, width: int, pixels: int, weight: QFont.Weight) -> Sequence[str]:
    """The words in lines of so many pixels; a word that is wider stands alone on its line."""
    metrics = QFontMetrics(_font(pixels, weight))
    lines = [""]
    for word in text.split(" "):  # what belongs together is bound by a space that does not break
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def widest_word(text: str, pixels: int, weight: QFont.Weight) -> int:
    """Pixels that the widest word takes: less room cuts it off."""
    metrics = QFontMetrics(_font(pixels, weight))
    return max((metrics.horizontalAdvance(word) for word in text.split(" ")), default=0)


def paint_lines(
    painter: QPainter, box: QRectF, lines: Sequence[str], font: QFont, *, centred: bool = False
) -> None:
    """Write lines into a box, in its middle from top to bottom, in the direction of the language."""
    painter.setFont(font)
    step = line_height(font.pixelSize())
    top = box.top() + (box.height() - step * len(lines)) / 2
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
    for number, line in enumerate(lines):
        place = QRectF(box.left(), top + number * step, box.width(), step)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)


class CloseLabel(QLabel):
    """Words in close lines, as large as a title or as other words, in a colour of the theme."""

    def __init__(
        self,
        theme: Theme,
        look: ClientSize,
        text: str,
        *,
        title: bool = False,
        weight: QFont.Weight = QFont.Weight.Medium,
        colour: str = "ink",
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._theme, self._title, self._colour = theme, title, colour
        self._written = look.font(weight)
        self._written.setPixelSize(look.title if title else look.text)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in another size of text."""
        self.write(look.title if self._title else look.text)

    def write(self, pixels: int) -> None:
        """Write the words so many pixels high."""
        self._written.setPixelSize(pixels)
        self.updateGeometry()
        self.update()

    def words_fit(self) -> bool:
        """Whether all words have room."""
        font = self._written
        widest = widest_word(self.text(), font.pixelSize(), font.weight())
        return widest <= self.width() and self.heightForWidth(self.width()) <= self.height() + 1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return lines_height(self._written.pixelSize(), len(self._lines(width)))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._written).horizontalAdvance(self.text()) + 4
        return QSize(width, lines_height(self._written.pixelSize(), 1))

    def minimumSizeHint(self) -> QSize:
        font = self._written
        return QSize(
            widest_word(self.text(), font.pixelSize(), font.weight()), lines_height(font.pixelSize(), 1)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._colour))
        lower = (BELOW - ABOVE) * self._written.pixelSize()
        box = QRectF(self.rect()).adjusted(0, 0, 0, -lower)
        paint_lines(painter, box, self._lines(self.width()), self._written)
        painter.end()

    def _lines(self, width: int) -> Sequence[str]:
        return broken(self.text(), width, self._written.pixelSize(), self._written.weight())


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font

"""How far the client is: the five parts of the way, a word for each, with a line as far as it has come."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.words.catalogue import Message, translate
from models.flow.way import FlowPart
from models.practice.hand_over import TextSize

BAR = 6
"""Height of the line below a word."""
STRIP = 10
"""Height of the strip where words are large."""
GAP = 22
"""Pixels between two words."""
_UPPER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_WORDS = {
    FlowPart.WHERE: Message("client", "Where"),
    FlowPart.HOW: Message("client", "How"),
    FlowPart.WHEN: Message("client", "When"),
    FlowPart.SAFETY: Message("client", "Safety"),
    FlowPart.CHECK: Message("client", "Check"),
}


class WayParts(QWidget):
    """The five parts of a client's way: a word over a line for each, the line alone where words are large."""

    def __init__(self, theme: Theme, look: ClientSize, part: FlowPart | None) -> None:
        super().__init__()
        self._theme, self._look, self.part = theme, look, part
        self._worded = look.size is not TextSize.A_PLUS_PLUS
        across = QSizePolicy.Policy.Preferred if self._worded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if part is not None:
            place = translate("client", "{part}: part {number} of {all}")
            number = list(FlowPart).index(part) + 1
            self.setAccessibleName(place.format(part=_WORDS[part](), number=number, all=len(FlowPart)))
        theme.changed.connect(self.update)

    @property
    def has_words(self) -> bool:
        """Whether the words are written."""
        return self._worded

    def write_no_words(self) -> None:
        """Leave the words out where there is no room for them."""
        self._worded = False
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._worded:
            return QSize(200, STRIP)
        widths = [self._width(part) for part in FlowPart]
        return QSize(sum(widths) + GAP * (len(widths) - 1), round(self._look.text * 1.25) + BAR + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.part is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parts = list(FlowPart)
        behind = parts.index(self.part)
        for number, (part, box) in enumerate(zip(parts, self._boxes(), strict=True)):
            if self._worded:
                now = part is self.part
                painter.setFont(self._look.font(QFont.Weight.Bold if now else QFont.Weight.Normal))
                painter.setPen(self._theme.colour("ink" if now else "quiet"))
                painter.drawText(box, _UPPER, _WORDS[part]())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("action" if number <= behind else "hairline"))
            high = BAR if self._worded else STRIP
            line = QRectF(box.left(), self.height() - high, box.width(), high)
            painter.drawRoundedRect(line, high / 2, high / 2)
        painter.end()

    def _boxes(self) -> list[QRect]:
        gap = GAP if self._worded else BAR
        even = (self.width() - gap * (len(FlowPart) - 1)) // len(FlowPart)
        boxes, left = [], 0
        for part in FlowPart:
            width = self._width(part) if self._worded else even
            box = QRect(left, 0, width, self.height())
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                box.moveRight(self.width() - left)
            boxes.append(box)
            left += width + gap
        return boxes

    def _width(self, part: FlowPart) -> int:
        """As wide as the word is when it is the one at hand, so that nothing moves."""
        return QFontMetrics(self._look.font(QFont.Weight.Bold)).horizontalAdvance(_WORDS[part]()) + 2

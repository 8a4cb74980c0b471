"""What is written over the body: what to do, and below it where the hand is, or what was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.client.conversation import Conversation
from app.gestures.tool import Tool
from app.style.client_size import ClientSize, smaller
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.written import WRAP
from app.words.catalogue import translate
from app.words.mark_names import own_name, shortened
from models.drawing.mark_name import MarkName

FADE = 24
"""Pixels in which the paper behind the words fades."""


class BodyWords:
    """Title and place; neither takes a press from the body that lies below."""

    def __init__(self, conversation: Conversation, page: QWidget) -> None:
        self._conversation = conversation
        self._sayings: tuple[str, ...] = ("",)
        self.ground = _Ground(conversation.workplace.theme)
        self.title, self.place = label(type="title", wrap=True), label(wrap=True)
        for part in (self.ground, self.title, self.place):
            part.setParent(page)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def sizes(self) -> Sequence[ClientSize]:
        """The size in which the client reads, and those below it, the largest first."""
        return smaller(self._conversation.look)

    def name(self, mark: MarkName) -> None:
        """Say where a mark lies: in full, or as much of it as there is room for."""
        self.say(*(own_name(each) for each in shortened(mark)))

    def say(self, *sayings: str) -> None:
        """Write the first of these for which there is room, as large as there is."""
        self._sayings = sayings
        room = self.place.size()
        fitting = (
            (words, look)
            for words, look in product(sayings, self.sizes)
            if QFontMetrics(look.font()).boundingRect(QRect(0, 0, room.width(), 10_000), WRAP, words).height()
            <= room.height()
        )
        words, look = next(fitting, (sayings[-1], self.sizes[-1]))
        self.place.setText(words)
        self.place.setStyleSheet(f"font-size: {look.text}px")

    def fit(self, width: int, *, at_right: bool) -> None:
        """Title and place stand elsewhere, on a page of this width; at its right edge they end there."""
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        for part in (self.title, self.place):
            part.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.ground.setGeometry(0, 0, width, self.place.geometry().bottom() + FADE)
        self.say(*self._sayings)


def title_for(tool: Tool) -> str:
    """What the page asks a client to do with this tool in hand."""
    match tool:
        case Tool.FILL:
            return translate("client", "Tap where it hurts")
        case Tool.ERASE:
            return translate("client", "Rub over what should go")
        case _:
            return translate("client", "Draw where it hurts")


class _Ground(QWidget):
    """Paper behind the words where one looks near by; it fades into the body below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        paper = self._theme.colour("paper")
        clear = QColor(paper)
        clear.setAlpha(0)
        fade = QLinearGradient(0, self.height() - FADE, 0, self.height())
        fade.setColorAt(0, paper)
        fade.setColorAt(1, clear)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fade)
        painter.end()

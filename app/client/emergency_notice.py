"""The red field beside the door: what the therapist has to read before anything else, PIN or no PIN."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.emergency_page import numbers, told_lines
from app.style.icons import paint_line
from app.style.pictures import AnswerPicture
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.scroll import push_by_hand
from app.words.catalogue import translate
from models.inference.safety import therapist_words
from models.practice.hand_over import TextSize

EDGE = 40
LARGER = 1.2
"""Height of the words in heights of the text: they are read at a glance."""
BELL = 3
"""Side of the bell in heights of the text."""


class EmergencyNotice(QWidget):
    """White words on red: when, what was told, what the rules say to the therapist, and the numbers."""

    def __init__(self, theme: Theme, conversation: Conversation) -> None:
        super().__init__()
        self._theme = theme
        self._look = conversation.look.at(TextSize.A)
        lines = [translate("client", "Emergency answer"), *_lines(conversation)]
        inside = QWidget()
        inside.setProperty("role", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, EDGE + (BELL + 1) * self._look.text, EDGE, EDGE)
        column.setSpacing(self._look.gap)
        for place, words in enumerate(dict.fromkeys(lines)):
            part = label(words, wrap=True)
            size = self._look.title if place == 0 else round(LARGER * self._look.text)
            weight = 600 if place in (0, 2) else 500
            colour = theme.palette.on_action
            part.setStyleSheet(f"font-size: {size}px; font-weight: {weight}; color: {colour}")
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        push_by_hand(area.viewport())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setAccessibleName(" ".join(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("emergency"))
        side = BELL * self._look.text
        paint_line(
            painter,
            AnswerPicture.BELL.value,
            QRectF(EDGE - side / 8, EDGE, side, side),
            self._theme.colour("on_action"),
        )
        painter.end()


def _lines(conversation: Conversation) -> Iterator[str]:
    anatomy = conversation.safety.anatomy
    emergencies = conversation.safety.emergencies
    for when, what in dict.fromkeys(
        lines for each in emergencies for lines in told_lines(each, for_therapist=True)
    ):
        yield when
        yield what
    for emergency in emergencies:
        yield therapist_words(anatomy.rules, emergency.alert, "")
    yield from numbers(conversation)

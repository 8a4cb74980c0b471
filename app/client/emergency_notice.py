"""The red field beside the door: what the therapist has to read before anything else, PIN or no PIN."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.conversation import Conversation
from app.client.emergency_page import numbers, told_at
from app.style.icons import paint_line
from app.style.pictures import AnswerPicture
from app.style.theme import Theme
from app.widgets.scroll import push_by_hand
from app.words.catalogue import translate
from models.inference.safety import therapist_words
from models.practice.hand_over import TextSize

EDGE = 40
LARGER = 1.2
"""Height of the words in heights of the text: they are read at a glance."""
LEAST = 0.7
"""The same at the least: 24 pixels, 18 pt on a coarse screen."""
BELL = 2
"""Side of the bell in heights of the text."""


class EmergencyNotice(QWidget):
    """White words on red: when, what was told, what the rules say to the therapist, and the numbers."""

    def __init__(self, theme: Theme, conversation: Conversation) -> None:
        super().__init__()
        self._theme = theme
        self._look = conversation.look.at(TextSize.A)
        lines = [translate("client", "Emergency answer"), *_lines(conversation)]
        self._words = [self._line(place, words) for place, words in enumerate(dict.fromkeys(lines))]
        inside = self._inside = QWidget()
        inside.setProperty("role", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 0, EDGE, EDGE // 2)
        column.setSpacing(self._look.gap)
        for part in self._words:
            column.addWidget(part)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        push_by_hand(area.viewport())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._fit()
        self.setAccessibleName(" ".join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write all as large as there is room for without a drag; nothing smaller than can be read."""
        width = self.width() - self._area.verticalScrollBar().sizeHint().width()  # it may still be there
        for tenths in range(round(10 * LARGER), round(10 * LEAST) - 1, -1):
            self._write_in(tenths / 10)
            if self._inside.heightForWidth(width) <= self.height():
                break

    def _line(self, place: int, words: str) -> CloseLabel:
        """The heading, what was told first, heavier, and the rest."""
        weight = QFont.Weight.DemiBold if place in (0, 2) else QFont.Weight.Medium
        return CloseLabel(self._theme, self._look, words, title=place == 0, weight=weight, colour="on_action")

    def _write_in(self, share: float) -> None:
        """Write all words in this share of the text, and the bell as much smaller."""
        text = self._look.text
        self._bell = round(BELL * text * min(share, 1.0))
        for place, part in enumerate(self._words):
            part.write(round(share * (self._look.title if place == 0 else text)))
        column = self._inside.layout()
        assert column is not None
        column.setContentsMargins(EDGE, EDGE + self._bell + text // 2, EDGE, EDGE // 2)
        column.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("emergency"))
        side = self._bell
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
    for when, all_told in told_at(emergencies, for_therapist=True).items():
        yield when
        yield from all_told
    for emergency in emergencies:
        yield therapist_words(anatomy.rules, emergency.alert, "")
    yield from numbers(conversation)

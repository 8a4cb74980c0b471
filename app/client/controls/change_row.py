"""One posture or movement, and whether it makes it worse or better."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from app.client.conversation import Conversation
from app.client.placing import Arranging, put
from app.style.client_size import ClientSize
from app.style.pictures import AnswerPicture, drawn
from app.widgets.big_button import BigButton, Tick
from app.widgets.controls import label
from app.words.catalogue import translate

GAP = 8


class ChangeRow(QWidget):
    """The picture, the word, and an answer or two; `said` carries the key of the answer that was tapped."""

    said = Signal(str)

    def __init__(
        self,
        conversation: Conversation,
        word: str,
        picture: AnswerPicture | None,
        worse: str | None,
        better: str,
    ) -> None:
        super().__init__()
        theme, look = conversation.workplace.theme, conversation.look
        self._theme, self._side = theme, round(look.text * 1.25)
        self._picture = drawn(picture) if picture is not None else None
        self._word = label(word, wrap=True)
        self._word.setParent(self)
        words = translate("client", "Worse"), translate("client", "Better")
        self._columns = [BigButton(theme, look, each, tick=Tick.CORNER) for each in words]
        self._look = look
        spoken = {worse: words[0], better: words[1]}
        self.answers: dict[str, BigButton] = {}
        for key, answer in spoken.items():
            if key is not None:
                made = BigButton(theme, look, answer, tick=Tick.CORNER)
                made.setCheckable(True)
                made.setAccessibleName(f"{word}: {answer}")
                made.setParent(self)
                made.clicked.connect(partial(self._say, key))
                self.answers[key] = made
        Arranging(self, self._arrange)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in this size."""
        self._look, self._side = look, round(look.text * 1.25)
        self._word.setStyleSheet(f"font-size: {look.text}px")
        for each in (*self._columns, *self.answers.values()):
            each.write_in(look)

    @property
    def least_width(self) -> int:
        """The width at which no word is broken."""
        metrics = QFontMetrics(self._look.font())
        longest = max(metrics.horizontalAdvance(each) for each in self._word.text().split())
        return self._side + longest + 4 + 2 * (self._wide() + GAP) + GAP

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        answers = max(each.heightForWidth(self._wide()) for each in self.answers.values())
        if self.least_width > width:  # the word has a line of its own
            return self._over(width) + answers
        word = width - self._side - GAP - 2 * (self._wide() + GAP)
        return max(answers, self._word.heightForWidth(max(word, 1)), self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._over(self.width()) if self.least_width > self.width() else self.height()
        top = (high - self._side) // 2
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(0, top, self._side, self._side))
        if self._picture is not None:
            self._picture(painter, QRectF(box), self._theme.colour("ink"))
        painter.end()

    def _over(self, width: int) -> int:
        """The height of the word where it stands above the answers."""
        return max(self._word.heightForWidth(max(width - self._side - GAP, 1)), self._side)

    def _arrange(self) -> None:
        wide, left = self._wide(), self._side + GAP
        if self.least_width > self.width():
            over = self._over(self.width())
            put(self._word, self, QRect(left, 0, self.width() - left, over))
            each_wide = (self.width() - GAP) // 2
            for number, each in enumerate(self.answers.values(), 2 - len(self.answers)):
                put(each, self, QRect(number * (each_wide + GAP), over, each_wide, self.height() - over))
            return
        word = self.width() - left - 2 * (wide + GAP)
        high = self._word.heightForWidth(max(word, 1))
        put(self._word, self, QRect(left, (self.height() - high) // 2, word, high))
        right = self.width()
        for each in reversed(self.answers.values()):
            right -= wide
            high = max(each.heightForWidth(wide), min(self.height() - GAP, each.heightForWidth(wide) + GAP))
            put(each, self, QRect(right, (self.height() - high) // 2, wide, high))
            right -= GAP

    def _wide(self) -> int:
        """The width of an answer; every row has the same, so that they stand in columns."""
        return max(each.sizeHint().width() for each in self._columns) + self._look.text  # the tick beside it

    def _say(self, key: str) -> None:
        self.said.emit(key)

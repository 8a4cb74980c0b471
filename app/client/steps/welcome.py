"""The greeting: language, size of words and hand, as they were last time; one tap begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.client.controls.size_tile import SizeTile
from app.client.conversation import Conversation
from app.client.placing import Arranging, put
from app.client.step import Onward
from app.style.client_size import ClientSize, smaller
from app.widgets.answer_group import AnswerGroup, show_one
from app.widgets.big_button import BigButton, Tick
from app.widgets.controls import label
from app.words.catalogue import translate
from app.words.languages import Language
from models.practice.hand_over import TextSize

EDGE, GAP = 24, 10
MOST = 4
"""Languages beside each other, at most."""


class GreetingChoice(AnswerGroup):
    """Answers of which one is chosen, as large as they are together."""

    def __init__(self, question: str, answers: Iterable[QAbstractButton]) -> None:
        super().__init__(question)
        self._answers = list(answers)
        for each in self._answers:
            each.setParent(self)

    def close_around(self) -> None:
        """Take the place of the answers, whose boxes are still those on the page."""
        around = QRect()
        for each in self._answers:
            around = around.united(each.geometry())
        self.setGeometry(around)
        for each in self._answers:
            each.move(each.pos() - around.topLeft())


class WelcomeStep(QWidget):
    """The greeting, so large that nobody needs glasses to choose; each size shows itself by a sentence."""

    def __init__(self, conversation: Conversation, languages: Sequence[Language]) -> None:
        super().__init__()
        self.conversation = conversation
        theme, look = conversation.workplace.theme, conversation.look
        self.languages = {each.code: self._language(each, look.at(self._written)) for each in languages}
        self.sizes = {size: SizeTile(theme, look.at(size)) for size in TextSize}
        self.title = self._words(translate("client", "Welcome"), look.at(self._written).title)
        self.lead = self._words(
            translate("client", "A few questions. Only your therapist sees your answers."),
            look.at(TextSize.A).text,
        )
        self.lead.setProperty("tone", "quiet")
        self.which = self._words(
            translate("client", "Which size is easiest to read?"), look.at(self._written).text
        )
        self.groups = [
            GreetingChoice(translate("client", "Language"), self.languages.values()),
            GreetingChoice(self.which.text(), self.sizes.values()),
        ]
        show_one(self.languages.values(), self.languages.get(conversation.language))
        show_one(self.sizes.values(), self.sizes[look.size])
        for size, tile in self.sizes.items():
            tile.clicked.connect(partial(conversation.read_in, size))
        hand = translate("client", "I draw with my left hand")
        self.hand = BigButton(theme, look.at(TextSize.A), hand, tick=Tick.CORNER)
        self.hand.setCheckable(True)
        self.hand.setChecked(conversation.left_handed)
        self.hand.clicked.connect(self._draw_with)
        self.setAccessibleName(self.title.text())
        for part in (self.title, self.lead, self.which, *self.groups):
            part.setParent(self)
        Arranging(self, self._arrange)

    @property
    def page(self) -> QWidget:
        """The greeting with its two choices."""
        return self

    @property
    def onward(self) -> Onward:
        """One tap begins: language and size are set."""
        return Onward(translate("client", "Start"))

    @property
    def others(self) -> Sequence[QWidget]:
        """With the left hand the tools lie at the left, where they are not below it."""
        return (self.hand,)

    def leave(self) -> None:
        """Language, size and hand are kept as they are chosen."""

    @property
    def _written(self) -> TextSize:
        """At least in the middle size."""
        return max(self.conversation.look.size, TextSize.A_PLUS)

    def _arrange(self) -> None:
        """Everything below each other, in the largest words with which all of it has room."""
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        boxes: list[tuple[QWidget, QRect]] = []
        for look in smaller(self.conversation.look.at(self._written)):
            for language in self.languages.values():
                language.write_in(look)
            self.title.setStyleSheet(f"font-size: {look.title}px")
            self.which.setStyleSheet(f"font-size: {look.text}px")
            boxes = self._boxes(room)
            if max(box.bottom() for _, box in boxes) <= self.height():
                break
        for part, box in boxes:
            put(part, self, box)
        for group in self.groups:
            group.close_around()

    def _boxes(self, room: QRect) -> list[tuple[QWidget, QRect]]:
        boxes: list[tuple[QWidget, QRect]] = []
        top = 0
        for part in (self.title, self.lead):
            high = part.heightForWidth(room.width())
            boxes.append((part, QRect(room.left(), top, room.width(), high)))
            top += high
        top += GAP
        languages = list(self.languages.values())
        least = max(each.sizeHint().width() for each in languages)
        columns = max(min((room.width() + GAP) // (least + GAP), MOST), 1)
        wide = (room.width() + GAP) // columns - GAP
        for first in range(0, len(languages), columns):
            row = languages[first : first + columns]
            high = max(each.heightForWidth(wide) for each in row)
            for number, each in enumerate(row):
                boxes.append((each, QRect(room.left() + number * (wide + GAP), top, wide, high)))
            top += high + GAP
        high = self.which.heightForWidth(room.width())
        boxes.append((self.which, QRect(room.left(), top, room.width(), high)))
        top += high + GAP // 2
        for tile in self.sizes.values():
            high = tile.heightForWidth(room.width())
            boxes.append((tile, QRect(room.left(), top, room.width(), high)))
            top += high + GAP
        return boxes

    def _draw_with(self) -> None:
        self.conversation.draw_with(left=self.hand.isChecked())
        self.hand.setChecked(self.conversation.left_handed)

    def _language(self, language: Language, look: ClientSize) -> BigButton:
        made = BigButton(self.conversation.workplace.theme, look, language.name, tick=Tick.CORNER)
        made.setCheckable(True)
        made.clicked.connect(partial(self.conversation.speak, language.code))
        return made

    def _words(self, text: str, pixels: int) -> QLabel:
        made = label(text, wrap=True)
        made.setStyleSheet(f"font-size: {pixels}px")
        return made

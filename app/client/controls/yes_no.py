"""Yes or no to one question, as two large answers beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.answer import Answer, is_yes


class YesNo(QWidget):
    """What is tapped is kept at once; nothing is chosen beforehand."""

    said = Signal()

    def __init__(self, conversation: Conversation, question: str, no: Answer = False) -> None:
        """`no` is what no is called, where a question has several answers."""
        super().__init__()
        self._conversation, self._question, self._no = conversation, question, no
        self.answers = {
            True: self._answer(translate("client", "Yes"), True),
            False: self._answer(translate("client", "No"), False),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid(conversation.look, list(self.answers.values()), 2))
        self.show_answer()

    def show_answer(self) -> None:
        """Show what was answered."""
        given = self._conversation.answers.get(self._question)
        self.answers[True].setChecked(is_yes(given))
        self.answers[False].setChecked(given is not None and given == self._no)

    def _answer(self, word: str, answer: bool) -> BigButton:
        conversation = self._conversation
        made = BigButton(conversation.studio.theme, conversation.look, word)
        made.setCheckable(True)
        made.setAccessibleName(f"{words.question(self._question)} {word}")
        made.clicked.connect(lambda: self._say(answer))
        return made

    def _say(self, yes: bool) -> None:
        given = self._conversation.answers.get(self._question)
        held = given is not None and is_yes(given)
        answer = given if yes and held else yes or self._no
        self._conversation.answer(self._question, answer)
        self.show_answer()
        self.said.emit()

"""Yes or no to one question, as two large answers beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.i18n.translation import translate
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words import client as words


class YesNo(QWidget):
    """What is tapped is kept at once; nothing is chosen beforehand."""

    said = Signal()

    def __init__(self, conversation: Conversation, question: str) -> None:
        super().__init__()
        self._conversation, self._question = conversation, question
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
        for answer, each in self.answers.items():
            each.setChecked(given is answer)

    def _answer(self, word: str, answer: bool) -> BigButton:
        conversation = self._conversation
        made = BigButton(conversation.studio.theme, conversation.look, word)
        made.setCheckable(True)
        made.setAccessibleName(f"{words.question(self._question)} {word}")
        made.clicked.connect(lambda: self._say(answer))
        return made

    def _say(self, answer: bool) -> None:
        self._conversation.answer(self._question, answer)
        self.show_answer()
        self.said.emit()

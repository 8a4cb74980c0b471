"""The answers to one question, large and beside each other; rather not, where offered, quietly below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.widgets.big_button import BigButton, Loud
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow.questions import STRENGTH_OF_LEGS
from models.practice.answer import DECLINED, Answer, is_yes

NO_WEAKNESS = "none"
WEAKNESSES = (NO_WEAKNESS, "stable", "progressive")


class YesNo(QWidget):
    """What is tapped is kept at once; nothing is chosen beforehand."""

    said = Signal()

    def __init__(
        self, conversation: Conversation, question: str, no: Answer = False, *, declines: bool = False
    ) -> None:
        """`no` is what no is called, where a question has several answers; `declines` offers rather not."""
        super().__init__()
        self._conversation, self._question = conversation, question
        self.answers: dict[bool, BigButton] = {}
        self.choices: dict[str, BigButton] = {}
        if declines and question == STRENGTH_OF_LEGS:
            self._no: Answer = NO_WEAKNESS
            self.choices = {
                choice: self._answer(words.weakness(choice), partial(self._keep, choice))
                for choice in WEAKNESSES
            }
        else:
            self._no = no
            self.answers = {
                True: self._answer(translate("client", "Yes"), self._affirm),
                False: self._answer(translate("client", "No"), self.deny),
            }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(conversation.look.gap // 2)
        shown = [*self.answers.values(), *self.choices.values()]
        self.declined: BigButton | None = None
        if declines:
            word = translate("client", "I would rather not answer")
            self.declined = self._answer(word, partial(self._keep, DECLINED), Loud.QUIET)
        column.addWidget(grid(conversation.look, shown, len(shown)))
        if self.declined is not None:
            column.addWidget(self.declined)
        self.show_answer()

    def show_answer(self) -> None:
        """Show what was answered."""
        given = self._conversation.answers.get(self._question)
        if self.answers:
            self.answers[True].setChecked(is_yes(given))
            self.answers[False].setChecked(given is not None and given == self._no)
        for choice, each in self.choices.items():
            each.setChecked(given == choice)
        if self.declined is not None:
            self.declined.setChecked(given == DECLINED)

    def deny(self) -> None:
        """Answer the question with no."""
        self._keep(self._no)

    def _affirm(self) -> None:
        """Say yes; a yes that says more already stays as it is."""
        given = self._conversation.answers.get(self._question)
        self._keep(given if given is not None and is_yes(given) else True)

    def _keep(self, answer: Answer) -> None:
        self._conversation.answer(self._question, answer)
        self.show_answer()
        self.said.emit()

    def _answer(self, word: str, act: Callable[[], object], loud: Loud = Loud.PLAIN) -> BigButton:
        conversation = self._conversation
        made = BigButton(conversation.workplace.theme, conversation.look, word, loud=loud)
        made.setCheckable(True)
        made.setAccessibleName(f"{words.question(self._question)} {word}")
        made.clicked.connect(lambda _: act())
        return made

"""Yes and no to one question, large and beside each other; rather not, where offered, quietly below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from app.client.controls.answers_beside import answer_button, lay_out
from app.client.conversation import Conversation
from app.widgets.answer_group import AnswerGroup, show_one
from app.widgets.big_button import BigButton, Loud
from app.words import client as words
from app.words.catalogue import translate
from models.practice.answer import DECLINED, Answer, is_no, is_yes
from models.practice.hand_over import TextSize
from models.questions.table import QUESTIONS


class YesNo(AnswerGroup):
    """What is tapped is kept at once; nothing is chosen beforehand."""

    said = Signal()

    def __init__(self, conversation: Conversation, question: str, *, declines: bool = False) -> None:
        """`declines` offers rather not."""
        super().__init__(words.question(question))
        self._conversation, self._question = conversation, question
        self.answers = {
            True: self._answer(translate("client", "Yes"), self._affirm),
            False: self._answer(translate("client", "No"), self.deny),
        }
        self.declined: BigButton | None = None
        if declines:
            large = conversation.look.size is TextSize.A_PLUS_PLUS
            word = words.rather_not() if large else words.rather_not_in_short()
            self.declined = self._answer(word, partial(self._keep, DECLINED), Loud.QUIET)
        lay_out(self, conversation, self.answers.values(), self.declined)
        self.show_answer()

    @property
    def is_told(self) -> bool:
        """Whether the question is answered, be it with rather not."""
        return self._question in self._conversation.answers

    def show_answer(self) -> None:
        """Show what was answered."""
        given = self._conversation.answers.get(self._question)
        shown = [*self.answers.values(), *([self.declined] if self.declined is not None else [])]
        chosen = self.answers[True] if is_yes(given) else self.answers[False] if is_no(given) else None
        show_one(shown, self.declined if given == DECLINED else chosen)

    def deny(self) -> None:
        """Answer the question with no."""
        self._keep(QUESTIONS[self._question].no)

    def _affirm(self) -> None:
        """Say yes; a yes that says more already stays as it is."""
        given = self._conversation.answers.get(self._question)
        self._keep(given if given is not None and is_yes(given) else QUESTIONS[self._question].yes)

    def _keep(self, answer: Answer) -> None:
        self._conversation.answer(self._question, answer)
        self.show_answer()
        self.said.emit()

    def _answer(self, word: str, act: Callable[[], object], loud: Loud = Loud.PLAIN) -> BigButton:
        return answer_button(self._conversation, words.question(self._question), word, act, loud)

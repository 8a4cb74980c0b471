"""A strength as the answer to one question, from none to the worst; rather not, quietly below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from app.client.controls.strength_scale import StrengthScale
from app.client.conversation import Conversation
from app.widgets.answer_group import AnswerGroup
from app.widgets.big_button import BigButton, Loud, Tick
from app.words import client as words
from models.practice.answer import DECLINED, Answer


class StrengthAnswer(AnswerGroup):
    """What is tapped is kept at once; nothing is chosen beforehand."""

    said = Signal()

    def __init__(self, conversation: Conversation, question: str) -> None:
        super().__init__(words.question(question))
        self._conversation, self._question = conversation, question
        theme, look = conversation.workplace.theme, conversation.look
        self.scale = StrengthScale(theme, look)
        self.answers: Mapping[int, QAbstractButton] = dict(enumerate(self.scale.buttons))
        for button in self.scale.buttons:
            button.setAccessibleName(f"{words.question(question)} {button.accessibleName()}")
        self.scale.chosen.connect(self._choose)
        self.declined = BigButton(
            theme, look, words.rather_not_in_short(), loud=Loud.QUIET, tick=Tick.CORNER, pressed=self._decline
        )
        self.declined.setCheckable(True)
        self.declined.setAccessibleName(f"{words.question(question)} {self.declined.text()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap // 2)
        column.addWidget(self.scale)
        column.addWidget(self.declined)
        self.show_answer()

    @property
    def is_told(self) -> bool:
        """Whether the question is answered, be it with rather not."""
        return self._question in self._conversation.answers

    def show_answer(self) -> None:
        """Show what was answered."""
        given = self._conversation.answers.get(self._question)
        told = isinstance(given, int | float) and not isinstance(given, bool)
        self.scale.show_value(round(given) if isinstance(given, int | float) and told else None)
        self.declined.setChecked(given == DECLINED)

    def _choose(self, strength: int) -> None:
        self._keep(float(strength))

    def _decline(self) -> None:
        self._keep(DECLINED)

    def _keep(self, answer: Answer) -> None:
        self._conversation.answer(self._question, answer)
        self.show_answer()
        self.said.emit()

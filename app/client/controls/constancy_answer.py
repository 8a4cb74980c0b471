"""Whether one mark is there all the time or comes and goes; not sure, quietly below."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal

from app.client import marks
from app.client.controls.answers_beside import answer_button, lay_out
from app.client.conversation import Conversation
from app.widgets.answer_group import AnswerGroup, show_one
from app.widgets.big_button import BigButton, Loud
from app.words import read_back
from app.words.catalogue import translate
from models.drawing.stroke import Course


class ConstancyAnswer(AnswerGroup):
    """What is tapped is kept at once as the mark's own; nothing is chosen beforehand."""

    said = Signal()

    def __init__(self, conversation: Conversation, mark: UUID) -> None:
        self.question = read_back.is_it_constant(marks.name(conversation, mark))
        super().__init__(self.question)
        self._conversation, self._mark = conversation, mark
        self.answers: Mapping[bool, BigButton] = {
            True: self._answer(translate("client", "All the time"), Course.CONSTANT),
            False: self._answer(translate("client", "Comes and goes"), Course.INTERMITTENT),
        }
        self.declined = self._answer(translate("client", "Not sure"), None, Loud.QUIET)
        lay_out(self, conversation, self.answers.values(), self.declined)
        self.show_answer()

    @property
    def is_told(self) -> bool:
        """Whether the question is answered, be it with not sure."""
        return self._conversation.is_told_constancy(self._mark)

    def show_answer(self) -> None:
        """Show what was answered."""
        course = self._conversation.drawing.marks[self._mark].course if self.is_told else None
        chosen = {Course.CONSTANT: self.answers[True], Course.INTERMITTENT: self.answers[False]}
        unsure = self.declined if self.is_told else None
        show_one((*self.answers.values(), self.declined), unsure if course is None else chosen[course])

    def _keep(self, course: Course | None) -> None:
        self._conversation.say_constancy(self._mark, course)
        self.show_answer()
        self.said.emit()

    def _answer(self, word: str, course: Course | None, loud: Loud = Loud.PLAIN) -> BigButton:
        return answer_button(self._conversation, self.question, word, partial(self._keep, course), loud)

"""Questions of which each is answered by itself: yes, no, or rather not; the last answer leads on."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.controls.constancy_answer import ConstancyAnswer
from app.client.controls.leads_on import LeadsOn
from app.client.controls.strength_answer import StrengthAnswer
from app.client.controls.yes_no import YesNo
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.step import Onward
from app.client.step_page import StepPage, continue_word
from app.widgets.controls import label
from app.words.catalogue import translate
from models.flow.questions import Called
from models.practice.hand_over import TextSize
from models.questions.question import AnswerKind
from models.questions.table import QUESTIONS

ANSWERS = 0.32
"""Share of a card's width that its answers take beside the question."""
LEAST = 9.5
"""The least width of the answers beside a question, in heights of their words."""
WIDE = 900
"""Pixels of width from which answers stand beside their question, at the smallest text."""


class QuestionsStep(StepPage):
    """Silence is no answer here: nothing leads on but an answer to each, and rather not is one.

    With `alone`, and always where words are largest, one question stands on its page as its title.
    """

    def __init__(
        self, conversation: Conversation, title: str, keys: Sequence[Called], *, alone: bool = False
    ) -> None:
        """`keys` are questions, and marks of which it is asked whether they are constant."""
        super().__init__(conversation)
        self._alone = alone or conversation.look.size is TextSize.A_PLUS_PLUS
        self.questions = {key: _answers_to(conversation, key) for key in keys}
        self._asked: dict[Called, QLabel] = {}
        self._cards = {key: self._card(key) for key in keys}
        self._pages = Pages(list(self._cards.values()), most=1 if self._alone else len(keys))
        self.leads_on = LeadsOn(self, self._lead_on)
        for answers in self.questions.values():
            answers.said.connect(self._said)
        self._told_before = self.is_told
        parts: list[QWidget] = [*self._cards.values()]
        if self._alone:
            who = translate("client", "Only your therapist sees this.")
            parts.append(label(who, tone="quiet", wrap=True))
        self.ask(title, parts=parts, wide=True)
        self.setAccessibleName(title)
        self.title.setVisible(not self._alone)

    @property
    def onward(self) -> Onward:
        """The last answer leads on by itself; who comes back to answers may pass."""
        return Onward(continue_word() if self._told_before and self.is_told else "")

    @property
    def is_told(self) -> bool:
        """Whether every question of the page was answered."""
        return all(self.questions[key].is_told for key in self._on_page())

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        self.leads_on.stop()
        turned = self._pages.turn_page(way)
        self._told_before = self.is_told
        return turned

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = not self._alone and self.width() >= WIDE
        for key, card in self._cards.items():
            layout = card.layout()
            assert isinstance(layout, QBoxLayout)
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            if isinstance(self.questions[key], StrengthAnswer):
                continue  # eleven strengths need all the width
            layout.setDirection(across if beside else down)
            width = max(round(self.room_across * ANSWERS), round(self.conversation.look.text * LEAST))
            self.questions[key].setFixedWidth(width) if beside else free_width(self.questions[key])
        self._pages.fit(self.height_needed, self.room_down)
        self._told_before = self.is_told
        self.conversation.told.emit()

    def _said(self) -> None:
        """A page that was not told before and now is leads on; a change of mind does not."""
        if self.is_told and not self._told_before:
            self.leads_on.start()

    def _lead_on(self) -> None:
        if not self.turn_page(1):
            self.conversation.go_on()
            return
        self.conversation.told.emit()
        first = self.questions[self._on_page()[0]]
        next(iter(first.answers.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page(self) -> list[Called]:
        return [key for key, card in self._cards.items() if card in self._pages.shown]

    def _card(self, key: Called) -> QWidget:
        card = QFrame()
        parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, card)
        parts.setSpacing(self.conversation.look.gap)
        theme, look = self.conversation.workplace.theme, self.conversation.look
        question = self.questions[key].accessibleName()
        if self._alone:
            self._asked[key] = CloseLabel(theme, look, question, title=True)
            parts.setContentsMargins(0, 0, 0, 0)
        else:
            card.setProperty("role", "card")
            self._asked[key] = CloseLabel(theme, look, question)
            parts.setContentsMargins(16, 8, 16, 8)
        parts.addWidget(self._asked[key], 1)
        parts.addWidget(self.questions[key])
        return card


def _answers_to(conversation: Conversation, key: Called) -> YesNo | StrengthAnswer | ConstancyAnswer:
    """Yes and no; of how much is asked, the strengths; of a mark, whether it is constant."""
    if isinstance(key, UUID):
        return ConstancyAnswer(conversation, key)
    if QUESTIONS[key].answer is AnswerKind.INTENSITY:
        return StrengthAnswer(conversation, key)
    return YesNo(conversation, key, declines=True)


def free_width(part: QWidget) -> None:
    """Let a part be as wide as there is room."""
    part.setMinimumWidth(0)
    part.setMaximumWidth(16_777_215)

"""Feeling and strength: the questions whose answers matter most, each asked for a plain yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.client.controls.yes_no import YesNo
from app.client.conversation import Conversation
from app.client.sight import in_sight
from app.client.step_page import StepPage
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow.questions import CAUDA_EQUINA, STRENGTH_OF_LEGS

NO_WEAKNESS = "none"
WEAKNESSES = (NO_WEAKNESS, "stable", "progressive")


class FeelingStep(StepPage):
    """Silence is no answer here: what is passed over stays open, and the therapist sees that it does."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.questions = {key: YesNo(conversation, key) for key in CAUDA_EQUINA}
        self.weakness = {choice: self._weakness(choice) for choice in WEAKNESSES}
        self.no_to_all = BigButton(
            conversation.studio.theme,
            conversation.look,
            translate("client", "No to all of these"),
            pressed=self._deny,
        )
        weaknesses = grid(conversation.look, list(self.weakness.values()), 3)
        self._cards = {key: self._card(words.question(key), row) for key, row in self.questions.items()}
        self._cards[STRENGTH_OF_LEGS] = self._card(words.question(STRENGTH_OF_LEGS), weaknesses)
        self.ask(
            translate("client", "Questions about feeling and strength"),
            translate("client", "They matter for your safety. Only your therapist sees the answers."),
            [*self._cards.values(), self.no_to_all],
        )
        self._show()

    @property
    def is_told(self) -> bool:
        """Whether every question was answered: else going on passes some over."""
        return all(key in self.conversation.answers for key in (*CAUDA_EQUINA, STRENGTH_OF_LEGS))

    def leave(self) -> None:
        """Pass over what was not said: it stays open for the therapist."""
        for key in self._cards:
            if key not in self.conversation.answers:
                self.conversation.answer(key, None)

    def _card(self, question: str, answers: QWidget) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(self.conversation.look.gap)
        column.addWidget(label(question, wrap=True))
        column.addWidget(answers)
        return card

    def _weakness(self, choice: str) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.studio.theme, conversation.look, words.weakness(choice))
        made.setCheckable(True)
        made.clicked.connect(lambda: self._say(choice))
        return made

    def _say(self, choice: str) -> None:
        self.conversation.answer(STRENGTH_OF_LEGS, choice)
        self._show()

    def _deny(self) -> None:
        """Say no to what is in sight and has no answer: nothing here undoes a yes."""
        for key, card in self._cards.items():
            if key not in self.conversation.answers and in_sight(card):
                self.conversation.answer(key, NO_WEAKNESS if key == STRENGTH_OF_LEGS else False)
        for row in self.questions.values():
            row.show_answer()
        self._show()

    def _show(self) -> None:
        given = self.conversation.answers.get(STRENGTH_OF_LEGS)
        for choice, tile in self.weakness.items():
            tile.setChecked(given == choice)

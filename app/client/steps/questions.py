"""Questions of which each is answered by itself: yes, no, or rather not; a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from app.client.controls.yes_no import YesNo
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.sight import in_sight
from app.client.step import Onward
from app.client.step_page import StepPage, continue_word, skip_word
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.words import client as words
from app.words.catalogue import translate
from models.practice.hand_over import TextSize

ANSWERS = 0.42
"""Share of a card's width that its answers take beside the question."""
WIDE = 900
"""Pixels of width from which answers stand beside their question, at the smallest text."""


class QuestionsStep(StepPage):
    """Silence is no answer here: what is passed over stays open, and the therapist sees that it does.

    Where words are large, one question stands alone on its page.
    """

    def __init__(self, conversation: Conversation, title: str, lead: str, keys: Sequence[str]) -> None:
        super().__init__(conversation)
        self.questions = {key: YesNo(conversation, key, declines=True) for key in keys}
        self._cards = {key: self._card(key) for key in keys}
        self._pages = Pages(list(self._cards.values()))
        self.no_to_all = BigButton(
            conversation.workplace.theme,
            conversation.look,
            translate("client", "No to all of these"),
            pressed=self._deny,
        )
        size = conversation.look.size
        parts: list[QWidget] = [*self._cards.values()]
        if size is TextSize.A:
            parts.append(self._foot(lead))
        self.ask(title if size is not TextSize.A_PLUS_PLUS else "", parts=parts)
        self.setAccessibleName(title)
        if size is TextSize.A_PLUS_PLUS:
            self.title.hide()

    @property
    def onward(self) -> Onward:
        """Going on passes over what was not answered; what must not be passed over waits."""
        if self._waits():
            return Onward(translate("client", "Please answer this question"), ready=False)
        return Onward(continue_word() if self.is_told else skip_word())

    @property
    def is_told(self) -> bool:
        """Whether every question of the page was answered: else going on passes some over."""
        return all(key in self.conversation.answers for key in self._on_page())

    def leave(self) -> None:
        """Pass over what was in sight and not said: it stays open for the therapist."""
        for key in self._on_page():
            if key not in self.conversation.answers:
                self.conversation.answer(key, None)

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        return self._pages.turn_page(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.conversation.look.size is TextSize.A and self.width() >= WIDE
        for key, card in self._cards.items():
            layout = card.layout()
            assert isinstance(layout, QBoxLayout)
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            layout.setDirection(across if beside else down)
            width = round(self.room_across * ANSWERS)
            self.questions[key].setFixedWidth(width) if beside else free_width(self.questions[key])
        self._pages.fit(self.height_needed, self.room_down)
        self.conversation.told.emit()

    def _on_page(self) -> list[str]:
        return [key for key, card in self._cards.items() if card in self._pages.shown]

    def _waits(self) -> bool:
        """Whether a question of this page has no answer, and an alert that only a no would silence."""
        alerts = self.conversation.alerts
        return any(
            key in alert.open and key not in self.conversation.answers
            for key in self._on_page()
            for alert in alerts
        )

    def _card(self, key: str) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, card)
        parts.setContentsMargins(16, 8, 16, 8)
        parts.setSpacing(self.conversation.look.gap)
        parts.addWidget(label(words.question(key), type="question", wrap=True), 1)
        parts.addWidget(self.questions[key])
        return card

    def _foot(self, lead: str) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.no_to_all)
        row.addWidget(label(lead, tone="quiet", wrap=True), 1)
        return foot

    def _deny(self) -> None:
        """Say no to what is in sight and has no answer: nothing here undoes a yes."""
        for key, card in self._cards.items():
            if key not in self.conversation.answers and in_sight(card):
                self.questions[key].deny()


def free_width(part: QWidget) -> None:
    """Let a part be as wide as there is room."""
    part.setMinimumWidth(0)
    part.setMaximumWidth(16_777_215)

"""How long it has hurt."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.step_page import StepPage
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow.questions import SINCE, Since


class SinceStep(StepPage):
    """One of five spans."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.spans = {since: self._span(since) for since in Since}
        self.ask(
            translate("client", "How long has it been like this?"),
            parts=[
                grid(conversation.look, list(self.spans.values()), 3),
            ],
        )

    @property
    def is_told(self) -> bool:
        """Whether anything was said."""
        return SINCE in self.conversation.answers

    def leave(self) -> None:
        """Pass over what was not said."""
        if not self.is_told:
            self.conversation.answer(SINCE, None)

    def _span(self, since: Since) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.workplace.theme, conversation.look, words.since(since))
        made.setCheckable(True)
        made.setAutoExclusive(True)
        days = conversation.answers.get(SINCE)
        made.setChecked(isinstance(days, float | int) and Since.of(days) is since)
        made.clicked.connect(lambda: conversation.answer(SINCE, since.days))
        return made

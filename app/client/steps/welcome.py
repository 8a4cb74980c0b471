"""The greeting: in which language and how large the client reads."""

from __future__ import annotations

from collections.abc import Sequence

from app.client.conversation import Conversation
from app.client.step_page import StepPage
from app.style.client_size import ClientSize
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.widgets.grid import grid
from app.words.catalogue import translate
from app.words.languages import Language
from models.practice.hand_over import TextSize

LETTERS = {TextSize.A: "A", TextSize.A_PLUS: "A+", TextSize.A_PLUS_PLUS: "A++"}


class WelcomeStep(StepPage):
    """Each choice shows at once: the whole screen is said and written anew."""

    def __init__(self, conversation: Conversation, languages: Sequence[Language]) -> None:
        super().__init__(conversation)
        self.languages = {each.code: self._language(each) for each in languages}
        self.sizes = {size: self._size(size) for size in TextSize}
        self.ask(
            translate("client", "Welcome"),
            translate("client", "A few questions about how you feel. They take about three minutes."),
            [
                label(translate("client", "Which language do you read best?"), wrap=True),
                grid(conversation.look, list(self.languages.values()), 4),
                label(translate("client", "How large should the words be?"), wrap=True),
                grid(conversation.look, list(self.sizes.values()), 3),
            ],
        )

    def _language(self, language: Language) -> BigButton:
        made = BigButton(self.conversation.workplace.theme, self.conversation.look, language.name)
        made.setCheckable(True)
        made.setChecked(language.code == self.conversation.language)
        made.clicked.connect(lambda: self.conversation.speak(language.code))
        return made

    def _size(self, size: TextSize) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.workplace.theme, ClientSize(size, conversation.look.dpi), LETTERS[size])
        made.setCheckable(True)
        made.setAccessibleName(translate("client", "Words at {percent} percent").format(percent=int(size)))
        made.setChecked(size is self.conversation.look.size)
        made.clicked.connect(lambda: self.conversation.read_in(size))
        return made

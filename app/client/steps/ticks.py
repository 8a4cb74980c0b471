"""A list of which any number may be true: what makes it worse or better, what is so now, health."""

from __future__ import annotations

from collections.abc import Sequence

from app import wording_client as words
from app.client.big_button import BigButton
from app.client.conversation import Conversation
from app.client.grid import grid
from app.client.pictures import OF_QUESTION, Picture, drawn
from app.client.step_page import StepPage
from app.i18n.translation import translate
from models.flow import questions


class TicksStep(StepPage):
    """Ticking says yes at once; going on says no to the rest. Without a tick nothing is said."""

    def __init__(self, conversation: Conversation, title: str, group: Sequence[str], lead: str = "") -> None:
        super().__init__(conversation)
        self._group = group
        self.tiles = {key: self._tile(key) for key in group}
        self.none = self._button(translate("client", "None of these"), Picture.NOTHING)
        self.none.clicked.connect(self._deny)
        most = 3 if any(key in OF_QUESTION for key in group) else 2
        self.ask(
            title,
            lead or translate("client", "Tap all that are true for you."),
            [grid(conversation.look, [*self.tiles.values(), self.none], most)],
        )
        self._show()

    @property
    def is_told(self) -> bool:
        """Whether anything was said, yes or no."""
        return questions.is_told(self._group, self.conversation.answers)

    def leave(self) -> None:
        """Say no to what was not ticked, or pass all over."""
        unsaid = [key for key in self._group if key not in self.conversation.answers]
        answer = False if self.is_told else None
        for key in unsaid:
            self.conversation.answer(key, answer)

    def _tile(self, key: str) -> BigButton:
        made = self._button(words.question(key), OF_QUESTION.get(key))
        made.clicked.connect(lambda: self._say(key))
        return made

    def _button(self, word: str, picture: Picture | None) -> BigButton:
        conversation = self.conversation
        painted = drawn(picture) if picture is not None else None
        made = BigButton(conversation.studio.theme, conversation.look, word, picture=painted)
        made.setCheckable(True)
        return made

    def _say(self, key: str) -> None:
        self.conversation.answer(key, self.conversation.answers.get(key) is not True)
        self._show()

    def _deny(self) -> None:
        for key in self._group:
            self.conversation.answer(key, False)
        self._show()

    def _show(self) -> None:
        answers = self.conversation.answers
        for key, tile in self.tiles.items():
            tile.setChecked(answers.get(key) is True)
        self.none.setChecked(questions.denied(self._group, answers))

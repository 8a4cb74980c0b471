"""A list of which any number may be true: what makes it worse or better, what is so now, health."""

from __future__ import annotations

from collections.abc import Sequence

from app.client.conversation import Conversation
from app.client.sight import in_sight
from app.client.step_page import StepPage
from app.style.pictures import OF_QUESTION, Picture, drawn
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow import questions


class TicksStep(StepPage):
    """Ticking says yes at once; going on says no to the rest in sight. Without a tick nothing is said.

    What is out of sight is never answered, and a yes is undone on its own tile alone.
    """

    def __init__(self, conversation: Conversation, title: str, group: Sequence[str], lead: str = "") -> None:
        super().__init__(conversation)
        self._group = group
        self._seen: set[str] = set()
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
        """Say no to what is in sight and not ticked, or pass over what was in sight; the rest stays open."""
        self.see()
        if self.is_told:
            self._deny_rest()
        for key in self._group:
            if key in self._seen and key not in self.conversation.answers:
                self.conversation.answer(key, None)

    def see(self) -> None:
        """Remember which tiles were in sight."""
        self._seen |= {key for key, tile in self.tiles.items() if in_sight(tile)}

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
        self._deny_rest()
        self._show()

    def _deny_rest(self) -> None:
        """Say no to every tile in sight that has no answer."""
        for key, tile in self.tiles.items():
            if key not in self.conversation.answers and in_sight(tile):
                self.conversation.answer(key, False)

    def _show(self) -> None:
        answers = self.conversation.answers
        for key, tile in self.tiles.items():
            tile.setChecked(answers.get(key) is True)
        self.none.setChecked(questions.denied(self._group, answers))

"""A list of which any number may be true: what makes it worse or better, what is so now, health."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent

from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.sight import in_sight
from app.client.step_page import StepPage
from app.style.pictures import OF_QUESTION, AnswerPicture, drawn
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow import questions
from models.practice.answer import Answer, is_yes
from models.practice.hand_over import TextSize


class TicksStep(StepPage):
    """Ticking says yes at once; going on says no to the rest in sight. Without a tick nothing is said.

    What is out of sight is never answered, and a yes is undone on its own tile alone.
    """

    def __init__(self, conversation: Conversation, title: str, group: Sequence[str], lead: str = "") -> None:
        super().__init__(conversation)
        self._group = group
        plain = conversation.look.size is not TextSize.A_PLUS_PLUS
        self._seen: set[str] = set()
        self.tiles = {key: self._tile(key) for key in group}
        self.none = self._button(translate("client", "None of these"), AnswerPicture.NOTHING)
        self.none.clicked.connect(self._deny)
        most = 3 if any(key in OF_QUESTION for key in group) else 2
        self.ask(
            title,
            lead or translate("client", "Tap all that are true for you.") if plain else "",
            [grid(conversation.look, [*self.tiles.values(), self.none], most)],
        )
        self._pages = Pages(list(self.tiles.values()))
        self._show()

    @property
    def is_told(self) -> bool:
        """Whether anything was said, yes or no."""
        return questions.is_told(self._on_page(), self._given)

    def leave(self) -> None:
        """Say no to what is in sight and not ticked, or pass over what was in sight; the rest stays open."""
        self.see()
        if self.is_told:
            self._deny_rest()
        for key in self._on_page():
            if key in self._seen and key not in self._given:
                self.conversation.answer(key, None)

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        turned = self._pages.turn_page(way)
        self._show()
        return turned

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lay out pages that have room for either word of the last button."""
        words_ = translate("client", "No to the rest"), translate("client", "None of these")
        self.none.setText(max(words_, key=len))
        self._pages.fit(self.height_needed, self.room_down)
        self._show()
        self.conversation.told.emit()

    @property
    def _given(self) -> Mapping[str, Answer]:
        """What is known of the answers; a tile of a standing fact shows what was told before."""
        return self.conversation.known

    def _on_page(self) -> list[str]:
        return [key for key, tile in self.tiles.items() if tile in self._pages.shown]

    def see(self) -> None:
        """Remember which tiles were in sight."""
        self._seen |= {key for key, tile in self.tiles.items() if in_sight(tile)}

    def _tile(self, key: str) -> BigButton:
        made = self._button(words.question(key), OF_QUESTION.get(key))
        made.clicked.connect(lambda: self._say(key))
        return made

    def _button(self, word: str, picture: AnswerPicture | None) -> BigButton:
        conversation = self.conversation
        painted = drawn(picture) if picture is not None else None
        made = BigButton(conversation.workplace.theme, conversation.look, word, picture=painted)
        made.setCheckable(True)
        return made

    def _say(self, key: str) -> None:
        self.conversation.answer(key, not is_yes(self._given.get(key)))
        self._show()

    def _deny(self) -> None:
        self._deny_rest()
        self._show()

    def _deny_rest(self) -> None:
        """Say no to every tile in sight that has no answer."""
        for key, tile in self.tiles.items():
            if key not in self._given and in_sight(tile):
                self.conversation.answer(key, False)

    def _show(self) -> None:
        answers = self._given
        for key, tile in self.tiles.items():
            tile.setChecked(is_yes(answers.get(key)))
        self.none.setChecked(questions.denied(self._on_page(), answers))
        rest = any(is_yes(answers.get(key)) for key in self._on_page())
        word = translate("client", "No to the rest") if rest else translate("client", "None of these")
        self.none.setText(word)
        self.none.setAccessibleName(word)

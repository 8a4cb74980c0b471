"""A list of which any number may be true: what makes it worse or better, what is so now, health."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from app.client.controls.leads_on import LeadsOn
from app.client.controls.tick_tile import TickTile
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.sight import in_sight
from app.client.step import Onward
from app.client.step_page import BESIDE, StepPage, continue_word
from app.style.pictures import OF_QUESTION, drawn
from app.widgets.big_button import BigButton, Loud
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow import questions
from models.practice.answer import DECLINED, Answer, is_yes
from models.practice.hand_over import TextSize
from models.questions.table import QUESTIONS

GAP = 8
"""Pixels between two tiles of a list: each has its box, and a tap that slips is taken back on it."""


class TicksStep(StepPage):
    """Ticking says yes at once; only "none of these" and "no to the rest" say no, to what is in sight.

    What is out of sight is never answered, and a yes is undone on its own tile alone.
    """

    def __init__(self, conversation: Conversation, title: str, group: Sequence[str], lead: str = "") -> None:
        super().__init__(conversation)
        self._group = group
        self._seen: set[str] = set()
        self.tiles = {key: self._tile(key) for key in group}
        self.none = BigButton(
            conversation.workplace.theme,
            conversation.look,
            translate("client", "None of these"),
            pressed=self._deny,
        )
        self.leads_on = LeadsOn(self, self._lead_on)
        self.choices: dict[str, BigButton] = {}
        most = 3 if any(key in OF_QUESTION for key in group) else 2
        tiles = [*self.tiles.values(), self.none]
        self.ask(title, lead, [grid(conversation.look, tiles, most, gap=GAP, question=title)], wide=True)
        column = self.sheet.content.layout()
        assert column is not None
        column.setSpacing(GAP // 2)
        column.setContentsMargins(0, 0, BESIDE, 0)
        self._pages = Pages(list(self.tiles.values()))
        self._show()

    @property
    def onward(self) -> Onward:
        """Whoever would rather not say passes quietly; "none of these" leads on by itself."""
        if self.choices:
            return Onward("")
        if self.is_told:
            return Onward(continue_word())
        return Onward(self.passing, quiet=True)

    @property
    def passing(self) -> str:
        """The word for going on without an answer to each."""
        return words.rather_not_in_short()

    @property
    def is_told(self) -> bool:
        """Whether everything on the page was answered, yes or no."""
        return questions.is_told_whole(self._on_page(), self._given)

    def leave(self) -> None:
        """Keep that what was in sight, and has no answer, is not to be answered; the rest stays open."""
        self.see()
        for key in self._on_page():
            if key in self._seen and key not in self._given:
                self.pass_over(key)

    def pass_over(self, key: str) -> None:
        """The client would rather not answer this."""
        self.conversation.answer(key, DECLINED)

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before; back from a choice to the list."""
        self.leads_on.stop()
        if self.choices:
            self._show_list()
            return True
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

    def _tile(self, key: str) -> TickTile:
        conversation, picture = self.conversation, OF_QUESTION.get(key)
        roomy = conversation.look.size is not TextSize.A_PLUS_PLUS  # there the words need all the width
        painted = drawn(picture) if picture is not None and roomy else None
        made = TickTile(conversation.workplace.theme, conversation.look, words.tile(key), painted)
        made.clicked.connect(lambda: self._say(key))
        return made

    def _say(self, key: str) -> None:
        if is_yes(self._given.get(key)):
            self.conversation.answer(key, QUESTIONS[key].no)
        elif QUESTIONS[key].choices:
            self._ask_which(key)
        else:
            self.conversation.answer(key, True)
        self._show()

    def _ask_which(self, key: str) -> None:
        """A tick that is not enough: ask which it is."""
        look, theme = self.conversation.look, self.conversation.workplace.theme
        self.choices = {
            choice: BigButton(theme, look, words.choice(choice), pressed=partial(self._choose, key, choice))
            for choice in reversed(QUESTIONS[key].choices)
            if choice != QUESTIONS[key].no
        }
        self._asked = self.title.text()
        self.entitle(words.which(key))
        self.show_instead(grid(look, list(self.choices.values()), 1, question=words.which(key)))
        self.conversation.told.emit()
        next(iter(self.choices.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str, choice: str) -> None:
        self.conversation.answer(key, choice)
        self._show_list()
        self.tiles[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self) -> None:
        self.choices = {}
        self.entitle(self._asked)
        self.show_instead(None)
        self._fit()

    def _deny(self) -> None:
        """Say no to every tile in sight that has no answer, and lead on."""
        for key, tile in self.tiles.items():
            if key not in self._given and in_sight(tile):
                self.conversation.answer(key, QUESTIONS[key].no)
        self._show()
        if self.is_told:
            self.leads_on.start()

    def _lead_on(self) -> None:
        if not self.turn_page(1):
            self.conversation.go_on()
            return
        self.conversation.told.emit()
        self._pages.shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        answers = self._given
        for key, tile in self.tiles.items():
            tile.setChecked(is_yes(answers.get(key)))
        rest = any(is_yes(answers.get(key)) for key in self._on_page())
        word = translate("client", "No to the rest") if rest else translate("client", "None of these")
        self.none.setText(word)
        self.none.setAccessibleName(word)
        self.none.be(Loud.MAIN if rest else Loud.PLAIN)

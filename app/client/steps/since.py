"""Since when it has hurt; a tap leads on."""

from __future__ import annotations

from functools import partial

from app.client.controls.leads_on import LeadsOn
from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.step_page import StepPage, skip_word
from app.widgets.answer_group import show_one
from app.widgets.big_button import BigButton, Tick
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.flow.questions import SINCE, Since
from models.practice.hand_over import TextSize


class SinceStep(StepPage):
    """One of five spans, or not known, which leaves it unsaid."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.leads_on = LeadsOn(self, conversation.go_on)
        self.spans = {since: self._choice(words.since(since)) for since in Since}
        self.unknown = self._choice(translate("client", "I do not know"))
        for since, choice in self.spans.items():
            choice.clicked.connect(partial(self._say, since.days))
        self.unknown.clicked.connect(partial(self._say, None))
        large = conversation.look.size is TextSize.A_PLUS_PLUS  # then the answers need the room
        several = len(conversation.drawing.begun) > 1 and not large
        title = translate("client", "Since when has it hurt?")
        self.ask(
            title,
            translate("client", "More than one pain? Answer for the newest.") if several else "",
            [grid(conversation.look, [*self.spans.values(), self.unknown], 2, comfort=0, question=title)],
            wide=True,
        )
        self._show()

    @property
    def onward(self) -> Onward:
        """An answer leads on by itself; whoever has answered before may also simply go on."""
        return super().onward if self.is_told else Onward(skip_word(), quiet=True)

    @property
    def is_told(self) -> bool:
        """Whether anything was said."""
        return SINCE in self.conversation.answers

    def leave(self) -> None:
        """Pass over what was not said."""
        self.leads_on.stop()
        if not self.is_told:
            self.conversation.answer(SINCE, None)

    def _choice(self, word: str) -> BigButton:
        made = BigButton(self.conversation.workplace.theme, self.conversation.look, word, tick=Tick.CORNER)
        made.setCheckable(True)
        return made

    def _say(self, days: float | None) -> None:
        self.conversation.answer(SINCE, days)
        self._show(self.unknown if days is None else None)
        self.leads_on.start()

    def _show(self, chosen: BigButton | None = None) -> None:
        days = self.conversation.answers.get(SINCE)
        if isinstance(days, float | int):
            chosen = self.spans[Since.of(days)]
        show_one((*self.spans.values(), self.unknown), chosen)

"""What stays true from visit to visit: asked once, then only whether anything has changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.steps.ticks import TicksStep
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import label
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from app.words.formats import full_day
from models.practice.answer import is_yes
from models.practice.hand_over import TextSize
from models.practice.standing import STANDING, StandingFact


class StandingStep(TicksStep):
    """A list to tick; who has told it before reads what was told and when, and says whether it changed."""

    def __init__(self, conversation: Conversation) -> None:
        self._told = [fact for fact in conversation.told_once if is_yes(fact.answer)]
        self._asks_change = bool(conversation.told_once) and not _is_changed(conversation)
        super().__init__(conversation, translate("client", "Is any of this true for you?"), STANDING)
        self.change: QWidget | None = None
        if self._asks_change:
            self._ask_change(conversation)

    @property
    def onward(self) -> Onward:
        """The answers about a change lead on by themselves."""
        return Onward("") if self.change is not None else super().onward

    def leave(self) -> None:
        """Keep what the list says, once it was shown."""
        if self.change is None:
            super().leave()

    def turn_page(self, way: int) -> bool:
        """The question of a change has no pages."""
        return self.change is None and super().turn_page(way)

    def _ask_change(self, conversation: Conversation) -> None:
        theme, look = conversation.workplace.theme, conversation.look
        self.same = BigButton(theme, look, translate("client", "No, still the same"), pressed=self._still)
        self.changed = BigButton(
            theme, look, translate("client", "Yes, something is new or over"), pressed=self._show_list
        )
        self.refused = BigButton(
            theme,
            look,
            words.rather_not(),
            loud=Loud.QUIET,
            pressed=conversation.go_on,
        )
        self.change = QFrame()
        column = QVBoxLayout(self.change)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap)
        told: list[QWidget] = [label(sentence, wrap=True) for sentence in _sentences(self._told)]
        asked: list[QWidget] = [grid(look, [self.same, self.changed], 2), self.refused]
        large = look.size is TextSize.A_PLUS_PLUS  # then the answers have to be in sight first
        for part in (*asked, *told) if large else (*told, *asked):
            column.addWidget(part)
        self.entitle(translate("client", "Has anything changed?"))
        self.show_instead(self.change)

    def _still(self) -> None:
        """What was told is so at this visit, too."""
        for fact in self._told:
            self.conversation.answer(fact.question, fact.answer)
        self.conversation.go_on()

    def _show_list(self) -> None:
        self.change = None
        self.entitle(translate("client", "Is any of this true for you?"))
        self.show_instead(None)
        self._fit()


def _is_changed(conversation: Conversation) -> bool:
    """Whether the list was answered at this visit already."""
    return any(key in conversation.answers for key in STANDING)


def _sentences(told: Sequence[StandingFact]) -> list[str]:
    """What was told, and when."""
    if not told:
        return [translate("client", "You told us that none of it is true for you.")]
    told_on = translate("client", "{what} (told on {day})")
    return [told_on.format(what=words.question(fact.question), day=full_day(fact.told)) for fact in told]

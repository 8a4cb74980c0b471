"""How strong one mark is, from 0 to 10."""

from __future__ import annotations

from dataclasses import replace

from app.client import marks
from app.client.controls.strength_scale import StrengthScale
from app.client.conversation import Conversation
from app.client.step_page import StepPage
from app.words.catalogue import translate


class StrengthStep(StepPage):
    """Nothing is chosen beforehand, so that no number is told which the client never said."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        mark = conversation.place.mark
        assert mark is not None
        self._mark = mark
        self.scale = StrengthScale(conversation.workplace.theme, conversation.look)
        told = conversation.drawing.marks[mark].intensity
        if told is not None:
            self.scale.show_value(round(told))
        self.scale.chosen.connect(self._say)
        self.ask(
            translate("client", "How strong is it?"),
            translate("client", "0 is no pain at all, 10 is the strongest you can imagine."),
            [self.scale],
            above=marks.own_words(conversation, mark),
            aside=marks.picture(conversation, mark),
        )

    @property
    def is_told(self) -> bool:
        """Whether a strength was said of this mark."""
        return self.conversation.drawing.marks[self._mark].intensity is not None

    def _say(self, strength: int) -> None:
        now = replace(self.conversation.drawing.marks[self._mark], intensity=float(strength))
        marks.mean(self.conversation, now)

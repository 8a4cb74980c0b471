"""What makes it worse."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.step_page import continue_word, skip_word
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import WORSE, is_told
from models.practice.hand_over import TextSize


class WorseStep(TicksStep):
    """Postures and movements with their pictures; what is passed over is open."""

    def __init__(self, conversation: Conversation) -> None:
        large = conversation.look.size is TextSize.A_PLUS_PLUS
        lead = "" if large else translate("client", "Tap all that are true for you.")
        super().__init__(conversation, translate("client", "What makes it worse?"), WORSE, lead)

    @property
    def passing(self) -> str:
        """The word for going on without an answer to each."""
        return continue_word() if is_told(self._on_page(), self._given) else skip_word()

    def pass_over(self, key: str) -> None:
        """Leave a question open."""
        self.conversation.answer(key, None)

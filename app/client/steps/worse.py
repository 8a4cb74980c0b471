"""What makes it worse."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import WORSE


class WorseStep(TicksStep):
    """Postures and movements with their pictures."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation, translate("client", "What makes it worse?"), WORSE)

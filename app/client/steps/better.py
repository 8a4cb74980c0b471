"""What makes it better."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import BETTER


class BetterStep(TicksStep):
    """Postures and movements with their pictures."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation, translate("client", "What makes it better?"), BETTER)

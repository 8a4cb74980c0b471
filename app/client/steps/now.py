"""What is so at this moment and would have to be known before any treatment."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import NOW


class NowStep(TicksStep):
    """The questions about this moment that everyone is asked."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation, translate("client", "Do you have any of these right now?"), NOW)

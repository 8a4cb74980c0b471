"""What has been so in the last weeks."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import health


class HealthStep(TicksStep):
    """The questions about health that everyone is asked."""

    def __init__(self, conversation: Conversation) -> None:
        asked = health(conversation.today)
        super().__init__(conversation, translate("client", "In the last six weeks?"), asked)

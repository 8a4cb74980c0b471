"""What has been so for some time, and what the marks make worth asking."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import CALLED_FOR, HEALTH


class HealthStep(TicksStep):
    """Asked of everyone, with a few questions more where the safety rules wait for them."""

    def __init__(self, conversation: Conversation) -> None:
        waited_for = [key for key in CALLED_FOR if key in conversation.called_for]
        super().__init__(
            conversation, translate("client", "Is any of this true for you?"), [*HEALTH, *waited_for]
        )

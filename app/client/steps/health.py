"""What has been so for some time, and what the marks make worth asking."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.ticks import TicksStep
from app.words.catalogue import translate
from models.flow.questions import HEALTH, called_for


class HealthStep(TicksStep):
    """Asked of everyone, with a few questions more where the safety rules wait for them."""

    def __init__(self, conversation: Conversation) -> None:
        visit = conversation.visit
        waited_for = called_for(conversation.called_for, visit.answers, visit.skipped)
        super().__init__(
            conversation, translate("client", "Is any of this true for you?"), [*HEALTH, *waited_for]
        )

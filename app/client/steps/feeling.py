"""Feeling, bladder and bowel: the three gravest questions, each asked for an answer of its own."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.questions import QuestionsStep
from app.words.catalogue import translate
from models.flow.questions import FEELING
from models.practice.hand_over import TextSize


class FeelingStep(QuestionsStep):
    """A forced answer finds more than a list to tick; where words are larger each stands alone."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(
            conversation,
            translate("client", "Three questions that matter for your safety"),
            FEELING,
            alone=conversation.look.size is not TextSize.A,
        )

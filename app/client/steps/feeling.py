"""Feeling and strength: the questions whose answers matter most, each asked for a plain answer."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.questions import QuestionsStep
from app.words.catalogue import translate
from models.flow.questions import FEELING, STRENGTH_OF_LEGS


class FeelingStep(QuestionsStep):
    """Asked of everyone; the saddle question cannot be passed over where the marks call for it."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(
            conversation,
            translate("client", "Questions about feeling and strength"),
            translate("client", "They matter for your safety. Only your therapist sees the answers."),
            FEELING,
        )
        self.weakness = self.questions[STRENGTH_OF_LEGS].choices

"""What the marks make worth asking: at most four questions, the gravest first."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.steps.questions import QuestionsStep
from app.words.catalogue import translate


class CalledForStep(QuestionsStep):
    """Asked only where a safety rule waits for the answers because of what was marked."""

    def __init__(self, conversation: Conversation) -> None:
        title = translate("client", "A few more, because of what you showed")
        super().__init__(conversation, title, [*conversation.called_for, *conversation.maybe_constant])

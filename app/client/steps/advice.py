"""What the safety rules say to the client: calmly, in their fixed words, with whom to talk to."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.step_page import StepPage
from app.widgets.controls import label
from app.words.catalogue import translate
from app.words.own import advice


class AdviceStep(StepPage):
    """Only the client's words of each rule; never its name, never a verdict."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.sentences = [advice(words) for words in conversation.safety.advice]
        self.ask(
            translate("client", "Before you hand the tablet back"),
            translate("client", "Please tell your therapist this now."),
            [self._note(sentence) for sentence in self.sentences],
        )

    @property
    def onward(self) -> Onward:
        """The word on the button once the advice is read."""
        return Onward(translate("client", "I have read this"))

    def _note(self, sentence: str) -> QWidget:
        note = QFrame()
        note.setProperty("role", "note")
        column = QVBoxLayout(note)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(label(sentence, wrap=True))
        return note

"""What the safety rules say to the client: calmly, in their fixed words, with whom to talk to."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.step import Onward
from app.client.step_page import StepPage, continue_word
from app.style.client_size import smaller
from app.words.catalogue import translate
from app.words.own import advice


class AdviceStep(StepPage):
    """Only the client's words of each rule; never its name, never a verdict."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.sentences = [advice(words) for words in conversation.safety.advice]
        theme, look = conversation.workplace.theme, conversation.look
        self._words = [CloseLabel(theme, look, sentence) for sentence in self.sentences]
        self._notes = [self._note(words) for words in self._words]
        self._pages = Pages(self._notes)
        self.ask(
            translate("client", "Before you hand the tablet back"),
            translate("client", "Please tell your therapist this now."),
            self._notes,
        )

    @property
    def onward(self) -> Onward:
        """The word on the button once the advice of the page is read."""
        return Onward(translate("client", "I have read this") if self._pages.is_last else continue_word())

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        return self._pages.turn_page(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for look in smaller(
            self.conversation.look
        ):  # a long sentence at the largest words is written smaller
            for words in self._words:
                words.write_in(look)
            if self._pages.fit(self.height_needed, self.room_down):
                break
        self.conversation.told.emit()

    def _note(self, words: CloseLabel) -> QWidget:
        note = QFrame()
        note.setProperty("role", "note")
        column = QVBoxLayout(note)
        column.setContentsMargins(20, 12, 20, 12)
        column.addWidget(words)
        return note

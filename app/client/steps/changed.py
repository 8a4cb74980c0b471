"""What has changed since last time, of places that the map alone leaves open."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.step_page import StepPage
from app.style.client_size import smaller
from app.widgets.answer_group import show_one
from app.widgets.big_button import BigButton, Tick
from app.widgets.grid import grid
from app.words.catalogue import translate
from app.words.mark_names import own_name
from models.compare.asking import Doubt
from models.drawing.naming import name_of_skin


class ChangedStep(StepPage):
    """A card for each place, with two answers; what is passed over stays open."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.doubts = list(conversation.doubts)
        self.answers = [self._answers_to(doubt) for doubt in self.doubts]
        self._questions = [self._asked(doubt) for doubt in self.doubts]
        self._cards = [self._card(number) for number in range(len(self.doubts))]
        self._pages = Pages(self._cards)
        self.ask(translate("client", "What has changed since last time"), parts=self._cards, wide=True)
        self._show()

    @property
    def is_told(self) -> bool:
        """Whether each place on the page was told of."""
        return all(
            self.conversation.changes.answer(doubt) is not None
            for doubt, card in zip(self.doubts, self._cards, strict=True)
            if card in self._pages.shown
        )

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        return self._pages.turn_page(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for look in smaller(self.conversation.look):  # a long name is written smaller
            for question, answers in zip(self._questions, self.answers, strict=True):
                question.write_in(look)
                for answer in answers.values():
                    answer.write_in(look)
            if self._pages.fit(self.height_needed, self.room_down):
                break
        self.conversation.told.emit()

    def _asked(self, doubt: Doubt) -> CloseLabel:
        theme, look = self.conversation.workplace.theme, self.conversation.look
        return CloseLabel(theme, look, self._question(doubt))

    def _card(self, number: int) -> QWidget:
        conversation = self.conversation
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(conversation.look.gap)
        column.addWidget(self._questions[number])
        asked, answers = self._question(self.doubts[number]), list(self.answers[number].values())
        column.addWidget(grid(conversation.look, answers, 2, question=asked))
        return card

    def _question(self, doubt: Doubt) -> str:
        place = own_name(name_of_skin(doubt.skin, self.conversation.workplace.atlas))
        if doubt.is_gone:
            return translate("client", "Last time you also showed: {place}. Is it gone?").format(place=place)
        return translate("client", "Today you also showed: {place}. Is it new?").format(place=place)

    def _answers_to(self, doubt: Doubt) -> dict[bool, BigButton]:
        if doubt.is_gone:
            words = translate("client", "Yes, it is gone"), translate("client", "No, it is still there")
        else:
            words = translate("client", "Yes, it is new"), translate("client", "No, it was there before")
        answers: dict[bool, BigButton] = {}
        theme, look = self.conversation.workplace.theme, self.conversation.look
        for changed, word in zip((True, False), words, strict=True):
            made = BigButton(theme, look, word, tick=Tick.CORNER)
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setAccessibleName(f"{self._question(doubt)} {word}")
            made.clicked.connect(lambda _, changed=changed: self._tell(doubt, changed))
            answers[changed] = made
        return answers

    def _tell(self, doubt: Doubt, changed: bool) -> None:
        self.conversation.changes.tell(doubt, changed=changed)
        self._show()
        self.conversation.told.emit()

    def _show(self) -> None:
        for doubt, answers in zip(self.doubts, self.answers, strict=True):
            told = self.conversation.changes.answer(doubt)
            chosen = (each for changed, each in answers.items() if told == doubt.told(changed=changed))
            show_one(answers.values(), next(chosen, None))

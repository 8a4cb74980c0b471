"""The sheet of what a client agreed to: each purpose in its words, when it was given, and withdrawn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.controls import button, label, line
from app.widgets.sheet import Sheet
from app.words import consent as words
from app.words import shared as wording
from app.words import story as words_of_story
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.consent import Consent, Purpose, standing_now
from models.practice.ports.damaged import DamagedError
from models.practice.visit import Client


class ConsentSheet(Sheet):
    """Keeps an answer at once when it is pressed; whatever was answered before stays."""

    def __init__(self, workplace: Workplace, window: QWidget, client: Client) -> None:
        super().__init__(workplace.theme, window, words.of(client.pseudonym), 640)
        self._workplace, self._client = workplace, client
        self.say(words.line())
        self.states: dict[Purpose, QLabel] = {}
        self.answers: dict[Purpose, QPushButton] = {}
        for purpose in Purpose:
            self.body.addWidget(line())
            self.body.addLayout(self._row(purpose))
        self._told = label(tone="caution", wrap=True)
        self._told.hide()
        self.body.addWidget(self._told)
        self.add_answer(wording.close(), main=True)
        self._show()

    def _row(self, purpose: Purpose) -> QVBoxLayout:
        self.states[purpose] = label(tone="quiet", wrap=True)
        self.answers[purpose] = button(
            self._workplace.theme, "", pressed=partial(self._answer, purpose), touch=True
        )
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(words.title(purpose), type="heading"))
        column.addWidget(label(words.wording(purpose), wrap=True))
        column.addWidget(self.states[purpose])
        column.addWidget(self.answers[purpose], 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _show(self) -> None:
        self._told.hide()
        try:
            kept = list(self._workplace.register.consents.of_client(self._client.id))
        except DamagedError as error:
            kept = [each for each in error.rest if isinstance(each, Consent)]
            self._told.setText(str(error))
            self._told.show()
        now = standing_now(kept)
        for purpose in Purpose:
            answer = now.get(purpose)
            holds = answer is not None and answer.given
            self.states[purpose].setText(_state(purpose, answer))
            self.answers[purpose].setText(words.withdraws() if holds else words.agrees())
            self.answers[purpose].setAccessibleName(f"{words.title(purpose)}: {self.answers[purpose].text()}")
            self.answers[purpose].setProperty("holds", holds)

    def _answer(self, purpose: Purpose) -> None:
        given = not self.answers[purpose].property("holds")
        told = words.wording(purpose)
        consent = Consent(purpose, given, self._workplace.now(), told, words.VERSION)
        try:
            self._workplace.register.consents.add(self._client.id, consent)
        except StoreError as error:
            self._told.setText(str(error))
            self._told.show()
        else:
            self._show()


def _state(purpose: Purpose, answer: Consent | None) -> str:
    if answer is None:
        return words_of_story.never_asked()
    if not answer.given:
        return words.withdrawn(answer.at)
    same = answer.words == words.wording(purpose)
    return words.given(answer.at) if same else words.given_in_other_words(answer.at, answer.words)

"""The way to a PIN of one's own: who it is, the passphrase, and the PIN twice."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.lock.passphrase_page import passphrase_field
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import note as words_of_note
from app.words import protection as words
from app.words import shared as wording
from models.practice.therapist import Therapist, initials


class WhoSheet(Sheet):
    """`chosen` carries the therapist, known or new, and the passphrase that was typed."""

    chosen = Signal(Therapist, str)

    def __init__(self, theme: Theme, window: QWidget, known: Sequence[Therapist]) -> None:
        super().__init__(theme, window, words.own_pin_title())
        self._known = {each.id: each for each in known}
        self.say(words.own_pin_line())
        names = {each.id: each.name for each in known}
        self.choice: Choice[UUID] = Choice(names, name=words.who(), touch=True)
        self.choice.show_value(next(iter(names), None))
        if not names:
            self.choice.hide()
        self.name = TextField()
        self.name.setPlaceholderText(words_of_note.signer_name())
        self.name.setAccessibleName(words_of_note.signer_name())
        self.name.textChanged.connect(self._is_somebody_else)
        self.field, shows = passphrase_field(words.passphrase())
        self.told = label(tone="caution", wrap=True)
        for part in (self.choice, self.name, self.field, shows, self.told):
            self.body.addWidget(part)
        self.add_answer(wording.cancel())
        self.go_on = self.add_answer(words.go_on(), main=True, leaves=False)
        self.go_on.clicked.connect(self._give)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, and wait for another answer."""
        self.setEnabled(True)
        self.told.setText(sentence)

    def hold(self) -> None:
        """Take no other answer while this one is looked at."""
        self.setEnabled(False)
        self.told.setText(words.working())

    def _is_somebody_else(self, typed: str) -> None:
        if typed:
            self.choice.show_value(None)

    def _give(self) -> None:
        name, who = self.name.words, self.choice.value
        if name:
            self.chosen.emit(Therapist(uuid4(), name, initials(name)), self.field.text())
        elif who is not None:
            self.chosen.emit(self._known[who], self.field.text())
        else:
            self.refuse(words.who_needed())

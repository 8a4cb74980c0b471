"""The sheet that says what it means that this computer opens the visits, and asks whoever wants it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.lock.checking import Check, Checking
from app.lock.passphrase_page import passphrase_field
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.sheet import Sheet
from app.words import protection as words
from app.words import shared as wording


class KeyStoreSheet(Sheet):
    """`confirmed` comes when PIN or passphrase was entered; the sheet stays until it is closed."""

    confirmed = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, store: str, refusal: Callable[[str], Check[str]]
    ) -> None:
        """`refusal` tells what is wrong with what was entered; nothing when it is right."""
        super().__init__(theme, window, words.key_store_title(), 600)
        self._refusal = refusal
        self.checking = Checking(self)
        """What was entered, as long as it is looked at."""
        self.say(words.key_store_line(store))
        self.field, shows = passphrase_field(words.pin_or_passphrase())
        self.field.returnPressed.connect(self._try)
        self.told = label(tone="caution", wrap=True)
        for part in (self.field, shows, self.told):
            self.body.addWidget(part)
        self.add_answer(wording.cancel())
        self.keep = self.add_answer(words.keep_key(), main=True, leaves=False)
        self.keep.clicked.connect(self._try)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, and wait for another answer."""
        self.setEnabled(True)
        self.told.setText(sentence)

    def _try(self) -> None:
        self.setEnabled(False)
        self.told.setText(words.working())
        self.checking.begin(self._refusal(self.field.text()), self._heard)

    def _heard(self, told: str) -> None:
        if told:
            self.refuse(told)
        else:
            self.confirmed.emit()

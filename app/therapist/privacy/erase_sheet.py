"""The sheets that erase a client for good: the name once more and a PIN before, the proof after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.files.writing import safe_name, written
from app.lock.checking import Check, Checking
from app.lock.passphrase_page import passphrase_field
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.file_question import asked_file
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import erasing as words
from app.words import protection as words_of_protection
from app.words import shared as wording
from app.workplace import Workplace
from models.errors import NervelineError
from models.practice.visit import Client


class EraseSheet(Sheet):
    """`confirmed` comes when the name was typed again and, where there is one, a PIN or the passphrase."""

    confirmed = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, client: Client, refusal: Callable[[str], Check[str]] | None
    ) -> None:
        super().__init__(theme, window, words.of(client.pseudonym), 560)
        self._client, self._refusal = client, refusal
        self.checking = Checking(self)
        """The PIN or passphrase that was typed, as long as it is looked at."""
        self.say(words.line())
        self.name = TextField()
        self.name.setPlaceholderText(words.type_name())
        self.name.setAccessibleName(words.type_name())
        self.pin, shows = passphrase_field(words.pin())
        self.told = label(tone="caution", wrap=True)
        for part in (self.name, self.pin, shows, self.told):
            self.body.addWidget(part)
        if refusal is None:
            self.pin.hide()
            shows.hide()
        self.add_answer(wording.cancel(), main=True)
        self.erase = self.add_answer(words.now(), leaves=False)
        self.erase.clicked.connect(self._try)

    def _try(self) -> None:
        if self.name.words != self._client.pseudonym:
            self.told.setText(words.not_the_name())
            return
        if self._refusal is None:
            self._heard("")
        else:
            self.setEnabled(False)
            self.told.setText(words_of_protection.working())
            self.checking.begin(self._refusal(self.pin.text()), self._heard)

    def _heard(self, told: str) -> None:
        self.setEnabled(True)
        self.told.setText(told)
        if not told:
            self.accept()
            self.confirmed.emit()


class ProofSheet(Sheet):
    """Shows what was erased, when, and what still holds it; the proof can be kept as a file."""

    def __init__(self, workplace: Workplace, window: QWidget, proof: list[str]) -> None:
        super().__init__(workplace.theme, window, words.proof_title(), 620)
        self._workplace, self.proof = workplace, proof
        for sentence in proof:
            self.say(sentence, "")
        self.keep = self.add_answer(words.keep_proof(), leaves=False)
        self.keep.clicked.connect(self._ask_file)
        self.add_answer(wording.close(), main=True)

    def keep_proof(self, file: Path) -> None:
        """Write the proof as text; it names nobody."""
        try:
            written(file, "\n".join(self.proof).encode(), replace=True)  # the dialog for the name has asked
        except NervelineError as error:
            self._workplace.tell(str(error))
        else:
            self._workplace.gave_out(None)

    def _ask_file(self) -> None:
        name = safe_name(words.proof_name(), self._workplace.now(), ".txt")
        file = asked_file(self._over, words.keep_proof(), name, words.text_files())
        if file is not None:
            self.keep_proof(file)

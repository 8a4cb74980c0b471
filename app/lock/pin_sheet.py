"""The sheet that asks for a new PIN, twice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.lock.keypad import Keypad
from app.lock.keyring import LONGEST, SHORTEST
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.sheet import Sheet
from app.words import hand_over as words
from app.words import shared as wording


class PinSheet(Sheet):
    """`chosen` carries the PIN once it was entered twice alike."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, look: ClientSize, *, own: bool = False) -> None:
        super().__init__(theme, window, words.choose_title())
        self._first = ""
        self._line = label(words.choose_own_line() if own else words.choose_line(), tone="quiet", wrap=True)
        self.body.addWidget(self._line)
        self.keypad = Keypad(theme, look)
        self.keypad.ask(SHORTEST, LONGEST)
        self.keypad.entered.connect(self._take)
        self.body.addWidget(self.keypad, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add_answer(wording.cancel())

    @property
    def said(self) -> str:
        """What is asked for now."""
        return self._line.text()

    def ask(self) -> None:
        super().ask()
        self.keypad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, pin: str) -> None:
        if not self._first:
            self._first = pin
            self._say_line(words.again_line())
        elif pin == self._first:
            self.accept()
            self.chosen.emit(pin)
        else:
            self._first = ""
            self._say_line(words.not_the_same(), tone="caution")

    def _say_line(self, sentence: str, tone: str = "") -> None:
        self._line.setText(sentence)
        self._line.setProperty("tone", tone)
        self._line.style().polish(self._line)
